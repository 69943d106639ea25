import type { Messages } from '../platform/i18n/texts.js';

export const WATCH_TEXTS = {
  watching: {
    nb: 'Følger med på {folder}. Ctrl-C avslutter.',
    nn: 'Følgjer med på {folder}. Ctrl-C avsluttar.',
    en: 'Watching {folder}. Ctrl-C ends.',
  },
  behind: {
    nb: '{file}: ligger igjen, for {first}, som kommer foran, blir fortsatt skrevet',
    nn: '{file}: ligg att, for {first}, som kjem framfor, blir framleis skriven',
    en: '{file}: was left where it lies, for {first}, which comes before it, is still being written',
  },
  failed: {
    nb: '{file}: kunne ikke tas inn nå, og prøves igjen: {reason}',
    nn: '{file}: kunne ikkje takast inn no, og blir prøvd igjen: {reason}',
    en: '{file}: could not be taken in now, and is tried again: {reason}',
  },
  failedOnce: {
    nb: '{file}: kunne ikke tas inn, og ligger igjen: {reason}',
    nn: '{file}: kunne ikkje takast inn, og ligg att: {reason}',
    en: '{file}: could not be taken in, and was left where it lies: {reason}',
  },
  written: {
    nb: '{file}: skrives det fortsatt til, og ligger igjen',
    nn: '{file}: blir det framleis skrive til, og ligg att',
    en: '{file}: is still being written, and was left where it lies',
  },
  setAside: {
    nb: '{file}: kunne ikke tas inn etter flere forsøk, og er lagt til side: {reason}',
    nn: '{file}: kunne ikkje takast inn etter fleire forsøk, og er lagd til side: {reason}',
    en: '{file}: could not be taken in after several tries, and was put aside: {reason}',
  },
} satisfies Messages;
