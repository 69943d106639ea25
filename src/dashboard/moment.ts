import type { Language } from '../platform/i18n/texts.js';
import { formatDay } from '../time/civil.js';
import type { LocalClock } from '../time/local-clock.js';
import { formatLocal } from '../time/stamp.js';
import { formatShortDate } from '../wording/format.js';

/** `22:00` on the wall clock; seconds only when there are any. */
export const clockTime = (instant: number, clock: LocalClock): string =>
  formatLocal(instant, clock).slice(11);

/** `ons. 3. des. 22:00` */
export const moment = (instant: number, clock: LocalClock, language: Language): string =>
  `${formatShortDate(language, formatDay(clock.dayOf(instant)))} ${clockTime(instant, clock)}`;
