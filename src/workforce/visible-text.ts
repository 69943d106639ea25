import { z } from 'zod';

/** One code or name of a JSON file: no control characters, which no terminal should be sent and no database takes. */
export const visibleText = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((text) => !/\p{Cc}/u.test(text), { error: '[^\\p{Cc}]+' });
