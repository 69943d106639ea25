import { z } from 'zod';
import type { ProblemDetails } from './problem.js';

const detail = z.string();
const problem = z.string().optional().meta({ description: 'The same as a word for programs' });

const Fault = z.union([
  z.object({ pointer: z.string().meta({ description: 'Place in the body (RFC 6901)' }), detail, problem }),
  z.object({ parameter: z.string().meta({ description: 'Name of a part of the address' }), detail, problem }),
  z.object({ header: z.string(), detail, problem }),
]);

/** The answer to whatever cannot be done. */
export const ProblemSchema = z
  .object({
    type: z.url().meta({ description: 'Address at which this kind of problem is explained' }),
    title: z.string(),
    status: z.int(),
    detail: z
      .string()
      .meta({ description: 'What was wrong, and what would be right; English unless asked otherwise' }),
    instance: z
      .string()
      .meta({ description: 'Path of the request; of a failure here its number in the log' }),
    errors: z.array(Fault).optional().meta({ description: 'Each thing that was wrong, and where' }),
  })
  .meta({ id: 'Problem', description: 'Problem details (RFC 9457)' }) satisfies z.ZodType<ProblemDetails>;
