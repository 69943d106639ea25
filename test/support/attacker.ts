import { SMALLEST_GROUP } from '../../src/indicators/disclosure.js';

/** Every set with one to four persons among it, by place. */
export function setsOfFew(counts: readonly number[]): number[][] {
  const sets: number[][] = [];
  for (let bits = 1; bits < 2 ** counts.length; bits += 1) {
    const set = counts.flatMap((_, i) => (Math.floor(bits / 2 ** i) % 2 === 1 ? [i] : []));
    const persons = set.reduce((sum, i) => sum + (counts[i] ?? 0), 0);
    if (persons > 0 && persons < SMALLEST_GROUP) sets.push(set);
  }
  return sets;
}

/**
 * Whether a linear combination of the rows touches persons of this set and nobody else: what
 * the rows are outside of the set then has a lower rank than the rows have as a whole. Fractions are exact enough here: all numbers are small integers.
 */
export function reveals(rows: readonly (readonly number[])[], set: readonly number[]): boolean {
  const outside = rows.map((row) => row.filter((_, i) => !set.includes(i)));
  return rank(outside) < rank(rows);
}

function rank(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => [...row]);
  let done = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const pivot = rows.findIndex((row, i) => i >= done && Math.abs(row[column]!) > 1e-9);
    if (pivot < 0) continue;
    [rows[done], rows[pivot]] = [rows[pivot]!, rows[done]!];
    for (let i = done + 1; i < rows.length; i += 1) {
      const factor = rows[i]![column]! / rows[done]![column]!;
      rows[i] = rows[i]!.map((value, j) => value - factor * rows[done]![j]!);
    }
    done += 1;
  }
  return done;
}
