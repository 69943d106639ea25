/**
 * In SQL: whether two versions, by their aliases, are of the same hours of work, whoever works
 * them. A plan and what became of it begin within an hour of each other, and either may
 * carry the planned start beside its own.
 */
export const sameShift = (a: string, b: string): string => `
  least(${[`${a}.starts_at`, `${a}.planned_starts_at`]
    .flatMap((one) => [`${b}.starts_at`, `${b}.planned_starts_at`].map((other) => apart(one, other)))
    .join(', ')}) <= interval '1 hour'`;

const apart = (one: string, other: string): string => `greatest(${one} - ${other}, ${other} - ${one})`;
