import { z } from 'zod';
import { formatDay, parseDay } from '../time/civil.js';
import { FractionText } from './rulebook-settings.js';
import { onlyKeys } from './yaml-source.js';

/** Who may agree on, or allow, other limits than the statute's (spec 2.0). */
export const GRANTERS = [
  'individual',
  'elected-representatives',
  /** Of employees without a collective agreement (aml. § 10-8 (3) last sentence). */
  'employee-representatives',
  'arbeidstilsynet',
  'central-union',
] as const;
export type Granter = (typeof GRANTERS)[number];

/** The four marks of the specification: (V), (S), (I), (K). */
export const EVIDENCE = ['verified', 'secondary', 'inferred', 'known'] as const;

/** Whom a value protects: adults, one of the two groups of minors, or everybody. */
export const AUDIENCES = ['adults', 'under15', 'y15_18', 'all'] as const;

/** What has to be the case for a value to hold; each is asked of one employee on one day. */
export const SITUATIONS = [
  'averaging',
  'averaging-by-representatives',
  'overtime-by-representatives',
  'sunday-averaging',
  'evening-work',
  'night-strain',
  'breaks-recorded',
  'paid-breaks-recorded',
  'rota-38',
  'continuous-36',
  'three-shift',
] as const;
export type Situation = (typeof SITUATIONS)[number];

/** On what terms another limit is granted. */
export const TERMS = [
  'compensatory-rest',
  'averaged',
  'averaged-passive-work',
  'averaged-over-a-year',
  'consent-each-time',
  'individual-consent',
  'in-26-weeks',
  'long-distance-work',
  'passive-health-or-guard-work',
  'team-changeover',
  'hospital-with-longer-rest-later',
  'special-reasons',
  'if-unreasonable',
] as const;

/** Occasions on which a dispensation holds by itself, or its floor does not; a standing limit it is not. */
export const OCCASIONS = ['serious-disturbance'] as const;

const DATE_FORM = /^\d{4}-\d\d-\d\d$/;
const isOfTheseTimes = (text: string): boolean => text >= '1970-01-01' && text <= '2100-12-31';

export const Day = z
  .string({ error: 'expected a date like 2006-01-01' })
  .refine((text) => DATE_FORM.test(text), { error: 'expected a date like 2006-01-01', abort: true })
  .refine(isOfTheseTimes, { error: 'expected a date from 1970-01-01 to 2100-12-31', abort: true })
  .refine((text) => parseDay(text) !== null, { error: 'expected a date of the calendar, like 2006-01-31' });

export const Evidence = z.enum(EVIDENCE);
export type Evidence = z.output<typeof Evidence>;

/** A text that says something; left out or empty it is answered with what would be right. */
export function text(error: string): z.ZodString {
  return z.string({ error }).trim().min(1, { error });
}

export const Clause = text('expected a clause like § 10-8 (1)');
export const Words = onlyKeys({
  nb: text('expected words in bokmål'),
  nn: text('expected words in nynorsk'),
  en: text('expected words in English'),
});

interface Dated {
  readonly from: string;
  readonly to?: string | undefined;
}

const dayAfter = (date: string): string => formatDay((parseDay(date) ?? 0) + 1);

/** What is wrong with where a value begins, seen from the one above it; `to` is a last day, included. */
function wrongStart({ from }: Dated, above: Dated | undefined): string | null {
  if (above === undefined) return null;
  if (above.to === undefined) {
    return from > above.from ? null : `expected a date after ${above.from}, where the value above it begins`;
  }
  const due = dayAfter(above.to);
  return from === due ? null : `expected ${due}, the day after the value above it ends`;
}

const endsAfterStart = ({
  from,
  to,
}: {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}): boolean => from === undefined || to === undefined || to >= from;

/** Values with the days they hold on, `to` included, and how sure that is. A value without `to` holds until the next. */
const listOf = <V extends z.ZodType>(value: V) =>
  z
    .array(
      onlyKeys({ from: Day, to: Day.optional(), value, evidence: Evidence }).refine(endsAfterStart, {
        error: 'expected a date not before `from`',
        path: ['to'],
      }),
    )
    .min(1, { error: 'expected at least one value with the date it holds from' })
    .superRefine((values, context) => {
      for (const [index, dated] of values.entries()) {
        const message = wrongStart(dated, values[index - 1]);
        if (message !== null) context.addIssue({ code: 'custom', path: [index, 'from'], message });
      }
    });

