import type { Explanation, Term, WorkTerm } from '../rules/explanation.js';
import type { TimeLineLimit } from './time-line.js';
import type { ViolationDetailRow } from './violations.query.js';

type Row = Pick<ViolationDetailRow, 'evidence' | 'verdict' | 'limit' | 'baseLimit' | 'unit'>;

/**
 * Where the limit that was passed lies on the time line: of a rest as long as it had to be,
 * from where it began; of a sum the instant at which it was used up. Null for averages and
 * counts, whose limits lie nowhere.
 *
 * @param explanation null where the sum is not known any more
 */
export function limitOnLine(row: Row, explanation: Explanation | null): TimeLineLimit | null {
  const limit = row.verdict === 'ok' ? row.baseLimit : row.limit;
  const { longestRest } = row.evidence;
  if (longestRest) return { kind: 'needed', start: longestRest.start, end: longestRest.start + limit };
  if (explanation === null || !isSumAgainstMost(explanation)) return null;
  const instant = instantUsedUp(explanation.terms, limit);
  return instant === null ? null : { kind: 'passed', instant };
}

const isSumAgainstMost = ({ comparator, divisor, unit }: Explanation): boolean =>
  comparator === 'max' && divisor === null && unit === 'seconds';

/** Work, and what was planned of it, counts as it goes on; what a day has beyond its frame is the last of its work. */
function instantUsedUp(terms: readonly Term[], limit: number): number | null {
  let sum = 0;
  for (const term of terms.toSorted((a, b) => a.start - b.start)) {
    const amount = term.amount.toNumber();
    if (sum + amount > limit) return instantIn(term, amount, limit - sum);
    sum += amount;
  }
  return null;
}

/** The instant of a term at which so many of its seconds have been counted. */
function instantIn(term: Term, amount: number, counted: number): number {
  if (term.kind === 'work' || term.kind === 'plan') return within(term, counted / amount);
  return term.kind === 'overtime' ? beforeTheEnd(term.worked, amount - counted) : term.end;
}

/** The instant after which so many seconds were worked. */
function beforeTheEnd(worked: readonly WorkTerm[], seconds: number): number {
  let rest = seconds;
  for (const term of worked.toSorted((a, b) => b.end - a.end)) {
    const amount = term.amount.toNumber();
    if (rest <= amount) return within(term, 1 - rest / amount);
    rest -= amount;
  }
  return Math.min(...worked.map(({ start }) => start));
}

const within = ({ start, end }: Term, share: number): number => Math.round(start + (end - start) * share);
