import { z } from 'zod';
import { spoken } from './fault-words.js';

const LONGEST = 200;
const SAID = spoken({
  nb: `ventet 1 til ${LONGEST} synlige tegn`,
  nn: `venta 1 til ${LONGEST} synlege teikn`,
  en: `expected 1 to ${LONGEST} visible characters`,
});

/** A name of one line. Not a pattern: `\p{Cc}` is known to few of those who read the document. */
export const visibleName = z
  .string()
  .min(1, SAID)
  .max(LONGEST, SAID)
  .refine((text) => !/\p{Cc}/u.test(text), SAID);
