import { mondayOf, weekday } from '../time/civil.js';
import type { PersonDraft } from './draft.js';
import type { Attempt, Incident } from './incident.js';
import { DAY_DUTY, type Duty, EVENING_DUTY, MIDDLE_DUTY, rotaWeek } from './rota.js';

/** The turn without what a person made of it: a day turn left ten minutes early is a day turn. */
const isTurn = (draft: PersonDraft, dayNum: number, turn: Duty): boolean =>
  draft.duties.get(dayNum)?.planned?.start === turn.start && draft.duties.get(dayNum)?.cause === '';

/** Free evenings before an early turn, as week of the rota and ISO weekday, that leave the weekly rest whole. */
const FREE_BEFORE_EARLY: ReadonlySet<string> = new Set(['0 4', '4 2', '6 1']);

/**
 * The evening turn of a colleague who is ill, taken on a free day before an early turn:
 * 9 h between them. The colleague's absence is what the sick-leave statistics count.
 */
export const coverBeforeEarlyTurn: Incident = {
  before: 4,
  after: 2,
  attempt: ({ draft, who, day, cause }) => {
    const evening = day - 1;
    const isGap = FREE_BEFORE_EARLY.has(`${rotaWeek(who.person, evening)} ${weekday(evening)}`);
    if (!isGap || !isTurn(who, day, DAY_DUTY) || who.duties.has(evening)) return false;
    return cover({ draft, who, day: evening, cause }, EVENING_DUTY, evening - draft.random.between(0, 2));
  },
};

/** An evening turn taken in the middle of the long free stretch of a week with weekend duty: 33 h are left. */
export const coverInWeeklyRest: Incident = {
  before: 6,
  after: 2,
  weekday: 7,
  attempt: ({ draft, who, day, cause }) => {
    const works = [6, 5, 2, 1, 0].every((back) => isTurn(who, day - back, DAY_DUTY));
    const wednesday = day - 4;
    if (!works || who.duties.has(wednesday) || who.duties.has(wednesday + 1)) return false;
    return cover({ draft, who, day: wednesday, cause }, EVENING_DUTY, wednesday);
  },
};

/** Weeks of the rota that follow one with weekend duty. */
const AFTER_WEEKEND: ReadonlySet<number> = new Set([1, 4, 7]);

/** The day turn of a colleague who is ill on the Sunday after one's own. */
export const coverNextSunday: Incident = {
  before: 8,
  after: 2,
  weekday: 7,
  attempt: ({ draft, who, day, cause }) => {
    const follows = who.person.pattern === 'rota' && AFTER_WEEKEND.has(rotaWeek(who.person, day));
    if (!follows || !who.duties.has(day - 7) || who.duties.has(day)) return false;
    return cover({ draft, who, day, cause }, DAY_DUTY, day - 2);
  },
};

/** A middle turn that ends 11 h before the next one runs late. */
export const lateHandover: Incident = {
  before: 3,
  after: 2,
  attempt: ({ draft, who, day, cause }) => {
    const eve = day - 1;
    const late = draft.random.between(20, 140, 5);
    const isPair = isTurn(who, eve, DAY_DUTY) && isTurn(who, day, DAY_DUTY);
    if (!isPair || weekday(day) > 5 || weekday(eve) > 5 || !who.hasRoomFor(late, eve)) return false;
    who.duties.set(eve, MIDDLE_DUTY);
    who.extend(eve, late, cause);
    return true;
  },
};

/**
 * Finds a colleague of the unit with that turn on that day, lets them be ill from
 * `sickFrom` on, and gives the turn to `who`. False, with nothing changed, when there is none.
 */
function cover({ draft, who, day, cause }: Attempt, turn: Duty, sickFrom: number): boolean {
  const minutes = turn.end - turn.start - turn.breakMinutes;
  const ill = draft.persons.find((other) => canBeIll(other, who, day, turn));
  if (!ill || !who.hasRoomFor(minutes, day)) return false;
  const from = Math.max(sickFrom, mondayOf(day));
  ill.addAbsence({ type: 'sick', from, to: day, grade: 100, certificate: 'self' });
  const { start, end, breakMinutes } = turn;
  who.addExtra({ kind: 'extra_shift', day, start, end, breakMinutes, cause });
  return true;
}

/** Ten days on each side without absence keep two spells from being one episode. */
const canBeIll = (other: PersonDraft, who: PersonDraft, day: number, turn: Duty): boolean =>
  other !== who &&
  other.person.unit === who.person.unit &&
  other.employed(day - 10, day) &&
  isTurn(other, day, turn) &&
  other.isOpen(day - 4, day + 2) &&
  !other.isAway(day - 10, day + 10);
