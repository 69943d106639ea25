import type { DataSource } from 'typeorm';

/** Names of files that are being taken in are locked under this number. */
const TURNS = 7022;

/**
 * Whose turn a dropped file is, where several processes watch one folder, on one machine or
 * on many. A lock of the session and not a mark: with the process that holds it, it is gone.
 * Files of the same name in two folders wait for each other, which harms nobody.
 */
export class FileTurns {
  constructor(private readonly db: DataSource) {}

  async isDatabaseThere(): Promise<boolean> {
    return this.db.query('select 1').then(
      () => true,
      () => false,
    );
  }

  /** Waits until nobody else has a file of this name in hand, and keeps it so until the work is done. */
  async inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
    const session = this.db.createQueryRunner();
    try {
      await session.query(`select pg_advisory_lock(${TURNS}, hashtext($1))`, [name]);
      try {
        return await work();
      } finally {
        // A session that broke meanwhile has let go by itself.
        await session
          .query(`select pg_advisory_unlock(${TURNS}, hashtext($1))`, [name])
          .catch(() => undefined);
      }
    } finally {
      await session.release();
    }
  }
}
