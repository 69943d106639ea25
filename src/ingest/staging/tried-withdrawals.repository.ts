import { LEFT_OUT, type Storing } from './versions.repository.js';
import type { VersionTable } from './version-table.js';

const begins = (table: VersionTable): string =>
  table.name === 'absence' ? `w.from_date::timestamp at time zone 'UTC'` : 'w.starts_at';

const keep = (table: VersionTable, line: string, from: string): string => `
  insert into import_withdrawal (import_id, begins, version_id, line)
  select $1, ${begins(table)}, w.id, ${line} from ${table.name} w ${from}
  on conflict do nothing`;

/**
 * Writes down which versions an import would withdraw, by what is staged: for a dry run, of which no version tells
 * it. In the database alone, for they may be as many as the rows of a year.
 * @param period of which the file would be the whole truth, as the database compares it
 */
export async function keepTriedWithdrawals(
  table: VersionTable,
  period: readonly [from: string | Date, until: string | Date] | null,
  { tx, importId, source }: Storing,
): Promise<void> {
  const taken = keep(
    table,
    's.line',
    'join matched m on m.held = w.id join staged s on s.ord = m.ord where s.is_withdrawal',
  );
  await tx.query(taken, [importId]);
  if (table.name === 'work_event') {
    const ofDays = `join staged_day d on d.employee_id = w.employee_id
      where ${LEFT_OUT} and w.starts_at >= to_timestamp(d.from_at) and w.starts_at < to_timestamp(d.until_at)`;
    await tx.query(keep(table, 'null', ofDays), [importId, source]);
  }
  if (period === null) return;
  const ofPeriod = `where ${LEFT_OUT} and w.${table.begins} >= $3 and w.${table.begins} < $4`;
  await tx.query(keep(table, 'null', ofPeriod), [importId, source, ...period]);
}
