import { causeCode } from '../violations/causes.js';

export interface CauseCount {
  readonly cause: string;
  readonly count: number;
}

/** Most frequent first. Rows without a cause count something else. */
export function causesOf(
  rows: readonly { readonly cause: string | null; readonly count: number }[],
): CauseCount[] {
  const counts = new Map<string, number>();
  for (const { cause, count } of rows) {
    if (cause === null) continue;
    const code = causeCode(cause);
    counts.set(code, (counts.get(code) ?? 0) + count);
  }
  return [...counts]
    .map(([cause, count]) => ({ cause, count }))
    .sort((a, b) => b.count - a.count || a.cause.localeCompare(b.cause));
}
