import { z } from 'zod';
import { spoken } from '../platform/http/fault-words.js';
import { nextField, pageFields } from '../platform/http/page-query.js';
import { IN_ORDER, INSIDE } from '../platform/http/period-query.js';
import { monthDays } from '../time/civil.js';
import { HistorySchema, MeasureSchema } from './cases/case-answer.js';
import { OwedRestSchema } from './compensation/claim-answer.js';
import type { ViolationAnswer, ViolationDetailAnswer } from './violation.js';
import { CAUSE_CODE, ORIGINS, RULES_SHOWN, STANDINGS } from './violation-filter.js';

const day = (text: string): string =>
  spoken({
    nb: `ventet en dag som ${text}`,
    nn: `venta ein dag som ${text}`,
    en: `expected a day like ${text}`,
  });
const MONTH = spoken({
  nb: 'ventet en måned som 2025-12',
  nn: 'venta ein månad som 2025-12',
  en: 'expected a month like 2025-12',
});
const CAUSE = spoken({
  nb: 'ventet koden til en årsak',
  nn: 'venta koden til ei årsak',
  en: 'expected the code of a cause',
});
const AGREEMENT = spoken({
  nb: 'ventet id-en til en avtale',
  nn: 'venta id-en til ein avtale',
  en: 'expected the id of an agreement',
});

const IMPORT = spoken({
  nb: 'ventet id-en til en import',
  nn: 'venta id-en til ein import',
  en: 'expected the id of an import',
});

/** Of a unit, as a program names it in the address of a list. */
export const unitId = z
  .uuid(
    spoken({
      nb: 'ventet id-en til en enhet',
      nn: 'venta id-en til ei eining',
      en: 'expected the id of a unit',
    }),
  )
  .optional()
  .meta({ description: 'Id of a unit' });

/** What programs may choose of the list. */
export const ViolationChoices = z.strictObject({
  month: z
    .string()
    .refine((text) => monthDays(text) !== null, MONTH)
    .optional()
    .meta({
      description: 'Month of the anchor date, YYYY-MM; all months when left out',
      example: '2025-12',
    }),
  from: z.iso.date(day('2025-12-01')).optional().meta({
    description: 'First anchor date; where a month is given as well, both hold',
  }),
  to: z.iso.date(day('2025-12-31')).optional().meta({ description: 'Last anchor date' }),
  unit: unitId,
  rule: z.enum(RULES_SHOWN).optional().meta({
    description: 'Code of a rule, or in-table: those of the printed table',
  }),
  cause: z.string().max(100).regex(CAUSE_CODE, CAUSE).optional().meta({
    description: 'Code of a cause, as decided or else as suggested; unknown: none is known',
    example: 'shift-extended',
  }),
  origin: z.enum(ORIGINS).optional().meta({ description: 'The published plan, or the day as it was worked' }),
  state: z.enum(STANDINGS).optional().meta({
    description:
      'A state, or one of counted (when left out), waiting (breaches nobody has assessed), unanswered (of these, what a mail was sent about), reminded (of those, what was asked for again), foreseen (waiting, in the plan, and not yet worked), measures-due (with a measure past its due date, neither done nor dropped), outdated (assessed, with figures that have changed since, and not assessed anew), within-agreement, all',
  }),
  import: z.uuid(IMPORT).optional().meta({
    description:
      'Id of an import: what the evaluation after it found, found again, changed or let fall; with state all those as well that are gone',
  }),
  agreement: z.uuid(AGREEMENT).optional().meta({
    description: 'Id of the agreement that sets the limit',
  }),
  ...pageFields,
});

/** How programs ask for the list. */
export const ViolationQuery = ViolationChoices.refine(...IN_ORDER).refine(...INSIDE);
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
  decidedCause: z
    .string()
    .nullable()
    .meta({ description: 'What a person decided; goes before the suggestion' }),
  state: z.string(),
  outdated: z
    .object({
      since: z.iso.datetime().meta({ description: 'When the first change after the assessment was found' }),
      measured: z.number().nullable().meta({
        description:
          'As it was assessed; null where the finding was gone and came back with the same figures',
      }),
      limit: z.number().nullable(),
    })
    .nullable()
    .meta({
      description: 'The figures have changed since somebody assessed them, and nobody has done so anew',
    }),
};

export const ViolationSchema = z.object(fields).meta({
  id: 'Violation',
  description: 'A possible breach until somebody has assessed it',
}) satisfies z.ZodType<ViolationAnswer>;

export const ViolationListSchema = z
  .object({
    violations: z.array(ViolationSchema),
    next: nextField,
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
    suggestedBecause: z
      .object({
        kind: z.string().meta({
          description:
            'source, plan, plan-changed, call-out, colleague-away (HR and managers only), swap, extended or day',
        }),
        seconds: z.number().optional().meta({ description: 'Of extended: beyond the plan' }),
      })
      .nullable(),
    planChange: z
      .object({ planned: z.iso.date(), shift: z.iso.date(), changed: z.iso.date() })
      .nullable()
      .meta({
        description:
          'Where the plan breaks the rule only as it was changed after publication: when the plan of which day came, and when it was changed',
      }),
    version: z.int().meta({ description: 'Also the ETag; If-Match for changes' }),
    deviationNumber: z.string().nullable(),
    duplicateOf: z.uuid().nullable(),
    replacedBy: z.uuid().nullable().meta({ description: 'What corrected data gave in its place' }),
    replaces: z.array(z.uuid()),
    measures: z.array(MeasureSchema),
    compensatingRest: z
      .array(OwedRestSchema)
      .meta({ description: 'Rest owed for it; two where two rests were cut short on one date' }),
    history: z.array(HistorySchema),
  })
  .meta({ id: 'ViolationDetail' }) satisfies z.ZodType<ViolationDetailAnswer>;
