import { z } from 'zod';
import type { BreachesByMonth } from './breaches-by.js';
import { BreachTypeSchema, CauseSchema, FiguresSchema } from './figures-schema.js';

const count = z.int().min(0);
const month = z.string().regex(/^\d{4}-\d{2}$/);

const BreachesBySchema = z
  .object({
    types: z.array(z.object({ code: BreachTypeSchema.shape.code, count })),
    causes: z.array(CauseSchema),
    planned: count.meta({ description: 'The published plan already broke the rule' }),
    worked: count.meta({ description: 'The plan kept it, the day did not' }),
    open: count.meta({ description: 'Not assessed yet' }),
    real: count.meta({ description: 'Assessed as breaches' }),
  })
  .nullable();

export const BreachesByMonthSchema = z
  .object({ months: z.array(z.object({ month, breaches: BreachesBySchema })), year: BreachesBySchema })
  .meta({
    id: 'BreachesBy',
    description:
      'Possible breaches by type, cause, origin and state: of each of thirteen months and of the year. Null where their number is',
  }) satisfies z.ZodType<BreachesByMonth>;

/** With what the overview does not show. */
export const IndicatorsSchema = FiguresSchema.extend({ breachesBy: BreachesByMonthSchema }).meta({
  id: 'Indicators',
  description: 'Every figure of a month; null is “not known”, never zero',
});
