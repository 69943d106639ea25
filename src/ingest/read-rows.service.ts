import type { RowComplaint } from './complaint.js';
import { recordsOf } from './files/records.service.js';
import { type Layout, UnreadableFile } from './layout.js';
import { missedFields } from './mapping/missed-fields.js';
import { type Destination, type RowContext, takeOrReject } from './row-taking.js';
import type { TablePlan } from './table-plan.js';

/** How all rows of a table are read: see `OpenFile.read`. */
export const readRows = (path: string, layout: Layout, plan: TablePlan, context: RowContext) =>
  async function* (to: Destination): AsyncGenerator<number> {
    const take = takeOrReject(plan.begin(context, to), to);
    let isHeader = true;
    let lacking: readonly string[] = [];
    for await (const batch of recordsOf(path, layout)) {
      for (const record of batch.records) {
        if (isHeader) isHeader = false;
        else take(record);
      }
      lacking = batch.lacking ?? [];
      yield batch.bytes;
    }
    const missed = missedAtEnd(layout.header, lacking, plan, to);
    if (missed) throw new UnreadableFile(missed);
  };

/** A file of nothing but rows that are taken back or passed over has no use for other fields. */
function missedAtEnd(
  header: readonly string[],
  lacking: readonly string[],
  { mapping }: TablePlan,
  { tally }: Destination,
): RowComplaint | null {
  if (!mapping || lacking.length === 0 || tally.rowsTold === 0) return null;
  const lacks = new Set(lacking);
  return missedFields(
    mapping,
    header.filter((name) => !lacks.has(name)),
  );
}
