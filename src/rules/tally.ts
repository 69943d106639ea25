import type { Interval } from '../time/interval.js';
import { dispensationOn, statutoryStep, type LimitHistory } from './limits.js';
import { differenceFrom, type Ratio } from './ratio.js';
import type { Comparator, Finding, MeasureUnit, RuleCode, RuleResult, Verdict } from './rule.js';

/** One measurement at one anchor. */
export interface Measurement {
  readonly anchorDay: number;
  readonly start: number;
  readonly end: number;
  readonly measured: number;
  /** The free stretch that was measured, for rest rules. */
  readonly rest?: Interval | undefined;
  /** The exact value; given where `measured` may hold fractions of a second. */
  readonly exact?: (() => Ratio) | undefined;
  readonly final?: boolean;
}

/** Collects what one rule measures, and keeps as findings what passes a limit. */
export class Tally {
  private evaluated = 0;
  private worst: number | null = null;
  private readonly findings: Finding[] = [];

  constructor(
    private readonly rule: RuleCode,
    private readonly unit: MeasureUnit,
    private readonly comparator: Comparator,
    private readonly limits: LimitHistory,
  ) {}

  measure(measurement: Measurement): void {
    const { anchorDay, start, end, measured, rest = null, final = true } = measurement;
    this.see(measured);
    const limit = this.limitOn(anchorDay);
    const baseVerdict = this.verdict(measurement, limit.baseLimit);
    const effectiveVerdict = this.verdict(measurement, limit.effectiveLimit);
    if (baseVerdict === 'ok' && effectiveVerdict === 'ok') return;
    const what = { rule: this.rule, unit: this.unit, anchorDay, window: { start, end }, rest, measured };
    this.findings.push({ ...what, ...limit, baseVerdict, effectiveVerdict, final });
  }

  private limitOn(day: number): Pick<Finding, 'baseLimit' | 'effectiveLimit' | 'clause' | 'agreement'> {
    const { value, clause } = statutoryStep(this.limits, day);
    const dispensation = dispensationOn(this.limits, day);
    return {
      baseLimit: value,
      effectiveLimit: dispensation?.value ?? value,
      clause,
      agreement: dispensation?.agreement ?? null,
    };
  }

  /** Takes a value into the worst seen without an anchor at which it could be a finding. */
  see(measured: number): void {
    this.evaluated += 1;
    const isWorse =
      this.worst === null || (this.comparator === 'min' ? measured < this.worst : measured > this.worst);
    if (isWorse) this.worst = measured;
  }

  result(): RuleResult {
    return {
      rule: this.rule,
      unit: this.unit,
      evaluated: this.evaluated,
      worst: this.worst,
      findings: this.findings,
    };
  }

  private verdict({ measured, exact }: Measurement, limit: number): Verdict {
    const difference = differenceFrom(limit, measured, exact);
    return (this.comparator === 'min' ? difference < 0 : difference > 0) ? 'breach' : 'ok';
  }
}
