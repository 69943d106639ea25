import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { codeOf } from '../errors.js';
import { unreachable } from './data-source.js';

/** A server that is just starting deserves a few tries; one that does not let us in will not next time. */
const TRIES = 5;
const PAUSE_MS = 2000;
const MAY_BE_STARTING = ['ECONNREFUSED', 'ECONNRESET', '57P03'];

/**
 * Resolves when the database can be used, so that all that connect to it afterwards need
 * no patience of their own.
 * @throws DatabaseUnreachable
 */
export async function reachDatabase(url: string, pauseMs = PAUSE_MS): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await connectOnce(url);
      return;
    } catch (error) {
      if (tries === TRIES || !mayBeStarting(error)) throw unreachable(url, error);
      await sleep(pauseMs);
    }
  }
}

async function connectOnce(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } finally {
    await client.end();
  }
}

function mayBeStarting(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(mayBeStarting);
  return MAY_BE_STARTING.includes(codeOf(error) ?? '');
}
