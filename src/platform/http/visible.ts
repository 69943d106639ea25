import { z } from 'zod';

const LONGEST = 200;
const SAID = `expected 1 to ${LONGEST} visible characters`;

/** A name of one line. Not a pattern: `\p{Cc}` is known to few of those who read the document. */
export const visibleName = z
  .string()
  .min(1, SAID)
  .max(LONGEST, SAID)
  .refine((text) => !/\p{Cc}/u.test(text), SAID);
