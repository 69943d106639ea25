import { DAY_SECONDS } from '../time/civil.js';
import type { Interval } from '../time/interval.js';
import { Anchors } from './anchors.js';
import { Blocks } from './blocks.js';
import type { RuleContext } from './context.js';
import { LimitCursor, type LimitKey, type LimitSchedule } from './limits.js';
import { IsoWeeks } from './iso-weeks.js';
import { LongStretches } from './long-stretches.js';
import { NetWork } from './net-work.js';
import { NightDays } from './night-days.js';
import { OvertimeDays } from './overtime-days.js';
import { Overtime } from './overtime.js';
import { occupiedBy, type Occupied } from './standby.js';
import { ABSENCE, STANDBY, type PlainFacts, type Timeline } from './timeline.js';
import { Tally, type Measure } from './tally.js';
import { Weeks } from './weeks.js';
import { WorkDays } from './work-days.js';
import { WorkedZones } from './worked-zones.js';

/** Days; a year, and what clocks are away from UTC. */
const A_YEAR = 400;

/**
 * One timeline with what the rules derive from it, each derived once and only when asked
 * for. A view may take one timeline after another: its memory is then used again, and what
 * was derived from the one before is gone.
 */
export class View {
  private readonly memory = {
    blocks: new Blocks(),
    net: new NetWork(),
    overtimeNet: new NetWork(),
    periods: new Anchors(),
    anchors: new Anchors(),
    workDays: new WorkDays(),
    overtime: new Overtime(),
    overtimeDays: new OvertimeDays(),
    weeks: new Weeks(),
    zones: new WorkedZones(),
    longStretches: new LongStretches(),
    isoWeeks: new IsoWeeks(),
    nightDays: new NightDays(),
    limits: {} as Partial<Record<LimitKey, LimitCursor>>,
    tallies: [] as (Tally | undefined)[],
  };
  private derivedIsPlain: boolean | null = null;
  private derivedFirstDay: number | null = null;
  private derivedLastDay: number | null = null;
  private derivedBlocks: Blocks | null = null;
  private derivedNet: NetWork | null = null;
  private derivedAnchors: Anchors | null = null;
  private derivedWorkDays: WorkDays | null = null;
  private derivedOvertime: Overtime | null = null;
  private derivedOvertimeDays: OvertimeDays | null = null;
  private derivedWeeks: Weeks | null = null;
  private derivedNightDays: NightDays | null = null;
  private derivedZones: WorkedZones | null = null;
  private derivedOccupied: Occupied | null = null;
  /** Whether there is any standby or absence: most timelines have none. */
  hasStandby = false;
  hasAbsence = false;

  constructor(
    public timeline: Timeline,
    public context: RuleContext,
  ) {
    this.load(timeline, context);
  }

  load(timeline: Timeline, context: RuleContext): this {
    this.timeline = timeline;
    this.context = context;
    const isMixed = timeline.plain === null;
    this.hasStandby = isMixed && timeline.kind.includes(STANDBY);
    this.hasAbsence = isMixed && timeline.kind.includes(ABSENCE);
    this.derivedIsPlain = null;
    this.derivedFirstDay = null;
    this.derivedLastDay = null;
    this.derivedOvertimeDays = null;
    this.derivedBlocks = null;
    this.derivedNet = null;
    this.derivedAnchors = null;
    this.derivedWorkDays = null;
    this.derivedOvertime = null;
    this.derivedWeeks = null;
    this.derivedNightDays = null;
    this.derivedZones = null;
    this.derivedOccupied = null;
    return this;
  }

  /** Days around everything that is measured. */
  get firstDay(): number {
    return (this.derivedFirstDay ??=
      this.dayOr(this.context.horizon?.start, Math.min, this.timeline.start[0]) - A_YEAR);
  }

  get lastDay(): number {
    return (this.derivedLastDay ??= this.dayOr(this.context.horizon?.end, Math.max, this.lastEnd()) + A_YEAR);
  }

  private dayOr(one: number | undefined, pick: typeof Math.min, other: number | undefined): number {
    return Math.floor(pick(one ?? other ?? 0, other ?? one ?? 0) / DAY_SECONDS);
  }

  private lastEnd(): number | undefined {
    const { size, end } = this.timeline;
    return size === 0 || this.isPlain ? end[size - 1] : end.reduce((last, one) => Math.max(last, one));
  }

  /** A walk over one limit of this employee, the same for all who ask. */
  limit(key: LimitKey): LimitCursor {
    const cursor = (this.memory.limits[key] ??= new LimitCursor(this.context.limits[key]));
    cursor.load(this.context.limits[key]);
    return cursor;
  }

