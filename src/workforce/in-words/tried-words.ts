import { inEveryLanguage, type Message, type Messages } from '../../platform/i18n/texts.js';
import { LIMIT_KEYS } from '../rulebook-file.js';
import type { TriedFault } from '../tried-limits.js';
import { limitName } from './limit-lines.js';

/** Why a limit cannot be tried, and what there is between which it can. */
const TEXTS = {
  unknown: {
    nb: '{title} har ingen grense for «{limit}». Velg en annen grense, eller et regelverk som har den.',
    nn: '{title} har inga grense for «{limit}». Vel ei anna grense, eller eit regelverk som har henne.',
    en: '{title} has no limit for "{limit}". Choose another limit, or a rulebook that has it.',
  },
  'of-minors': {
    nb: '«{limit}» verner bare mindreårige, og deres grenser prøves det ikke andre for. Velg en annen grense.',
    nn: '«{limit}» vernar berre mindreårige, og det blir ikkje prøvt andre grenser for dei. Vel ei anna grense.',
    en: '"{limit}" protects minors alone, for whom no other limits are tried. Choose another limit.',
  },
  'not-whole': {
    nb: 'Skriv et helt tall: «{limit}» blir talt.',
    nn: 'Skriv eit heilt tal: «{limit}» blir talt.',
    en: 'Write a whole number: "{limit}" is counted.',
  },
  hours: {
    nb: '«{limit}» måles innenfor {most, number} timer. Skriv et tall fra 0 til {most, number}.',
    nn: '«{limit}» blir målt innanfor {most, number} timar. Skriv eit tal frå 0 til {most, number}.',
    en: '"{limit}" is measured within {most, number} hours. Write a number from 0 to {most, number}.',
  },
  minutes: {
    nb: '«{limit}» måles innenfor {most, number} minutter. Skriv et tall fra 0 til {most, number}.',
    nn: '«{limit}» blir målt innanfor {most, number} minutt. Skriv eit tal frå 0 til {most, number}.',
    en: '"{limit}" is measured within {most, number} minutes. Write a number from 0 to {most, number}.',
  },
  count: {
    nb: '«{limit}» kan ikke være flere enn {most, number}. Skriv et helt tall fra 0 til {most, number}.',
    nn: '«{limit}» kan ikkje vere fleire enn {most, number}. Skriv eit heilt tal frå 0 til {most, number}.',
    en: '"{limit}" cannot be more than {most, number}. Write a whole number from 0 to {most, number}.',
  },
  share: {
    nb: '«{limit}» er en andel. Skriv et tall fra 0 til 1; 0,5 er halvparten.',
    nn: '«{limit}» er ein del. Skriv eit tal frå 0 til 1; 0,5 er halvparten.',
    en: '"{limit}" is a share. Write a number from 0 to 1; 0.5 is a half.',
  },
} satisfies Messages;

/** @param title of the rulebook that is tried */
export function triedFaultWords(fault: TriedFault, title: Message): Message {
  const key = LIMIT_KEYS.find((known) => known === fault.key);
  const [text, most] = textOf(fault);
  return inEveryLanguage(TEXTS, text, (language) => ({
    title: title[language],
    limit: key === undefined ? fault.key : limitName(key, language),
    most,
  }));
}

const textOf = (fault: TriedFault): readonly [keyof typeof TEXTS, number] =>
  fault.is === 'beyond' ? [fault.unit, fault.most] : [fault.is, 0];
