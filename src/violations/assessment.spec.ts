import { describe, expect, it } from '@jest/globals';
import { work } from '../../test/support/work.js';
import { clockOf } from '../platform/zone.js';
import type { WorkEvent } from '../rules/event.js';
import { RULE_CODES, type RuleCode } from '../rules/rule.js';
import { formatDay, HOUR } from '../time/civil.js';
import { limitsFor } from '../workforce/law.js';
import type { AgreedLimits } from '../workforce/person.js';
import { readLaw } from '../workforce/law.repository.js';
import type { Readings } from '../workforce/reading.js';
import { assess, onePerAnchorDate, type CaseFinding, type Circumstances } from './assessment.js';
import { ownCauses } from './cause-file.repository.js';
import { useOwnCauses } from '../wording/cause-words.js';

useOwnCauses(ownCauses());

const law = readLaw();

const context = (agreed: readonly AgreedLimits[] = []): Circumstances => ({
  clock: clockOf('Europe/Oslo'),
  limits: limitsFor(law.rulebook, { agreements: agreed }),
  isFullTime: () => true,
});

const EVERYTHING: Readings = [
  {
    fromDay: Number.NEGATIVE_INFINITY,
    untilDay: Number.POSITIVE_INFINITY,
    rules: RULE_CODES,
    settings: law.settings,
  },
];

const EIGHT_HOURS: AgreedLimits = {
  agreement: 'eight',
  fromDay: 0,
  untilDay: Number.POSITIVE_INFINITY,
  limits: { DAILY_REST: 8 },
};

type Row = WorkEvent & { readonly cause?: string };

/** The cases of one rule to keep; events are called a, b, c … in the order given. */
const casesOf = (...asked: Parameters<typeof foundBy>): CaseFinding[] => onePerAnchorDate(foundBy(...asked));

/** All that one rule finds. */
function foundBy(
  rule: RuleCode,
  events: readonly Row[],
  agreed: readonly AgreedLimits[] = [],
): CaseFinding[] {
  const rows = events.map(({ cause, ...event }, i) => ({
    id: String.fromCharCode(97 + i),
    event,
    cause: cause ?? null,
  }));
  return assess(rows, context(agreed), EVERYTHING).cases.filter(({ finding }) => finding.rule === rule);
}

const dates = (cases: readonly CaseFinding[]): string[] =>
  cases.map(({ finding }) => formatDay(finding.anchorDay));
const only = (cases: readonly CaseFinding[]): CaseFinding => {
  expect(cases).toHaveLength(1);
  return cases[0]!;
};

/** Late on the 3rd, early on the 4th: nine hours of rest. */
const LATE = work('shift', '2025-12-03T14:00', '22:00');
const EARLY = work('shift', '2025-12-04T07:00', '15:00');

describe('what a rest rests on', () => {
  it('is the stretch that was measured, also where it runs on into the next week', () => {
    const week = ['01', '02', '03', '04', '05'].map((day) => work('shift', `2025-12-${day}T08:00`, '16:00'));
    const calls = [
      work('callout', '2025-12-06T14:00', '15:00'),
      work('callout', '2025-12-06T22:30', '23:40'),
      work('callout', '2025-12-05T23:00', '23:30'),
    ];
    const monday = work('shift', '2025-12-08T08:00', '16:00');
    const found = only(
      casesOf('WEEKLY_REST', [work('shift', '2025-11-28T08:00', '16:00'), ...week, ...calls, monday]).filter(
        ({ finding }) => formatDay(finding.anchorDay) === '2025-12-07',
      ),
    );
    const { longestRest, events } = found.evidence;
    expect(found.finding.measured).toBe(32 * HOUR + 20 * 60);
    expect((longestRest?.end ?? 0) - (longestRest?.start ?? 0)).toBe(found.finding.measured);
    // The shift after the rest bounds it, although it lies outside the week.
    expect(events.at(-1)).toMatchObject({ kind: 'shift', start: longestRest?.end });
  });
});

