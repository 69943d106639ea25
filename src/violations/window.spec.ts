import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { Chance } from '../../test/support/random-chance.js';
import { eventsOn, habits, randomYears } from '../../test/support/random-years.js';
import { clockOf } from '../platform/zone.js';
import { evaluate } from '../rules/engine.js';
import type { Limits } from '../rules/limits.js';
import { RULE_CODES, type RuleCode, type RuleResult } from '../rules/rule.js';
import { packTimeline } from '../rules/timeline.js';
import { formatDay, parseDay } from '../time/civil.js';
import { limitsFor } from '../workforce/law.js';
import { readLaw } from '../workforce/law.repository.js';
import type { AgreementTerms, DaySpan, Person } from '../workforce/person.js';
import { readingsOf } from '../workforce/reading.js';
import { assess, type Assessment, type Circumstances } from './assessment.js';
import type { TimelineRow } from './case-evidence.js';
import { isApart, runsEnd } from './edges.js';
import { workFigures } from './month-figures.js';
import { reachOf } from './reach.js';
import { fingerprintOf, isSameMeasure } from './reconcile.js';
import { inWindow, isMonthIn, readWithin, WHOLE, windowOf, withHorizon, type Window } from './window.js';

const clock = clockOf('Europe/Oslo');
const day = (date: string): number => parseDay(date)!;
const COVERED: DaySpan = { fromDay: day('2020-10-01'), untilDay: day('2024-01-01') };
const HORIZON = { start: clock.startOf(COVERED.fromDay), end: clock.startOf(COVERED.untilDay) };
const LAW = readLaw();
const FILING = { unitOn: () => 'unit' };

const ALWAYS = { fromDay: day('2019-01-01'), untilDay: Number.POSITIVE_INFINITY };
const LATER = { fromDay: day('2022-06-15'), untilDay: day('2024-02-01') };
const agreed = (terms: AgreementTerms, span = ALWAYS): Person => ({
  breaksRecorded: true,
  agreements: [
    { ...span, agreement: 'a', limits: { DAILY_REST: 8 }, grantedBy: 'elected-representatives', terms },
  ],
});

/** People with other limits than most, each with another longest window. */
const PEOPLE: readonly Person[] = [
  { breaksRecorded: true, nightStrain: [ALWAYS] },
  {
    rota: [{ ...LATER, week: 'rota-38' }],
    exempt: [{ fromDay: day('2023-03-03'), untilDay: day('2023-04-01') }],
  },
  { bornOn: day('2006-05-05'), breaksRecorded: true },
  agreed({ averaging: { weeks: 16, startDay: day('2019-12-30') } }),
  agreed({ sundayAveraging: { weeks: 26, startDay: day('2020-01-06') } }, LATER),
  agreed({ overtimeWeeks: 26, standbyFactor: { numerator: 1, denominator: 5 } }, LATER),
];

const circumstancesOf = (person: Person, covered = HORIZON): Circumstances => ({
  clock,
  limits: limitsFor(LAW.rulebook, person),
  isFullTime: (each) => each < day('2023-07-01'),
  horizon: covered,
});

type Answers = Readonly<Record<string, { readonly said: string; readonly measured: number }>>;

/** Cases and months as they are stored, by name. */
function answers({ cases, view }: Assessment, { anchors, months }: Window): Answers {
  const found = cases
    .filter(({ finding }) => anchors.fromDay <= finding.anchorDay && finding.anchorDay < anchors.untilDay)
    .map((one) => [
      `${one.finding.rule} ${formatDay(one.finding.anchorDay)}`,
      { said: short(fingerprintOf(one, FILING)), measured: one.finding.measured },
    ]);
  const sums = workFigures(view, FILING.unitOn, LAW.rules)
    .filter(({ month }) => isMonthIn(months, month))
    .flatMap(({ month, figures }) =>
      Object.entries(figures).map(([indicator, value]) => [
        `${month} ${indicator}`,
        { said: '', measured: Number(value) },
      ]),
    );
  return Object.fromEntries([...found, ...sums]) as Answers;
}

