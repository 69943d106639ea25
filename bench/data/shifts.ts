import { dayNumber, HOUR, MINUTE, weekday } from '#built/time/civil.js';
import type { LocalClock } from '#built/time/local-clock.js';
import { randomFrom } from './random.js';

/** 2025: 365 days with both clock changes of Europe/Oslo. */
export const FIRST_DAY = dayNumber(2025, 1, 1);
export const DAYS = 365;
export const ZONE = 'Europe/Oslo';

/** One shift: instants in UTC seconds, lengths in seconds. */
export interface Shift {
  readonly start: number;
  readonly end: number;
  readonly unpaidBreak: number;
  readonly plannedNet: number;
  readonly isExtra: boolean;
}

type ShiftType = 'day' | 'evening' | 'night';

const START_HOUR: Readonly<Record<ShiftType, number>> = { day: 7, evening: 14, night: 21 };
const TYPES: readonly ShiftType[] = ['day', 'evening', 'night'];
/** Rotas keep eleven hours between shifts; where one does not, an hour, for shifts never touch. */
const ROTA_REST = 11 * HOUR;
const SHORTEST_GAP = HOUR;
const SHARE_OF_SHORT_RESTS = 0.15;
/** Unpaid, and now and then there was no time for it. */
const LUNCH = 30 * MINUTE;

/** Whether an employee keeps office hours: two in five do. */
export const isOffice = (employee: number): boolean => employee % 5 < 2;

/** How one person works, and what the present week is like. */
interface Worker {
  readonly random: () => number;
  readonly keepsOfficeHours: boolean;
  readonly weekendTurn: number;
  type: ShiftType;
  isBusyWeek: boolean;
  busyWeeksLeft: number;
}

/**
 * A year of one employee, at most one shift starting on a date, in order, none touching
 * another: each is a work day of its own, in SQL as in the engine. Two in five keep office
 * hours and clock in and out to the minute; the others work day, evening and night shifts
 * as planned, every third weekend and now and then one more. A few per cent of all shifts
 * end late; in busy weeks most do, and busy weeks may come four in a row. So each of the
 * four questions of `questions.ts` has thousands of hits in 20 000 employees.
 */
export const yearOf = (seed: number, employee: number, clock: LocalClock): Shift[] =>
  shiftsOf(seed, employee, clock, DAYS);

/** As `yearOf`, of so many days from the first of January on; a longer time begins as a shorter one does. */
export function shiftsOf(seed: number, employee: number, clock: LocalClock, days: number): Shift[] {
  const random = randomFrom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(employee + 1, 0x85ebca6b));
  const worker: Worker = {
    random,
    keepsOfficeHours: isOffice(employee),
    weekendTurn: Math.floor(random() * 3),
    type: 'day',
    isBusyWeek: false,
    busyWeeksLeft: 0,
  };
  const shifts: Shift[] = [];
  let free = 0;
  for (let day = FIRST_DAY; day < FIRST_DAY + days; day += 1) {
    if (weekday(day) === 1) beginWeek(worker);
    if (!works(worker, day)) continue;
    const shift = shiftOn(worker, day, clock);
    if (shift.start < free) continue;
    shifts.push(shift);
    free = shift.end + (random() < SHARE_OF_SHORT_RESTS ? SHORTEST_GAP : ROTA_REST);
  }
  return shifts;
}

function beginWeek(worker: Worker): void {
  const { random, keepsOfficeHours } = worker;
  if (!keepsOfficeHours) worker.type = anyType(random);
  if (worker.busyWeeksLeft > 0) worker.busyWeeksLeft -= 1;
  else if (random() < 0.003) worker.busyWeeksLeft = 4;
  worker.isBusyWeek = worker.busyWeeksLeft > 0 || random() < 0.015;
}

function works({ random, keepsOfficeHours, weekendTurn }: Worker, day: number): boolean {
  const isWeekend = weekday(day) > 5;
  if (keepsOfficeHours) return random() < (isWeekend ? 0.02 : 0.88);
  const isTurn = Math.floor((day - 4) / 7) % 3 === weekendTurn;
  if (isWeekend) return random() < (isTurn ? 0.95 : 0.02);
  return random() < 0.77;
}

function shiftOn(worker: Worker, day: number, clock: LocalClock): Shift {
  const { random, keepsOfficeHours } = worker;
  if (!keepsOfficeHours && random() < 0.03) worker.type = anyType(random);
  const startsAt = START_HOUR[worker.type] * HOUR + minutesIntoStart(worker) * MINUTE;
  const unpaidBreak = keepsOfficeHours || random() < 0.97 ? LUNCH : 0;
  const gross = (keepsOfficeHours || random() < 0.9 ? 8 : 9.5) * HOUR;
  const isExtra = random() < 0.005;
  const start = clock.instantAt(day, startsAt);
  return {
    start,
    end: start + gross + minutesBeyondPlan(worker) * MINUTE,
    unpaidBreak,
    plannedNet: isExtra ? 0 : gross - LUNCH,
    isExtra,
  };
}

const anyType = (random: () => number): ShiftType => TYPES[Math.floor(random() * TYPES.length)] ?? 'day';

/** Office hours begin at any minute, shifts on the quarters. */
const minutesIntoStart = ({ random, keepsOfficeHours }: Worker): number =>
  keepsOfficeHours ? Math.floor(random() * 105) : Math.floor(random() * 7) * 15;

function minutesBeyondPlan({ random, keepsOfficeHours, isBusyWeek }: Worker): number {
  if (random() < (isBusyWeek ? 0.8 : 0.06)) return (isBusyWeek ? 60 : 10) + Math.floor(random() * 150);
  if (keepsOfficeHours) return Math.floor(random() * 16) - 8;
  return random() < 0.03 ? -30 : 0;
}
