import { z } from 'zod';
import { RULE_CODES } from '../../rules/rule.js';
import type { MeasureFigures } from './reported-measures.js';

const count = z.int().min(0);
const day = z.iso.date();

/** Measures on cases and what came of them, as programs get them. */
export const MeasuresSchema = z
  .object({
    total: count.meta({ description: 'On cases of the month and the twelve before it' }),
    done: count,
    overdue: count.meta({ description: 'Not done when the month ended, and due before that' }),
    list: z.array(
      z.object({
        what: z.string(),
        owner: z.string(),
        rule: z.enum(RULE_CODES),
        cases: count.meta({ description: 'Cases it was written on' }),
        dueDate: day,
        doneOn: day.nullable(),
        effect: z.string().nullable(),
        breaches: z
          .object({ months: z.int().min(1), before: count, after: count })
          .nullable()
          .meta({
            description: 'Of the rule in the unit, in as many whole months before as after, three at most',
          }),
      }),
    ),
  })
  .meta({ id: 'Measures' }) satisfies z.ZodType<MeasureFigures>;
