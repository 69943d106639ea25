import { type PersonDraft } from './draft.js';
import type { Incident } from './incident.js';

const isOffice = (who: PersonDraft, ...days: readonly number[]): boolean =>
  who.person.pattern === 'office' &&
  days.every((dayNum) => who.duties.has(dayNum) && who.duties.get(dayNum)?.planned === null);

/** A Friday that runs to between 13 h 15 min and 14 h of work, with the weekend to rest after it. */
export const longFriday: Incident = {
  before: 3,
  after: 3,
  weekday: 5,
  attempt: ({ draft, who, day, cause }) => {
    const duty = who.duties.get(day);
    if (!duty || !isOffice(who, day)) return false;
    const minutes = duty.start + draft.random.between(825, 870, 5) - duty.end;
    if (!who.hasRoomFor(minutes, day)) return false;
    who.extend(day, minutes, cause);
    return true;
  },
};

/**
 * Four long days, Thursday and Friday, Monday and Tuesday: the frame of ten hours in seven
 * days is passed on the fourth, and only there, while neither calendar week reaches it.
 */
export const overtimeWeek: Incident = {
  before: 10,
  after: 7,
  weekday: 2,
  attempt: ({ draft, who, day, cause }) => {
    const days = [day - 5, day - 4, day - 1, day];
    const minutes = days.map(() => draft.random.between(155, 190, 5));
    const sum = minutes.reduce((total, each) => total + each, 0);
    // Each four weeks that hold these days must keep within their own frame.
    const before = who.overtimeIn(day - 31, day + 31);
    if (!isOffice(who, ...days) || before + sum > 1500) return false;
    if (who.overtimeIn(day - 9, day + 9) > 0) return false;
    days.forEach((dayNum, index) => {
      who.extend(dayNum, minutes[index] ?? 0, cause);
    });
    return true;
  },
};

/** Six and a half to seven and a quarter hours in each of four weeks: more than 25 h together, in the fourth. */
export const overtimeMonth: Incident = {
  before: 27,
  after: 3,
  weekday: 7,
  attempt: ({ draft, who, day, cause }) => {
    const days = [21, 14, 7, 0].flatMap((back) => [5, 4, 3].map((each) => day - back - each));
    if (!isOffice(who, ...days) || who.overtimeIn(day - 55, day + 28) > 0) return false;
    for (const dayNum of days) who.extend(dayNum, draft.random.between(130, 145, 5), cause);
    return true;
  },
};

/** A few hours of roll-out on each of two Sundays in a row. */
export const rolloutSundays: Incident = {
  before: 9,
  after: 3,
  weekday: 7,
  attempt: ({ draft, who, day, cause }) => {
    if (who.person.unit !== 'PROD' || !isOffice(who, day - 2, day + 1)) return false;
    // The first Sunday must not follow on one that was worked for another reason.
    if (!who.isSpared(day - 7)) return false;
    const lengths = [draft.random.between(120, 180, 5), draft.random.between(120, 180, 5)];
    if (!who.hasRoomFor(360, day - 7) || !who.hasRoomFor(360, day)) return false;
    who.markIncident(day - 7);
    lengths.forEach((length, index) => {
      const start = draft.random.between(510, 600, 5);
      const when = { day: day - 7 + 7 * index, start, end: start + length };
      who.addExtra({ kind: 'overtime', ...when, breakMinutes: 0, cause });
    });
    return true;
  },
};