/** Enough to tell two texts apart; a difference names the case, and is short. */
const short = (text: string): string => createHash('sha1').update(text).digest('hex').slice(0, 8);

/** The same, without what lies in the window. */
const outside = (whole: Answers, inside: Answers): Answers =>
  Object.fromEntries(Object.entries(whole).filter(([key]) => !(key in inside)));

/** Names and texts alike, and no measure that would be news. */
function expectSame(found: Answers, expected: Answers): void {
  const said = (answers: Answers) => Object.entries(answers).map(([key, { said }]) => `${key} ${said}`);
  expect(said(found).sort()).toEqual(said(expected).sort());
  const other = Object.keys(found).filter(
    (key) => !isSameMeasure(found[key]!.measured, expected[key]!.measured),
  );
  expect(other).toEqual([]);
}

/** All time worked or planned. */
const busyOf = (rows: readonly TimelineRow[]) =>
  rows
    .filter(({ event: { kind } }) => kind !== 'standby' && kind !== 'absence')
    .flatMap(({ event }) => {
      const { plannedStart: start, plannedEnd: end } = event;
      return start === undefined || end === undefined ? [event] : [event, { start, end }];
    });

/** Some of the time corrected: days emptied, filled or made anew; with the local days that were touched. */
function corrected(rows: readonly TimelineRow[], chance: Chance): { rows: TimelineRow[]; change: DaySpan } {
  const fromDay = COVERED.fromDay + chance.below(COVERED.untilDay - COVERED.fromDay);
  const untilDay = fromDay + 1 + chance.below(3);
  const own = habits(chance);
  const fresh: TimelineRow[] = [];
  for (let each = fromDay; each < untilDay; each += 1) {
    if (chance.isLucky(0.2)) continue;
    for (const event of eventsOn(chance, clock, own, each)) {
      fresh.push({ id: `new-${each}-${fresh.length}`, event, cause: null });
    }
  }
  const isTouched = ({ event }: TimelineRow): boolean => {
    const began = clock.dayOf(event.start);
    return fromDay <= began && began < untilDay;
  };
  return {
    rows: [...rows.filter((row) => !isTouched(row)), ...fresh],
    change: { fromDay, untilDay: chance.isLucky(0.3) ? Number.POSITIVE_INFINITY : untilDay },
  };
}

interface Compared {
  readonly isWindow: boolean;
  readonly isCut: boolean;
}

function compare(seed: number): Compared {
  const chance = new Chance(`window ${seed}`);
  const person = chance.pick(PEOPLE);
  const circumstances = circumstancesOf(person);
  const readings = readingsOf(LAW, person, COVERED, clock);
  const before = randomYears(chance, clock, COVERED.fromDay, COVERED.untilDay);
  const { rows: after, change } = corrected(before, chance);

  const window = windowOf(change, reachOf(readings, circumstances.limits), COVERED);
  const read = after.filter(readWithin(window, clock));
  const part = assess(read, circumstances, inWindow(readings, window));
  if (!isApart(() => busyOf(read), window, clock) || !runsEnd(part.view, window)) {
    return { isWindow: false, isCut: false };
  }
  const whole = answers(assess(after, circumstances, readings), WHOLE);
  const inside = answers(part, window);
  const assessed = assess(before, circumstances, readings);
  const [old, oldInside] = [answers(assessed, WHOLE), answers(assessed, window)];
  // What lies outside has not changed, and what lies inside is as the whole has it.
  expectSame({ ...outside(old, oldInside), ...inside }, whole);
  return { isWindow: true, isCut: read.length < after.length };
}

describe('a correction evaluated within its window', () => {
  it.each([1, 2])('gives what evaluating everything gives (%i)', (part) => {
    const seen = Array.from({ length: 8 }, (_, i) => compare(part * 1000 + i));
    // A window that never holds, or always reads everything, would prove nothing.
    expect(seen.filter(({ isWindow }) => isWindow).length).toBeGreaterThan(3);
    expect(seen.filter(({ isCut }) => isCut).length).toBeGreaterThan(2);
  });
});