export const datedValues = <V extends z.ZodType>(value: V): ReturnType<typeof listOf<V>> => listOf(value);

const Amount = z
  .number({ error: 'expected a number' })
  .min(0, { error: 'expected a number of 0 or more' })
  .max(10_000, { error: 'expected a number of 10000 or less' });

export const Dispensation = onlyKeys({
  /** `statute`: the law itself has another limit on a condition that time data do not show. */
  grantedBy: z.enum([...GRANTERS, 'statute']),
  basis: Clause,
  value: Amount.optional(),
  /** The granter may set any limit. */
  any: z.literal(true).optional(),
  /** An averaging agreement of the granter sets this limit without naming it. */
  through: z.literal('averaging').optional(),
  /** Granted for such occasions only, and never as a standing limit. */
  occasion: z.enum(OCCASIONS).optional(),
  /** On such occasions the value is no floor (aml. § 10-8 (3) fourth sentence). */
  floorWaived: z.enum(OCCASIONS).optional(),
  condition: z.enum(TERMS).optional(),
  from: Day.optional(),
  to: Day.optional(),
  evidence: Evidence,
})
  .refine(endsAfterStart, { error: 'expected a date not before `from`', path: ['to'] })
  .refine(({ value, any }) => (value === undefined) !== (any === undefined), {
    error: 'expected either a value or `any: true`',
    path: ['value'],
  });
export type Dispensation = z.output<typeof Dispensation>;

/**
 * A week whose hours count more on Sundays and holidays, and at night, by these shares of
 * an hour: weighed so they may fill the `full` week, and the limit is at least `least`.
 */
const Weighed = onlyKeys({
  full: Amount,
  least: Amount,
  sunday: FractionText,
  night: FractionText,
  evidence: Evidence,
});

const CASE = {
  clause: Clause,
  /** How sure the dates of the values are; left out, as sure as those of the limit, and of the whole file. */
  dates: Evidence.optional(),
  audience: z.enum(AUDIENCES).default('adults'),
  appliesWith: z.array(z.enum(SITUATIONS)).default([]),
  appliesWithout: z.array(z.enum(SITUATIONS)).default([]),
  values: datedValues(Amount),
  /** The values are the most of a limit that depends on when the hours lie (aml. § 10-4 (6)). */
  weighed: Weighed.optional(),
};

/** What follows a breach beside the finding: rest to be given back. */
const Consequence = onlyKeys({
  kind: z.literal('compensatory-rest'),
  amount: z.literal('deficit'),
  withinDays: z.number({ error: 'expected a number of days' }).int().min(1),
  evidence: Evidence,
});

export const LIMIT_UNITS = ['hours', 'minutes', 'count', 'share'] as const;

/** One limit of a law: its values for whom and when, and who may grant another. */
export const Limit = onlyKeys({
  unit: z.enum(LIMIT_UNITS),
  kind: z.enum(['min', 'max']),
  ...CASE,
  /** Values of other audiences or situations; the last one that holds for an employee is the one. */
  variants: z.array(onlyKeys(CASE)).default([]),
  /** `notice`: worth saying, and no breach by itself (aml. § 10-9: breaks may be moved). */
  severity: z.enum(['breach', 'notice']).default('breach'),
  consequence: Consequence.optional(),
  /** The amendment that touched the paragraph last; which of its numbers it changed is not said. */
  lastChanged: onlyKeys({ by: text('expected an amendment like LOV-2015-04-24-21'), from: Day }).optional(),
  /** Of the values for adults and for everybody; nobody may grant a minor another limit. */
  dispensations: z.array(Dispensation).default([]),
});
export type Limit = z.output<typeof Limit>;
export type LimitCase = Pick<
  Limit,
  'clause' | 'dates' | 'audience' | 'appliesWith' | 'appliesWithout' | 'values' | 'weighed'
>;

/** The values of a limit, the general case first. */
export const casesOf = (limit: Limit): readonly LimitCase[] => [limit, ...limit.variants];