describe('a case', () => {
  it('is no case without a finding', () => {
    expect(assess([], context(), EVERYTHING).cases).toEqual([]);
    expect(casesOf('DAILY_REST', [EARLY])).toEqual([]);
  });

  it('is one per rule and anchor date, the shorter rest of the two', () => {
    // Two starts on 4 December: after 9 h at 04:00, and after 7 h at 19:00.
    const events = [
      work('shift', '2025-12-03T11:00', '19:00'),
      work('shift', '2025-12-04T04:00', '12:00'),
      work('shift', '2025-12-04T19:00', '23:00'),
    ];
    const found = only(casesOf('DAILY_REST', events));
    expect([dates([found]), found.finding.measured]).toEqual([['2025-12-04'], 7 * HOUR]);
  });

  it('keeps the rest that breaks the agreement before a longer one within it', () => {
    const events = [
      work('shift', '2025-12-03T11:00', '18:00'),
      work('shift', '2025-12-04T03:00', '11:00'),
      work('shift', '2025-12-04T18:00', '23:00'),
    ];
    const found = only(casesOf('DAILY_REST', events, [EIGHT_HOURS]));
    expect(found.finding).toMatchObject({
      measured: 7 * HOUR,
      effectiveVerdict: 'breach',
      agreement: 'eight',
    });
  });

  it('keeps of two within the agreement the one nearer to its limit', () => {
    const events = [
      work('shift', '2025-12-03T11:00', '18:00'),
      work('shift', '2025-12-04T04:00', '10:00'),
      work('shift', '2025-12-04T18:30', '23:00'),
    ];
    const found = only(casesOf('DAILY_REST', events, [EIGHT_HOURS]));
    expect(found.finding).toMatchObject({
      measured: 8.5 * HOUR,
      effectiveVerdict: 'ok',
      baseVerdict: 'breach',
    });
  });
});

describe('where a case comes from', () => {
  const planned = (event: WorkEvent, from: string, to: string): WorkEvent => {
    const { start, end } = work('shift', from, to);
    return { ...event, plannedStart: start, plannedEnd: end };
  };

  it('is the plan when the plan itself was too tight', () => {
    expect(only(casesOf('DAILY_REST', [LATE, EARLY]))).toMatchObject({
      origin: 'planned',
      suggestedCause: 'planned',
    });
  });

  it('is the day when a shift went on beyond its plan', () => {
    const late = planned(LATE, '2025-12-03T11:00', '19:00');
    expect(only(casesOf('DAILY_REST', [late, EARLY])).origin).toBe('worked');
  });

  it('is the day when the plan gives hours and no times, for when it lay nobody knows', () => {
    const long = { ...work('shift', '2025-12-03T07:00', '23:30'), plannedNet: 7.5 * HOUR };
    const found = only(casesOf('DAILY_TOTAL', [long]));
    expect({ origin: found.origin, cause: found.suggestedCause }).toEqual({
      origin: 'worked',
      cause: 'shift-extended',
    });
  });

  it('is the day when something came in between that was never planned', () => {
    const night = work('callout', '2025-12-04T01:00', '02:00');
    const late = work('shift', '2025-12-03T08:00', '16:00');
    expect(only(casesOf('DAILY_REST', [late, night, EARLY]))).toMatchObject({
      origin: 'worked',
      suggestedCause: 'call-out',
    });
  });

  it('is the day when the plan kept to an agreement and the day did not', () => {
    const late = planned(work('shift', '2025-12-03T14:00', '23:30'), '2025-12-03T14:00', '22:00');
    expect(only(casesOf('DAILY_REST', [late, EARLY], [EIGHT_HOURS]))).toMatchObject({
      origin: 'worked',
      suggestedCause: 'shift-extended',
    });
  });

  it('is the plan when the plan already made use of an agreement and the day no more than that', () => {
    expect(only(casesOf('DAILY_REST', [LATE, EARLY], [EIGHT_HOURS])).origin).toBe('planned');
  });
});

