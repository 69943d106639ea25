import { z } from 'zod';
import type { ReportedUnit } from './reported-units.js';

const masked = z.literal('small-group');
const known = z.union([z.int(), masked]).nullable();
const byPeriod = z
  .object({ month: known, year: known, trailing: known })
  .meta({ description: 'The month, the year up to it, and the thirteen months that end with it' });
const sickLeave = z.union([z.number(), masked]).nullable();

/** Units as the report tells of them. */
export const UnitsSchema = z.array(
  z
    .object({
      name: z.string().nullable().meta({ description: 'Null: several units together' }),
      units: z.int().min(1),
      employed: z.int().min(0),
      evaluated: z.int().min(0),
      breaches: byPeriod,
      per100Shifts: z.number().nullable(),
      overtimeHours: byPeriod,
      sickLeave: z.object({ month: sickLeave, year: sickLeave }),
    })
    .meta({ id: 'ReportedUnit' }),
) satisfies z.ZodType<readonly ReportedUnit[]>;
