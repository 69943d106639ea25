import { z } from 'zod';
import { EXTRA_LIMITS, type LimitKey } from '../rules/limits.js';
import { RULE_CODES, type RuleCode } from '../rules/rule.js';
import { limitMistakes } from './limit-mistakes.js';
import { pairMistakes } from './limit-pairs.js';
import { nightMistakes } from './night-mistakes.js';
import { profileMistakes } from './profile-mistakes.js';
import { repeatMistakes } from './profile-repeats.js';
import {
  Clause,
  datedValues,
  Day,
  Evidence,
  GRANTERS,
  Limit,
  LIMIT_UNITS,
  TERMS,
  text,
  Words,
} from './rulebook-limit.js';
import { FractionText, SettingsInFile } from './rulebook-settings.js';
import { type Mistake, onlyKeys, YamlSource } from './yaml-source.js';

export const LIMIT_KEYS: readonly LimitKey[] = [...RULE_CODES, ...EXTRA_LIMITS];

/** A law need not have every limit; what it does not limit is not evaluated. */
const LimitsByKey = onlyKeys(
  Object.fromEntries(LIMIT_KEYS.map((key) => [key, Limit.optional()])) as Record<
    LimitKey,
    z.ZodOptional<typeof Limit>
  >,
).superRefine((limits, context) => {
  for (const { path, message } of limitMistakes(limits)) {
    context.addIssue({ code: 'custom', path: [...path], message });
  }
});

/** Over how long ordinary hours, or Sundays, may be averaged, and by agreement with whom. */
const Averaging = onlyKeys({
  of: z.enum(['ordinary-hours', 'sundays']),
  grantedBy: z.enum(GRANTERS),
  basis: Clause,
  weeks: z.number({ error: 'expected a number of weeks' }).int().min(1).max(52),
  evidence: Evidence,
});

const StandbyConversion = onlyKeys({
  clause: Clause,
  values: datedValues(FractionText),
  /** Who may set another factor. */
  dispensations: z
    .array(
      onlyKeys({
        grantedBy: z.enum(GRANTERS),
        basis: Clause,
        condition: z.enum(TERMS).optional(),
        evidence: Evidence,
      }),
    )
    .default([]),
});

/** Why a value that a law has is not judged. */
export const REASONS = [
  'no-measure',
  'not-in-time-data',
  'other-period',
  'implied',
  'computed-not-judged',
  'assessed-by-a-person',
] as const;

const NotEvaluated = onlyKeys({
  clause: Clause,
  says: Words,
  value: z.union([z.number(), text('expected a number, or words like 36-38')]).optional(),
  unit: z.enum(LIMIT_UNITS).optional(),
  evidence: Evidence,
  reason: z.enum(REASONS),
});

const RulebookFile = onlyKeys({
  rulebook: text('expected the name of the rulebook, like no-aml'),
  version: Day,
  country: z.string().length(2, { error: 'expected a country code of two letters' }),
  title: Words,
  /** The text that was read. */
  source: text('expected what was read, like the name of the Act and of who published it'),
  /** How sure the dates are from which values hold. */
  dates: Evidence.default('verified'),
  settings: SettingsInFile.default({}),
  conversions: onlyKeys({ standby: StandbyConversion.optional() }).default({}),
  averaging: z.array(Averaging).default([]),
  /** Positions that the limits for adults do not protect. */
  exemptions: z
    .array(onlyKeys({ kind: z.enum(['leading', 'independent']), basis: Clause, evidence: Evidence }))
    .default([]),
  limits: LimitsByKey,
  notEvaluated: z.array(NotEvaluated).default([]),
});

/** A law as data: limits with their clause, their history and who may grant another. */
export type Rulebook = z.output<typeof RulebookFile>;

/** Rows of the printed table that have no public definition yet (spec 3.1, rows 7 to 9). */
export const UNDEFINED_ROWS = ['AML_4W', 'AML_WEEK', 'AVERAGE_WEEK'] as const;
export type UndefinedRow = (typeof UNDEFINED_ROWS)[number];
export type TableRow = RuleCode | UndefinedRow;

