import { z } from 'zod';
import {
  BreachTypeSchema,
  CauseSchema,
  CoverageSchema,
  DevelopmentSchema,
  GoalSchema,
  headCountFields,
  NavFiguresSchema,
  OnCallSchema,
  PeopleSchema,
  RuleCountSchema,
  SickLeaveSchema,
  SpreadSchema,
  TrendMonthSchema,
} from '../indicators/figures-schema.js';
import { TOLD_FIGURES } from './closing/corrected-months.js';
import { BreachesByMonthSchema } from '../indicators/indicators-schema.js';
import { MeasuresSchema } from './measures/measures-schema.js';
import { UnitsSchema } from './units/units-schema.js';
import type { MonthlyReport } from './monthly-report.js';

const known = z.int().nullable();
const TitleCount = z.object({ title: z.string(), count: z.int() });
const stamp = z.string().meta({ description: 'Local, with offset' });

const Change = z.object({
  previous: z.int(),
  difference: z.int(),
  largest: z.object({ code: BreachTypeSchema.shape.code, from: z.int(), to: z.int() }).nullable(),
});

const Corrected = z.object({
  month: z.string().meta({ description: 'YYYY-MM' }),
  version: z.int().meta({ description: 'The latest it was closed as' }),
  figures: z.array(
    z.object({
      figure: z.enum(TOLD_FIGURES),
      before: z.number().nullable(),
      now: z.number().nullable(),
    }),
  ),
});

const KeyFigures = z.object({
  sickLeave: z.object({ month: SickLeaveSchema, year: SickLeaveSchema, goal: GoalSchema.nullable() }),
  breaches: z.object({
    count: known,
    year: known,
    goal: GoalSchema.nullable(),
    per100Shifts: z.number().nullable(),
    workedShifts: known,
  }),
  overtime: z.object({
    hours: known,
    calloutHours: known,
    year: known,
    countedFrom: z.string().nullable(),
    goal: GoalSchema.nullable().exactOptional(),
  }),
});

/** The monthly report as programs get it. */
export const ReportSchema = z
  .object({
    schema: z
      .enum(['hviletid-monthly-report/3', 'hviletid-monthly-report/4'])
      .meta({ description: '3: of a month closed earlier; what may be left out is not in it' }),
    month: z.string().meta({ description: 'YYYY-MM' }),
    organisation: z.string(),
    units: z.array(z.string()).nullable().meta({ description: 'Null for the whole organisation' }),
    madeAt: stamp,
    upTo: z.iso
      .date()
      .exactOptional()
      .meta({ description: 'Only of a month that is not over: the last day its figures reach' }),
    headCount: z.object({ ...headCountFields, hires: z.array(TitleCount), leavers: z.array(TitleCount) }),
    coming: z
      .array(TitleCount)
      .exactOptional()
      .meta({ description: 'People who begin in the three months after' }),
    keyFigures: KeyFigures,
    navSickLeave: NavFiguresSchema.exactOptional(),
    onCall: OnCallSchema,
    spread: SpreadSchema,
    breachesByType: z.array(BreachTypeSchema),
    otherRules: z.array(RuleCountSchema),
    causes: z.array(CauseSchema),
    breachesBy: BreachesByMonthSchema.exactOptional(),
    withinAgreement: known,
    change: Change.nullable(),
    corrected: z.array(Corrected).exactOptional().meta({
      description: 'Earlier months with other figures here than in their own reports, which were closed',
    }),
    measures: MeasuresSchema.exactOptional(),
    longTermMeasures: z.string().nullable().meta({ description: 'HR’s own text' }),
    trend: z.array(TrendMonthSchema),
    development: DevelopmentSchema.exactOptional(),
    people: PeopleSchema.exactOptional(),
    byUnit: UnitsSchema.exactOptional().meta({
      description:
        'Units of five persons and more, the others together; empty where there is nothing to tell apart',
    }),
    data: z.object({
      coverage: CoverageSchema,
      rulebooks: z.array(z.string()),
      version: z
        .string()
        .exactOptional()
        .meta({ description: 'Of the data: last import, and number of the last step of a case' }),
      lastImportAt: stamp.nullable(),
      rowsRejected: z.int(),
    }),
  })
  .meta({ id: 'MonthlyReport' }) satisfies z.ZodType<MonthlyReport>;
