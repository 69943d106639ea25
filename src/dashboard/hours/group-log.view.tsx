import type { VNode } from 'preact';
import { type PageContext, ProductPage } from '../../access/page.view.js';
import { WholeDownloads } from '../../platform/html/downloads.view.js';
import { CardList } from '../../platform/html/table.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import type { LocalClock } from '../../time/local-clock.js';
import { formatDate, formatNumber } from '../../wording/format.js';
import { momentWithYear } from '../../wording/moment.js';
import { actorOf } from '../../access/audit/audit-actor.js';
import { ACTION_NAMES } from '../audit/audit.texts.js';
import type { GroupLook } from './group-log.query.js';
import { GROUP_LOG_TEXTS, HOURS_TEXTS } from './hours.texts.js';

interface LogProps {
  readonly context: PageContext;
  readonly looks: readonly GroupLook[];
  /** Place to go on from, where there are older ones. */
  readonly next: string | null;
  readonly clock: LocalClock;
}

/** Who has seen the package for a group, and when. */
export function GroupLogPage(props: LogProps): VNode {
  const { context, looks, next } = props;
  const say = speak(GROUP_LOG_TEXTS, context.language);
  return (
    <ProductPage context={context} title={say('title')}>
      <p>
        <a class="ds-link" href="/hours">
          {speak(HOURS_TEXTS, context.language)('back')}
        </a>
      </p>
      <h1 class="ds-heading" data-size="lg">
        {say('title')}
      </h1>
      <p class="ds-paragraph lead">{say('intro')}</p>
      {looks.length === 0 ? (
        <p class="ds-paragraph" role="status">
          {say('none')}
        </p>
      ) : (
        <>
          <LogTable {...props} />
          <WholeDownloads language={context.language} path="/hours/log" />
        </>
      )}
      {next !== null && (
        <nav class="paging" aria-label={say('title')}>
          <a
            class="ds-button"
            data-variant="secondary"
            href={`/hours/log?before=${encodeURIComponent(next)}`}
          >
            {say('older')}
          </a>
        </nav>
      )}
    </ProductPage>
  );
}

type Column = 'when' | 'who' | 'what' | 'period' | 'employees';

const CELLS: Readonly<Record<Column, (look: GroupLook, language: Language, clock: LocalClock) => string>> = {
  when: ({ at }, language, clock) => momentWithYear(Math.floor(at.getTime() / 1000), clock, language),
  who: actorOf,
  what: ({ action }, language) => speak(ACTION_NAMES, language)(action),
  period: ({ from, to }, language) =>
    from === null || to === null ? '' : `${formatDate(language, from)} – ${formatDate(language, to)}`,
  employees: ({ employees }, language) => formatNumber(language, employees),
};
const COLUMNS = Object.keys(CELLS) as readonly Column[];

function LogTable({ context: { language }, looks, clock }: LogProps): VNode {
  const say = speak(GROUP_LOG_TEXTS, language);
  return (
    <CardList
      caption={say('title')}
      columns={COLUMNS.map((name) => ({
        name,
        heading: say(name),
        cell: (look: GroupLook) => CELLS[name](look, language, clock),
      }))}
      rows={looks}
      keyOf={({ id }) => id}
    />
  );
}