/**
 * Another reading of a rule, looked at beside the counted one (spec 2.1): in no total, kept
 * nowhere and mailed to nobody.
 */
const ProfileView = onlyKeys({
  view: text('expected a short name like strict'),
  rule: z.enum(RULE_CODES),
  /** What is measured otherwise, to stand after the name of the rule. */
  says: Words,
  settings: SettingsInFile.refine((settings) => Object.keys(settings).length > 0, {
    error: 'expected at least one setting that is read otherwise',
  }),
});

const ProfileFile = onlyKeys({
  profile: text('expected the name of the profile, like printed-table'),
  rulebook: text('expected the name of a rulebook, like no-aml'),
  /** What sets it apart from another profile of the same rulebook, to stand after the name of that. */
  says: Words.optional(),
  settings: SettingsInFile.default({}),
  rows: z.array(
    z.discriminatedUnion(
      'row',
      [
        onlyKeys({ row: z.enum(RULE_CODES) }),
        // A hypothesis of what the row means: its rule is evaluated and shown, and enters no total.
        onlyKeys({
          row: z.enum(UNDEFINED_ROWS),
          rule: z.enum(RULE_CODES),
          definition: z.literal('to-be-confirmed', { error: 'expected to-be-confirmed' }),
        }),
      ],
      { error: `expected one of ${[...RULE_CODES, ...UNDEFINED_ROWS].join(', ')}` },
    ),
  ),
  /** Rules evaluated and shown outside the table; left out, all others that the rulebook has a limit for. */
  outside: z.array(z.enum(RULE_CODES)).optional(),
  /** Second readings, shown and never counted. */
  views: z.array(ProfileView).default([]),
});

/** How an employer reads the disputed words of a rulebook, and which rows its table has. */
export type Profile = z.output<typeof ProfileFile>;

/** What a file has to be called inside, and who asks for it by that name. */
export interface Called {
  readonly name: string;
  /** Place of the profile that names it, `config/rulebooks/mine.profile.yaml:2`. */
  readonly askedBy?: string | undefined;
}

/** @throws BrokenRulebook naming each mistake with its line */
export function parseRulebook(text: string, file: string, called?: Called): Rulebook {
  const source = new YamlSource(text, file);
  const rulebook = source.read(RulebookFile);
  const mistakes = [
    ...nameMistakes('rulebook', rulebook.rulebook, called),
    ...nightMistakes(rulebook),
    ...pairMistakes(rulebook),
  ];
  if (mistakes.length > 0) source.refuse(mistakes);
  return rulebook;
}

function nameMistakes(key: 'rulebook' | 'profile', given: string, called: Called | undefined): Mistake[] {
  if (called === undefined || called.name === given) return [];
  const asked = called.askedBy === undefined ? '' : `, and ${called.askedBy} asks for`;
  return [{ path: [key], message: `expected ${called.name}, as the file is called${asked}` }];
}

/** The rulebooks there are for a profile to name. */
export interface Shelf {
  readonly names: readonly string[];
  readonly read: (called: Called) => Rulebook;
}

/**
 * @param shelf the rulebooks a profile may ask for; its rules must have their limits in the one it does
 * @throws BrokenRulebook naming each mistake with its line
 */
export function parseProfile(text: string, file: string, shelf?: Shelf, called?: Called): Profile {
  const source = new YamlSource(text, file);
  const profile = source.read(ProfileFile);
  const mistakes = [
    ...nameMistakes('profile', profile.profile, called),
    ...repeatMistakes(profile),
    ...(shelf ? shelfMistakes(profile, shelf, source.placeOf(['rulebook'])) : []),
  ];
  if (mistakes.length > 0) source.refuse(mistakes);
  return profile;
}

function shelfMistakes(profile: Profile, shelf: Shelf, askedBy: string): Mistake[] {
  const name = profile.rulebook;
  return shelf.names.includes(name)
    ? profileMistakes(profile, shelf.read({ name, askedBy }))
    : [{ path: ['rulebook'], message: `there is no ${name}; expected one of ${shelf.names.join(', ')}` }];
}
