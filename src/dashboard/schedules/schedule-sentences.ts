import { type Language, speak, type Values } from '../../platform/i18n/texts.js';
import type { ScheduleDefinition } from '../../platform/schedules/schedule.js';
import type { LastRun, PendingRun, ScheduleState } from '../../platform/schedules/standing.js';
import type { Timetable } from '../../platform/schedules/timetable.js';
import { monthDays } from '../../time/civil.js';
import type { LocalClock } from '../../time/local-clock.js';
import { formatMonth } from '../../wording/format.js';
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
    Object.hasOwn(outcomes, outcome)
      ? asSentence(speak(outcomes, language)(outcome, withMonths(detail, language)))
      : outcome,
    askedBy === null ? '' : say('asked'),
    passedOver === 0 ? '' : say('passedOver', { count: passedOver }),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** A month that a run was about, `2025-12`, by its name. */
const withMonths = (detail: Values, language: Language): Values =>
  Object.fromEntries(
    Object.entries(detail).map(([name, value]) => [
      name,
      typeof value === 'string' && monthDays(value) !== null ? formatMonth(language, value) : value,
    ]),
  );

/** Names of months are small in Norwegian. */
const asSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

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
