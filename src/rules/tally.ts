import { dispensationOn, statutoryStep, type LimitHistory } from './limits.js';
import { differenceFrom, type Ratio } from './ratio.js';
import type { Comparator, Finding, MeasureUnit, RuleCode, RuleResult, Verdict } from './rule.js';

/** One measurement at one anchor. */
export interface Measurement {
  readonly anchorDay: number;
  readonly start: number;
  readonly end: number;
  readonly measured: number;
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
    this.see(measurement.measured);
    const step = statutoryStep(this.limits, measurement.anchorDay);
    const dispensation = dispensationOn(this.limits, measurement.anchorDay);
    const effectiveLimit = dispensation?.value ?? step.value;
    const baseVerdict = this.verdict(measurement, step.value);
    const effectiveVerdict = this.verdict(measurement, effectiveLimit);
    if (baseVerdict === 'ok' && effectiveVerdict === 'ok') return;
    this.findings.push({
      rule: this.rule,
      anchorDay: measurement.anchorDay,
      window: { start: measurement.start, end: measurement.end },
      unit: this.unit,
      measured: measurement.measured,
      baseLimit: step.value,
      effectiveLimit,
      baseVerdict,
      effectiveVerdict,
      clause: step.clause,
      agreement: dispensation?.agreement ?? null,
      final: measurement.final ?? true,
    });
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
