import { type Language, speak } from '../../platform/i18n/texts.js';
import type { ScheduleDefinition } from '../../platform/schedules/schedule.js';
import type { LastRun, PendingRun, ScheduleState } from '../../platform/schedules/standing.js';
import type { Timetable } from '../../platform/schedules/timetable.js';
import type { LocalClock } from '../../time/local-clock.js';
import { momentWithYear } from '../../wording/moment.js';
import { SCHEDULE_TEXTS } from './schedule.texts.js';

/** Monday 1 January 2024 is weekday 1. */
const weekdayName = (language: Language, weekday: number): string =>
  new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, weekday));

/** `Hver dag kl. 06:00 og 12:00`. */
export function timetableText(when: Timetable | null, language: Language): string {
  const say = speak(SCHEDULE_TEXTS, language);
  if (when === null) return say('off');
  const times = new Intl.ListFormat(language).format([when.at].flat());
  switch (when.kind) {
    case 'daily':
      return say('daily', { times });
    case 'weekly':
      return say('weekly', { times, day: weekdayName(language, when.weekday) });
    case 'working-day':
      return say('workingDay', { times, nth: when.nth });
  }
}

/** What came of the last run; the code itself where it is of another version, which had other words. */
export function outcomeText(
  { outcomes }: Pick<ScheduleDefinition, 'outcomes'>,
  { outcome, detail, askedBy, passedOver }: LastRun,
  language: Language,
): string {
  const say = speak(SCHEDULE_TEXTS, language);
  return [
    Object.hasOwn(outcomes, outcome) ? speak(outcomes, language)(outcome, detail) : outcome,
    askedBy === null ? '' : say('asked'),
    passedOver === 0 ? '' : say('passedOver', { count: passedOver }),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** What is wrong with a schedule, and what becomes of it; null where nothing is. */
export function troubleText(
  { standing, pending }: Pick<ScheduleState, 'standing' | 'pending'>,
  clock: LocalClock,
  language: Language,
): string | null {
  if (standing === 'late') return speak(SCHEDULE_TEXTS, language)('late');
  return standing === 'failing' && pending !== null ? failingText(pending, clock, language) : null;
}

function failingText(pending: PendingRun, clock: LocalClock, language: Language): string {
  const say = speak(SCHEDULE_TEXTS, language);
  const moment = (at: Date): string => momentWithYear(Math.floor(at.getTime() / 1000), clock, language);
  const { dueAt, attempts, failure, againAt } = pending;
  return say(pending.state === 'failed' ? 'failing' : 'interrupted', {
    due: moment(dueAt),
    attempts,
    failure: failure ?? '?',
    again: againAt === null ? say('soon') : moment(againAt),
  });
}
