import { LEFT_OUT, type Storing } from './versions.repository.js';
import { withdrawnBy } from '../withdrawn-versions.js';
import type { VersionTable } from './version-table.js';

const begins = (table: Pick<VersionTable, 'name'>): string =>
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

const endedOf = (name: VersionTable['name']): string =>
  `select w.id, ${begins({ name })} as begins from ${name} w where ${withdrawnBy(name)}`;

const OTHERS = `
  select 1
    from (${endedOf('work_event')} union all ${endedOf('absence')}) w
   where not exists (select from import_withdrawal t
                      where t.import_id = $2 and t.begins = w.begins and t.version_id = w.id)
   limit 1`;

/** Whether what is stored withdraws versions that the trial did not show. */
export async function withdrawsOthers(trial: string, { tx, importId }: Storing): Promise<boolean> {
  return (await tx.query<unknown[]>(OTHERS, [importId, trial])).length > 0;
}
