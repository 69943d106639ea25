import type { Interval } from '../time/interval.js';
import type { LimitCursor } from './limits.js';
import { differenceFrom, NEAR, type Ratio } from './ratio.js';
import type { Comparator, Finding, MeasureUnit, RuleCode, RuleResult, Verdict } from './rule.js';

const NOTHING: readonly Finding[] = [];

/** What a rule is, as far as collecting its measurements goes. */
export interface Measure {
  readonly code: RuleCode;
  readonly unit: MeasureUnit;
  readonly comparator: Comparator;
}

type Measurement = Pick<Finding, 'anchorDay' | 'window' | 'measured' | 'rest' | 'final'>;

/** Collects what one rule measures on one timeline, and keeps as findings what passes a limit. */
export class Tally {
  /**
   * The exact value of what was measured on `[start, end)`; set by a rule whose sums may
   * hold fractions of a second, asked only where a sum comes close to a limit.
   */
  exact: ((start: number, end: number) => Ratio) | null = null;
  private evaluated = 0;
  private worst = Number.NaN;
  private findings: Finding[] | null = null;
  /** 1 for a least, -1 for a most: with it, more is always better. */
  private readonly sign: number;

  /** What every measurement of this timeline may be, or NaN where limits change within it. */
  private readonly clear: number;

  /** @param lastDay with `firstDay` the days between which everything is anchored */
  constructor(
    private readonly rule: Measure,
    private readonly limit: LimitCursor,
    firstDay: number,
    lastDay: number,
  ) {
    const isMax = rule.comparator === 'max';
    this.sign = isMax ? -1 : 1;
    this.clear = limit.coversAll(firstDay, lastDay) ? (isMax ? -limit.least : limit.most) + NEAR : Number.NaN;
  }

  /**
   * Whether a value is well on the right side of the only limit there is; it is then
   * taken. Most are, and then nobody needs to know on which day it was measured.
   */
  passes(measured: number): boolean {
    if (!(measured * this.sign >= this.clear)) return false;
    this.see(measured);
    return true;
  }

  /**
   * Takes one measurement of the window `[start, end)`; where the limit does not apply on
   * the anchor day, it does not count. `limit` is another than the rule's own.
   */
  measure(anchorDay: number, start: number, end: number, measured: number, limit = this.limit): void {
    if (!limit.covers(anchorDay)) return;
    this.see(measured);
    const isClear =
      this.rule.comparator === 'max' ? measured <= limit.least - NEAR : measured >= limit.most + NEAR;
    if (!isClear) this.judge({ anchorDay, window: { start, end }, measured, rest: null, final: true }, limit);
  }

  /** Takes the longest rest found in a window. `final`: no time that is not in yet can change it. */
  measureRest(anchorDay: number, window: Interval, rest: Interval, measured: number, final: boolean): void {
    if (!this.limit.covers(anchorDay)) return;
    this.see(measured);
    if (measured >= this.limit.most + NEAR) return;
    this.judge({ anchorDay, window, measured, rest, final }, this.limit);
  }

  /** As `measure`, where time that is not in yet may change what was measured. */
  forecast(anchorDay: number, window: Interval, measured: number, final: boolean): void {
    if (!this.limit.covers(anchorDay)) return;
    this.see(measured);
    this.judge({ anchorDay, window, measured, rest: null, final }, this.limit);
  }

  /** Takes a value into the worst seen without a limit that it could pass. */
  see(measured: number): void {
    this.evaluated += 1;
    if (!(measured * this.sign >= this.worst * this.sign)) this.worst = measured;
  }

  result(): RuleResult {
    return {
      rule: this.rule.code,
      unit: this.rule.unit,
      evaluated: this.evaluated,
      worst: this.evaluated === 0 ? null : this.worst,
      findings: this.findings ?? NOTHING,
    };
  }

  private judge(measurement: Measurement, limit: LimitCursor): void {
    const { window, measured } = measurement;
    const baseVerdict = this.verdict(window, measured, limit.base);
    const effectiveVerdict = this.verdict(window, measured, limit.effective);
    if (limit.span === null || (baseVerdict === 'ok' && effectiveVerdict === 'ok')) return;
    const { clause, agreement } = limit.span;
    this.findings ??= [];
    this.findings.push({
      rule: this.rule.code,
      ...measurement,
      ordinal: this.evaluated - 1,
      unit: this.rule.unit,
      baseLimit: limit.base,
      effectiveLimit: limit.effective,
      baseVerdict,
      effectiveVerdict,
      clause,
      agreement,
    });
  }

  private verdict({ start, end }: Interval, measured: number, limit: number): Verdict {
    const { exact } = this;
    const difference = differenceFrom(limit, measured, exact === null ? undefined : () => exact(start, end));
    return (this.rule.comparator === 'min' ? difference < 0 : difference > 0) ? 'breach' : 'ok';
  }
}
