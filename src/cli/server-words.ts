import type { Messages } from '../platform/i18n/texts.js';

export const SERVER_TEXTS = {
  answering: {
    nb: 'Hviletid svarer på {address}. Stopp med Ctrl-C.',
    nn: 'Hviletid svarar på {address}. Stopp med Ctrl-C.',
    en: 'Hviletid answers at {address}. Stop with Ctrl-C.',
  },
  migrated: {
    nb: 'Databasen er oppdatert.',
    nn: 'Databasen er oppdatert.',
    en: 'The database is up to date.',
  },
} satisfies Messages;
