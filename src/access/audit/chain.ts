import { createHash } from 'node:crypto';
import { sortedJson } from '../../platform/sorted-json.js';

/** An entry as it is sealed. Text is exactly what the database holds; `at` is UTC to the microsecond. */
export interface SealedContent {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly outcome: string;
  readonly subjectKind: string | null;
  readonly subjectId: string | null;
  readonly employeeId: string | null;
  readonly detail: unknown;
}

/** A place in the chain: how many links there are up to here, and the hash of the last of them. */
export interface ChainHead {
  readonly seq: number;
  /** 64 hexadecimal digits. */
  readonly hash: string;
}

/** Before the first link. */
export const BEGINNING: ChainHead = { seq: 0, hash: '0'.repeat(64) };

/** An entry together with the seal it is said to have. */
export interface Link extends ChainHead {
  /** Null where the entry is gone. */
  readonly entry: SealedContent | null;
}

/**
 * The hash of an entry at its place: SHA-256, in hexadecimal, of the hash before, a line
 * feed, and a JSON array of place and content without blanks, the keys of `detail` in order.
 */
export function hashAfter(before: ChainHead, entry: SealedContent): string {
  const { id, at, actor, action, outcome, subjectKind, subjectId, employeeId, detail } = entry;
  const content = [
    before.seq + 1,
    Number(id),
    at,
    actor,
    action,
    outcome,
    subjectKind,
    subjectId,
    employeeId,
    detail,
  ];
  return createHash('sha256')
    .update(`${before.hash}\n${sortedJson(content)}`)
    .digest('hex');
}

/** Links for entries in the order in which they are sealed. */
export function sealAll(head: ChainHead, entries: readonly SealedContent[]): ChainHead[] {
  const links: ChainHead[] = [];
  let last = head;
  for (const entry of entries) {
    last = { seq: last.seq + 1, hash: hashAfter(last, entry) };
    links.push(last);
  }
  return links;
}

/** Why a chain does not hold, and at which link. */
export interface BrokenLink {
  readonly seq: number;
  /** `missing`: there is no such link; `gone`: its entry is not there; `changed`: its hash is not that of its entry and the link before. */
  readonly why: 'missing' | 'gone' | 'changed';
  readonly entryId: string | null;
}

/** The first of the links that does not follow from those before it; else where they end. */
export function follow(
  from: ChainHead,
  links: readonly Link[],
): { readonly head: ChainHead; readonly broken: BrokenLink | null } {
  let head = from;
  for (const { seq, hash, entry } of links) {
    if (seq !== head.seq + 1) {
      return { head, broken: { seq: head.seq + 1, why: 'missing', entryId: null } };
    }
    if (entry === null) return { head, broken: { seq, why: 'gone', entryId: null } };
    if (hashAfter(head, entry) !== hash) {
      return { head, broken: { seq, why: 'changed', entryId: entry.id } };
    }
    head = { seq, hash };
  }
  return { head, broken: null };
}