/** Limits that hold on the anchors of the window alone: the engine then counts these and no others. */
const clipped = (limits: Limits, keys: readonly (keyof Limits)[], { fromDay, untilDay }: DaySpan): Limits =>
  Object.fromEntries(
    Object.entries(limits).map(([key, spans]) => [
      key,
      keys.includes(key as keyof Limits)
        ? spans
            .map((span) => ({
              ...span,
              fromDay: Math.max(span.fromDay, fromDay),
              untilDay: Math.min(span.untilDay, untilDay),
            }))
            .filter((span) => span.fromDay < span.untilDay)
        : spans,
    ]),
  ) as unknown as Limits;

/** Limits that others are worked out by: where they were clipped, the overtime of a year ago would be gone. */
const DERIVED_FROM: readonly RuleCode[] = ['DAILY_REST', 'ORD_DAY', 'ORD_WEEK'];
const OTHERS = RULE_CODES.filter((rule) => !DERIVED_FROM.includes(rule));

/** What a rule saw: how often, and what it found, apart from the measures and from the place among all anchors. */
const seenBy = ({ evaluated, findings }: RuleResult) => ({
  evaluated,
  findings: findings.map((finding) => ({ ...finding, ordinal: 0, rest: null, measured: 0 })),
});
const measuresOf = ({ worst, findings }: RuleResult): number[] => [
  worst ?? 0,
  ...findings.map(({ measured }) => measured),
];

describe('the engine on what a window reads', () => {
  it.each([5, 6])(
    'measures every anchor of the window, and each as in all the time there is (%i)',
    (part) => {
      let windows = 0;
      for (let i = 0; i < 7; i += 1) {
        const chance = new Chance(`engine ${part} ${i}`);
        const person = chance.pick(PEOPLE);
        const circumstances = circumstancesOf(person);
        const [general] = readingsOf(LAW, person, COVERED, clock);
        const rows = randomYears(chance, clock, COVERED.fromDay, COVERED.untilDay);
        const change = corrected(rows, chance).change;
        const window = windowOf(change, reachOf([general], circumstances.limits), COVERED);
        const read = rows.filter(readWithin(window, clock));
        const isHeld = isApart(() => busyOf(read), window, clock);
        if (!isHeld || !runsEnd(assess(read, circumstances, [general]).view, window)) continue;
        windows += 1;
        for (const rules of [OTHERS, ['DAILY_REST'], ['ORD_DAY', 'ORD_WEEK']] as const) {
          const asked = rules.filter((rule) => general.rules.includes(rule));
          const keys =
            rules === OTHERS
              ? ([...rules, 'BREAK_SHORT', 'YOUTH_SCHOOL_DAY', 'YOUTH_SCHOOL_WEEK'] as const)
              : rules;
          const context = {
            ...circumstances,
            settings: general.settings,
            limits: clipped(circumstances.limits, keys, window.anchors),
          };
          const measured = (part: readonly TimelineRow[]): RuleResult[] =>
            evaluate(packTimeline(part.map(({ event }) => event)), context, asked);
          const [inPart, inWhole] = [measured(read), measured(rows)];
          expect(inPart.map(seenBy)).toEqual(inWhole.map(seenBy));
          const expected = inWhole.flatMap(measuresOf);
          const other = inPart.flatMap(measuresOf).filter((each, k) => !isSameMeasure(each, expected[k]!));
          expect(other).toEqual([]);
        }
      }
      expect(windows).toBeGreaterThan(3);
    },
  );
});

