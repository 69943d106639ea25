import type { Interval } from '../time/interval.js';
import { LimitCursor, type LimitSchedule } from './limits.js';
import { differenceFrom, NEAR, type Ratio } from './ratio.js';
import type { Comparator, Finding, MeasureUnit, RuleCode, RuleResult } from './rule.js';

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
  /** The rule's own limit. */
  private readonly limit = new LimitCursor([]);
  /** 1 for a least, -1 for a most: with it, more is always better. */
  private readonly sign: number;
  /** The one limit that holds for all of this timeline, times `sign`; NaN where limits change within it. */
  private edge = Number.NaN;

  constructor(private readonly rule: Measure) {
    this.sign = rule.comparator === 'max' ? -1 : 1;
  }

  /**
   * Empties the tally for another timeline.
   * @param lastDay with `firstDay` the days between which everything is anchored
   */
  begin(schedule: LimitSchedule, firstDay: number, lastDay: number): this {
    const { limit } = this;
    this.exact = null;
    this.evaluated = 0;
    this.worst = Number.NaN;
    this.findings = null;
    limit.load(schedule);
    this.edge = limit.coversAll(firstDay, lastDay) ? this.strictest(limit) : Number.NaN;
    return this;
  }

  /**
   * Whether a value is on the right side of the only limit there is, or at it; it is then
   * taken. Most are, and then nobody needs to know on which day it was measured. Fractions
   * have to keep a distance: for those that do not, the exact sum decides.
   */
  passes(measured: number): boolean {
    if (!(measured * this.sign >= this.edge + this.distance())) return false;
    this.see(measured);
    return true;
  }

  /**
   * What surely keeps the limit on any day: `passes` says yes from here on, on the good side.
   * NaN where limits change within the timeline. For loops that count for themselves.
   */
  get bar(): number {
    return (this.edge + this.distance()) * this.sign;
  }

  /** Takes `count` values at once that pass, `worst` being the worst of them. */
  takePassed(count: number, worst: number): void {
    if (count === 0) return;
    this.see(worst);
    this.evaluated += count - 1;
  }

  /** Takes `count` values at once where `worst`, the worst of them, surely keeps the limit; else takes none. */
  takeIfKept(count: number, worst: number): boolean {
    if (!(worst * this.sign >= this.edge + this.distance())) return false;
    this.takePassed(count, worst);
    return true;
  }

  /**
   * Takes the values from number `from` on that surely keep the limit, up to the first that
   * may not or to `count`; its number is returned. `bar` is another than the rule's own.
   */
  takeWhileKept(values: Float64Array, from: number, count: number, bar = this.bar): number {
    return this.sign < 0
      ? this.takeUpTo(values, from, count, bar)
      : this.takeDownTo(values, from, count, bar);
  }

  private takeUpTo(values: Float64Array, from: number, count: number, bar: number): number {
    let most = Number.NEGATIVE_INFINITY;
    let i = from;
    for (; i < count && values[i]! <= bar; i += 1) if (values[i]! > most) most = values[i]!;
    this.takePassed(i - from, most);
    return i;
  }

  private takeDownTo(values: Float64Array, from: number, count: number, bar: number): number {
    let least = Number.POSITIVE_INFINITY;
    let i = from;
    for (; i < count && values[i]! >= bar; i += 1) if (values[i]! < least) least = values[i]!;
    this.takePassed(i - from, least);
    return i;
  }

  private distance(): number {
    return this.exact === null ? 0 : NEAR;
  }

  /** The harder to keep of base and limit in force, times `sign`. */
  private strictest(limit: LimitCursor): number {
    return this.sign < 0 ? -limit.least : limit.most;
  }

  /**
   * Takes one measurement of the window `[start, end)`; where the limit does not apply on
   * the anchor day, it does not count. `limit` is another than the rule's own.
   */
  measure(anchorDay: number, start: number, end: number, measured: number, limit = this.limit): void {
    if (!limit.covers(anchorDay)) return;
    this.see(measured);
    const isKept = measured * this.sign >= this.strictest(limit) + this.distance();
    if (!isKept) this.judge(limit, { anchorDay, window: { start, end }, measured, rest: null, final: true });
  }

  /** Takes the longest rest found in a window. `final`: no time that is not in yet can change it. */
  measureRest(anchorDay: number, window: Interval, rest: Interval, measured: number, final: boolean): void {
    if (!this.limit.covers(anchorDay)) return;
    this.see(measured);
    if (measured >= this.limit.most) return;
    this.judge(this.limit, { anchorDay, window, measured, rest, final });
  }

  /** As `measure`, where time that is not in yet may change what was measured. */
  forecast(anchorDay: number, window: Interval, measured: number, final: boolean): void {
    if (!this.limit.covers(anchorDay)) return;
    this.see(measured);
    this.judge(this.limit, { anchorDay, window, measured, rest: null, final });
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

  private judge(limit: LimitCursor, measurement: Measurement): void {
    const { anchorDay, window, measured, rest, final } = measurement;
    const isBaseKept = this.keeps(window, measured, limit.base, limit.exactBase);
    const isKept =
      limit.base === limit.effective ? isBaseKept : this.keeps(window, measured, limit.effective);
    if (limit.span === null || (isBaseKept && isKept)) return;
    this.findings ??= [];
    this.findings.push({
      rule: this.rule.code,
      anchorDay,
      ordinal: this.evaluated - 1,
      window,
      rest,
      unit: this.rule.unit,
      measured,
      baseLimit: limit.base,
      effectiveLimit: limit.effective,
      baseVerdict: isBaseKept ? 'ok' : 'breach',
      effectiveVerdict: isKept ? 'ok' : 'breach',
      clause: limit.span.clause,
      agreement: limit.span.agreement,
      final,
    });
  }

  /** Whether a limit is kept; at the limit it is (spec 1.1.5). Nearly always the difference alone says so. */
  private keeps(window: Interval, measured: number, limit: number, exactLimit?: Ratio): boolean {
    const difference = (measured - limit) * this.sign;
    if (Math.abs(difference) >= NEAR) return difference > 0;
    return this.keepsExactly(window, measured, limit, exactLimit);
  }

  private keepsExactly(
    { start, end }: Interval,
    measured: number,
    limit: number,
    exactLimit?: Ratio,
  ): boolean {
    const { exact } = this;
    const value = exact === null ? undefined : () => exact(start, end);
    return differenceFrom(limit, measured, value, exactLimit) * this.sign >= 0;
  }
}
