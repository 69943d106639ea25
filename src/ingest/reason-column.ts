import type { Messages } from '../platform/i18n/texts.js';

/** Name of the column in which rejected rows say what is wrong with them. */
export const REASON_COLUMN = {
  reason: { nb: 'feil', nn: 'feil', en: 'error' },
} satisfies Messages;
