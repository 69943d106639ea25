import type { Language } from '../platform/i18n/texts.js';
import { formatDay, MINUTE } from '../time/civil.js';
import type { LocalClock } from '../time/local-clock.js';
import { formatLocal } from '../time/stamp.js';
import { formatDate, formatShortDate } from './format.js';

/** `22:00` on the wall clock; seconds only when there are any. */
export const clockTime = (instant: number, clock: LocalClock): string =>
  formatLocal(instant, clock).slice(11);

/** `3. desember 2025 22:00`: to the minute, where the year is not plain from what stands around. */
export const momentWithYear = (instant: number, clock: LocalClock, language: Language): string =>
  `${formatDate(language, formatDay(clock.dayOf(instant)))} ${clockTime(Math.floor(instant / MINUTE) * MINUTE, clock)}`;

/** `ons. 3. des. 22:00` */
export const moment = (instant: number, clock: LocalClock, language: Language): string =>
  `${formatShortDate(language, formatDay(clock.dayOf(instant)))} ${clockTime(instant, clock)}`;