describe('what set a case off', () => {
  it.each<[string, Row[], string, string | null]>([
    [
      'a call-out before an extra shift',
      [
        work('shift', '2025-12-03T08:00', '15:00'),
        work('extra_shift', '2025-12-03T19:00', '21:00'),
        work('callout', '2025-12-04T00:00', '01:00'),
        EARLY,
      ],
      'c',
      'call-out',
    ],
    [
      'an extra shift before a planned one',
      [work('extra_shift', '2025-12-03T16:00', '22:00'), EARLY],
      'a',
      null,
    ],
    [
      'of two call-outs the later',
      [
        work('shift', '2025-12-03T10:00', '18:00'),
        work('callout', '2025-12-03T23:00', '23:30'),
        work('callout', '2025-12-04T01:00', '02:00'),
        EARLY,
      ],
      'c',
      'call-out',
    ],
  ])('%s', (_case, events, trigger, cause) => {
    const found = casesOf('DAILY_REST', events).find(
      ({ finding }) => formatDay(finding.anchorDay) === '2025-12-04',
    );
    expect([found?.evidence.trigger, found?.suggestedCause]).toEqual([trigger, cause]);
  });

  it('takes the cause the source gives before its own', () => {
    const night = { ...work('callout', '2025-12-04T01:00', '02:00'), cause: 'product-rollout' };
    expect(only(casesOf('DAILY_REST', [LATE, night, EARLY])).suggestedCause).toBe('product-rollout');
  });

  it('names rows by their own ids, whatever order they came in', () => {
    const night = work('callout', '2025-12-04T01:00', '02:00');
    const { evidence } = only(casesOf('DAILY_REST', [EARLY, night, LATE]));
    expect(evidence.trigger).toBe('b');
    expect(evidence.events.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });
});

describe('what a case rests on', () => {
  it('is the longest rest between the work around it, for a rest', () => {
    const night = work('callout', '2025-12-04T01:00', '02:00');
    const { evidence } = only(casesOf('DAILY_REST', [LATE, night, EARLY]));
    expect(evidence.longestRest).toEqual({ start: night.end, end: EARLY.start });
    expect(evidence.events.map(({ counted }) => counted)).toEqual([0, 0, 0]);
  });

  it.each<[string, Row[]]>([
    [
      'a shift with overtime at both ends',
      [work('overtime', '2025-12-04T05:00', '07:00'), EARLY, work('overtime', '2025-12-04T15:00', '19:30')],
    ],
    [
      'breaks taken out',
      [
        work('shift', '2025-12-04T06:00', '16:00', { unpaidBreak: 1800 }),
        work('extra_shift', '2025-12-04T16:00', '21:00', { unpaidBreak: 600 }),
      ],
    ],
    [
      'a call-out that lies outside the 24 hours',
      [work('shift', '2025-12-04T06:00', '19:30'), work('callout', '2025-12-05T06:00', '07:00')],
    ],
    ['the night the clocks go back', [work('shift', '2025-10-25T20:00', '2025-10-26T09:00')]],
  ])('sums to the figure, for a day: %s', (_case, events) => {
    const [found] = casesOf('DAILY_TOTAL', events);
    const sum = found!.evidence.events.reduce((total, { counted }) => total + counted, 0);
    expect(sum).toBe(found!.finding.measured);
    expect(found!.finding.measured).toBeGreaterThan(13 * HOUR);
  });

  it('is the work of both Sundays, for Sundays in a row', () => {
    const events = [work('shift', '2025-12-07T07:00', '15:00'), work('shift', '2025-12-14T07:00', '15:00')];
    const { evidence } = only(casesOf('SUNDAY_NEXT', events));
    expect(evidence.events.map(({ id, counted }) => [id, counted])).toEqual([
      ['a', 8 * HOUR],
      ['b', 8 * HOUR],
    ]);
  });

  it('leaves standby and absence out: nobody worked', () => {
    const events = [
      LATE,
      work('standby', '2025-12-03T22:00', '07:00'),
      work('absence', '2025-12-03T22:00', '23:00'),
      EARLY,
    ];
    expect(only(casesOf('DAILY_REST', events)).evidence.events.map(({ id }) => id)).toEqual(['a', 'd']);
  });
});

describe('two findings of a rule on one anchor date', () => {
  const twice = foundBy('DAILY_REST', [
    work('shift', '2026-01-07T13:00', '22:00'),
    work('shift', '2026-01-08T07:00', '15:00'),
    work('shift', '2026-01-08T22:59', '05:00'),
  ]);

  it('are two findings', () => {
    expect(twice.map(({ finding }) => finding.measured)).toEqual([9 * HOUR, 7 * HOUR + 59 * 60]);
    expect(dates(twice)).toEqual(['2026-01-08', '2026-01-08']);
  });

  it('are one case on record, the worse', () => {
    expect(onePerAnchorDate(twice)).toEqual([twice[1]]);
    expect(onePerAnchorDate([...twice].reverse())).toEqual([twice[1]]);
  });
});
