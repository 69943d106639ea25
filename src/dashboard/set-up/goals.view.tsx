import type { VNode } from 'preact';
import { type PageContext, ProductPage } from '../../access/page.view.js';
import { WholeDownloads } from '../../platform/html/downloads.view.js';
import { CardList, type ListColumn } from '../../platform/html/table.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatDate, formatNumber } from '../../wording/format.js';
import type { GoalRow, RegisteredRow } from './goals.query.js';
import { GOAL_TEXTS, goalName } from './goals.texts.js';

/** A file of configuration: what it is about, which one is in use, what names another. */
export interface ConfigFile {
  readonly what: 'alerts' | 'causes' | 'objections' | 'retention' | 'roles';
  readonly file: string;
  readonly variable: string;
}

interface GoalsProps {
  readonly context: PageContext;
  readonly goals: readonly GoalRow[];
  readonly registered: readonly RegisteredRow[];
  readonly files: readonly ConfigFile[];
}

/** Those a goal can be set for. */
const FIGURES = ['sick-leave', 'breaches', 'overtime-hours'] as const;

/** Goals with the days they hold, and the files in which the rest is set. */
export function GoalsPage({ context, goals, registered, files }: GoalsProps): VNode {
  const { language } = context;
  const say = speak(GOAL_TEXTS, language);
  const without = FIGURES.filter((figure) => !goals.some(({ indicator }) => indicator === figure)).map(
    (figure) => say(figure).toLowerCase(),
  );
  return (
    <ProductPage context={context} title={say('title')}>
      <h1 class="ds-heading" data-size="lg">
        {say('title')}
      </h1>
      <p class="ds-paragraph lead">{say('intro')}</p>
      {goals.length > 0 && (
        <>
          <Goals goals={goals} language={language} />
          <WholeDownloads language={language} path="/goals" />
        </>
      )}
      {without.length > 0 && (
        <p class="note">{say('without', { figures: new Intl.ListFormat(language).format(without) })}</p>
      )}
      {registered.length > 0 && <Registered rows={registered} language={language} />}
      <Files files={files} language={language} />
    </ProductPage>
  );
}

/** A list below its heading; a card for each row on a phone. */
function Section<Row>(props: {
  readonly title: string;
  readonly columns: readonly ListColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}): VNode {
  return (
    <>
      <h2 class="ds-heading" data-size="sm">
        {props.title}
      </h2>
      <CardList {...props} caption={props.title} />
    </>
  );
}

function Goals({ goals, language }: { goals: readonly GoalRow[]; language: Language }): VNode {
  const say = speak(GOAL_TEXTS, language);
  return (
    <Section
      title={say('goals')}
      columns={[
        {
          name: 'indicator',
          heading: say('indicator'),
          look: 'head',
          cell: ({ indicator }) => goalName(indicator, language),
        },
        {
          name: 'below',
          heading: say('below'),
          look: 'number',
          cell: ({ below }) => formatNumber(language, below, Number.isInteger(below) ? 0 : 2),
        },
        { name: 'from', heading: say('from'), look: 'line', cell: ({ from }) => formatDate(language, from) },
        {
          name: 'until',
          heading: say('until'),
          look: 'line',
          cell: ({ until }) => (until === null ? say('open') : formatDate(language, until)),
        },
      ]}
      rows={goals}
      keyOf={({ indicator, from }) => `${indicator}${from}`}
    />
  );
}

function Registered({ rows, language }: { rows: readonly RegisteredRow[]; language: Language }): VNode {
  const say = speak(GOAL_TEXTS, language);
  return (
    <>
      <Section
        title={say('registered')}
        columns={[
          {
            name: 'indicator',
            heading: say('indicator'),
            look: 'head',
            cell: ({ indicator }) => goalName(indicator, language),
          },
          {
            name: 'from',
            heading: say('from'),
            look: 'line',
            cell: ({ from }) => formatDate(language, from),
          },
        ]}
        rows={rows}
        keyOf={({ indicator }) => indicator}
      />
      <WholeDownloads language={language} path="/goals/registered" />
      <p class="note">{say('registeredIntro')}</p>
    </>
  );
}

function Files({ files, language }: { files: readonly ConfigFile[]; language: Language }): VNode {
  const say = speak(GOAL_TEXTS, language);
  return (
    <>
      <Section
        title={say('files')}
        columns={[
          { name: 'what', heading: say('what'), look: 'head', cell: ({ what }) => say(what) },
          { name: 'file', heading: say('file'), cell: ({ file }) => <code>{file}</code> },
          { name: 'variable', heading: say('variable'), cell: ({ variable }) => <code>{variable}</code> },
        ]}
        rows={files}
        keyOf={({ what }) => what}
      />
      <p class="note">{say('filesIntro')}</p>
    </>
  );
}
