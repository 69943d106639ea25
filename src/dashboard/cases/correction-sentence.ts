import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatDay } from '../../time/civil.js';
import type { LocalClock } from '../../time/local-clock.js';
import { capitalised, formatDuration } from '../../wording/format.js';
import { clockTime, moment } from '../../wording/moment.js';
import { KIND_NAMES } from '../../wording/rule-words.js';
import { CORRECTION_TEXTS } from './correction.texts.js';
import { type Correction, type EventTime, isSameTime } from './corrections.js';

/** Said one by one in a line of the history; the table has the others. */
const MOST_SAID = 3;

const secondsOf = (date: Date): number => Math.floor(date.getTime() / 1000);

/** `Vakt ons. 3. des. 07:00–19:00, pause 30 min` */
export function eventTime(event: EventTime, clock: LocalClock, language: Language): string {
  const [start, end] = [secondsOf(event.startsAt), secondsOf(event.endsAt)];
  const dayOf = (instant: number): string => formatDay(clock.dayOf(instant));
  const until = dayOf(start) === dayOf(end) ? clockTime(end, clock) : moment(end, clock, language);
  const kind = capitalised(language, speak(KIND_NAMES, language)(event.kind));
  const pause =
    event.breakSeconds === null || event.breakSeconds === 0
      ? ''
      : `, ${speak(CORRECTION_TEXTS, language)('pause', { length: formatDuration(language, event.breakSeconds) })}`;
  return `${kind} ${moment(start, clock, language)}–${until}${pause}`;
}

/** What an event became by a correction. */
export function afterText(correction: Correction, clock: LocalClock, language: Language): string {
  const say = speak(CORRECTION_TEXTS, language);
  if (correction.after === null) return say('withdrawn');
  return isSameTime(correction) ? say('sameTime') : eventTime(correction.after, clock, language);
}

/** What a file corrected, event by event. */
export function correctionSentence(
  corrections: readonly Correction[],
  clock: LocalClock,
  language: Language,
): string {
  const say = speak(CORRECTION_TEXTS, language);
  const said = corrections.slice(0, MOST_SAID).map((one) =>
    say('change', {
      before: eventTime(one.before, clock, language),
      after: afterText(one, clock, language),
    }),
  );
  const more = corrections.length - said.length;
  return [...said, ...(more > 0 ? [say('more', { count: more })] : [])].join(' ');
}
