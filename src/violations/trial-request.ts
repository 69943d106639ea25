import { z } from 'zod';
import type { Message } from '../platform/i18n/texts.js';
import { EVENT_KINDS, type WorkEvent } from '../rules/event.js';
import { HOUR, MINUTE, parseDay } from '../time/civil.js';
import type { LocalClock } from '../time/local-clock.js';
import { readStamp } from '../time/stamp.js';
import { TermsInFile } from '../workforce/agreement-terms.js';
import { LIMIT_KEYS } from '../workforce/rulebook-file.js';
import { GRANTERS } from '../workforce/rulebook-limit.js';

/** More than a thousand people work in a month; beyond it, `hviletid check` takes files of any length. */
const MOST_EVENTS = 20_000;

const day = z
  .string()
  .refine((text) => parseDay(text) !== null, { error: '2025-12-01' })
  .meta({ description: 'Local date', example: '2025-12-01' });
/** A time as a text; what it says is read later. */
export const TrialStamp = z.string().max(40).meta({
  description: 'Local time, or with an offset',
  example: '2025-12-01T07:30',
});
const name = z.string().min(1).max(200);
const minutes = z.number().min(0).max(10_080);

const Break = z.strictObject({
  start: TrialStamp,
  end: TrialStamp,
  paid: z.boolean().default(false),
  /** The paid half hour before overtime (aml. § 10-9 (2)). */
  overtimeBreak: z.boolean().default(false),
});

const Event = z.strictObject({
  id: name.optional().meta({
    description: 'Names the event in the answer; its place in the list when left out',
  }),
  kind: z.enum(EVENT_KINDS),
  start: TrialStamp,
  end: TrialStamp,
  breakMinutes: minutes.optional().meta({ description: 'Unpaid break without a place' }),
  breaks: z.array(Break).max(50).optional(),
  plannedStart: TrialStamp.optional(),
  plannedEnd: TrialStamp.optional(),
  plannedBreakMinutes: minutes.optional(),
  plannedHours: z.number().min(0).max(168).optional(),
  overtime: z.boolean().default(false),
  schoolDay: z.boolean().default(false),
});

const Employee = z.strictObject({
  employee: name.meta({
    description: 'Names the employee in the answer; never looked up',
  }),
  bornOn: day.optional().meta({ description: 'Of minors, whom other limits protect' }),
  /** The last day of compulsory school. */
  schoolUntil: day.optional(),
  fullTime: z.boolean().default(true),
  exempt: z.boolean().default(false).meta({ description: 'Leading or independent position (aml. § 10-12)' }),
  nightStrain: z.boolean().default(false),
  rota: z.enum(['rota-38', 'continuous-36', 'three-shift']).optional(),
  events: z.array(Event).max(MOST_EVENTS),
});

export const TrialAgreement = z.strictObject({
  code: name,
  grantedBy: z.enum(GRANTERS),
  from: day.optional(),
  to: day.optional().meta({ description: 'Last day, included' }),
  employees: z.array(name).optional().meta({ description: 'Whom it covers; everybody when left out' }),
  limits: z.partialRecord(z.enum(LIMIT_KEYS), z.number().min(0)).default({}),
  terms: TermsInFile.default({}),
});

/** Events to be evaluated without being stored. Unknown keys are refused: a misspelt one would be silently nothing. */
export const TrialRequest = z.strictObject({
  horizon: z
    .strictObject({
      from: day,
      to: day.meta({ description: 'Last day, included' }),
    })
    .optional()
    .meta({
      description: 'Days the events tell everything about; from the first to the last when left out',
    }),
  employees: z.array(Employee).min(1).max(5000),
  agreements: z.array(TrialAgreement).max(200).default([]),
});
export type TrialRequest = z.output<typeof TrialRequest>;

export type TrialAgreement = z.output<typeof TrialAgreement>;
type TrialEvent = TrialRequest['employees'][number]['events'][number];

/** Unknown names are refused here, too: under a misspelt `rulebook` the one in use would answer. */
export const TrialQuery = z.strictObject({
  rulebook: z.string().max(60).optional().meta({
    description: 'Profile or rulebook; the one in use when left out',
    example: 'statute',
  }),
});

