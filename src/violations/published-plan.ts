import type { ToldShift } from '../ingest/told-shift.js';
import type { EventKind, WorkBreak, WorkEvent } from '../rules/event.js';
import { formatDay } from '../time/civil.js';
import type { LocalClock } from '../time/local-clock.js';

/** A plan that was changed after it was published; local dates. */
export interface PlanChange {
  /** When the plan first was on record. */
  readonly planned: string;
  /** The day it is a plan of. */
  readonly shift: string;
  /** When it was changed last. */
  readonly changed: string;
}

const IS_IN_PLAN: ReadonlySet<EventKind> = new Set<EventKind>(['shift', 'passive']);

/** Which plan of a day is meant: the published one, or the one there was when each shift began. */
export type PlanAsOf = 'published' | 'begun';

/**
 * The plan of a day is taken to have come with that of the week from it on: a roster that ends
 * the day before says nothing of it, and a day off has no row of its own.
 */
const DAYS_FROM = 7;

/**
 * One employee's plan as it was published, from the versions that were on record before the
 * shifts began. A plan counts as published so many days before the day it is of (aml. § 10-3), or,
 * where it came later, when it came. Where none came before the day, the record knows no other
 * plan than what the rows of the day say themselves.
 */
export class PublishedPlan {
  private readonly byDay = new Map<number, ToldShift[]>();
  private readonly known = new Map<number, number | null>();
  private nets: ReadonlyMap<string, number> | null = null;
  private heldAhead: ReadonlySet<string> | null = null;
  private readonly told: readonly ToldShift[];

  /** @param ahead all that was told ahead; overtime and extra shifts were ordered, and are no part of a published plan */
  constructor(
    private readonly ahead: readonly ToldShift[],
    private readonly clock: LocalClock,
    private readonly noticeDays: number,
  ) {
    this.told = ahead.filter(({ event }) => IS_IN_PLAN.has(event.kind));
    for (const shift of this.told) {
      const day = clock.dayOf(shift.event.start);
      const others = this.byDay.get(day);
      if (others) others.push(shift);
      else this.byDay.set(day, [shift]);
    }
  }

  get isEmpty(): boolean {
    return this.told.length === 0;
  }

  /** All that was ever told ahead, whichever plan it was part of. */
  busy(): readonly WorkEvent[] {
    return this.ahead.map(({ event }) => event);
  }

  /** Whether an event, as it is on record now, was so before it began: nobody can have worked it by then. */
  wasToldAhead(eventId: string): boolean {
    this.heldAhead ??= new Set(
      this.ahead.flatMap(({ heldBy, untilAt }) =>
        heldBy !== null && untilAt === Number.POSITIVE_INFINITY ? [heldBy] : [],
      ),
    );
    return this.heldAhead.has(eventId);
  }

  /** The plan alone: of days it was published of as it was then, of others as their rows say. */
  of(events: readonly WorkEvent[], asOf: PlanAsOf): WorkEvent[] {
    const own = events.flatMap(plannedPart);
    if (this.isEmpty) return own;
    const others = own.filter(
      ({ kind, start }) => kind === 'absence' || this.publishedAt(this.clock.dayOf(start)) === null,
    );
    return [...others, ...this.shifts(asOf).map(({ event }) => event)];
  }

  /** Net seconds of the published shift that an event became; null where none is on record. */
  publishedNet(eventId: string): number | null {
    return (this.nets ??= this.findNets()).get(eventId) ?? null;
  }

  private findNets(): Map<string, number> {
    const nets = new Map<string, number>();
    for (const { heldBy, event } of this.shifts('published')) {
      if (heldBy !== null) nets.set(heldBy, netOf(event));
    }
    return nets;
  }

  /** How the plan of a day was changed between its publication and its shifts; null where it was not. */
  changeOn(day: number): PlanChange | null {
    const published = this.publishedAt(day);
    if (published === null) return null;
    const changes = (this.byDay.get(day) ?? [])
      .flatMap(({ toldAt, untilAt, event }) => [toldAt, untilAt].filter((at) => at < event.start))
      .filter((at) => at > published);
    if (changes.length === 0) return null;
    const dateOf = (instant: number): string => formatDay(this.clock.dayOf(instant));
    return {
      planned: dateOf(this.firstToldFrom(day)),
      shift: formatDay(day),
      changed: dateOf(Math.max(...changes)),
    };
  }

  /** When the plan of a day was published; null where none was on record before the day. */
  private publishedAt(day: number): number | null {
    const known = this.known.get(day);
    if (known !== undefined) return known;
    const told = this.firstToldFrom(day);
    const published =
      told < this.clock.startOf(day) ? Math.max(told, this.clock.startOf(day - this.noticeDays)) : null;
    this.known.set(day, published);
    return published;
  }

  private firstToldFrom(day: number): number {
    let first = Number.POSITIVE_INFINITY;
    for (let on = day; on < day + DAYS_FROM; on += 1) {
      for (const { toldAt } of this.byDay.get(on) ?? []) first = Math.min(first, toldAt);
    }
    return first;
  }

  /** Each shift once, as it was told last: one that was moved in time for its new day is planned there. */
  private shifts(asOf: PlanAsOf): readonly ToldShift[] {
    const latest = new Map<string, ToldShift>();
    for (const shift of this.told) {
      const published = this.publishedAt(this.clock.dayOf(shift.event.start));
      if (published === null) continue;
      const moment = asOf === 'published' ? published : shift.event.start;
      if (shift.toldAt > moment || shift.untilAt <= moment) continue;
      const known = latest.get(shift.name);
      if (!known || known.toldAt <= shift.toldAt) latest.set(shift.name, shift);
    }
    return [...latest.values()];
  }
}

const netOf = ({ start, end, unpaidBreak = 0, breaks }: WorkEvent): number =>
  end - start - (breaks ? unpaidSeconds(breaks) : unpaidBreak);

const unpaidSeconds = (breaks: readonly WorkBreak[]): number =>
  breaks.reduce((sum, { start, end, paid }) => sum + (paid ? 0 : end - start), 0);

function plannedPart(event: WorkEvent): WorkEvent[] {
  const { kind, plannedStart: start, plannedEnd: end } = event;
  if (!IS_IN_PLAN.has(kind)) return kind === 'absence' ? [event] : [];
  if (start === undefined || end === undefined) return asPlanned(event);
  const pause = event.plannedUnpaidBreak ?? event.unpaidBreak;
  return end <= start ? [] : [{ kind, start, end, ...(pause !== undefined && { unpaidBreak: pause }) }];
}

/** Planned hours without times say that the plan was another; when it lay they do not say. */
const asPlanned = (event: WorkEvent): WorkEvent[] => (event.plannedNet === undefined ? [event] : []);
