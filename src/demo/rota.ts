import { DAY_SECONDS, mondayOf, weekday } from '../time/civil.js';
import { isRedDay } from '../time/holidays.js';
import { FIRST, LAST, span } from './calendar.js';
import type { Person } from './people.js';
import { item, type Random } from './random.js';

export const MINUTES_PER_DAY = DAY_SECONDS / 60;

/**
 * A turn of duty on one day. Times are minutes of the wall clock after local midnight of
 * that day; past 1440 is the next day. `planned` is null where the source keeps no plan
 * apart (office hours): then what was worked was the plan. The unpaid break is the same in both.
 */
export interface Duty {
  readonly start: number;
  readonly end: number;
  readonly breakMinutes: number;
  readonly planned: { readonly start: number; readonly end: number } | null;
  /** The source's free cause text; empty for duty as planned. */
  readonly cause: string;
}

const at = (start: number, end: number, breakMinutes: number): Duty => ({
  start,
  end,
  breakMinutes,
  planned: { start, end },
  cause: '',
});

/** Day 07:00–15:00, evening 14:30–22:00, night 21:45–07:15. */
export const DAY_DUTY = at(7 * 60, 15 * 60, 30);
export const EVENING_DUTY = at(14.5 * 60, 22 * 60, 30);
const NIGHT_DUTY = at(21.75 * 60, 31.25 * 60, 30);

/** A middle turn that ends exactly 11 h before the next day's early one. */
export const MIDDLE_DUTY = at(12 * 60, 20 * 60, 30);

/**
 * The nine-week rota, Monday to Sunday: about 33 h a week, every third weekend worked.
 * Never an early turn after an evening one, never fewer than 35 h off in a week: the
 * breaches of the demo come from what happened, not from a plan that breaks the law itself.
 */
const ROTA = [
  'DD--DDD',
  'EEEE---',
  'DDDDD--',
  'DD--NNN',
  '--DDD--',
  'DDDEE--',
  '-DD-EEE',
  'NNNN---',
  'DDDD---',
];

const DUTIES: Readonly<Record<string, Duty>> = { D: DAY_DUTY, E: EVENING_DUTY, N: NIGHT_DUTY };

/** Which of the rota's nine weeks (0 to 8) a person is in on a day. */
export const rotaWeek = (person: Person, dayNum: number): number =>
  ((mondayOf(dayNum) - mondayOf(FIRST)) / 7 + person.rotaOffset) % ROTA.length;

const rotaDuty = (person: Person, dayNum: number): Duty | undefined =>
  DUTIES[item(ROTA, rotaWeek(person, dayNum)).charAt(weekday(dayNum) - 1)];

/** Flexible office hours: from about eight, about eight hours with half an hour unpaid. */
function officeDuty(person: Person, dayNum: number, random: Random): Duty | undefined {
  const lastWeekday = person.share < 1 ? 4 : 5;
  if (isRedDay(dayNum) || weekday(dayNum) > lastWeekday) return undefined;
  const start = random.between(450, 510, 5);
  return { start, end: start + random.between(465, 495, 5), breakMinutes: 30, planned: null, cause: '' };
}

/** Some leave the rota's turn a few minutes early when the next crew is in. */
function withHandover(duty: Duty, random: Random): Duty {
  return random.chance(0.25) ? { ...duty, end: duty.end - random.between(1, 9) } : duty;
}

/** What a person was to work and did, were nobody ever ill, away or called out. */
export function baseDuties(person: Person, random: Random): Map<number, Duty> {
  const duties = new Map<number, Duty>();
  for (const dayNum of span(Math.max(FIRST, person.from), Math.min(LAST, person.to ?? LAST))) {
    const planned = person.pattern === 'rota' ? rotaDuty(person, dayNum) : officeDuty(person, dayNum, random);
    if (!planned) continue;
    duties.set(dayNum, person.pattern === 'rota' ? withHandover(planned, random) : planned);
  }
  return duties;
}
