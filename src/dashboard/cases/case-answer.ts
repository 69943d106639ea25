import { z } from 'zod';
import type { LocalClock } from '../../time/local-clock.js';
import { formatStamp } from '../../time/stamp.js';
import type { Measure } from '../../violations/case-step.js';
import { EVENT_KINDS } from '../../rules/event.js';
import type { HistoryRow } from '../violations.query.js';
import type { Correction, EventTime } from './corrections.js';

export const MeasureSchema = z
  .object({
    id: z.uuid(),
    what: z.string(),
    owner: z.string(),
    dueDate: z.iso.date(),
    effect: z.string().nullable().meta({ description: 'What it led to' }),
    doneOn: z.iso.date().nullable(),
    droppedOn: z.iso
      .date()
      .nullable()
      .meta({ description: 'When it was decided that it is not to be done; null where it is' }),
    droppedBecause: z.string().nullable(),
  })
  .meta({ id: 'Measure' }) satisfies z.ZodType<Measure>;

/** What was written before measures could be dropped does not speak of that. */
const MeasureThenSchema = MeasureSchema.partial({ droppedOn: true, droppedBecause: true });

const stepDetail = z.object({
  measured: z
    .number()
    .optional()
    .meta({ description: 'What a case that says other figures now said before' }),
  effectiveLimit: z.number().optional(),
  text: z.string().optional().meta({ description: 'Why, or the comment' }),
  duplicateOf: z.uuid().nullish(),
  cause: z.string().nullish(),
  causeBefore: z.string().nullish(),
  measure: MeasureThenSchema.optional(),
  number: z.string().nullish(),
  numberBefore: z.string().nullish(),
});

/** A step of a case's history as programs get it. */
export interface HistoryAnswer {
  readonly at: string;
  readonly from: string | null;
  readonly to: string;
  readonly reason: string;
  readonly by: string | null;
  readonly detail: z.output<typeof stepDetail> | null;
}

export const historyAnswerOf = (step: HistoryRow, clock: LocalClock): HistoryAnswer => ({
  at: formatStamp(Math.floor(step.at.getTime() / 1000), clock),
  from: step.fromState,
  to: step.toState,
  reason: step.reason,
  by: step.by,
  detail: step.detail,
});

export const HistorySchema = z
  .object({
    at: z.string().meta({ description: 'Local, with offset' }),
    from: z.string().nullable(),
    to: z.string(),
    reason: z.string().meta({
      description:
        'found, found-again, reopened, restated, regrounded, data-corrected or orphaned by evaluation; assessed, taken-back, cause-decided, commented, measure-added, measure-changed, measure-dropped, measure-resumed or deviation-linked by a person',
    }),
    by: z.string().nullable().meta({ description: 'Who, as they were called then; null for evaluation' }),
    detail: stepDetail.nullable(),
  })
  .meta({ id: 'ViolationStep' });

const corrected = z.object({
  kind: z.enum(EVENT_KINDS),
  start: z.string().meta({ description: 'Local, with offset' }),
  end: z.string().meta({ description: 'Local, with offset' }),
  breakSeconds: z.number().nullable().meta({ description: 'null where the source says nothing of a break' }),
});

export const CorrectionSchema = z
  .object({
    at: z.string().meta({ description: 'Local, with offset' }),
    import: z.uuid().nullable().meta({ description: 'What brought it; null where that is not on record' }),
    file: z.string().nullable(),
    before: corrected,
    after: corrected.nullable().meta({ description: 'null where the event was withdrawn' }),
  })
  .meta({ id: 'HoursCorrection' });
type CorrectionAnswer = z.output<typeof CorrectionSchema>;

/** A correction of the hours behind a case as programs get it. */
export function correctionAnswerOf(one: Correction, clock: LocalClock): CorrectionAnswer {
  const stamp = (date: Date): string => formatStamp(Math.floor(date.getTime() / 1000), clock);
  const time = ({ kind, startsAt, endsAt, breakSeconds }: EventTime): CorrectionAnswer['before'] => ({
    ...{ kind, start: stamp(startsAt), end: stamp(endsAt), breakSeconds },
  });
  return {
    ...{ at: stamp(one.at), import: one.importId, file: one.file },
    ...{ before: time(one.before), after: one.after && time(one.after) },
  };
}

export const HistoryListSchema = z
  .object({
    history: z.array(HistorySchema),
    corrections: z.array(CorrectionSchema).meta({
      description:
        'Of the events it rests on and of those within its window, the earliest first; absence is left out',
    }),
  })
  .meta({ id: 'ViolationHistory' });

/** What a program is told of a case it changed. */
export const CaseChangeSchema = z
  .object({
    id: z.uuid(),
    version: z.int(),
    changed: z.boolean().meta({ description: 'false where the case said so already' }),
  })
  .meta({ id: 'CaseChange' });
export type CaseChange = z.output<typeof CaseChangeSchema>;
