import { type Language, speak } from '../../platform/i18n/texts.js';
import type { Standing } from '../../platform/schedules/standing.js';
import type { Digests } from './digests.query.js';
import { SCHEDULE_TEXTS } from './schedule.texts.js';

/** What has never been done is not said to be well. */
export const shownStanding = (standing: Standing, hasRun: boolean): Standing =>
  standing === 'well' && !hasRun ? 'new' : standing;

export function digestStanding({ failed, times, lastAt }: Digests): Standing {
  if (failed > 0) return 'attention';
  return times.length === 0 ? 'off' : shownStanding('well', lastAt !== null);
}

/** When the mails of a day go. */
export function digestTimesText({ times }: Digests, language: Language): string {
  const say = speak(SCHEDULE_TEXTS, language);
  return times.length === 0
    ? say('digestNobody')
    : say('digestWhen', { times: new Intl.ListFormat(language).format(times) });
}
