import { z } from 'zod';
import type { Closing, ClosingState } from './closing.service.js';

const value = z.union([z.string(), z.number(), z.boolean()]).nullable();

export const ClosingSchema = z
  .object({
    version: z.int().min(1),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({ description: 'Of the bytes the API sends as the report' }),
    dataVersion: z.string().meta({ description: 'Last import, and number of the last step of a case' }),
    closedAt: z.string(),
  })
  .meta({ id: 'Closing' }) satisfies z.ZodType<Closing>;

/** Where the closing of a month stands, as programs get it. */
export const ClosingStateSchema = z
  .object({
    month: z.string(),
    closings: z.array(ClosingSchema).meta({ description: 'Latest first; empty while the month is open' }),
    changedSince: z
      .array(z.object({ path: z.string(), before: value, now: value }))
      .meta({ description: 'Figures that are others now than in the latest version' }),
  })
  .meta({ id: 'ClosingState' }) satisfies z.ZodType<ClosingState>;