  /** A tally of one rule on this timeline under its limit, empty. */
  tally(rule: Measure & { readonly place: number }, schedule: LimitSchedule): Tally {
    const tally = (this.memory.tallies[rule.place] ??= new Tally(rule));
    return tally.begin(schedule, this.firstDay, this.lastDay);
  }

  /** Whether the timeline is nothing but shifts too far apart to be one main work period. */
  get isPlain(): boolean {
    return (this.derivedIsPlain ??= this.areApart());
  }

  /** What is known of such a timeline. */
  get plain(): PlainFacts | null {
    return this.isPlain ? this.timeline.plain : null;
  }

  private areApart(): boolean {
    const { plain, size, start, end } = this.timeline;
    const { clock, settings } = this.context;
    if (plain === null || plain.shortestGap >= settings.splitShiftGap) return plain !== null;
    for (let i = 1; i < size; i += 1) {
      const isNear = start[i]! - end[i - 1]! < settings.splitShiftGap;
      if (isNear && clock.dayOf(start[i]!) === clock.dayOf(start[i - 1]!)) return false;
    }
    return true;
  }

  get blocks(): Blocks {
    const { calloutMinInterrupt } = this.context.settings;
    return (this.derivedBlocks ??= this.isPlain
      ? this.memory.blocks.take(this.timeline)
      : this.memory.blocks.fill(this.timeline, calloutMinInterrupt));
  }

  get net(): NetWork {
    return (this.derivedNet ??= this.memory.net.fill(this.timeline, 'unpaid'));
  }

  get anchors(): Anchors {
    return (this.derivedAnchors ??= this.findAnchors());
  }

  get workDays(): WorkDays {
    return (this.derivedWorkDays ??= this.memory.workDays.fill(this));
  }

  get overtime(): Overtime {
    const { settings, limits, isFullTime } = this.context;
    return (this.derivedOvertime ??= this.memory.overtime.fill({
      timeline: this.timeline,
      workDays: this.workDays,
      net: this.overtimeNet,
      settings,
      limits,
      isFullTime,
    }));
  }

  /** The work days that have overtime, and no others. */
  get overtimeDays(): OvertimeDays {
    return (this.derivedOvertimeDays ??= this.memory.overtimeDays.fill(this));
  }

  /** The work days that are days of night work (spec 2.9), by number. */
  get nightDays(): NightDays {
    return (this.derivedNightDays ??= this.memory.nightDays.fill(this));
  }

  /** Net work without the paid half hour of §10-9(2), which overtime does not count. */
  get overtimeNet(): NetWork {
    return this.timeline.hasOvertimeBreak
      ? this.memory.overtimeNet.fill(this.timeline, 'unpaid-and-overtime')
      : this.net;
  }

  get weeks(): Weeks {
    return (this.derivedWeeks ??= this.memory.weeks.fill(this));
  }

  get occupied(): Occupied {
    const { calloutInStandbyBase } = this.context.settings;
    return (this.derivedOccupied ??= occupiedBy(this.timeline, calloutInStandbyBase));
  }

  /** The stretch weeks and Sundays are judged in; null when there is no work and no horizon was given. */
  get horizon(): Interval | null {
    if (this.context.horizon) return this.context.horizon;
    const { count, start, end } = this.blocks;
    return count === 0 ? null : { start: start[0]!, end: end[count - 1]! };
  }

  /** The Sundays and holidays of the horizon; null without one. */
  get workedZones(): WorkedZones | null {
    const { horizon } = this;
    if (horizon === null) return null;
    return (this.derivedZones ??= this.memory.zones.fill(this, horizon));
  }

  /** The free stretches of the horizon that are a day or longer. */
  longStretchesOf(horizon: Interval): LongStretches {
    return this.memory.longStretches.fill(this.blocks, horizon);
  }

  /** The ISO weeks whole inside the horizon. */
  isoWeeksOf(horizon: Interval): IsoWeeks {
    return this.memory.isoWeeks.fill(this.context.clock, horizon);
  }

  /** Whether all of a period lies within what the data cover. */
  isClosed(period: Interval): boolean {
    return this.horizon !== null && period.end <= this.horizon.end;
  }

  /** The averaging periods: those given, else the horizon as one. */
  get periods(): readonly Interval[] {
    if (this.context.periods) return this.context.periods;
    const { horizon } = this;
    return horizon === null ? [] : [horizon];
  }

  private findAnchors(): Anchors {
    const { clock, settings } = this.context;
    const { blocks, memory } = this;
    if (this.isPlain) return memory.anchors.take(blocks);
    if (!blocks.hasIncidental) return memory.anchors.fillPeriods(blocks, clock, settings.splitShiftGap);
    const periods = memory.periods.fillPeriods(blocks, clock, settings.splitShiftGap);
    return memory.anchors.fillWith(periods, blocks);
  }
}
