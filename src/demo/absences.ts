import { mondayOf, weekday } from '../time/civil.js';
import { isStatisticalWorkingDay } from '../time/holidays.js';
import { day, FIRST, LAST, span } from './calendar.js';
import { type AbsenceType, type Draft, mayWorkMore, type PersonDraft } from './draft.js';
import { item } from './random.js';

interface LongSpell {
  readonly from: string;
  readonly to: string;
  readonly grade: number;
  /** A second, graded part that follows at once; the two are one episode. */
  readonly then?: { readonly to: string; readonly grade: number };
}

/**
 * Sick leave of more than 16 days. In December 2025 these are 21 + 12 + 12.6 + 10.5 + 16.8
 * lost days; that is what leaves the printed long-term rate once divided by the agreed days.
 */
const LONG_SPELLS: readonly LongSpell[] = [
  { from: '2024-12-02', to: '2024-12-20', grade: 100 },
  { from: '2024-12-04', to: '2025-01-17', grade: 100 },
  { from: '2025-01-06', to: '2025-02-28', grade: 100, then: { to: '2025-03-28', grade: 50 } },
  { from: '2025-02-10', to: '2025-03-21', grade: 60 },
  { from: '2025-03-17', to: '2025-04-30', grade: 100 },
  { from: '2025-04-22', to: '2025-06-06', grade: 50 },
  { from: '2025-05-12', to: '2025-06-20', grade: 100 },
  { from: '2025-06-10', to: '2025-07-25', grade: 80 },
  { from: '2025-07-28', to: '2025-09-12', grade: 100 },
  { from: '2025-09-01', to: '2025-10-17', grade: 50 },
  { from: '2025-09-22', to: '2025-11-07', grade: 100 },
  { from: '2025-11-03', to: '2025-12-31', grade: 100 },
  { from: '2025-11-10', to: '2025-12-16', grade: 100 },
  { from: '2025-11-17', to: '2025-12-31', grade: 60 },
  { from: '2025-10-20', to: '2025-12-31', grade: 50 },
  { from: '2025-11-24', to: '2025-12-31', grade: 80 },
];

/** Places the long spells, each on somebody of their own, away from the on-call schemes. */
export function placeLongSpells({ persons, random }: Draft): void {
  const able = random.shuffled(
    persons.filter(
      (draft) => mayWorkMore(draft) && draft.employed(FIRST, LAST) && draft.person.scheme === null,
    ),
  );
  const office = able.filter(({ person }) => person.pattern === 'office' && person.unit !== 'DIR');
  const rota = able.filter(({ person }) => person.pattern === 'rota');
  LONG_SPELLS.forEach((spell, index) => {
    // Graded leave needs a day that can be shortened; the rota's turns are kept whole.
    const pool = spell.grade < 100 || spell.then || index % 3 !== 0 ? office : rota;
    const draft = pool.shift();
    if (!draft) throw new RangeError('nobody left for a long sick leave');
    placeSpell(draft, spell);
  });
}

function placeSpell(draft: PersonDraft, { from, to, grade, then }: LongSpell): void {
  draft.addAbsence({ type: 'sick', from: day(from), to: day(to), grade, certificate: 'doctor' });
  if (!then) return;
  const next = { from: day(to) + 1, to: day(then.to), grade: then.grade };
  draft.addAbsence({ type: 'sick', ...next, certificate: 'doctor' });
}

const SUMMER = day('2025-06-23');
const CHRISTMASES = [
  [day('2024-12-23'), day('2025-01-01')],
  [day('2025-12-22'), day('2025-12-31')],
] as const;
const EASTER = [day('2025-04-14'), day('2025-04-16')] as const;
const SHORT_BREAKS = [
  day('2025-02-17'),
  day('2025-02-24'),
  day('2025-05-26'),
  day('2025-09-29'),
  day('2025-10-06'),
];

/** Annual leave: three weeks of summer spread over nine, a week at another time, days at Christmas and Easter. */
export function placeHolidays(draft: Draft): void {
  draft.persons.forEach((person, index) => {
    const summer = SUMMER + 7 * ((index * 2) % 7);
    away(person, 'holiday', summer, summer + 20);
    const week = item(SHORT_BREAKS, index);
    away(person, 'holiday', week, week + 6);
    if (person.person.pattern === 'rota') return;
    for (const [from, to] of CHRISTMASES) {
      if (draft.random.chance(0.45)) away(person, 'holiday', from, to);
    }
    if (draft.random.chance(0.4)) away(person, 'holiday', ...EASTER);
  });
}

const ODD_DAYS: readonly { readonly type: AbsenceType; readonly count: number; readonly days: number }[] = [
  { type: 'child-sick', count: 45, days: 1 },
  { type: 'course', count: 22, days: 3 },
  { type: 'leave', count: 14, days: 1 },
];

/** Single days away that no figure of the report counts: ill children, courses, leave. */
export function placeOddDays({ persons, random }: Draft): void {
  for (const { type, count, days } of ODD_DAYS) {
    for (let placed = 0; placed < count; placed += 1) {
      const from = oddDay(random.between(FIRST + 3, LAST - 14), days);
      away(random.pick(persons), type, from, from + days - 1);
    }
  }
}

/** Moves a day to one from which `days` working days fit into the week. */
const oddDay = (wanted: number, days: number): number =>
  weekday(wanted) + days > 6 || !isStatisticalWorkingDay(wanted) ? mondayOf(wanted) + 1 : wanted;

/** Adds an absence unless something else is there already or the person is not employed. */
function away(draft: PersonDraft, type: AbsenceType, from: number, to: number): void {
  if (!draft.employed(from, to) || draft.isAway(from - 1, to + 1)) return;
  const misses = span(from, to).some((dayNum) => draft.duties.has(dayNum));
  if (misses) draft.addAbsence({ type, from, to, grade: 100, certificate: null });
}
