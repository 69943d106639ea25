import { createHash } from 'node:crypto';
import { sortedJson } from '../../platform/sorted-json.js';
import { formatDay } from '../../time/civil.js';
import { groupKey } from './granted.js';
import type { FileRole, Grant } from './role-file.js';

/** A grant as the log names it: by codes and ids, never by a name or an address. */
export interface NamedGrant {
  readonly role: FileRole;
  /** `employee:1042`, `group:delegates`, `subject:…`, or `email:` with a part of the hash of the address. */
  readonly holder: string;
  /** Codes of units, or groups as `DRIFT/Operatør`; empty for roles over everybody. */
  readonly groups: readonly string[];
  /** `YYYY-MM-DD`, both inside; null is open. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Enough to tell one address from another, and for whoever knows the address to find it. */
const HASH_LETTERS = 16;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export function namedGrant({ holder, role, units, represents, fromDay, untilDay }: Grant): NamedGrant {
  const { kind, value } = holder;
  return {
    role,
    holder: `${kind}:${kind === 'email' ? sha256(value).slice(0, HASH_LETTERS) : value}`,
    groups: [...units, ...represents.map(groupKey)],
    from: Number.isFinite(fromDay) ? formatDay(fromDay) : null,
    to: Number.isFinite(untilDay) ? formatDay(untilDay - 1) : null,
  };
}

/** The same for the same roles, in whatever order a file lists them. */
export const digestOf = (grants: readonly NamedGrant[]): string =>
  sha256([...new Set(grants.map((grant) => sortedJson(grant)))].sort().join('\n'));

/** What one file gives that the other does not, and the other way round. */
export function roleChanges(
  before: readonly NamedGrant[],
  now: readonly NamedGrant[],
): { readonly given: readonly NamedGrant[]; readonly taken: readonly NamedGrant[] } {
  const without = (list: readonly NamedGrant[], others: readonly NamedGrant[]): readonly NamedGrant[] => {
    const known = new Set(others.map((grant) => sortedJson(grant)));
    return list.filter((grant) => !known.has(sortedJson(grant)));
  };
  return { given: without(now, before), taken: without(before, now) };
}
