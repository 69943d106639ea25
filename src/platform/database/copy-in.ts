import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';

/** A value of a row: text as the column's type reads it; null is null. */
export type Cell = string | number | boolean | null;

/** So few rows are sooner inserted: a copy goes back and forth twice, whatever it brings. */
const FEW = 20;

/**
 * Adds rows that are new by COPY, in the transaction of the caller: many take a quarter of what
 * they take as JSON, of which PostgreSQL makes records before it makes rows.
 *
 * @param into table and columns, `note (id, text)`; the cells come in that order
 */
export async function copyIn(
  into: string,
  rows: readonly (readonly Cell[])[],
  tx: EntityManager,
): Promise<void> {
  if (rows.length === 0) return;
  if (rows.length <= FEW) {
    await tx.query(`insert into ${into} values ${placesOf(rows)}`, rows.flat());
    return;
  }
  // TypeORM gives the driver's own connection, and types it as anything.
  const client = (await tx.queryRunner?.connect()) as Client;
  const isFree = freed(client);
  const bytes = Buffer.from(rows.map(lineOf).join(''));
  await pipeline(Readable.from([bytes]), client.query(copyFrom(`copy ${into} from stdin`)));
  await isFree;
}

/**
 * When a connection has done all that it was asked for: a copy is over a moment before the
 * connection takes the next statement. To be called before the copy begins.
 */
export function freed(client: Client): Promise<unknown> {
  const isFree = once(client, 'drain');
  // Where the copy fails nobody waits any more, and a connection that then breaks would end the process.
  isFree.catch(() => undefined);
  return isFree;
}

/** `($1, $2), ($3, $4)` */
function placesOf(rows: readonly (readonly Cell[])[]): string {
  let last = 0;
  return rows.map((row) => `(${row.map(() => `$${(last += 1)}`).join()})`).join();
}

const lineOf = (row: readonly Cell[]): string => `${row.map(textOf).join('\t')}\n`;

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const SPECIAL = /[\\\t\n\r]/;
const EVERY_SPECIAL = /[\\\t\n\r]/g;

function textOf(cell: Cell): string {
  if (cell === null) return '\\N';
  if (typeof cell !== 'string') return String(cell);
  return SPECIAL.test(cell) ? cell.replace(EVERY_SPECIAL, (sign) => ESCAPES[sign] ?? sign) : cell;
}
