import { weekday } from '../time/civil.js';
import { span } from './calendar.js';
import type { PersonDraft } from './draft.js';
import type { Attempt, Incident } from './incident.js';
import { MINUTES_PER_DAY } from './rota.js';
import { DISPENSED_SCHEME } from './units.js';

/*
 * Office hours lie between 07:30 and 16:45 (`officeDuty`). The clock times below are chosen
 * so that each call-out breaks what it is meant to break whatever turn it falls between.
 */
const hours = (clock: number): number => clock * 60;

interface Callout {
  readonly earliest: number;
  readonly latest: number;
  readonly shortest: number;
  readonly longest: number;
}

/** Less than 11 h both before and after the call-out. */
const BELOW_11: Callout = {
  earliest: hours(21.75),
  latest: hours(25.5),
  shortest: 40,
  longest: 180,
};

/** Less than 8 h both before and after: what the dispensation does not cover either. */
const BELOW_8: Callout = { earliest: hours(22.5), latest: hours(23), shortest: 150, longest: 200 };

/** At least 8 h before, less than 11: a breach of the law's limit that the dispensation covers. */
const FROM_8_TO_11: Callout = {
  earliest: hours(24.75),
  latest: hours(25.5),
  shortest: 40,
  longest: 120,
};

/** A call-out in the night between two office days of somebody with standby. */
const nightCallout = (scheme: (code: string) => Callout | null): Incident => ({
  before: 3,
  after: 2,
  attempt: ({ draft, who, day, cause }) => {
    const eve = day - 1;
    const window = who.person.scheme === null ? null : scheme(who.person.scheme);
    if (!window || !who.onStandby(eve) || weekday(eve) > 4 || !hasDuties(who, eve, day)) return false;
    const start = draft.random.between(window.earliest, window.latest, 5);
    const length = draft.random.between(window.shortest, window.longest, 5);
    return callOut({ draft, who, day: eve, cause }, eve, start, length);
  },
});

export const countedNightCallout = nightCallout((scheme) =>
  scheme === DISPENSED_SCHEME ? BELOW_8 : BELOW_11,
);

export const dispensedNightCallout = nightCallout((scheme) =>
  scheme === DISPENSED_SCHEME ? FROM_8_TO_11 : null,
);

/** One call-out late on Saturday parts the weekend into two stretches of 28 to 35 h each. */
const saturdayNight = (isDispensed: boolean): Incident => ({
  before: 6,
  after: 3,
  weekday: 7,
  attempt: ({ draft, who, day, cause }) => {
    const saturday = day - 1;
    if (!isFreeWeekendOnStandby(who, day)) return false;
    if ((who.person.scheme === DISPENSED_SCHEME) !== isDispensed) return false;
    const start = draft.random.between(hours(21.25), hours(23.5), 5);
    return callOut({ draft, who, day, cause }, saturday, start, draft.random.between(60, 150, 5));
  },
});

export const countedSaturdayNight = saturdayNight(false);
export const dispensedSaturdayNight = saturdayNight(true);

/** A call-out on Saturday and one on Sunday, a day or more apart: no stretch of 28 h is left. */
export const weekendCallouts: Incident = {
  before: 6,
  after: 3,
  weekday: 7,
  attempt: (attempt) => {
    const { draft, who, day } = attempt;
    if (!isFreeWeekendOnStandby(who, day)) return false;
    const saturday = draft.random.between(hours(12.5), hours(14), 5);
    const sunday = draft.random.between(hours(14.5), hours(16.5), 5);
    const lengths = [draft.random.between(60, 150, 5), draft.random.between(45, 120, 5)] as const;
    if (!who.hasRoomFor(lengths[0] + lengths[1], day - 1)) return false;
    return callOut(attempt, day - 1, saturday, lengths[0]) && callOut(attempt, day, sunday, lengths[1]);
  },
};

const hasDuties = (who: PersonDraft, ...days: readonly number[]): boolean =>
  days.every((dayNum) => who.duties.get(dayNum)?.cause === '');

/** A free weekend after five office days: a holiday in the week would be rest enough. */
const isFreeWeekendOnStandby = (who: PersonDraft, sunday: number): boolean =>
  who.onStandby(sunday) && hasDuties(who, ...span(sunday - 6, sunday - 2), sunday + 1);

/** `start` may pass midnight: the call-out then begins on the next date but belongs to the same work day. */
function callOut({ who, cause }: Attempt, workDay: number, start: number, length: number): boolean {
  if (!who.hasRoomFor(length, workDay)) return false;
  const later = start >= MINUTES_PER_DAY ? 1 : 0;
  const begin = start - later * MINUTES_PER_DAY;
  const extra = { kind: 'callout', day: workDay + later, start: begin, end: begin + length } as const;
  who.addExtra({ ...extra, breakMinutes: 0, cause }, workDay);
  return true;
}