describe('a window', () => {
  const span = (from: string, until: string): DaySpan => ({ fromDay: day(from), untilDay: day(until) });

  it('reaches a year of overtime ahead, and is read a year back', () => {
    const circumstances = circumstancesOf({});
    const reach = reachOf(readingsOf(LAW, {}, COVERED, clock), circumstances.limits);
    expect(reach).toBe(53 * 7);
    const covered = span('2010-01-01', '2030-01-01');
    const { anchors, read } = windowOf(span('2020-06-10', '2020-06-11'), reach, covered);
    expect(anchors.fromDay).toBeLessThan(day('2020-06-10') - 7);
    expect(anchors.untilDay).toBeGreaterThan(day('2020-06-10') + 52 * 7 + 6);
    expect(read.fromDay).toBeLessThan(anchors.fromDay - 52 * 7);
    expect(read.untilDay).toBeGreaterThan(anchors.untilDay);
  });

  it('is everything where a rule looks at everything', () => {
    const { limits } = circumstancesOf({});
    const [general] = readingsOf(LAW, {}, COVERED, clock);
    const reach = (settings: object) =>
      reachOf([{ ...general, settings: { ...general.settings, ...settings } }], limits);
    expect(reach({ noDoubleUse: true })).toBe(Number.POSITIVE_INFINITY);
    expect(reach({ dailyTotalMode: 'rolling_24h' })).toBe(Number.POSITIVE_INFINITY);
    expect(windowOf(span('2020-06-10', '2020-06-11'), Number.POSITIVE_INFINITY, COVERED)).toEqual(WHOLE);
  });

  it('is open where nothing lies beyond it', () => {
    const { anchors, read } = windowOf(
      span('2020-11-01', '2020-11-02'),
      371,
      span('2020-10-01', '2021-03-01'),
    );
    expect([anchors, read].map(({ fromDay, untilDay }) => [fromDay, untilDay])).toEqual([
      [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
      [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
    ]);
  });

  it('is drawn out by a horizon that moved: weeks at its end were not whole, and everything hangs on its beginning', () => {
    const change = span('2023-01-10', '2023-01-11');
    const then = span('2020-01-01', '2022-11-01');
    expect(withHorizon(change, then, then)).toEqual(change);
    const moved = withHorizon(change, then, { ...then, untilDay: day('2022-12-01') });
    expect(moved.fromDay).toBeLessThanOrEqual(day('2022-11-01') - 14);
    expect(moved.untilDay).toBe(Number.POSITIVE_INFINITY);
    for (const unknown of [
      withHorizon(change, null, then),
      withHorizon(change, { ...then, fromDay: 1 }, then),
    ]) {
      expect(unknown.fromDay).toBe(Number.NEGATIVE_INFINITY);
    }
  });
});

describe('edges that do not hold', () => {
  const span = { fromDay: day('2023-03-01'), untilDay: day('2023-03-20') };
  const shiftsOf = (hoursOff: number) => packedDays(span, hoursOff).map(({ start, end }) => ({ start, end }));

  it('are those where nobody is off for a day', () => {
    const gaps = { ...WHOLE, gaps: [span] };
    expect(isApart(() => shiftsOf(23), gaps, clock)).toBe(false);
    expect(isApart(() => shiftsOf(24), gaps, clock)).toBe(true);
    expect(isApart(() => [], gaps, clock)).toBe(true);
  });

  it('are those where every Sunday is worked', () => {
    const rows = packedDays({ fromDay: day('2023-01-01'), untilDay: day('2023-06-01') }, 10);
    const { view } = assess(
      rows.map((event, i) => ({ id: String(i), event: { kind: 'shift' as const, ...event }, cause: null })),
      circumstancesOf({}),
      readingsOf(LAW, {}, COVERED, clock),
    );
    const asked = (from: string, until: string) => ({
      freeSundays: [{ fromDay: day(from), untilDay: day(until) }],
    });
    expect(runsEnd(view, asked('2023-02-01', '2023-05-01'))).toBe(false);
    expect(runsEnd(view, asked('2023-02-01', '2023-07-01'))).toBe(true);
  });
});

/** Work of a day's length less so many hours, day after day. */
const packedDays = ({ fromDay, untilDay }: DaySpan, hoursOff: number) => {
  const start = clock.startOf(fromDay);
  const each = 14 * 3600 + hoursOff * 3600;
  const count = Math.ceil((clock.startOf(untilDay) - start) / each) + 1;
  return Array.from({ length: count }, (_, i) => ({
    start: start + i * each,
    end: start + i * each + 14 * 3600,
  }));
};
