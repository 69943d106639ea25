import type { VNode } from 'preact';
import { FIGURE_WORDS } from '../indicators/figure-words.js';
import { TableRegion } from '../platform/html/table.view.js';
import { type Language, speak } from '../platform/i18n/texts.js';
import type { LocalClock } from '../time/local-clock.js';
import type { CountedEvent } from '../violations/evidence.js';
import { formatMeasured, formatMinutes } from '../wording/format.js';
import { KIND_NAMES } from '../wording/rule-words.js';
import { moment } from '../wording/moment.js';
import { DETAIL_TEXTS } from './violation.texts.js';
import type { ViolationDetailRow } from './violations.query.js';

/** The events a finding rests on with their sum, so that it can be checked by hand. */
export function CountedEvents(props: {
  readonly row: ViolationDetailRow;
  readonly clock: LocalClock;
  readonly language: Language;
  /** Whether each event leads to its versions. */
  readonly hasVersions?: boolean;
}): VNode {
  const { row, clock, language, hasVersions = true } = props;
  const say = speak(DETAIL_TEXTS, language);
  const { events } = row.evidence;
  const isOvertime = row.rule.startsWith('OT_');
  // A rest is what no event counts in: they say where it begins and ends.
  const isRest = row.evidence.longestRest !== null;
  return (
    <TableRegion
      captionId="events"
      caption={say(isRest ? 'bounds' : 'events')}
      hint={speak(FIGURE_WORDS, language)('scrollHint')}
    >
      <thead>
        <tr>
          <th scope="col">{say('kind')}</th>
          <th scope="col">{say('start')}</th>
          <th scope="col">{say('end')}</th>
          {isOvertime && (
            <th scope="col" class="number">
              {say('plannedTime')}
            </th>
          )}
          {!isRest && (
            <th scope="col" class="number">
              {say('countedTime')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event.id}>
            <th scope="row">
              {hasVersions ? (
                <a class="ds-link" href={`/violations/${row.id}/events/${event.id}`}>
                  {speak(KIND_NAMES, language)(event.kind)}
                </a>
              ) : (
                speak(KIND_NAMES, language)(event.kind)
              )}
            </th>
            <td class="nowrap moment">{moment(event.start, clock, language)}</td>
            <td class="nowrap moment">{moment(event.end, clock, language)}</td>
            {isOvertime && <td class="number">{formatMinutes(language, event.planned)}</td>}
            {!isRest && <td class="number">{formatMinutes(language, event.counted)}</td>}
          </tr>
        ))}
      </tbody>
      {row.unit === 'seconds' && !isRest && <Sums row={row} language={language} isOvertime={isOvertime} />}
    </TableRegion>
  );
}

function Sums(props: {
  readonly row: ViolationDetailRow;
  readonly language: Language;
  readonly isOvertime: boolean;
}): VNode | null {
  const { row, language, isOvertime } = props;
  const say = speak(DETAIL_TEXTS, language);
  const { events } = row.evidence;
  const total = sum(events, ({ counted }) => counted);
  if (total === 0) return null;
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={3}>
          {say('sum')}
        </th>
        {isOvertime && (
          <td class="number">
            {formatMinutes(
              language,
              sum(events, ({ planned }) => planned),
            )}
          </td>
        )}
        <td class="number">{formatMinutes(language, total)}</td>
      </tr>
      {isOvertime && (
        <tr>
          <th scope="row" colSpan={4}>
            {say('beyondPlan')}
          </th>
          <td class="number">
            {formatMeasured(language, row.measured, row.unit, [row.limit, row.baseLimit])}
          </td>
        </tr>
      )}
    </tfoot>
  );
}

const sum = (events: readonly CountedEvent[], of: (event: CountedEvent) => number): number =>
  events.reduce((total, event) => total + of(event), 0);
