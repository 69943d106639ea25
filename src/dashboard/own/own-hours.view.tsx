import type { VNode } from 'preact';
import { type PageContext, ProductPage } from '../../access/page.view.js';
import { FIGURE_WORDS } from '../../indicators/figure-words.js';
import { Downloads } from '../../platform/html/downloads.view.js';
import { TableRegion } from '../../platform/html/table.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { addMonths } from '../../time/civil.js';
import type { LocalClock } from '../../time/local-clock.js';
import { formatMinutes, formatMonth } from '../../wording/format.js';
import { clockTime, moment } from '../../wording/moment.js';
import { KIND_NAMES } from '../../wording/rule-words.js';
import { Facts } from '../imports/parts.view.js';
import { type OwnWeek, sumsOf } from './own-hours.js';
import type { OwnLimit } from './own-limits.js';
import type { FrameUse } from '../../violations/hours/frame-use.js';
import { OWN_TERMS_TEXTS } from './own-terms.texts.js';
import { OwnAbsences, OwnFrames, OwnLimits } from './own-terms.view.js';
import type { OwnAbsenceRow } from './own.query.js';
import { OWN_TEXTS } from './own.texts.js';

/** What is on record of a month, and what it is measured by. */
export interface OwnHours {
  readonly weeks: readonly OwnWeek[];
  /** Seconds, as they were found; null where the month was not evaluated. */
  readonly overtime: number | null;
  /** Of the twelve months that end with it. */
  readonly overtimeYear: number | null;
  /** The fullest windows of § 10-6 that end in the month. */
  readonly frames: readonly FrameUse[];
  readonly absences: readonly OwnAbsenceRow[];
  readonly limits: readonly OwnLimit[];
  /** Local day on which the limits hold. */
  readonly day: number;
}

interface HoursProps extends OwnHours {
  readonly context: PageContext;
  /** `YYYY-MM` */
  readonly month: string;
  readonly clock: LocalClock;
  /** Months `YYYY-MM` that have time, where this one has none; latest first. */
  readonly others: readonly string[];
  /** Whether the month is still to come. */
  readonly isAhead: boolean;
}

/** One's own time of a month, week by week. */
export function OwnHoursPage(props: HoursProps): VNode {
  const { context, month, weeks, clock } = props;
  const { language } = context;
  const say = speak(OWN_TEXTS, language);
  const step = (to: string, text: 'previous' | 'next'): VNode => (
    <a class="ds-button" data-variant="tertiary" href={`/me/hours?month=${to}`}>
      {say(text)}
    </a>
  );
  return (
    <ProductPage context={context} title={`${say('hours')}, ${formatMonth(language, month)}`}>
      <h1 class="ds-heading" data-size="lg">
        {say('hours')}, {formatMonth(language, month)}
      </h1>
      <p class="ds-paragraph lead">{say('hoursIntro')}</p>
      <nav class="paging" aria-label={say('month')}>
        {step(addMonths(month, -1), 'previous')}
        {step(addMonths(month, 1), 'next')}
      </nav>
      {weeks.length === 0 ? (
        <NoHours {...props} />
      ) : (
        <>
          <MonthSums {...props} />
          {weeks.map((week) => (
            <WeekTable key={`${week.year}-${week.week}`} {...{ week, language, clock }} />
          ))}
          <Downloads
            language={language}
            addressOf={(form) => `/me/hours.${form}?month=${month}`}
            label={say('monthFile')}
          />
        </>
      )}
      <OwnFrames {...props} language={language} />
      <OwnLimits {...props} language={language} />
      <OwnAbsences {...props} language={language} />
    </ProductPage>
  );
}

/** What there is instead, so that nobody has to go back month by month. */
function NoHours({ context: { language }, month, others, isAhead }: HoursProps): VNode {
  const say = speak(OWN_TEXTS, language);
  return (
    <>
      <p class="ds-paragraph" role="status">
        {say(isAhead ? 'noHoursYet' : 'noHours', { month: formatMonth(language, month) })}{' '}
        {others.length === 0 && say('noneAtAll')}
      </p>
      {others.length > 0 && (
        <>
          <p class="ds-paragraph">{say('monthsWithHours')}</p>
          <ul class="ds-list">
            {others.map((one) => (
              <li key={one}>
                <a class="ds-link" href={`/me/hours?month=${one}`}>
                  {formatMonth(language, one)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function MonthSums({ context: { language }, weeks, overtime, overtimeYear }: HoursProps): VNode {
  const say = speak(OWN_TEXTS, language);
  const { worked, planned, standby } = sumsOf(weeks.flatMap(({ events }) => events));
  const hours = (seconds: number | null): string =>
    seconds === null ? say('unknown') : formatMinutes(language, seconds);
  return (
    <section aria-labelledby="sums">
      <h2 id="sums" class="ds-heading" data-size="sm">
        {say('sums')}
      </h2>
      <Facts
        facts={[
          [say('worked'), hours(worked)],
          [say('planned'), hours(planned)],
          [say('overtime'), hours(overtime)],
          [speak(OWN_TERMS_TEXTS, language)('overtimeYear'), hours(overtimeYear)],
          [say('standby'), hours(standby)],
        ]}
      />
    </section>
  );
}

function WeekTable(props: {
  readonly week: OwnWeek;
  readonly language: Language;
  readonly clock: LocalClock;
}): VNode {
  const { week, language, clock } = props;
  const say = speak(OWN_TEXTS, language);
  const hours = (seconds: number | null): string =>
    seconds === null ? '' : formatMinutes(language, seconds);
  return (
    <TableRegion
      captionId={`week-${week.year}-${week.week}`}
      caption={say('week', { week: week.week, year: String(week.year) })}
      hint={speak(FIGURE_WORDS, language)('scrollHint')}
    >
      <thead>
        <tr>
          <th scope="col">{say('kind')}</th>
          <th scope="col">{say('start')}</th>
          <th scope="col">{say('end')}</th>
          <th scope="col" class="number">
            {say('planned')}
          </th>
          <th scope="col" class="number">
            {say('net')}
          </th>
        </tr>
      </thead>
      <tbody>
        {week.events.map((event) => (
          <tr key={event.id}>
            <th scope="row">{speak(KIND_NAMES, language)(event.kind)}</th>
            <td class="nowrap">{moment(event.start, clock, language)}</td>
            <td class="nowrap">{endText(event, clock, language)}</td>
            <td class="number">{hours(event.planned)}</td>
            <td class="number">{hours(event.net)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            {say('worked')}
          </th>
          <td class="number">{hours(week.planned)}</td>
          <td class="number">{hours(week.worked)}</td>
        </tr>
      </tfoot>
    </TableRegion>
  );
}

/** A day is said once where it is the same: so that a week has room on a phone. */
const endText = (event: OwnWeek['events'][number], clock: LocalClock, language: Language): string =>
  clock.dayOf(event.start) === clock.dayOf(event.end)
    ? clockTime(event.end, clock)
    : moment(event.end, clock, language);
