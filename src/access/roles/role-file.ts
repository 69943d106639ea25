import { z } from 'zod';
import { parseDay } from '../../time/civil.js';
import { onlyKeys, YamlSource } from '../../workforce/yaml-source.js';

/** The roles that the file can give. Whoever is on record is an employee without it. */
export const FILE_ROLES = ['hr', 'manager', 'safety-delegate', 'admin', 'reader', 'representative'] as const;
export type FileRole = (typeof FILE_ROLES)[number];

export const HOLDER_KINDS = ['email', 'employee', 'subject', 'group'] as const;

/** Who has a role: one person, or whoever is in a group at the issuer. */
export interface Holder {
  readonly kind: (typeof HOLDER_KINDS)[number];
  /** An address is in small letters. */
  readonly value: string;
}

/** A group somebody represents: a unit with those below it, positions of one title, both, or everybody. */
export interface GroupInFile {
  /** Code of the unit; null for all. */
  readonly unit: string | null;
  readonly title: string | null;
}

/** A role for a time. Days are local day numbers, `[fromDay, untilDay)`; an open end is infinite. */
export interface Grant {
  readonly holder: Holder;
  readonly role: FileRole;
  /** Codes of the units a manager leads. */
  readonly units: readonly string[];
  readonly represents: readonly GroupInFile[];
  readonly fromDay: number;
  readonly untilDay: number;
  /** File and line, for whoever has to correct it. */
  readonly place: string;
}

const text = (example: string) =>
  z.string(`expected a text like ${example}, numbers in quotes`).trim().min(1);
const day = z
  .string('expected a day like 2026-01-31')
  .refine((words) => parseDay(words) !== null, 'expected a day like 2026-01-31')
  .transform((words) => parseDay(words) ?? 0);
const list = (example: string) =>
  z.array(text(example), `expected a list like [${example}]`).min(1, `expected a list like [${example}]`);

const GroupEntry = onlyKeys({
  unit: text('DRIFT').optional(),
  positions: list('Operatør').optional(),
}).refine(({ unit, positions }) => unit !== undefined || positions !== undefined, {
  message: 'names no group; expected unit:, positions: or both, or "represents: everybody"',
});

const Entry = onlyKeys({
  email: z.email('expected an address like kari@example.no').toLowerCase().optional(),
  employee: text('"1042"').optional(),
  subject: text('an id of the issuer').optional(),
  group: text('the name of a group at the issuer').optional(),
  role: z.enum(FILE_ROLES, `expected one of ${FILE_ROLES.join(', ')}`),
  units: list('DRIFT').optional(),
  represents: z
    .union([z.literal('everybody'), z.array(GroupEntry).min(1)], {
      error: 'expected a list of groups with unit:, positions: or both, or everybody',
    })
    .optional(),
  from: day.optional(),
  to: day.optional(),
});
type Entry = z.output<typeof Entry>;

const RoleFile = onlyKeys({
  roles: z.array(Entry.superRefine(tellWhatDoesNotFit), 'expected a list; [] for none'),
});

/** What is wrong only with several of the keys together. */
function tellWhatDoesNotFit(entry: Entry, context: z.RefinementCtx): void {
  const mistakes = [
    holderMistake(entry),
    keyMistake(entry, 'units', 'manager'),
    keyMistake(entry, 'represents', 'representative'),
    orderMistake(entry),
  ];
  for (const mistake of mistakes) if (mistake) context.addIssue({ code: 'custom', ...mistake });
}

type Found = { readonly path: (keyof Entry)[]; readonly message: string } | null;

function holderMistake(entry: Entry): Found {
  const named = HOLDER_KINDS.filter((kind) => entry[kind] !== undefined);
  if (named.length === 1) return null;
  const expected = HOLDER_KINDS.map((kind) => `${kind}:`).join(', ');
  return { path: [], message: `names ${named.join(' and ') || 'nobody'}; expected one of ${expected}` };
}

/** A key that one role needs and no other may have. */
function keyMistake(entry: Entry, key: 'units' | 'represents', role: FileRole): Found {
  const isThere = entry[key] !== undefined;
  if (isThere === (entry.role === role)) return null;
  return isThere
    ? { path: [key], message: `is for the role ${role} alone; expected it left out` }
    : { path: ['role'], message: `${role} without ${key}:; expected ${key}: beside it` };
}

const orderMistake = ({ from, to }: Entry): Found =>
  from !== undefined && to !== undefined && to < from
    ? { path: ['to'], message: 'is before from:; expected the same day or a later one' }
    : null;

/** @throws BrokenRulebook naming each mistake with file and line */
export function parseRoles(content: string, file: string): readonly Grant[] {
  const source = new YamlSource(content, file);
  return source.read(RoleFile).roles.map((entry, index) => grantOf(entry, source.placeOf(['roles', index])));
}

function grantOf(entry: Entry, place: string): Grant {
  const { role, units = [], from, to } = entry;
  const kind = HOLDER_KINDS.find((one) => entry[one] !== undefined) ?? 'subject';
  return {
    holder: { kind, value: entry[kind] ?? '' },
    role,
    units,
    represents: groupsOf(entry.represents),
    fromDay: from ?? Number.NEGATIVE_INFINITY,
    untilDay: to === undefined ? Number.POSITIVE_INFINITY : to + 1,
    place,
  };
}

/** One for each unit and title: that is what pages offer and the log names. */
function groupsOf(represents: Entry['represents']): readonly GroupInFile[] {
  if (represents === undefined) return [];
  if (represents === 'everybody') return [{ unit: null, title: null }];
  return represents.flatMap(({ unit = null, positions }) =>
    (positions ?? [null]).map((title) => ({ unit, title })),
  );
}
