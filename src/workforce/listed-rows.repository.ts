import type { EntityManager } from 'typeorm';

/** What became of the rows of one list of the file. */
export interface Applied {
  readonly added: number;
  readonly changed: number;
  /** Rows the file no longer lists, where it lists all there are. */
  readonly withdrawn: number;
}

export const rows = (list: readonly unknown[]): string => JSON.stringify(list);

/** Rows written by a statement that says of each whether it was added. */
export async function upsert(tx: EntityManager, sql: string, parameters: unknown[]): Promise<Applied> {
  const written = await tx.query<{ added: boolean }[]>(sql, parameters);
  const added = written.filter((row) => row.added).length;
  return { added, changed: written.length - added, withdrawn: 0 };
}

/** Rows taken away. TypeORM answers an UPDATE or DELETE as [rows, count]. */
export async function without(tx: EntityManager, sql: string, parameters: unknown[]): Promise<number> {
  const [gone] = await tx.query<[unknown[], number]>(sql, parameters);
  return gone.length;
}
