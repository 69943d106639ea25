import { z } from 'zod';
import { RULE_CODES } from '../rules/rule.js';
import { EMPLOYMENTS } from '../workforce/position.entity.js';
import { UNDEFINED_ROWS } from '../workforce/rulebook-file.js';
import type { BreachFigures } from './breach-figures.js';
import type { BreachSpread } from './breach-spread.js';
import type { Development } from './development.js';
import type { MonthFigures, TrendMonth } from './figures.js';
import type { HeadCount } from './head-count.js';
import type { OnCallFigures } from './on-call-figures.js';
import type { PeopleFigures } from './people-figures.js';
import type { NavFigures, SickLeave } from './sick-leave-figures.js';

const count = z.int().min(0);
/** Null is "not known", never zero. */
const known = count.nullable();
const percent = z.number().min(0).nullable();
const month = z.string().regex(/^\d{4}-\d{2}$/);

export const GoalSchema = z
  .object({
    below: z.number(),
    from: z.iso.date().exactOptional().meta({ description: 'The day it is in force from' }),
    met: z.boolean().nullable().meta({ description: 'Null when there is no figure to compare' }),
  })
  .meta({ id: 'Goal' });

export const SickLeaveSchema = z
  .discriminatedUnion('status', [
    z.object({
      status: z.literal('shown'),
      total: z.number().meta({ description: 'Percent of the agreed days, two decimals' }),
      short: z.number().meta({ description: 'Episodes of up to and including 16 calendar days' }),
      long: z.number(),
      selfCertified: z.number(),
      doctorCertified: z.number(),
    }),
    z.object({
      status: z
        .enum(['small-group', 'no-data'])
        .meta({ description: 'small-group: fewer than five persons' }),
    }),
  ])
  .meta({ id: 'SickLeave' }) satisfies z.ZodType<SickLeave>;

const NavSchema = z
  .object({
    total: z.number(),
    short: z.number(),
    long: z.number(),
    selfCertified: z.number(),
    doctorCertified: z.number(),
  })
  .nullable();

export const NavFiguresSchema = z
  .object({ months: z.array(z.object({ month, sickLeave: NavSchema })), year: NavSchema })
  .meta({
    id: 'NavSickLeave',
    description:
      'Sick leave in percent rounded as NAV rounds it, one decimal, for comparison with its figures; goals are judged on it. Null where it is not shown',
  }) satisfies z.ZodType<NavFigures>;

export const BreachTypeSchema = z
  .object({
    code: z.enum([...RULE_CODES, ...UNDEFINED_ROWS]),
    rule: z.enum(RULE_CODES),
    definition: z.enum(['confirmed', 'to-be-confirmed']),
    count: known,
    percent,
    previous: known.meta({ description: 'The month before' }),
  })
  .meta({ id: 'BreachType' });

export const RuleCountSchema = z
  .object({
    rule: z.enum(RULE_CODES),
    severity: z.enum(['breach', 'notice']),
    persons: known.meta({ description: 'Persons with work in the month whom the rule protected' }),
    personsBefore: known,
    isSmallGroup: z.boolean().meta({ description: 'It protects fewer than five: no figures' }),
    wasSmallGroup: z.boolean(),
    count: known,
    previous: known,
  })
  .meta({ id: 'RuleCount' });

export const CauseSchema = z.object({ cause: z.string(), count }).meta({ id: 'CauseCount' });

const Breaches = z.object({
  total: known,
  previous: known,
  year: known,
  goal: GoalSchema.nullable(),
  types: z.array(BreachTypeSchema),
  causes: z.array(CauseSchema),
  withinAgreement: known,
  outside: z.array(RuleCountSchema),
}) satisfies z.ZodType<BreachFigures>;

const equivalents = z
  .number()
  .nullable()
  .meta({ description: 'Null: left out, as it would be of fewer than five persons' });

const EmploymentSchema = z.object({
  employment: z.enum(EMPLOYMENTS),
  persons: count,
  fullTimeEquivalents: equivalents,
});

export const headCountFields = {
  kinds: z.array(EmploymentSchema),
  persons: count,
  fullTimeEquivalents: equivalents,
};

