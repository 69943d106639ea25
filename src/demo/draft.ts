import { mondayOf } from '../time/civil.js';
import { FIRST, LAST, span } from './calendar.js';
import type { Person } from './people.js';
import type { Random } from './random.js';
import { baseDuties, type Duty } from './rota.js';

export type AbsenceType = 'sick' | 'child-sick' | 'holiday' | 'leave' | 'course';

/** Whole days away, both inside. `grade` is percent. */
export interface Absence {
  readonly type: AbsenceType;
  readonly from: number;
  readonly to: number;
  readonly grade: number;
  readonly certificate: 'self' | 'doctor' | null;
}

/** Work outside the turns of duty; minutes of the wall clock after local midnight of `day`. */
export interface Extra {
  readonly kind: 'extra_shift' | 'overtime' | 'callout';
  readonly day: number;
  readonly start: number;
  readonly end: number;
  readonly breakMinutes: number;
  readonly cause: string;
}

/** The frames of §10-6(4) in minutes: 10 h in seven days, 25 h in four consecutive weeks. */
const SEVEN_DAYS = 600;
const FOUR_WEEKS = 1500;

/**
 * One person's thirteen months while they are being written. It keeps track of which days
 * something was already placed on, so that no two happenings meet by chance and make a
 * breach nobody meant.
 */
export class PersonDraft {
  readonly duties: Map<number, Duty>;
  readonly extras: Extra[] = [];
  readonly absences: Absence[] = [];
  /** Mondays on which a week of standby begins. */
  readonly standby: number[] = [];
  /** Dated as work days are, in minutes. */
  readonly overtime = new Map<number, number>();
  private readonly closed = new Set<number>();
  private readonly incidents: number[] = [];

  constructor(
    readonly person: Person,
    random: Random,
  ) {
    this.duties = baseDuties(person, random);
  }

  employed(from: number, to: number): boolean {
    return this.person.from <= from && to <= (this.person.to ?? LAST) && from >= FIRST && to <= LAST;
  }

  /** Whether nothing has been placed on any day from one to another, both inside. */
  isOpen(from: number, to: number): boolean {
    for (let dayNum = from; dayNum <= to; dayNum += 1) if (this.closed.has(dayNum)) return false;
    return true;
  }

  close(from: number, to: number): void {
    for (const dayNum of span(from, to)) this.closed.add(dayNum);
  }

  /** Whether the nearest incident is at least two weeks away: it should not hit the same person always. */
  isSpared(dayNum: number): boolean {
    return this.incidents.every((other) => Math.abs(other - dayNum) >= 14);
  }

  markIncident(dayNum: number): void {
    this.incidents.push(dayNum);
  }

  isAway(from: number, to: number): boolean {
    return this.absences.some((absence) => absence.from <= to && from <= absence.to);
  }

  /** A full absence takes the duties away; a graded one leaves shorter turns, plan and work alike. */
  addAbsence(absence: Absence): void {
    this.absences.push(absence);
    this.close(absence.from, absence.to);
    for (const dayNum of span(absence.from, absence.to)) {
      const duty = this.duties.get(dayNum);
      if (!duty) continue;
      if (absence.grade === 100) this.duties.delete(dayNum);
      else this.duties.set(dayNum, shortened(duty, absence.grade));
    }
  }

  /** Whether the person has the standby of the evening and night that begin on a day. */
  onStandby(dayNum: number): boolean {
    return this.standby.includes(mondayOf(dayNum));
  }

  /** Whether overtime of that length on a day keeps every seven days and every four weeks within the frames. */
  hasRoomFor(minutes: number, dayNum: number): boolean {
    const sevenDays = span(dayNum, dayNum + 6).every(
      (last) => this.overtimeIn(last - 6, last) + minutes <= SEVEN_DAYS,
    );
    const sunday = mondayOf(dayNum) + 6;
    return (
      sevenDays &&
      [0, 7, 14, 21].every(
        (later) => this.overtimeIn(sunday + later - 27, sunday + later) + minutes <= FOUR_WEEKS,
      )
    );
  }

  overtimeIn(from: number, to: number): number {
    let sum = 0;
    for (let dayNum = from; dayNum <= to; dayNum += 1) sum += this.overtime.get(dayNum) ?? 0;
    return sum;
  }

  /** Work beside the duties; all of it is overtime of the work day `workDay`. */
  addExtra(extra: Extra, workDay = extra.day): void {
    this.extras.push(extra);
    this.addOvertime(workDay, extra.end - extra.start - extra.breakMinutes);
  }

  /** Lets a turn of duty run on past its planned end. */
  extend(dayNum: number, minutes: number, cause: string): void {
    const duty = this.duties.get(dayNum);
    if (!duty) throw new RangeError(`${this.person.code} has no duty to extend on day ${dayNum}`);
    const planned = duty.planned ?? { start: duty.start, end: duty.end };
    this.duties.set(dayNum, { ...duty, planned, end: planned.end + minutes, cause });
    this.addOvertime(dayNum, minutes);
  }

  private addOvertime(dayNum: number, minutes: number): void {
    this.overtime.set(dayNum, (this.overtime.get(dayNum) ?? 0) + minutes);
  }
}

function shortened(duty: Duty, grade: number): Duty {
  const net = duty.end - duty.start - duty.breakMinutes;
  const end = duty.start + Math.round((net * (100 - grade)) / 500) * 5;
  return { ...duty, end, breakMinutes: 0, planned: { start: duty.start, end } };
}

/** Everybody's draft and the one source of chance, handed to each step in turn. */
export interface Draft {
  readonly random: Random;
  readonly persons: readonly PersonDraft[];
}

/** Those who may work overtime in the demo: full-time, neither managers nor learning. */
export const mayWorkMore = ({ person }: PersonDraft): boolean =>
  person.share === 1 && !person.manager && person.employment === 'permanent';
