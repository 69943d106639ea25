import type { VNode } from 'preact';
import { type PageContext, ProductPage } from '../access/page.view.js';
import { FIGURE_WORDS } from '../indicators/figure-words.js';
import { ListTable, TableRegion } from '../platform/html/table.view.js';
import { type Language, speak } from '../platform/i18n/texts.js';
import type { ScheduleState } from '../platform/schedules/standing.js';
import type { LocalClock } from '../time/local-clock.js';
import { capitalised, formatDate, formatNumber } from '../wording/format.js';
import { momentWithYear } from '../wording/moment.js';
import type { Period } from './retention-file.js';
import { RETENTION_SCHEDULE } from './retention-schedule.js';
import type { RetentionSeen } from './retention-views.service.js';
import { RETENTION_TEXTS } from './retention-words.js';
import { RETENTION_PAGE_TEXTS } from './retention.texts.js';
import type { Erased } from './retention.service.js';

/** What is kept for how long, when erasing ran and runs, and on asking what it would erase now. */
export function RetentionPage(props: {
  readonly context: PageContext;
  readonly seen: RetentionSeen;
  readonly clock: LocalClock;
}): VNode {
  const { context, seen, clock } = props;
  const { language } = context;
  const say = speak(RETENTION_PAGE_TEXTS, language);
  return (
    <ProductPage context={context} title={say('title')}>
      <h1 class="ds-heading" data-size="lg">
        {say('title')}
      </h1>
      <p class="ds-paragraph lead">{say('intro', { file: seen.file })}</p>
      <Runs state={seen.state} clock={clock} language={language} />
      <Periods kinds={seen.kinds} language={language} />
      {seen.preview ? (
        <WouldGo preview={seen.preview} language={language} />
      ) : (
        <form method="get" action="/retention">
          <p class="ds-paragraph">{say('tryOutHow')}</p>
          <button
            type="submit"
            class="ds-button"
            data-variant="secondary"
            data-size="sm"
            name="show"
            value="erasing"
          >
            {say('tryOut')}
          </button>
        </form>
      )}
    </ProductPage>
  );
}

function Runs(props: {
  readonly state: ScheduleState | null;
  readonly clock: LocalClock;
  readonly language: Language;
}): VNode {
  const { state, clock, language } = props;
  const say = speak(RETENTION_PAGE_TEXTS, language);
  const nextAt = state?.nextAt ?? null;
  return (
    <>
      <dl class="facts">
        <dt>{say('last')}</dt>
        <dd>
          {lastText(state, clock, language)}
          {state?.standing === 'failing' && ` ${say('failing')}`}
        </dd>
        <dt>{say('next')}</dt>
        <dd>{nextAt === null ? say('unknown') : momentWithYear(nextAt, clock, language)}</dd>
      </dl>
      <p class="ds-paragraph">
        <a class="ds-link" href="/schedules">
          {say('toSchedules')}
        </a>
      </p>
    </>
  );
}

/** The code of an outcome itself where it is another version's, which had other words. */
function lastText(state: ScheduleState | null, clock: LocalClock, language: Language): string {
  const last = state?.last ?? null;
  if (last === null) return speak(RETENTION_PAGE_TEXTS, language)('never');
  const { endedAt, outcome, detail } = last;
  const words =
    outcome === 'erased' ? speak(RETENTION_SCHEDULE.outcomes, language)(outcome, detail) : outcome;
  return `${momentWithYear(Math.floor(endedAt.getTime() / 1000), clock, language)}. ${words}`;
}

function Periods({ kinds, language }: Pick<RetentionSeen, 'kinds'> & { readonly language: Language }): VNode {
  const say = speak(RETENTION_PAGE_TEXTS, language);
  return (
    <ListTable
      captionId="periods"
      caption={say('periods')}
      hint={speak(FIGURE_WORDS, language)('scrollHint')}
      columns={[
        {
          name: 'kind',
          heading: say('kind'),
          look: 'head',
          cell: ({ kind }) => capitalised(language, speak(RETENTION_TEXTS, language)(kind)),
        },
        { name: 'kept', heading: say('kept'), cell: ({ period }) => periodText(period, language) },
        { name: 'from', heading: say('from'), look: 'line', cell: ({ from }) => formatDate(language, from) },
      ]}
      rows={kinds}
      keyOf={({ kind }) => kind}
    />
  );
}

function periodText({ count, unit, isAfterYearEnd }: Period, language: Language): string {
  const say = speak(RETENTION_PAGE_TEXTS, language);
  const time = say(unit, { count });
  return isAfterYearEnd ? say('afterYearEnd', { time }) : time;
}

/** By table and year, as the command prints it. */
function WouldGo(props: { readonly preview: readonly Erased[]; readonly language: Language }): VNode {
  const { preview, language } = props;
  const say = speak(RETENTION_PAGE_TEXTS, language);
  const found = preview.filter(({ parts, waiting }) => parts.length > 0 || waiting > 0);
  if (found.length === 0)
    return (
      <section aria-labelledby="would-go">
        <h2 id="would-go" class="ds-heading" data-size="sm">
          {say('wouldGo')}
        </h2>
        <p class="ds-paragraph">{say('nothing')}</p>
      </section>
    );
  return (
    <>
      <TableRegion
        captionId="would-go"
        caption={say('wouldGo')}
        hint={speak(FIGURE_WORDS, language)('scrollHint')}
      >
        <thead>
          <tr>
            {(['kind', 'table', 'year'] as const).map((key) => (
              <th key={key} scope="col">
                {say(key)}
              </th>
            ))}
            {(['count', 'waiting'] as const).map((key) => (
              <th key={key} scope="col" class="number">
                {say(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{found.flatMap((erased) => rowsOf(erased, language))}</tbody>
      </TableRegion>
      {found.some(({ waiting }) => waiting > 0) && (
        <p class="ds-paragraph">{speak(RETENTION_TEXTS, language)('waits')}</p>
      )}
    </>
  );
}

const NOTHING_GOES = [{ table: '–', year: null, count: 0 }];

function rowsOf({ kind, parts, waiting }: Erased, language: Language): VNode[] {
  const rows = parts.length > 0 ? parts : NOTHING_GOES;
  return rows.map(({ table, year, count }, i) => (
    <tr key={`${kind} ${table} ${year ?? ''}`}>
      <th scope="row">{capitalised(language, speak(RETENTION_TEXTS, language)(kind))}</th>
      <td>{table}</td>
      <td>{year ?? '–'}</td>
      <td class="number">{formatNumber(language, count)}</td>
      <td class="number">{i === 0 && waiting > 0 ? formatNumber(language, waiting) : ''}</td>
    </tr>
  ));
}