export const OnCallSchema = z
  .object({ callouts: known, calloutsOfYear: known, standbyHours: known, standbyHoursOfYear: known })
  .meta({ id: 'OnCallFigures' }) satisfies z.ZodType<OnCallFigures>;

export const SpreadSchema = z
  .object({
    persons: known.meta({ description: 'Persons with a breach' }),
    incidents: known.meta({ description: 'Breaches that the same event of a person set off are one' }),
    planned: known.meta({ description: 'The published plan already broke the rule' }),
    worked: known.meta({ description: 'The plan kept it, the day did not' }),
    open: known.meta({ description: 'Not assessed yet' }),
    real: known.meta({ description: 'Assessed as breaches' }),
  })
  .meta({ id: 'BreachSpread' }) satisfies z.ZodType<BreachSpread>;

const periodFields = {
  sickLeave: SickLeaveSchema,
  breaches: known,
  workedShifts: known,
  per100Shifts: percent,
  overtimeHours: known,
  calloutHours: known,
  callouts: known,
  standbyHours: known,
  extraHours: known.meta({ description: 'Part-timers beyond what was agreed and below overtime' }),
};

export const DevelopmentSchema = z
  .object({
    months: z
      .array(
        z.object({
          month,
          coverage: z.object({ employed: count, evaluated: count }).exactOptional(),
          ...periodFields,
        }),
      )
      .meta({ description: 'Thirteen, oldest first' }),
    year: z.object(periodFields).meta({ description: 'The year up to the last of the months' }),
  })
  .meta({ id: 'Development' }) satisfies z.ZodType<Development>;

export const PeopleSchema = z
  .object({
    months: z.array(
      z.object({
        month,
        withBreach: known.meta({ description: 'Persons with a possible breach' }),
        incidents: known,
        employed: z.array(EmploymentSchema),
        fullTimeEquivalents: equivalents.exactOptional(),
        hires: count,
      }),
    ),
    year: z.object({ withBreach: known, incidents: known, hires: count }),
  })
  .meta({ id: 'PeopleFigures' }) satisfies z.ZodType<PeopleFigures>;

const HeadCountSchema = z.object(headCountFields) satisfies z.ZodType<HeadCount>;

export const TrendMonthSchema = z
  .object({ month, sickLeave: percent, overtimeHours: known, breaches: known })
  .meta({ id: 'TrendMonth' }) satisfies z.ZodType<TrendMonth>;

export const CoverageSchema = z
  .object({
    employed: count,
    evaluated: count,
    sickLeave: count.exactOptional().meta({ description: 'Persons whose agreed days the sick leave is of' }),
    isSmallGroup: z
      .literal(true)
      .exactOptional()
      .meta({ description: 'Fewer than five were checked: figures of the month are left out' }),
  })
  .meta({ id: 'Coverage', description: 'Persons employed in the month, and those whose time was evaluated' });

/** Also of a month that has no report. */
const MonthCoverageSchema = CoverageSchema.extend({
  isNothingChecked: z.literal(true).exactOptional().meta({
    description:
      'No working time of the month was imported and checked: breaches, hours and shifts are null for that',
  }),
}).meta({
  id: 'MonthCoverage',
  description: 'Persons employed in the month, and those whose time was evaluated',
});

/** The figures of a month as programs get them. */
export const FiguresSchema = z
  .object({
    month,
    coverage: MonthCoverageSchema,
    sickLeave: z.object({
      month: SickLeaveSchema,
      previous: SickLeaveSchema,
      year: SickLeaveSchema,
      goal: GoalSchema.nullable(),
    }),
    navSickLeave: NavFiguresSchema,
    breaches: Breaches,
    overtime: z.object({
      hours: known,
      previous: known,
      calloutHours: known,
      year: known,
      yearFrom: month.nullable(),
      goal: GoalSchema.nullable(),
    }),
    onCall: OnCallSchema,
    spread: SpreadSchema,
    headCount: HeadCountSchema,
    breachesPer100Shifts: z.number().nullable(),
    workedShifts: known,
    development: DevelopmentSchema,
    trend: z
      .array(TrendMonthSchema)
      .meta({ description: 'The month and the twelve before it, oldest first' }),
  })
  .meta({
    id: 'MonthFigures',
    description: 'Every figure of a month; null is “not known”, never zero',
  }) satisfies z.ZodType<MonthFigures>;
