import type { VNode } from 'preact';
import { type PageContext, ProductPage } from '../../access/page.view.js';
import { FIGURE_WORDS } from '../../indicators/figure-words.js';
import { TableRegion } from '../../platform/html/table.view.js';
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
    <TableRegion captionId="goals" caption={say('goals')}>
      <thead>
        <tr>
          {(['indicator', 'below', 'from', 'until'] as const).map((name) => (
            <th key={name} scope="col" class={name === 'below' ? 'number' : undefined}>
              {say(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {goals.map((goal) => (
          <tr key={`${goal.indicator}${goal.from}`}>
            <th scope="row">{nameOf(goal.indicator, language)}</th>
            <td class="number">{formatNumber(language, goal.below, Number.isInteger(goal.below) ? 0 : 2)}</td>
            <td>{formatDate(language, goal.from)}</td>
            <td>{goal.until === null ? say('open') : formatDate(language, goal.until)}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}

function Registered({ rows, language }: { rows: readonly RegisteredRow[]; language: Language }): VNode {
  const say = speak(GOAL_TEXTS, language);
  return (
    <>
      <TableRegion captionId="registered" caption={say('registered')}>
        <thead>
          <tr>
            <th scope="col">{say('indicator')}</th>
            <th scope="col">{say('from')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ indicator, from }) => (
            <tr key={indicator}>
              <th scope="row">{nameOf(indicator, language)}</th>
              <td>{formatDate(language, from)}</td>
            </tr>
          ))}
        </tbody>
      </TableRegion>
      <p class="note">{say('registeredIntro')}</p>
    </>
  );
}

function Files({ files, language }: { files: readonly ConfigFile[]; language: Language }): VNode {
  const say = speak(GOAL_TEXTS, language);
  return (
    <>
      <TableRegion
        captionId="files"
        caption={say('files')}
        hint={speak(FIGURE_WORDS, language)('scrollHint')}
      >
        <thead>
          <tr>
            {(['what', 'file', 'variable'] as const).map((name) => (
              <th key={name} scope="col">
                {say(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {files.map(({ what, file, variable }) => (
            <tr key={what}>
              <th scope="row">{say(what)}</th>
              <td>
                <code>{file}</code>
              </td>
              <td>
                <code>{variable}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </TableRegion>
      <p class="note">{say('filesIntro')}</p>
    </>
  );
}
