import type { Interval } from '../time/interval.js';
import type { LocalClock } from '../time/local-clock.js';
import { findAnchors, type Anchors } from './anchors.js';
import { buildBlocks, type Blocks } from './blocks.js';
import type { Limits } from './limits.js';
import { netWork, type NetWork } from './net-work.js';
import { classifyOvertime, type Overtime } from './overtime.js';
import { at } from './packed.js';
import type { RuleSettings } from './settings.js';
import type { Timeline } from './timeline.js';
import { findWorkDays, type WorkDays } from './work-days.js';

/** Everything but the events that an evaluation depends on. */
export interface RuleContext {
  readonly clock: LocalClock;
  readonly settings: RuleSettings;
  readonly limits: Limits;
  /** Whether the employee is full-time on a day; decides the overtime formula (spec 2.5). */
  readonly isFullTime: (day: number) => boolean;
  /**
   * The stretch for which the data are complete, in instants. Weeks and Sundays are
   * judged inside it only. Without one it runs from the first block to the last.
   */
  readonly horizon?: Interval;
}

/** One timeline with what the rules derive from it, each derived once and only when asked for. */
export class View {
  private derivedBlocks: Blocks | undefined;
  private derivedNet: NetWork | undefined;
  private derivedAnchors: Anchors | undefined;
  private derivedWorkDays: WorkDays | undefined;
  private derivedOvertime: Overtime | undefined;

  constructor(
    readonly timeline: Timeline,
    readonly context: RuleContext,
  ) {}

  get blocks(): Blocks {
    return (this.derivedBlocks ??= buildBlocks(this.timeline, this.context.settings.calloutMinInterrupt));
  }

  get net(): NetWork {
    return (this.derivedNet ??= netWork(this.timeline, 'unpaid'));
  }

  get anchors(): Anchors {
    const { clock, settings } = this.context;
    return (this.derivedAnchors ??= findAnchors(this.blocks, clock, settings.splitShiftGap));
  }

  get workDays(): WorkDays {
    const { clock, settings, limits } = this.context;
    return (this.derivedWorkDays ??= findWorkDays({
      timeline: this.timeline,
      blocks: this.blocks,
      anchors: this.anchors,
      clock,
      settings,
      dailyRest: limits.DAILY_REST,
    }));
  }

  get overtime(): Overtime {
    return (this.derivedOvertime ??= classifyOvertime({
      ...this.context,
      timeline: this.timeline,
      workDays: this.workDays,
      net: this.timeline.hasOvertimeBreak ? netWork(this.timeline, 'unpaid-and-overtime') : this.net,
    }));
  }

  /** The stretch weeks and Sundays are judged in; null when there is no work and no horizon was given. */
  get horizon(): Interval | null {
    if (this.context.horizon) return this.context.horizon;
    const { count, start, end } = this.blocks;
    return count === 0 ? null : { start: at(start, 0), end: at(end, count - 1) };
  }
}
