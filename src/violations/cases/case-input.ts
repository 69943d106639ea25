import { z } from 'zod';
import { parseDay } from '../../time/civil.js';
import { OUTCOMES } from '../violation-lifecycle.js';

/** Letters of a reason, a comment or an effect at most. */
export const LONGEST_TEXT = 4000;
const LONGEST_NAME = 200;
const LONGEST_NUMBER = 100;

const prose = (most: number) => z.string().trim().max(most, `expected ${most} letters at most`);
const needed = (most: number, what: string) => prose(most).min(1, `expected ${what}`);
const date = z
  .string()
  .trim()
  .refine((text) => parseDay(text) !== null, 'expected a date like 2026-01-31')
  .meta({ format: 'date' });

/** What a person gives with each action; the API takes it as JSON, a form as its fields. */
export const AssessInput = z.strictObject({
  outcome: z.enum(OUTCOMES),
  reason: prose(LONGEST_TEXT)
    .default('')
    .meta({ description: 'Why. Needed for every outcome but real and duplicate' }),
  duplicateOf: z
    .uuid('expected the id of a violation')
    .nullable()
    .default(null)
    .meta({ description: 'With duplicate: which violation of the same employee it is one of' }),
});
export type AssessInput = z.output<typeof AssessInput>;

export const TakeBackInput = z.strictObject({ reason: needed(LONGEST_TEXT, 'a reason') });
export type TakeBackInput = z.output<typeof TakeBackInput>;

export const CauseInput = z.strictObject({
  cause: z.string().max(LONGEST_NUMBER).nullable().meta({
    description: 'Code of a cause; null takes the decision back, and what is suggested counts again',
    example: 'product-rollout',
  }),
});
export type CauseInput = z.output<typeof CauseInput>;

export const CommentInput = z.strictObject({ text: needed(LONGEST_TEXT, 'a text') });
export type CommentInput = z.output<typeof CommentInput>;

export const MeasureInput = z.strictObject({
  id: z
    .uuid()
    .optional()
    .meta({ description: 'Made by whoever asks, so that asking twice adds one measure' }),
  what: needed(LONGEST_TEXT, 'what is to be done'),
  owner: needed(LONGEST_NAME, 'who sees to it: a person or a function'),
  dueDate: date,
});
export type MeasureInput = z.output<typeof MeasureInput>;

export const MeasureChangeInput = z.strictObject({
  what: needed(LONGEST_TEXT, 'what is to be done').optional(),
  owner: needed(LONGEST_NAME, 'who sees to it: a person or a function').optional(),
  dueDate: date.optional(),
  effect: needed(LONGEST_TEXT, 'what it led to, or null').nullable().optional(),
  doneOn: date.nullable().optional().meta({ description: 'null while it is not done' }),
});
export type MeasureChangeInput = z.output<typeof MeasureChangeInput>;

export const DeviationInput = z.strictObject({
  number: needed(LONGEST_NUMBER, 'a number, or null').nullable().meta({
    description: 'As the deviation is called in the system it was reported in; null takes the link away',
    example: 'AVV-2025-0412',
  }),
});
export type DeviationInput = z.output<typeof DeviationInput>;
