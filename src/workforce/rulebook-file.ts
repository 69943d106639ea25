import { LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import type { LimitKey } from '../rules/limits.js';
import { RULE_CODES } from '../rules/rule.js';
import {
  DAILY_REST_MODES,
  DAILY_TOTAL_MODES,
  OVERTIME_BASES,
  SUNDAY_SEQUENCES,
  WEEKLY_REST_MODES,
} from '../rules/settings.js';
import { parseDay } from '../time/civil.js';
import { DomainError } from '../platform/errors.js';

const Day = z
  .string()
  .refine((text) => parseDay(text) !== null, { error: 'expected a date like 2006-01-01' });
/** Who may grant other limits than the statute's (spec 2.0). */
export const GRANTERS = [
  'individual',
  'elected-representatives',
  'arbeidstilsynet',
  'central-union',
] as const;
export type Granter = (typeof GRANTERS)[number];

const Evidence = z.enum(['verified', 'secondary', 'inferred', 'known']);
const Positive = z.number().positive();
const Words = z.strictObject({ nb: z.string(), nn: z.string(), en: z.string() });

const Limit = z.strictObject({
  unit: z.enum(['hours', 'count']),
  kind: z.enum(['min', 'max']),
  clause: z.string().min(1),
  values: z
    .array(z.strictObject({ from: Day, value: Positive, evidence: Evidence }))
    .min(1, { error: 'expected at least one value with the date it holds from' })
    .refine((values) => values.every(({ from }, i) => i === 0 || from > (values[i - 1]?.from ?? '')), {
      error: 'expected values by ascending date, each date once',
    }),
  dispensations: z
    .array(
      z.strictObject({
        grantedBy: z.enum(GRANTERS),
        basis: z.string().min(1),
        value: Positive,
        condition: z.enum(['compensatory-rest']).optional(),
        evidence: Evidence,
      }),
    )
    .default([]),
});

/** Rests are the least there must be; everything else is the most there may be. */
const LEAST: readonly LimitKey[] = ['DAILY_REST', 'WEEKLY_REST'];
const COUNTED: readonly LimitKey[] = ['SUNDAY_NEXT'];

const LimitsByKey = z
  .record(z.enum([...RULE_CODES, 'ORD_DAY', 'ORD_WEEK']), Limit)
  .superRefine((limits, context) => {
    for (const key of Object.keys(limits) as LimitKey[]) {
      const unit = COUNTED.includes(key) ? 'count' : 'hours';
      const kind = LEAST.includes(key) ? 'min' : 'max';
      // The rules know what they measure: 11 read as a count would let a rest of 12 seconds pass.
      const refuse = (field: string, expected: string): void => {
        context.addIssue({ code: 'custom', path: [key, field], message: `expected ${expected} for ${key}` });
      };
      if (limits[key].unit !== unit) refuse('unit', unit);
      if (limits[key].kind !== kind) refuse('kind', kind);
    }
  });

const RulebookFile = z.strictObject({
  rulebook: z.string().min(1),
  version: Day,
  country: z.string().length(2),
  title: Words,
  limits: LimitsByKey,
});

/** A law as data: limits with their clause, their history and who may grant another. */
export type Rulebook = z.infer<typeof RulebookFile>;

/** Rows of the printed table that have no public definition yet (spec 3.1, rows 7 to 9). */
export const UNDEFINED_ROWS = ['AML_4W', 'AML_WEEK', 'AVERAGE_WEEK'] as const;
export type TableRow = (typeof RULE_CODES)[number] | (typeof UNDEFINED_ROWS)[number];

const ProfileFile = z.strictObject({
  profile: z.string().min(1),
  rulebook: z.string().min(1),
  settings: z.strictObject({
    dailyRestMode: z.enum(DAILY_REST_MODES).optional(),
    weeklyRestMode: z.enum(WEEKLY_REST_MODES).optional(),
    noDoubleUse: z.boolean().optional(),
    dailyTotalMode: z.enum(DAILY_TOTAL_MODES).optional(),
    overtimeBasis: z.enum(OVERTIME_BASES).optional(),
    sundaySequence: z.enum(SUNDAY_SEQUENCES).optional(),
    sundayZone: z.enum(['aml_10_10', 'calendar_day']).optional(),
  }),
  rows: z.array(
    z.union([
      z.strictObject({ row: z.enum(RULE_CODES) }),
      z.strictObject({ row: z.enum(UNDEFINED_ROWS), definition: z.literal('to-be-confirmed') }),
    ]),
  ),
});

/** How an employer reads the disputed words of a rulebook, and which rows its table has. */
export type Profile = z.infer<typeof ProfileFile>;

/** A rulebook that cannot be used: says file, line, and what would be right. */
export class BrokenRulebook extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'rulebook.broken';
}

/** @throws BrokenRulebook naming each mistake with its line */
export const parseRulebook = (text: string, file: string): Rulebook => parse(text, file, RulebookFile);

/** @throws BrokenRulebook naming each mistake with its line */
export const parseProfile = (text: string, file: string): Profile => parse(text, file, ProfileFile);

function parse<T>(text: string, file: string, schema: z.ZodType<T>): T {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'core' });
  const broken = document.errors.map((error) => {
    const position = error.linePos?.[0];
    const message = (error.message.split('\n')[0] ?? error.code).replace(/ at line \d+, column \d+:?$/, '');
    return `${file}:${position?.line ?? 1}: ${message}`;
  });
  if (broken.length > 0) throw new BrokenRulebook(broken.join('\n'));
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  const mistakes = parsed.error.issues.map(
    (issue) => `${file}:${lineOf(document, lines, issue.path)}: ${issue.path.join('.')}: ${issue.message}`,
  );
  throw new BrokenRulebook(mistakes.join('\n'));
}

/** The line of the deepest node on the path that exists: where a missing key should have been. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    const range = (node as { range?: [number, number, number] } | null | undefined)?.range;
    if (range) return lines.linePos(range[0]).line;
  }
  return 1;
}
