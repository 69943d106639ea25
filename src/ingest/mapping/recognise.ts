import { tidy } from '../table.js';
import type { Mapping } from './mapping.js';

/** The mapping of the system a file is from, told by its header; of several the one that asks for most. */
export function recognised<M extends Mapping>(header: readonly string[], mappings: readonly M[]): M | null {
  const names = new Set(header.map(tidy));
  const fits = mappings.filter(
    ({ recognise = [] }) => recognise.length > 0 && recognise.every((name) => names.has(tidy(name))),
  );
  return fits.reduce<M | null>(
    (best, one) => ((one.recognise?.length ?? 0) > (best?.recognise?.length ?? 0) ? one : best),
    null,
  );
}
