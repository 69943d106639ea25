import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { always, instant, judge, work } from '../../test/support/work.js';
import { LocalClock, UTC_TABLE } from '../time/local-clock.js';
import { evaluate } from './engine.js';
import type { EventKind, WorkEvent } from './event.js';
import { RULE_CODES, type Finding, type RuleCode } from './rule.js';
import { DEFAULT_SETTINGS } from './settings.js';
import { kindAt, packTimeline } from './timeline.js';
import { EXTRA_LIMITS, type Limits } from './limits.js';

const START = instant('2026-01-05T00:00');
const KINDS: readonly EventKind[] = [
  'shift',
  'extra_shift',
  'passive',
  'overtime',
  'callout',
  'standby',
  'absence',
];

const anyEvent = (kinds: readonly EventKind[] = KINDS): fc.Arbitrary<WorkEvent> =>
  fc
    .record({
      kind: fc.constantFrom(...kinds),
      quarter: fc.integer({ min: 0, max: 20 * 96 }),
      quarters: fc.integer({ min: 1, max: 60 }),
      unpaid: fc.constantFrom(0, 0, 30),
      planned: fc.constantFrom(undefined, 6, 7.5),
    })
    .map(({ kind, quarter, quarters, unpaid, planned }) => ({
      kind,
      start: START + quarter * 900,
      end: START + (quarter + quarters) * 900,
      unpaidBreak: Math.min(unpaid, quarters * 5) * 60,
      ...(planned !== undefined && { plannedNet: planned * 3600 }),
    }));

const timelines = (kinds?: readonly EventKind[]): fc.Arbitrary<WorkEvent[]> =>
  fc.array(anyEvent(kinds), { minLength: 1, maxLength: 14 });

/** Three weeks: too short for an average that leaves absence out (TOTAL_AVG, eight weeks). */
const horizon = ['2026-01-05', '2026-01-26'] as const;
const everything = (events: readonly WorkEvent[]): Finding[] =>
  RULE_CODES.flatMap((rule) => judge(rule, events, { horizon }).findings);

/** Rules of hours of which a seventh of standby is a part (aml. § 10-4 (3), spec 2.4 and 2.7). */
const WITH_STANDBY: ReadonlySet<RuleCode> = new Set(['ORD_WEEK', 'AVG_ORDINARY', 'TOTAL_AVG', 'WEEK_CAP']);

const bare = ({ anchorDay, window, measured }: Finding): object => ({ anchorDay, window, measured });

