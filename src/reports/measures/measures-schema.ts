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
    dropped: count
      .exactOptional()
      .meta({ description: 'Not to be done after all; left out where there are none' }),
    overdue: count.meta({
      description: 'Neither done nor dropped when the month ended, and due before that',
    }),
    list: z.array(
      z.object({
        what: z.string(),
        owner: z.string(),
        rule: z.enum(RULE_CODES),
        cases: count.meta({ description: 'Cases it was written on' }),
        dueDate: day,
        doneOn: day.nullable(),
        droppedOn: day.exactOptional().meta({ description: 'Only of what is not to be done after all' }),
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
