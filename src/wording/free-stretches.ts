import type { Interval } from '../time/interval.js';

/**
 * What lies free between stretches of work in a window. The longest rest may reach beyond the
 * window: the stretch it covers is then shown as long as it was measured.
 *
 * @param bounds the work, by its beginning; stretches may overlap
 * @param longest what was measured; null where there was none. It is always among the answer.
 */
export function freeStretches(
  window: Interval,
  bounds: readonly Interval[],
  longest: Interval | null,
): readonly Interval[] {
  const free: Interval[] = [];
  let from = window.start;
  for (const { start, end } of bounds) {
    if (start > from) free.push({ start: from, end: Math.min(start, window.end) });
    from = Math.max(from, end);
    if (from >= window.end) break;
  }
  if (from < window.end) free.push({ start: from, end: window.end });
  if (longest === null) return free;
  const others = free.filter(({ start, end }) => end <= longest.start || start >= longest.end);
  return [...others, longest].toSorted((a, b) => a.start - b.start);
}
