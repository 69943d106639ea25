import { z } from 'zod';
import { spoken } from '../../platform/http/fault-words.js';
import type { Message, Messages } from '../../platform/i18n/texts.js';
import { parseDay } from '../../time/civil.js';
import { OUTCOMES } from '../violation-lifecycle.js';

/** Letters of a reason, a comment or an effect at most. */
export const LONGEST_TEXT = 4000;
const LONGEST_NAME = 200;
const LONGEST_NUMBER = 100;

const prose = (most: number) =>
  z
    .string()
    .trim()
    .max(
      most,
      spoken({
        nb: `ventet høyst ${most} tegn`,
        nn: `venta høgst ${most} teikn`,
        en: `expected ${most} letters at most`,
      }),
    );
const needed = (most: number, what: Message) =>
  prose(most).min(1, spoken({ nb: `ventet ${what.nb}`, nn: `venta ${what.nn}`, en: `expected ${what.en}` }));
const DATE = spoken({
  nb: 'ventet en dato som 2026-01-31',
  nn: 'venta ein dato som 2026-01-31',
  en: 'expected a date like 2026-01-31',
});
const date = z
  .string()
  .trim()
  .refine((text) => parseDay(text) !== null, DATE)
  .meta({ format: 'date' });

/** What is missing, as it is told to programs in the language they ask for. */
const WHAT = {
  reason: { nb: 'en begrunnelse', nn: 'ei grunngjeving', en: 'a reason' },
  text: { nb: 'en tekst', nn: 'ein tekst', en: 'a text' },
  measure: { nb: 'hva som skal gjøres', nn: 'kva som skal gjerast', en: 'what is to be done' },
  owner: {
    nb: 'hvem som sørger for det: en person eller en funksjon',
    nn: 'kven som syter for det: ein person eller ein funksjon',
    en: 'who sees to it: a person or a function',
  },
  effect: {
    nb: 'hva det førte til, eller null',
    nn: 'kva det førte til, eller null',
    en: 'what it led to, or null',
  },
  number: { nb: 'et nummer, eller null', nn: 'eit nummer, eller null', en: 'a number, or null' },
} as const satisfies Messages;
const DUPLICATE = spoken({
  nb: 'ventet id-en til et funn',
  nn: 'venta id-en til eit funn',
  en: 'expected the id of a violation',
});

/** What a person gives with each action; the API takes it as JSON, a form as its fields. */
export const AssessInput = z.strictObject({
  outcome: z.enum(OUTCOMES),
  reason: prose(LONGEST_TEXT)
    .default('')
    .meta({ description: 'Why. Needed for every outcome but real and duplicate' }),
  duplicateOf: z
    .uuid(DUPLICATE)
    .nullable()
    .default(null)
    .meta({ description: 'With duplicate: which violation of the same employee it is one of' }),
});
export type AssessInput = z.output<typeof AssessInput>;

export const TakeBackInput = z.strictObject({ reason: needed(LONGEST_TEXT, WHAT.reason) });
export type TakeBackInput = z.output<typeof TakeBackInput>;

export const CauseInput = z.strictObject({
  cause: z.string().max(LONGEST_NUMBER).nullable().meta({
    description: 'Code of a cause; null takes the decision back, and what is suggested counts again',
    example: 'product-rollout',
  }),
});
export type CauseInput = z.output<typeof CauseInput>;

export const CommentInput = z.strictObject({ text: needed(LONGEST_TEXT, WHAT.text) });
export type CommentInput = z.output<typeof CommentInput>;

export const MeasureInput = z.strictObject({
  id: z
    .uuid()
    .optional()
    .meta({ description: 'Made by whoever asks, so that asking twice adds one measure' }),
  what: needed(LONGEST_TEXT, WHAT.measure),
  owner: needed(LONGEST_NAME, WHAT.owner),
  dueDate: date.meta({
    format: 'date',
    description: 'Today or later; earlier only of what was done already, with `doneOn`',
  }),
  doneOn: date.nullable().default(null).meta({ description: 'null while it is not done' }),
});
export type MeasureInput = z.output<typeof MeasureInput>;

export const MeasureChangeInput = z.strictObject({
  what: needed(LONGEST_TEXT, WHAT.measure).optional(),
  owner: needed(LONGEST_NAME, WHAT.owner).optional(),
  dueDate: date.optional(),
  effect: needed(LONGEST_TEXT, WHAT.effect).nullable().optional(),
  doneOn: date.nullable().optional().meta({ description: 'null while it is not done' }),
});
export type MeasureChangeInput = z.output<typeof MeasureChangeInput>;

export const MeasureDropInput = z.strictObject({ reason: needed(LONGEST_TEXT, WHAT.reason) });
export type MeasureDropInput = z.output<typeof MeasureDropInput>;

export const DeviationInput = z.strictObject({
  number: needed(LONGEST_NUMBER, WHAT.number).nullable().meta({
    description: 'As the deviation is called in the system it was reported in; null takes the link away',
    example: 'AVV-2025-0412',
  }),
});
export type DeviationInput = z.output<typeof DeviationInput>;
