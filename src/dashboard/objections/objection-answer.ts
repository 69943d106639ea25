import { z } from 'zod';
import { nextField } from '../../platform/http/page-query.js';
import { RULE_CODES } from '../../rules/rule.js';
import {
  ANSWERS,
  LONGEST_OBJECTION,
  OBJECTION_STATES,
  type ObjectionState,
} from '../../violations/objections/objection-decision.js';
import type { ListedObjectionRow } from './objections.query.js';

export const OBJECTION_STANDINGS = ['open', 'answered', 'all'] as const;

const STATES_OF: Readonly<Record<(typeof OBJECTION_STANDINGS)[number], readonly ObjectionState[] | null>> = {
  open: ['open'],
  answered: ANSWERS,
  all: null,
};

/** The states a list shows; null for all of them. */
export const statesAsked = (standing: keyof typeof STATES_OF): readonly ObjectionState[] | null =>
  STATES_OF[standing];

export const ObjectionSchema = z
  .object({
    id: z.uuid(),
    violation: z.uuid(),
    rule: z.enum(RULE_CODES),
    anchorDate: z.iso.date(),
    employee: z.string().meta({ description: 'Name' }),
    unit: z.object({ id: z.uuid(), name: z.string() }),
    state: z.enum(OBJECTION_STATES),
    text: z.string().meta({ description: 'As the employee wrote it' }),
    madeAt: z.iso.datetime(),
    dueOn: z.iso.date().meta({ description: 'The last day on which it is answered in time' }),
    isOverdue: z.boolean(),
    answer: z
      .object({ text: z.string(), at: z.iso.datetime(), by: z.string().meta({ description: 'Name' }) })
      .nullable(),
  })
  .meta({ id: 'Objection' });
export type ObjectionAnswer = z.output<typeof ObjectionSchema>;

export const ObjectionList = z
  .object({
    objections: z.array(ObjectionSchema),
    next: nextField,
  })
  .meta({ id: 'ObjectionList' });

export const AnswerBody = z
  .strictObject({
    outcome: z
      .enum(ANSWERS)
      .meta({ description: 'upheld: the employee is right; rejected: the finding stands' }),
    answer: z.string().meta({ description: `Why, in at most ${LONGEST_OBJECTION} characters` }),
  })
  .meta({ id: 'ObjectionAnswer' });
export type AnswerBody = z.output<typeof AnswerBody>;

/** @param today local day `YYYY-MM-DD` */
export const objectionAnswerOf = (row: ListedObjectionRow, today: string): ObjectionAnswer => ({
  id: row.id,
  violation: row.violationId,
  rule: row.rule,
  anchorDate: row.anchorDate,
  employee: row.employee,
  unit: { id: row.unitId, name: row.unitName },
  state: row.state,
  text: row.text,
  madeAt: row.madeAt.toISOString(),
  dueOn: row.dueOn,
  isOverdue: row.state === 'open' && row.dueOn < today,
  answer:
    row.answer === null || row.closedAt === null
      ? null
      : { text: row.answer, at: row.closedAt.toISOString(), by: row.answeredName ?? '' },
});
