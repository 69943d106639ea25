import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CaseProfile, WorkedCase } from '../../src/cli/conformance-case.js';
import { limitsOf, settingsOf } from '../../src/cli/conformance-profile.js';
import { RULES } from '../../src/rules/catalogue.js';
import { evaluate } from '../../src/rules/engine.js';
import type { WorkEvent } from '../../src/rules/event.js';
import { RULE_CODES, type RuleCode, type RuleResult } from '../../src/rules/rule.js';
import { packTimeline } from '../../src/rules/timeline.js';
import { clockOf } from '../../src/platform/zone.js';
import { instant } from '../support/work.js';

const oslo = clockOf('Europe/Oslo');
const MINUTE = 60;
const DAY = 86_400;
/** A Monday of a summer without red days other than Sundays, and without a clock change until 25 October. */
const MONDAY = instant('2026-06-01T00:00');
const DAYS = 35;

const at = (minutes: number): number => MONDAY + minutes * MINUTE;
const horizon = { start: MONDAY, end: MONDAY + DAYS * DAY };

const profileOf = (profile: object): CaseProfile =>
  WorkedCase.parse({ id: '', rule: '', profile, input: {}, expected: { verdict: 'ok' } }).profile;

/** Every reading of the disputed words at least once. */
const READINGS = [
  {},
  { daily_rest_mode: 'anchored_24h_clip', weekly_rest_mode: 'iso_week_clipped', ot_basis: 'plan' },
  { daily_rest_mode: 'rolling_back_24h', weekly_rest_mode: 'rolling_168h', ot_basis: 'source' },
  { daily_rest_mode: 'fixed_day', day_boundary: '06:30', daily_total_mode: 'calendar_day' },
  { daily_total_mode: 'rolling_24h', ot_basis: 'plan', full_time: false, total_avg_weeks: 1 },
  { no_double_use: true, shift_date_rule: 'end', ot_4w_mode: 'rolling_28_days', total_avg_weeks: 2 },
  { shift_date_rule: 'majority', week_sums: 'clip', ot_52w_mode: 'iso_26_weeks', group: 'under15' },
  { sunday_zone: 'calendar_day', sunday_sequence: 'sundays_only', night_from: '22:00', group: 'y15_18' },
  { callout_min_interrupt_min: 30, split_shift_gap_h: 3, ord_day_h: 7.5, ord_week_h: 35.5 },
  { callout_in_standby_base: true, standby_factor: '1/5', absence_neutral: false, sunday_min_minutes: 45 },
];
const anyProfile = fc.constantFrom(...READINGS).map(profileOf);

const anyKind = fc.constantFrom<WorkEvent['kind']>(
  'shift',
  'shift',
  'shift',
  'extra_shift',
  'passive',
  'overtime',
  'callout',
  'standby',
  'absence',
);
const anySpan = fc.record({
  from: fc.integer({ min: 0, max: (DAYS - 1) * 288 }),
  length: fc.integer({ min: 1, max: 170 }),
});
const anyEvent: fc.Arbitrary<WorkEvent> = fc
  .record({
    span: anySpan,
    kind: anyKind,
    unpaid: fc.constantFrom(0, 0, 15, 30),
    planned: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
    overtimeFlag: fc.boolean(),
    schoolDay: fc.boolean(),
  })
  .map(({ span: { from, length }, kind, unpaid, planned, overtimeFlag, schoolDay }) => ({
    kind,
    start: at(from * 5),
    end: at((from + length) * 5),
    ...(unpaid < length * 5 && { unpaidBreak: unpaid * MINUTE }),
    ...(planned !== undefined && { plannedNet: planned * 15 * MINUTE }),
    overtimeFlag,
    schoolDay,
  }));

/** Of events that are one and the same stretch the first in the file counts (spec 1.3); so there are none. */
const anyTimeline = fc.uniqueArray(anyEvent, {
  minLength: 1,
  maxLength: 25,
  selector: ({ start, end }) => `${start} ${end}`,
});