describe('whatever the timeline', () => {
  it('the order in which events arrive changes nothing', () => {
    const shuffled = timelines().chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([events, other]) => {
        // Events that agree in start and end take precedence by arrival (spec 1.3); all else is order-free.
        const spans = new Set(events.map(({ start, end }) => `${start} ${end}`));
        fc.pre(spans.size === events.length);
        expect(everything(other)).toEqual(everything(events));
      }),
      { numRuns: 60 },
    );
  });

  it('whole weeks later, away from clock changes and holidays, it is judged the same', () => {
    const sundays = { horizon, settings: { sundaySequence: 'sundays_only' } } as const;
    const later = { ...sundays, horizon: ['2026-02-02', '2026-02-23'] } as const;
    const shift = 28 * 86_400;
    fc.assert(
      fc.property(timelines(), (events) => {
        const moved = events.map((event) => ({
          ...event,
          start: event.start + shift,
          end: event.end + shift,
        }));
        for (const rule of RULE_CODES) {
          const now = judge(rule, events, sundays).findings.map(({ anchorDay, window, rest, ...same }) => ({
            ...same,
            anchorDay: anchorDay + 28,
            window: { start: window.start + shift, end: window.end + shift },
            rest: rest && { start: rest.start + shift, end: rest.end + shift },
          }));
          expect(judge(rule, moved, later).findings).toEqual(now);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('cutting an event into two that touch changes no rest and no hours', () => {
    const cuts = fc.tuple(timelines(), fc.nat(), fc.integer({ min: 1, max: 59 }));
    fc.assert(
      fc.property(cuts, ([raw, which, quarter]) => {
        const events = raw.map((event) => ({ ...event, unpaidBreak: 0 }));
        const event = events[which % events.length]!;
        const middle = event.start + quarter * 900;
        fc.pre(middle < event.end);
        const parts = [
          { ...event, end: middle },
          { ...event, start: middle },
        ];
        const cut = [...events.filter((other) => other !== event), ...parts];
        for (const rule of ['DAILY_REST', 'WEEKLY_REST', 'DAILY_TOTAL', 'SUNDAY_NEXT'] as const) {
          expect(judge(rule, cut, { horizon })).toEqual(judge(rule, events, { horizon }));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('standby counts where a part of it is working time, and nowhere else', () => {
    const deaf = RULE_CODES.filter((rule) => !WITH_STANDBY.has(rule));
    const found = (events: readonly WorkEvent[]): Finding[] =>
      deaf.flatMap((rule) => judge(rule, events, { horizon }).findings);
    fc.assert(
      fc.property(timelines(), timelines(['standby']), (events, idle) => {
        expect(found([...events, ...idle])).toEqual(found(events));
      }),
      { numRuns: 40 },
    );
  });

  it('absence is seen by nothing but the average over weeks that leaves it out', () => {
    fc.assert(
      fc.property(timelines(), timelines(['absence']), (events, idle) => {
        expect(everything([...events, ...idle])).toEqual(everything(events));
      }),
      { numRuns: 40 },
    );
  });

  it('a day more between two shifts never adds a breach of daily rest', () => {
    const shifts = fc.tuple(timelines(['shift', 'extra_shift', 'passive']), fc.nat());
    fc.assert(
      fc.property(shifts, ([events, which]) => {
        const { start } = events[which % events.length]!;
        const wider = events.map((event) =>
          event.start < start ? event : { ...event, start: event.start + 86_400, end: event.end + 86_400 },
        );
        const breaches = (of: readonly WorkEvent[]): number => judge('DAILY_REST', of).findings.length;
        fc.pre(events.every((event) => event.start >= start || event.end <= start));
        expect(breaches(wider)).toBeLessThanOrEqual(breaches(events));
      }),
      { numRuns: 80 },
    );
  });

  it('a stricter limit keeps every finding of a milder one', () => {
    fc.assert(
      fc.property(timelines(), (events) => {
        const rest = (hours: number) =>
          judge('WEEKLY_REST', events, { horizon, hours: { WEEKLY_REST: hours } }).findings.map(bare);
        expect(rest(48)).toEqual(expect.arrayContaining(rest(35)));
        const total = (hours: number) =>
          judge('DAILY_TOTAL', events, { hours: { DAILY_TOTAL: hours } }).findings.map(bare);
        expect(total(9)).toEqual(expect.arrayContaining(total(13)));
      }),
      { numRuns: 40 },
    );
  });

  it('work days and calendar days hold the same hours in all, those of short call-outs too', () => {
    const all = (events: readonly WorkEvent[], dailyTotalMode: 'work_day' | 'calendar_day') =>
      judge('DAILY_TOTAL', events, {
        settings: { dailyTotalMode, calloutMinInterrupt: 3600 },
        hours: { DAILY_TOTAL: 0 },
      }).findings.reduce((sum, { measured }) => sum + measured, 0);
    fc.assert(
      fc.property(timelines(), (events) => {
        expect(all(events, 'work_day')).toBeCloseTo(all(events, 'calendar_day'), 4);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the engine', () => {
  it('answers the rules asked for, in the order asked', () => {
    const keys = [...RULE_CODES, ...EXTRA_LIMITS];
    const context = {
      clock: new LocalClock(UTC_TABLE),
      settings: DEFAULT_SETTINGS,
      limits: Object.fromEntries(keys.map((key) => [key, always(1)])) as unknown as Limits,
      isFullTime: () => true,
    };
    const asked = evaluate(packTimeline([]), context, ['SUNDAY_NEXT', 'DAILY_REST']);
    expect(asked.map(({ rule }) => rule)).toEqual(['SUNDAY_NEXT', 'DAILY_REST']);
    expect(evaluate(packTimeline([]), context).map(({ rule }) => rule)).toEqual(RULE_CODES);
  });
});

describe('packing a timeline', () => {
  it.each([
    ['ends when it starts', 0],
    ['ends before it starts', -1],
    ['has no end', Number.NaN],
  ])('refuses an event that %s', (_case, length) => {
    const event = { ...work('shift', '2026-03-02T08:00', '16:00'), start: START, end: START + length };
    expect(() => packTimeline([work('shift', '2026-03-02T08:00', '16:00'), event])).toThrow(
      /^Event 1 ends at/,
    );
  });

  it('sorts by start, then the longer, then arrival, and remembers the place in the input', () => {
    const events = [
      work('shift', '2026-03-02T08:00', '10:00'),
      work('overtime', '2026-03-02T08:00', '12:00'),
      work('callout', '2026-03-02T07:00', '07:30'),
      work('passive', '2026-03-02T08:00', '12:00'),
    ];
    const timeline = packTimeline(events);
    expect([...timeline.order]).toEqual([2, 1, 3, 0]);
    expect([0, 1, 2, 3].map((place) => kindAt(timeline, place))).toEqual([
      'callout',
      'overtime',
      'passive',
      'shift',
    ]);
  });

  it('takes a break longer than its event for all of it', () => {
    const timeline = packTimeline([work('shift', '2026-03-02T08:00', '08:20', { unpaidBreak: 1800 })]);
    expect([...timeline.ownNet]).toEqual([0]);
  });
});

describe('a rule that asks several limits', () => {
  const noBreak = work('shift', '2026-01-06T08:00', '14:00');
  const school = work('shift', '2026-01-06T08:00', '12:00', { schoolDay: true });

  it.each([
    ['BREAK', 'BREAK', 'BREAK_SHORT', noBreak],
    ['YOUTH_DAY', 'YOUTH_DAY', 'YOUTH_SCHOOL_DAY', school],
  ] as const)('%s is evaluated where only one of them applies', (rule, own, other, event) => {
    const findings = (limits: Partial<Limits>): number =>
      judge(rule, [event], { limits, horizon, youth: 'y15_18' }).findings.length;
    const strict = always(rule === 'BREAK' ? 60 : 3600);
    expect(findings({ [own]: [], [other]: strict })).toBe(1);
    expect(findings({ [own]: [], [other]: [] })).toBe(0);
    expect(judge(rule, [event], { limits: { [own]: [], [other]: [] }, horizon, youth: 'y15_18' })).toEqual({
      rule,
      unit: 'seconds',
      evaluated: 0,
      worst: null,
      findings: [],
    });
  });
});
