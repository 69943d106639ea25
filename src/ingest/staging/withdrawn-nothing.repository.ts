import type { VersionTable } from './version-table.js';
import type { StagedRows } from './staged-rows.js';
import type { Storing } from './versions.repository.js';
import { NONE_OF_NOTHING, type WithdrawalOfNothing, type WithdrawalsOfNothing } from './withdrawn-nothing.js';

/** Withdrawals that are named in an answer. */
const MOST_NAMED = 20;

/** One of what was withdrawn before says nothing new; one of what nobody has said anything of was meant for something else. */
const neverThere = (table: VersionTable): string => `
  select s.line, s.source_id as "sourceId", (count(*) over ())::int as total
    from staged s
   where s.is_withdrawal
     and not exists (select from ${table.name} w where w.source = $1 and w.source_id = s.source_id)
   order by s.ord
   limit ${MOST_NAMED}`;

/** Staged withdrawals of what was never on record; asked before anything is stored. */
export async function withdrawnNothing(
  { table, withdrawals }: Pick<StagedRows, 'table' | 'withdrawals'>,
  { tx, source }: Pick<Storing, 'tx' | 'source'>,
): Promise<WithdrawalsOfNothing> {
  if (withdrawals === 0) return NONE_OF_NOTHING;
  const rows = await tx.query<(WithdrawalOfNothing & { readonly total: number })[]>(neverThere(table), [
    source,
  ]);
  const first = rows.map(({ line, sourceId }) => ({ line, sourceId }));
  return { first, count: rows[0]?.total ?? 0 };
}