function run(
  events: readonly WorkEvent[],
  profile: CaseProfile,
  rules: readonly RuleCode[] = RULE_CODES,
  shift = 0,
): RuleResult[] {
  const context = {
    clock: oslo,
    settings: settingsOf(profile),
    limits: limitsOf(profile),
    isFullTime: () => profile.full_time,
    youthGroupOn: () => profile.group ?? null,
    horizon: { start: horizon.start + shift, end: horizon.end + shift },
  };
  return evaluate(packTimeline(events), context, rules);
}

const moved = (span: { readonly start: number; readonly end: number }, by: number) => ({
  start: span.start + by,
  end: span.end + by,
});

/** The answer with every date and window moved. */
const movedBack = (results: readonly RuleResult[], days: number): RuleResult[] =>
  results.map((result) => ({
    ...result,
    findings: result.findings.map((finding) => ({
      ...finding,
      anchorDay: finding.anchorDay - days,
      window: moved(finding.window, -days * DAY),
      rest: finding.rest && moved(finding.rest, -days * DAY),
    })),
  }));

describe('for all timelines and readings', () => {
  it('whole weeks later the same is found, whole weeks later', () => {
    // 26 weeks back from these days there is a clock change on the way.
    const summer = anyProfile.filter(({ ot_52w_mode }) => ot_52w_mode === 'iso_52_weeks');
    fc.assert(
      fc.property(anyTimeline, summer, fc.integer({ min: 1, max: 14 }), (events, profile, weeks) => {
        const by = weeks * 7;
        const later = events.map((event) => ({ ...event, ...moved(event, by * DAY) }));
        expect(movedBack(run(later, profile, RULE_CODES, by * DAY), by)).toEqual(run(events, profile));
      }),
    );
  });

  it('the order in which events arrive is no matter', () => {
    fc.assert(
      fc.property(
        anyTimeline.chain((events) =>
          fc.tuple(
            fc.constant(events),
            fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length }),
          ),
        ),
        anyProfile,
        ([events, others], profile) => {
          expect(run(others, profile)).toEqual(run(events, profile));
        },
      ),
    );
  });

  it('an employee gets the same answer first, last, and between others', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyTimeline, anyProfile), { minLength: 2, maxLength: 5 }),
        fc.array(fc.nat(), { minLength: 4, maxLength: 8 }),
        (people, turns) => {
          const first = people.map(([events, profile]) => run(events, profile));
          const kept = structuredClone(first);
          for (const turn of turns) {
            const one = turn % people.length;
            const [events, profile] = people[one]!;
            expect(run(events, profile)).toEqual(kept[one]);
          }
          // What has been answered is not written over by what is asked later.
          expect(first).toEqual(kept);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('a rule gets the same answer alone and among others, in any order', () => {
    const someRules = fc.shuffledSubarray([...RULE_CODES], { minLength: 1 });
    fc.assert(
      fc.property(anyTimeline, anyProfile, someRules, (events, profile, rules) => {
        const all = run(events, profile);
        const asked = run(events, profile, rules);
        expect(asked).toEqual(rules.map((rule) => all[RULE_CODES.indexOf(rule)]));
        expect(run(events, profile, rules.slice(-1))).toEqual(asked.slice(-1));
      }),
    );
  });

  it('no finding is on the right side of its limit, and the worst is at least as bad as each', () => {
    fc.assert(
      fc.property(anyTimeline, anyProfile, (events, profile) => {
        for (const { rule, findings, worst, evaluated } of run(events, profile)) {
          const sign = RULES[rule].comparator === 'min' ? 1 : -1;
          expect(findings.length).toBeLessThanOrEqual(evaluated);
          for (const { measured, effectiveLimit, window } of findings) {
            expect(sign * (measured - effectiveLimit)).toBeLessThanOrEqual(0);
            expect(sign * (worst! - measured)).toBeLessThanOrEqual(0);
            expect(window.end).toBeGreaterThan(window.start);
          }
        }
      }),
    );
  });
});

