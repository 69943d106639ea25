import type { z } from 'zod';
import type { FieldComplaint } from './field-complaint.js';

type Entry = Readonly<Record<string, unknown>>;

/** What stands in for what an entry cannot do without; `own` is no code or number of anybody else. */
const STAND_INS: Readonly<Record<string, (own: string) => Entry>> = {
  units: (own) => ({ code: own, name: own }),
  employees: (own) => ({ code: own, name: own }),
  positions: (own) => ({ employee: own, unit: own, title: own, from: '1970-01-01' }),
  agreements: (own) => ({
    code: own,
    legalBasis: own,
    grantedBy: 'elected-representatives',
    group: { kind: 'unit', code: own },
    from: '1970-01-01',
  }),
};

/** Days on which nothing holds: an agreement whose days nobody knows stands beside no other. */
const NO_DAYS: Entry = { from: '2100-12-31', to: '1970-01-01' };

/**
 * An organisation file that cannot be read, with stand-ins for what is wrong in it, so that the
 * rest can be looked at. For finding mistakes alone: what it says was said by nobody.
 *
 * @param issues what the schema found in it
 */
export function mendedContent(content: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  if (!isEntry(content)) return content;
  const bad = badFields(issues);
  const lists = Object.entries(STAND_INS).flatMap(([list, standIn]) => {
    const entries = content[list];
    if (!Array.isArray(entries)) return [];
    const mended = entries.map((entry: unknown, index) => {
      const fields = bad.get(`${list} ${index}`);
      if (!fields) return entry;
      const said = isEntry(entry) ? Object.entries(entry) : [];
      const kept = Object.fromEntries(said.filter(([field]) => !fields.has(field)));
      const mended = { ...standIn(`?${index}`), ...kept };
      return list === 'agreements'
        ? {
            ...mended,
            ...goodLimits(entry, issues, index),
            ...(fields.has('from') || fields.has('to') ? NO_DAYS : {}),
          }
        : mended;
    });
    return [[list, mended] as const];
  });
  const isOrganisationRead = ![...bad.keys()].some((place) => place.startsWith('organisation'));
  return { ...Object.fromEntries(lists), organisation: isOrganisationRead ? content['organisation'] : null };
}

/** Limits of an agreement beside those that are wrong, each of which says something by itself. */
function goodLimits(entry: unknown, issues: readonly z.core.$ZodIssue[], index: number): Entry {
  const limits = isEntry(entry) ? entry['limits'] : undefined;
  if (!isEntry(limits)) return {};
  const bad = issues
    .filter(({ path: [list, at, field] }) => list === 'agreements' && at === index && field === 'limits')
    .flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[3])]));
  return { limits: Object.fromEntries(Object.entries(limits).filter(([key]) => !bad.includes(key))) };
}

/** Names of the fields that something is wrong with, by list and number of the entry. */
function badFields(issues: readonly z.core.$ZodIssue[]): ReadonlyMap<string, ReadonlySet<string>> {
  const bad = new Map<string, Set<string>>();
  for (const issue of issues) {
    const [list, index, field] = issue.path.map(String);
    const place = [list, index].join(' ');
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
    const named = field === undefined ? unknown : [field];
    bad.set(place, new Set([...(bad.get(place) ?? []), ...named]));
  }
  return bad;
}

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a complaint is of another place than those there are: what is wrong with a stand-in is wrong with nothing. */
export const notSaidBy = (complaints: readonly FieldComplaint[]): ((one: FieldComplaint) => boolean) => {
  // Of an entry with a field that is none nobody knows what it was to say.
  const said = new Set(
    complaints.map(({ path, problem }) => (problem === 'unknown-field' ? entryOf(path) : path)),
  );
  return ({ path }) => !said.has(path) && !said.has(entryOf(path));
};

const entryOf = (path: string): string => path.replace(/\]\..*$/, ']');

/** What a complaint of a field of an agreement rests on beside it; `limits` alone is that nothing is set. */
const RESTS_ON: Readonly<Record<string, readonly string[]>> = {
  limits: ['limits', 'terms'],
  'limits.': ['grantedBy', 'terms'],
  'terms.': ['grantedBy'],
  unionLevel: ['grantedBy'],
  'group.': ['group'],
  from: ['from', 'to', 'group'],
  to: ['from', 'to'],
};

/** Whether what is said of an agreement is said of what stands in the file alone, and not of a stand-in. */
export function restsOnSaid(issues: readonly z.core.$ZodIssue[]): (one: FieldComplaint) => boolean {
  const bad = badFields(issues);
  // One without its code may be the next version of any on record.
  const isEachNamed = ![...bad].some(
    ([place, fields]) => place.startsWith('agreements') && fields.has('code'),
  );
  return ({ path, problem }) => {
    const [, index = '', field = ''] = /^agreements\[(\d+)\]\.(\w+\.?)/.exec(path) ?? [];
    const wrong = bad.get(`agreements ${index}`);
    const isSaid = !(RESTS_ON[field] ?? []).some((one) => wrong?.has(one));
    return isSaid && (isEachNamed || !problem.startsWith('agreement'));
  };
}
