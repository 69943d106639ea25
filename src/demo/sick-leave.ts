import { isStatisticalWorkingDay } from '../time/holidays.js';
import { daysOf, LAST, workingDays } from './calendar.js';
import type { Draft, PersonDraft } from './draft.js';
import { MONTHS, SICK_LEAVE, SICK_LEAVE_YEAR } from './plan.js';

/** Lengths of short spells in working days, as often as they are listed. */
const LENGTHS = [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 5, 5, 7] as const;

/**
 * Fills each month with short spells until its sick leave is what the plan says, in whole
 * days: long spells and the colleagues of the incidents are there already. What is written
 * are absences alone; every rate has to be counted from them.
 */
export function placeShortSpells(draft: Draft): void {
  for (const [month, percent] of Object.entries(SICK_LEAVE)) {
    const wanted = (agreedDays(draft, month) * percent) / 100;
    fill(draft, month, Math.round(wanted - lostDays(draft, month)));
  }
  const { year, percent, balancedBy } = SICK_LEAVE_YEAR;
  const months = MONTHS.filter((month) => month.startsWith(year));
  const agreed = months.reduce((sum, month) => sum + agreedDays(draft, month), 0);
  const lost = months.reduce((sum, month) => sum + lostDays(draft, month), 0);
  fill(draft, balancedBy, Math.round((agreed * percent) / 100 - lost));
}

/** Agreed days of a month (spec 5): working days of each employment times its share. */
const agreedDays = ({ persons }: Draft, month: string): number =>
  persons.reduce((sum, { person }) => {
    const days = within(month, person.from, person.to ?? LAST);
    return sum + days * person.share;
  }, 0);

/** Lost days of a month so far: working days of each sick leave times share and grade. */
const lostDays = ({ persons }: Draft, month: string): number =>
  persons.reduce((sum, { person, absences }) => {
    const sick = absences.filter(({ type }) => type === 'sick');
    const days = sick.reduce(
      (total, { from, to, grade }) => total + within(month, from, to) * (grade / 100),
      0,
    );
    return sum + days * person.share;
  }, 0);

function within(month: string, from: number, to: number): number {
  const days = daysOf(month);
  return workingDays(Math.max(from, days[0] ?? from), Math.min(to, days.at(-1) ?? to));
}

function fill(draft: Draft, month: string, wanted: number): void {
  const starts = daysOf(month).filter(isStatisticalWorkingDay);
  const chances = draft.random.shuffled(
    starts.flatMap((from, index) => draft.persons.map((who) => ({ who, from, after: starts.slice(index) }))),
  );
  let left = wanted;
  for (const { who, from, after } of chances) {
    if (left === 0) return;
    const length = Math.min(draft.random.pick(LENGTHS), left, after.length);
    const to = after[length - 1] ?? from;
    if (!canBeIll(who, from, to)) continue;
    const certificate = length > 3 || draft.random.chance(0.15) ? 'doctor' : 'self';
    who.addAbsence({ type: 'sick', from, to, grade: 100, certificate });
    left -= length;
  }
  if (left !== 0) throw new RangeError(`${left} days of sick leave find no place in ${month}`);
}

/** Not near anything that was placed, not on standby, and ten days from other absence, lest two spells merge. */
const canBeIll = (who: PersonDraft, from: number, to: number): boolean =>
  who.person.share === 1 &&
  who.employed(from, to) &&
  who.duties.has(from) &&
  who.isOpen(from - 1, to + 1) &&
  !who.isAway(from - 10, to + 10) &&
  !who.standby.some((monday) => monday <= to && from <= monday + 7);
