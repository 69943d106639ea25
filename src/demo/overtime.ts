import { weekday } from '../time/civil.js';
import { isRedDay } from '../time/holidays.js';
import { daysOf } from './calendar.js';
import { type Draft, mayWorkMore, type PersonDraft } from './draft.js';
import { OVERTIME_HOURS } from './plan.js';
import { DAY_DUTY } from './rota.js';

/** Shortest and longest piece in minutes. */
const SHORTEST = 30;
const LONGEST = 180;
/** 20:25; office hours begin at 07:30 at the earliest. */
const LATEST_END = 20 * 60 + 25;
const CAUSES = [
  'ordinary-operations',
  'ordinary-operations',
  'customer-assistance',
  'product-rollout',
] as const;

/**
 * Fills each registered month with overtime that breaks nothing, until its minutes are what
 * the plan says: longer days, evenings, call-outs. Each piece leaves 11 h to the next turn
 * and 35 h of weekend, keeps out of the Sunday, and within everybody's frames.
 */
export function placeOvertime(draft: Draft): void {
  for (const [month, hours] of Object.entries(OVERTIME_HOURS)) fill(draft, month, hours * 60);
}

function fill(draft: Draft, month: string, wanted: number): void {
  const days = daysOf(month);
  const able = draft.persons.filter(mayWorkMore);
  let left = wanted - workedOver(draft, days);
  const chances = draft.random.shuffled(able.flatMap((who) => days.map((dayNum) => ({ who, day: dayNum }))));
  for (const { who, day } of chances) {
    if (left === 0) return;
    const minutes = pieceOf(draft, left);
    if (!isSuited(draft, who, day) || !who.isOpen(day, day) || !who.hasRoomFor(minutes, day)) continue;
    work(draft, who, day, minutes);
    who.close(day, day);
    left -= minutes;
  }
  if (left !== 0) throw new RangeError(`${left} minutes of overtime find no place in ${month}`);
}

/** Minutes that the incidents of these days have brought already. */
const workedOver = ({ persons }: Draft, days: readonly number[]): number =>
  persons.reduce((sum, who) => sum + days.reduce((own, day) => own + who.overtimeIn(day, day), 0), 0);

/** A piece that is all that is left, or leaves enough for another. */
function pieceOf({ random }: Draft, left: number): number {
  if (left <= LONGEST) return left;
  return Math.min(random.between(SHORTEST, LONGEST, 5), left - SHORTEST);
}

/** Staff functions work over seldom; technical and customer units do the most. */
function isSuited({ random }: Draft, who: PersonDraft, day: number): boolean {
  const isStaff = who.person.unit === 'DIR' || who.person.unit === 'VIRK';
  if (isStaff && random.chance(0.8)) return false;
  return weekday(day) === 6 ? isSaturdayOnCall(who, day) : isOrdinaryDay(who, day);
}

/** Office hours, or an early turn of the rota, on no red day: an evening or more lies between it and the next. */
function isOrdinaryDay(who: PersonDraft, day: number): boolean {
  const duty = who.duties.get(day);
  if (!duty || isRedDay(day)) return false;
  return duty.planned === null || duty.planned.start === DAY_DUTY.start;
}

/** A Saturday between office days and without red days near, so that the weekend's rest can be told. */
const isSaturdayOnCall = (who: PersonDraft, saturday: number): boolean =>
  who.onStandby(saturday) && [-1, 0, 2].every((away) => !isRedDay(saturday + away));

function work(draft: Draft, who: PersonDraft, day: number, minutes: number): void {
  const { random } = draft;
  const cause = random.pick(CAUSES);
  if (weekday(day) === 6) {
    callOut(who, day, random.between(510, 660, 5), minutes, cause);
  } else if (who.onStandby(day)) {
    callOut(who, day, random.between(1030, LATEST_END - minutes, 5), minutes, cause);
  } else if (who.person.pattern === 'office' && random.chance(0.25)) {
    const start = random.between(1020, LATEST_END - minutes, 5);
    who.addExtra({ kind: 'overtime', day, start, end: start + minutes, breakMinutes: 0, cause });
  } else {
    who.extend(day, minutes, cause);
  }
}

function callOut(who: PersonDraft, day: number, start: number, minutes: number, cause: string): void {
  who.addExtra({ kind: 'callout', day, start, end: start + minutes, breakMinutes: 0, cause });
}
