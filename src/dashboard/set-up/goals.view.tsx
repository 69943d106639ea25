import type { VNode } from 'preact';
import { type PageContext, ProductPage } from '../../access/page.view.js';
import { FIGURE_WORDS } from '../../indicators/figure-words.js';
import { ListTable } from '../../platform/html/table.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatDate, formatNumber } from '../../wording/format.js';
import type { GoalRow, RegisteredRow } from './goals.query.js';
import { GOAL_TEXTS } from './goals.texts.js';

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

const nameOf = (indicator: string, language: Language): string =>
  indicator in GOAL_TEXTS ? speak(GOAL_TEXTS, language)(indicator as keyof typeof GOAL_TEXTS) : indicator;

/** Goals with the days they hold, and the files in which the rest is set. */
export function GoalsPage({ context, goals, registered, files }: GoalsProps): VNode {
  const { language } = context;
  const say = speak(GOAL_TEXTS, language);
  return (
    <ProductPage context={context} title={say('title')}>
      <h1 class="ds-heading" data-size="lg">
        {say('title')}
      </h1>
      <p class="ds-paragraph lead">{say('intro')}</p>
      {goals.length === 0 ? (
        <p class="ds-paragraph">{say('none')}</p>
      ) : (
        <Goals goals={goals} language={language} />
      )}
      {registered.length > 0 && <Registered rows={registered} language={language} />}
      <Files files={files} language={language} />
    </ProductPage>
  );
}

function Goals({ goals, language }: { goals: readonly GoalRow[]; language: Language }): VNode {
  const say = speak(GOAL_TEXTS, language);
  return (
    <ListTable
      captionId="goals"
      caption={say('goals')}
      hint={speak(FIGURE_WORDS, language)('scrollHint')}
      columns={[
        {
          name: 'indicator',
          heading: say('indicator'),
          look: 'head',
          cell: ({ indicator }) => nameOf(indicator, language),
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
      <ListTable
        captionId="registered"
        caption={say('registered')}
        columns={[
          {
            name: 'indicator',
            heading: say('indicator'),
            look: 'head',
            cell: ({ indicator }) => nameOf(indicator, language),
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
      <p class="note">{say('registeredIntro')}</p>
    </>
  );
}

function Files({ files, language }: { files: readonly ConfigFile[]; language: Language }): VNode {
  const say = speak(GOAL_TEXTS, language);
  return (
    <>
      <ListTable
        captionId="files"
        caption={say('files')}
        hint={speak(FIGURE_WORDS, language)('scrollHint')}
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