/** What a cut inside a stretch leaves alone: all but the plan, breaks and hours of single events. */
const BY_TIME: readonly RuleCode[] = [
  ...(['DAILY_REST', 'WEEKLY_REST', 'DAILY_TOTAL', 'TOTAL_AVG', 'WEEK_CAP'] as const),
  ...(['OT_7D', 'OT_WEEK', 'OT_4W', 'OT_52W'] as const),
  ...(['SUNDAY_NEXT', 'SUNDAY_4W', 'SUNDAY_AVG26'] as const),
  ...(['NIGHT_RISK_8H', 'OWN_INITIATIVE_NIGHT', 'YOUTH_NIGHT'] as const),
];

describe('a stretch cut in two that touch', () => {
  /** Without what belongs to the event as a whole: its plan, and breaks at no known time. */
  const bare = ({ kind, start, end }: WorkEvent): WorkEvent => ({ kind, start, end });
  const byTime = anyProfile.filter(
    ({ ot_basis, callout_min_interrupt_min }) => ot_basis === 'statutory' && callout_min_interrupt_min === 0,
  );

  it('is the same rest, the same hours and the same night', () => {
    const anyCut = fc.record({ event: fc.nat(), share: fc.double({ min: 0, max: 1, noNaN: true }) });
    fc.assert(
      fc.property(anyTimeline, byTime, anyCut, (timeline, profile, { event, share }) => {
        const events = timeline.map(bare);
        const whole = events[event % events.length]!;
        const cut = whole.start + MINUTE + Math.floor(((whole.end - whole.start) * share) / 2);
        const parted = events.flatMap((one) =>
          one === whole
            ? [
                { ...one, end: cut },
                { ...one, start: cut },
              ]
            : [one],
        );
        expect(run(parted, profile, BY_TIME)).toEqual(run(events, profile, BY_TIME));
      }),
    );
  });
});

describe('more rest', () => {
  /** Blocks apart from each other, each a period of its own: rest is then all that changes. */
  const anyBlocks = fc
    .array(fc.record({ gap: fc.integer({ min: 1, max: 300 }), length: fc.integer({ min: 2, max: 250 }) }), {
      minLength: 2,
      maxLength: 25,
    })
    .map((steps) => {
      let end = 0;
      return steps.map(({ gap, length }): WorkEvent => {
        const start = end + gap * 5;
        end = start + length * 5;
        return { kind: 'shift', start: at(start), end: at(end) };
      });
    });
  const apart = anyProfile
    .filter(({ no_double_use, shift_date_rule }) => !no_double_use && shift_date_rule === 'start')
    .map((profile) => ({ ...profile, split_shift_gap_h: 0, full_time: true }));
  const anyLoss = fc.record({ event: fc.nat(), share: fc.constantFrom(1, 0.5, 0.1) });

  it('never makes a rest shorter or a sum greater', () => {
    fc.assert(
      fc.property(anyBlocks, apart, anyLoss, (events, profile, { event, share }) => {
        const lost = event % events.length;
        const fewer = events.flatMap((one, index) => {
          if (index !== lost) return [one];
          const end = one.end - MINUTE * Math.ceil(((one.end - one.start) * share) / MINUTE);
          return end > one.start ? [{ ...one, end }] : [];
        });
        const before = run(events, profile);
        run(fewer, profile).forEach(({ rule, worst }, index) => {
          const was = before[index]!.worst;
          if (worst === null) return;
          expect({ rule, was }).not.toEqual({ rule, was: null });
          if (RULES[rule].comparator === 'min') expect(worst).toBeGreaterThanOrEqual(was!);
          else expect(worst).toBeLessThanOrEqual(was!);
        });
      }),
    );
  });
});
