import type { Messages } from '../platform/i18n/texts.js';

export const WATCH_TEXTS = {
  watching: {
    nb: 'Følger med på {folder}. Ctrl-C avslutter.',
    nn: 'Følgjer med på {folder}. Ctrl-C avsluttar.',
    en: 'Watching {folder}. Ctrl-C ends.',
  },
  failed: {
    nb: '{file}: kunne ikke tas inn nå, og prøves igjen: {reason}',
    nn: '{file}: kunne ikkje takast inn no, og blir prøvd igjen: {reason}',
    en: '{file}: could not be taken in now, and is tried again: {reason}',
  },
} satisfies Messages;