/** What is wrong with a value, and what would be right. */
export interface TrialComplaint {
  readonly path: string;
  /** Null where nothing stood there. */
  readonly value: string | null;
  /** In words, or in what is in no language; null of a field that is none: nothing that it says would be right. */
  readonly expected: Message | string | null;
}

/** Events as the rules take them, or what is wrong with them. */
export function readTrialEvents(
  events: readonly TrialEvent[],
  path: string,
  clock: LocalClock,
): {
  readonly events: readonly WorkEvent[];
  readonly complaints: readonly TrialComplaint[];
} {
  const complaints: TrialComplaint[] = [];
  const read = events.map((event, i) => readEvent(event, new Stamps(`${path}[${i}]`, clock, complaints)));
  return { events: read, complaints };
}

const STAMPS = '2025-12-01T07:30, 2025-12-01T07:30+01:00';
const ON_THE_CLOCK: Message = {
  nb: 'et klokkeslett som finnes den dagen',
  nn: 'eit klokkeslett som finst den dagen',
  en: 'a time that exists on the clock',
};
const BOTH_OR_NEITHER: Message = {
  nb: 'både plannedStart og plannedEnd, eller ingen av dem',
  nn: 'både plannedStart og plannedEnd, eller ingen av dei',
  en: 'plannedStart and plannedEnd, both or neither',
};
const after = (start: string): Message => ({
  nb: `et tidspunkt etter ${start}`,
  nn: `eit tidspunkt etter ${start}`,
  en: `a time after ${start}`,
});

/** Reads local times; one that cannot be read is complained of. */
export class Stamps {
  constructor(
    private readonly path: string,
    private readonly clock: LocalClock,
    private readonly complaints: TrialComplaint[],
  ) {}

  at(field: string, text: string): number {
    const reading = readStamp(text, this.clock);
    if (reading.ok) return reading.instant;
    this.complain(field, text, reading.problem === 'in-clock-gap' ? ON_THE_CLOCK : STAMPS);
    return Number.NaN;
  }

  /** A stretch that goes forward. */
  span(fields: readonly [string, string], from: string, to: string): { start: number; end: number } {
    const [start, end] = [this.at(fields[0], from), this.at(fields[1], to)];
    if (end <= start) this.complain(fields[1], to, after(from));
    return { start, end };
  }

  complain(field: string, value: string, expected: Message | string): void {
    this.complaints.push({ path: `${this.path}.${field}`, value, expected });
  }
}

function readEvent(event: TrialEvent, stamps: Stamps): WorkEvent {
  const { kind, breakMinutes, plannedHours, overtime, schoolDay } = event;
  return {
    kind,
    ...stamps.span(['start', 'end'], event.start, event.end),
    ...(breakMinutes !== undefined && { unpaidBreak: breakMinutes * MINUTE }),
    ...(event.breaks && {
      breaks: event.breaks.map((pause, i) => readBreak(pause, i, stamps)),
    }),
    ...readPlan(event, stamps),
    ...(plannedHours !== undefined && {
      plannedNet: Math.round(plannedHours * HOUR),
    }),
    overtimeFlag: overtime,
    ...(schoolDay && { schoolDay }),
  };
}

const readBreak = (
  { start, end, ...pause }: NonNullable<TrialEvent['breaks']>[number],
  i: number,
  stamps: Stamps,
) => ({
  ...pause,
  ...stamps.span([`breaks[${i}].start`, `breaks[${i}].end`], start, end),
});

function readPlan(
  { plannedStart, plannedEnd, plannedBreakMinutes }: TrialEvent,
  stamps: Stamps,
): Partial<WorkEvent> {
  if (plannedStart === undefined && plannedEnd === undefined) return {};
  if (plannedStart === undefined || plannedEnd === undefined) {
    const [field, value] =
      plannedStart === undefined ? ['plannedEnd', plannedEnd] : ['plannedStart', plannedStart];
    stamps.complain(field, value ?? '', BOTH_OR_NEITHER);
    return {};
  }
  const { start, end } = stamps.span(['plannedStart', 'plannedEnd'], plannedStart, plannedEnd);
  return {
    plannedStart: start,
    plannedEnd: end,
    ...(plannedBreakMinutes !== undefined && {
      plannedUnpaidBreak: plannedBreakMinutes * MINUTE,
    }),
  };
}
