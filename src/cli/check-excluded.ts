import type { LocalClock } from '../time/local-clock.js';
import type { Law } from '../workforce/law.js';
import { type Gathered, type Person, termsOf } from './check-people.js';

/** An employee whom chapter 10 does not protect in all or part of what was checked. */
export interface Excluded {
  readonly employee: string;
  /** What the position is: leading, or particularly independent. */
  readonly reason: 'leading' | 'independent';
  /** The paragraph of the rulebook that exempts it; null where the rulebook knows no such exemption. */
  readonly clause: string | null;
}

/** Whom the law exempts by position (§10-12(1), (2)): nothing found of them is not the same as nothing wrong. */
export function excludedFrom(gathered: Gathered, law: Law, clock: LocalClock): Excluded[] {
  return gathered.people.flatMap((person) => {
    const reason = reasonOf(person, gathered, clock);
    if (reason === null) return [];
    const clause = law.rulebook.exemptions.find(({ kind }) => kind === reason)?.basis ?? null;
    return [{ employee: person.employee, reason, clause }];
  });
}

function reasonOf(
  person: Person,
  { covered, organisation }: Gathered,
  clock: LocalClock,
): Excluded['reason'] | null {
  if (covered === null || organisation === null) return null;
  const first = clock.dayOf(covered.start);
  const last = clock.dayOf(covered.end - 1);
  const exempt = termsOf(person, organisation).subject.exempt ?? [];
  if (!exempt.some(({ fromDay, untilDay }) => fromDay <= last && first < untilDay)) return null;
  const own = organisation.positions.filter(({ employee }) => employee === person.employee);
  return own.find((position) => position.exempt !== null)?.exempt ?? null;
}
