import { formatDay } from '../time/civil.js';
import type { LocalClock } from '../time/local-clock.js';
import type { Law } from '../workforce/law.js';
import type { DaySpan } from '../workforce/person.js';
import { type Gathered, type Person, positionsOf, termsOf } from './check-people.js';

/** Local days on which chapter 10 does not protect an employee, of those that were checked. */
export interface Excluded {
  readonly employee: string;
  /** What the position is: leading, or particularly independent. */
  readonly reason: 'leading' | 'independent';
  /** The paragraph of the rulebook that exempts it; null where the rulebook knows no such exemption. */
  readonly clause: string | null;
  /** Both days included. */
  readonly from: string;
  readonly to: string;
}

/** Whom the law exempts by position (§10-12(1), (2)): nothing found of them is not the same as nothing wrong. */
export function excludedFrom(gathered: Gathered, law: Law, clock: LocalClock): Excluded[] {
  const { covered } = gathered;
  if (covered === null) return [];
  const checked = { fromDay: clock.dayOf(covered.start), untilDay: clock.dayOf(covered.end - 1) + 1 };
  return gathered.people.flatMap((person) =>
    exemptSpans(person, gathered, checked).map(({ reason, fromDay, untilDay }) => ({
      employee: person.employee,
      reason,
      clause: law.rulebook.exemptions.find(({ kind }) => kind === reason)?.basis ?? null,
      from: formatDay(fromDay),
      to: formatDay(untilDay - 1),
    })),
  );
}

interface ExemptSpan extends DaySpan {
  readonly reason: Excluded['reason'];
}

/** The days a person is exempt on, each with what the exempt position held then is called. */
function exemptSpans(person: Person, { organisation }: Gathered, checked: DaySpan): ExemptSpan[] {
  if (organisation === null) return [];
  const exempt = termsOf(person, organisation).subject.exempt ?? [];
  const held = positionsOf(person.employee, organisation).flatMap(({ exempt: reason, ...span }) =>
    reason === null ? [] : [{ reason, ...span }],
  );
  const spans = held.flatMap(({ reason, ...span }) =>
    exempt.map((days) => ({ reason, ...both(both(days, span), checked) })),
  );
  const inOrder = spans
    .filter(({ fromDay, untilDay }) => fromDay < untilDay)
    .sort((a, b) => a.fromDay - b.fromDay);
  // Two exempt positions at a time are one exemption: what the first of them says is enough.
  return inOrder.filter(
    ({ fromDay, untilDay }, index) =>
      !inOrder.slice(0, index).some((one) => one.fromDay <= fromDay && untilDay <= one.untilDay),
  );
}

const both = (a: DaySpan, b: DaySpan): DaySpan => ({
  fromDay: Math.max(a.fromDay, b.fromDay),
  untilDay: Math.min(a.untilDay, b.untilDay),
});
