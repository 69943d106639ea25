import { z } from 'zod';
import { ReportSchema } from '../report-schema.js';
import type { ClosedVersion, Closing, ClosingState } from './closing.service.js';

const value = z.union([z.string(), z.number(), z.boolean()]).nullable();

const closingFields = {
  version: z.int().min(1),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ description: 'Of the bytes the API sends as the report' }),
  dataVersion: z.string().meta({ description: 'Last import, and number of the last step of a case' }),
  closedAt: z.string(),
};

const Differences = z.array(
  z
    .object({
      path: z.string().meta({
        description:
          'Names of fields, and in lists what the item goes by, with a slash between them; in those ~1 is a slash and ~0 a tilde',
      }),
      before: value,
      now: value,
    })
    .meta({ id: 'Difference' }),
);

export const ClosingSchema = z.object(closingFields).meta({ id: 'Closing' }) satisfies z.ZodType<Closing>;

/** Where the closing of a month stands, as programs get it. */
export const ClosingStateSchema = z
  .object({
    month: z.string(),
    closings: z.array(ClosingSchema).meta({ description: 'Latest first; empty while the month is open' }),
    changes: z
      .array(z.object({ from: z.int().min(1), to: z.int().min(2), differences: Differences }))
      .meta({ description: 'From each version to the next, latest first' }),
    changedSince: Differences.meta({
      description: 'Figures that are others now than in the latest version',
    }),
  })
  .meta({ id: 'ClosingState' }) satisfies z.ZodType<ClosingState>;

/** A version of a closed month around its report, which is the same as without it. */
export const ClosedVersionSchema = z
  .object({ month: z.string(), ...closingFields, report: ReportSchema })
  .meta({ id: 'ClosedVersion' }) satisfies z.ZodType<ClosedVersion>;
