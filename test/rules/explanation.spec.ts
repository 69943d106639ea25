import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { WorkedCase } from '../../src/cli/conformance-case.js';
import { eventsOf, horizonOf, instantReader } from '../../src/cli/conformance-input.js';
import { limitsOf, settingsOf } from '../../src/cli/conformance-profile.js';
import { clockOf } from '../../src/platform/zone.js';
import { RULES } from '../../src/rules/catalogue.js';
import { evaluateView } from '../../src/rules/engine.js';
import { explain } from '../../src/rules/explain.js';
import type { Explanation, OvertimeTerm, Term } from '../../src/rules/explanation.js';
import type { Limits } from '../../src/rules/limits.js';
import { Ratio } from '../../src/rules/ratio.js';
import { RULE_CODES, type RuleCode } from '../../src/rules/rule.js';
import { packTimeline } from '../../src/rules/timeline.js';
import { View } from '../../src/rules/view.js';
import { LocalClock, UTC_TABLE } from '../../src/time/local-clock.js';
import { randomCase } from '../support/random-cases.js';
import { always } from '../support/work.js';

const LAW = { rulebook: 'no-aml 2026-06-19', waivableFloors: {} };

const worked = readFileSync(new URL('../data/worked-cases.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => WorkedCase.parse(JSON.parse(line)));

/** Rules for which random timelines are made; the others are asked on the timelines of a neighbour. */
const MADE_FOR: Partial<Record<RuleCode, string>> = { BREAK_OT: 'OT_7D', YOUTH_WEEK: 'YOUTH_DAY' };

/** A limit that every measurement fails: what is explained need not be rare. */
const strictest = (rule: RuleCode) => always(RULES[rule].comparator === 'max' ? -1 : 1e9);

function viewOf({ profile, input }: WorkedCase, rule: RuleCode, isStrict: boolean): View {
  const zone = clockOf(input.zone);
  const instant = instantReader(zone, profile.time_basis);
  const horizon = horizonOf(input, instant);
  const own = [rule, ...RULES[rule].otherLimits].map((key) => [key, strictest(rule)] as const);
  return new View(packTimeline(eventsOf(input, instant)), {
    clock: profile.time_basis === 'wall_clock' ? new LocalClock(UTC_TABLE) : zone,
    settings: settingsOf(profile),
    limits: { ...limitsOf(profile), ...(isStrict ? (Object.fromEntries(own) as Partial<Limits>) : {}) },
    isFullTime: () => profile.full_time,
    youthGroupOn: () => profile.group ?? 'y15_18',
    ...(horizon && { horizon }),
  });
}

/** Whether nothing in a case can make a fraction of a second: then sums in floating point are exact as well. */
const isWhole = ({ input }: WorkedCase): boolean =>
  input.events.every(
    (event) =>
      event.unpaid_break_min === undefined &&
      event.planned_net_h === undefined &&
      event.planned_unpaid_break_min === undefined &&
      event.kind !== 'standby',
  );

interface Explained extends Explanation {
  readonly isWhole: boolean;
}

function explanationsOf(one: WorkedCase, rule: RuleCode): Explained[] {
  return [false, true].flatMap((isStrict) => {
    const view = viewOf(one, rule, isStrict);
    const [result] = evaluateView(view, [rule]);
    return result!.findings.map((finding) => ({
      ...explain(finding, view, LAW),
      isWhole: isWhole(one),
    }));
  });
}

/** What a person with the explanation alone computes; written apart from the product on purpose. */
function byHand({ terms, divisor }: Explanation): Ratio {
  let sum = Ratio.ZERO;
  for (const term of terms) sum = sum.plus(amountByHand(term));
  if (divisor === null) return sum;
  switch (divisor.kind) {
    case 'weeks':
      return sum.times(Ratio.of(7, divisor.days - divisor.absentDays.length));
    case 'days':
      return sum.times(Ratio.of(7 * 86_400, divisor.days * (7 * 86_400 - divisor.weeklyRest)));
    case 'zones':
      return sum.dividedBy(Ratio.of(terms.length));
  }
}

function amountByHand(term: Term): Ratio {
  const length = Ratio.of(term.end - term.start);
  if (term.kind === 'rest' || (term.kind === 'break' && term.positioned)) return length;
  if (term.kind === 'work') return length.times(term.share);
  if (term.kind === 'standby') return length.minus(Ratio.of(term.occupied)).times(term.factor);
  if (term.kind === 'net') return added(term.worked);
  return term.kind === 'overtime' ? overtimeByHand(term) : term.amount;
}

const added = (terms: readonly Term[]): Ratio =>
  terms.reduce((sum, term) => sum.plus(amountByHand(term)), Ratio.ZERO);

function overtimeByHand({ amount, worked, frame, ofWeek }: OvertimeTerm): Ratio {
  if (frame === null) return amount;
  const beyond = added(worked).minus(frame);
  return (beyond.isPositive() ? beyond : Ratio.ZERO).plus(ofWeek);
}

describe.each(RULE_CODES)('an explanation of %s', (rule) => {
  const makeAll = () => {
    const random = Array.from({ length: 12 }, (_, seed) =>
      WorkedCase.parse({ ...randomCase(MADE_FOR[rule] ?? rule, seed), expected: { verdict: 'ok' } }),
    );
    return [...worked.filter((one) => one.rule === rule), ...random].flatMap((one) =>
      explanationsOf(one, rule),
    );
  };
  let made: ReturnType<typeof makeAll> | null = null;
  // Made in the first test that asks, not while the file is read: a rule that is not asked for costs nothing.
  const explanations = () => (made ??= makeAll());

  it('is made for many findings', () => {
    expect(explanations().length).toBeGreaterThan(20);
  });

  it('can be computed again by hand, to the fraction of a second', () => {
    for (const one of explanations()) {
      const value = byHand(one);
      expect(value.compare(one.value)).toBe(0);
      // What was measured is the nearest floating-point number, or a sum of such.
      expect(Math.abs(value.toNumber() - one.measured)).toBeLessThan(1e-6);
      if (one.isWhole && one.divisor === null) expect(value.toNumber()).toBe(one.measured);
    }
  });

  it('gives both verdicts from the value, the comparator and the limits', () => {
    for (const { value, comparator, baseLimit, effectiveLimit, ...one } of explanations()) {
      const verdict = (limit: number): string => {
        const difference = value.compare(Ratio.ofDecimal(limit));
        return (comparator === 'min' ? difference < 0 : difference > 0) ? 'breach' : 'ok';
      };
      expect([one.baseVerdict, one.effectiveVerdict]).toEqual([verdict(baseLimit), verdict(effectiveLimit)]);
    }
  });
});
