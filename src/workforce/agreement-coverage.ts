import type { Agreement } from './agreement.entity.js';
import type { Position } from './position.entity.js';
import type { UnitTree } from './unit-tree.js';

/** What decides whom an agreement covers and when; stored or straight from a file. */
export type Terms = Pick<Agreement, 'groupKind' | 'groupCode' | 'validFrom' | 'validUntil'>;
export type Held = Pick<Position, 'unitId' | 'title' | 'onCallScheme' | 'validFrom' | 'validUntil'>;

/** An agreement as it holds for one person, on `[fromDate, untilDate)`, local dates; null is open. */
export interface Coverage<A extends Terms = Agreement> {
  readonly agreement: A;
  readonly fromDate: string;
  readonly untilDate: string | null;
}

/**
 * Which agreements cover a person when: those of everybody, of a unit the person works in
 * or below, of an on-call scheme the position belongs to, or of positions of its title, each while both the
 * agreement and the position hold. It follows from the work, never from a union (spec 8).
 */
export const coverageOf = <A extends Terms>(
  agreements: readonly A[],
  positions: readonly Held[],
  units: UnitTree,
): readonly Coverage<A>[] =>
  agreements.flatMap((agreement) =>
    positions
      .filter((position) => covers(agreement, position, units))
      .flatMap((position) => overlap(agreement, position)),
  );

function covers(agreement: Terms, position: Held, units: UnitTree): boolean {
  if (agreement.groupKind === 'all') return true;
  if (agreement.groupKind === 'scheme') return position.onCallScheme === agreement.groupCode;
  if (agreement.groupKind === 'position') return position.title === agreement.groupCode;
  return units.upwards(position.unitId).some((unit) => unit.code === agreement.groupCode);
}

function overlap<A extends Terms>(agreement: A, position: Held): Coverage<A>[] {
  const fromDate = agreement.validFrom > position.validFrom ? agreement.validFrom : position.validFrom;
  const untilDate = earlier(agreement.validUntil, position.validUntil);
  return untilDate !== null && untilDate <= fromDate ? [] : [{ agreement, fromDate, untilDate }];
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
