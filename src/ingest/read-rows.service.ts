import { recordsOf } from './files/records.service.js';
import { type Layout, type RecordBatch, UnreadableFile } from './layout.js';
import { missedAmong } from './mapping/missed-fields.js';
import { type Destination, type RowContext, takeOrReject } from './row-taking.js';
import type { TablePlan } from './table-plan.js';

/** How all rows of a table are read: see `OpenFile.read`. */
export const readRows = (path: string, layout: Layout, plan: TablePlan, context: RowContext) =>
  async function* (to: Destination): AsyncGenerator<number> {
    const take = takeOrReject(plan.begin(context, to), to);
    let isHeader = true;
    let fields: RecordBatch['fields'];
    for await (const batch of recordsOf(path, layout)) {
      for (const record of batch.records) {
        if (isHeader) isHeader = false;
        else take(record);
      }
      fields = batch.fields;
      yield batch.bytes;
    }
    const missed = fields && missedAmong(fields(), plan, to.tally);
    if (missed) throw new UnreadableFile(missed);
  };
