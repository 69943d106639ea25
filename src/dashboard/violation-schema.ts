import { z } from 'zod';
import { pageFields } from '../platform/http/page-query.js';
import { monthDays } from '../time/civil.js';
import { RULE_CODES } from '../rules/rule.js';
import type { ViolationAnswer, ViolationDetailAnswer } from './violation.js';
import { STANDINGS } from './violation-filter.js';

/** How programs ask for the list. */
export const ViolationQuery = z.strictObject({
  month: z
    .string()
    .refine((text) => monthDays(text) !== null, 'expected a month like 2025-12')
    .optional()
    .meta({ description: 'Month of the anchor date, YYYY-MM; all months when left out', example: '2025-12' }),
  unit: z.uuid('expected the id of a unit').optional().meta({ description: 'Id of a unit' }),
  rule: z.enum(RULE_CODES).optional().meta({ description: 'Code of a rule' }),
  state: z.enum(STANDINGS).optional().meta({
    description: 'A state, or one of counted (when left out), within-agreement, all',
  }),
  agreement: z.uuid('expected the id of an agreement').optional().meta({
    description: 'Id of the agreement that sets the limit',
  }),
  ...pageFields,
});
export type ViolationQuery = z.output<typeof ViolationQuery>;

const stamp = z.string().meta({ description: 'Local, with offset' });
const stretch = { start: stamp, end: stamp };

const fields = {
  id: z.uuid(),
  anchorDate: z.iso.date(),
  employee: z.string().meta({ description: 'Name' }),
  unit: z.object({ id: z.uuid(), name: z.string() }),
  rule: z.string(),
  measured: z.number(),
  limit: z.number(),
  measuredIn: z.string().meta({ description: 'seconds or count: what measured and limits count' }),
  verdict: z.string(),
  origin: z.string().meta({ description: 'planned or worked' }),
  suggestedCause: z.string().nullable(),
  state: z.string(),
};

export const ViolationSchema = z.object(fields).meta({
  id: 'Violation',
  description: 'A possible breach until somebody has assessed it',
}) satisfies z.ZodType<ViolationAnswer>;

export const ViolationListSchema = z
  .object({
    violations: z.array(ViolationSchema),
    next: z.string().nullable().meta({ description: 'Give it as cursor for the next page; null at the end' }),
  })
  .meta({ id: 'ViolationList' });

export const ViolationDetailSchema = z
  .object({
    ...fields,
    window: z.object(stretch),
    statutoryLimit: z.number(),
    statutoryVerdict: z.string(),
    clause: z.string(),
    rulebook: z.string(),
    agreement: z.object({ code: z.string(), legalBasis: z.string().nullable() }).nullable(),
    isFinal: z.boolean(),
    countedEvents: z.array(
      z.object({
        kind: z.string(),
        ...stretch,
        countedSeconds: z.number(),
        plannedSeconds: z.number(),
      }),
    ),
    longestRest: z.object(stretch).nullable(),
    sameIncident: z.array(z.uuid()).meta({ description: 'Violations the same event set off' }),
    history: z.array(
      z.object({ at: stamp, from: z.string().nullable(), to: z.string(), reason: z.string() }),
    ),
  })
  .meta({ id: 'ViolationDetail' }) satisfies z.ZodType<ViolationDetailAnswer>;
