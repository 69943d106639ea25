import type { Client, Connection, Submittable } from 'pg';
import type { EntityManager } from 'typeorm';
import { CopyMessages, type TakeCopied } from './copy-messages.js';

type OnData = (piece: Buffer) => void;

/**
 * Reads what `COPY … TO STDOUT` sends, in the transaction of the caller, message by message
 * where it lies in what the connection gave. A stream (pg-copy-streams) puts the messages
 * together anew, byte for byte, which takes longer than all that is done with them here.
 *
 * @throws what PostgreSQL or `take` throws, once the connection is free again
 */
export async function copyOut(text: string, take: TakeCopied, tx: EntityManager): Promise<void> {
  // TypeORM gives the driver's own connection, and types it as anything.
  const client = (await tx.queryRunner?.connect()) as Client;
  await new Promise<void>((resolve, reject) => {
    client.query(
      new CopyOut(text, take, (error) => {
        if (error === null) resolve();
        else reject(error);
      }),
    );
  });
}

/** Stands between connection and driver while rows come, and gives the driver back what is its own. */
class CopyOut implements Submittable {
  private readonly messages: CopyMessages;
  private failed: Error | null = null;

  constructor(
    private readonly text: string,
    take: TakeCopied,
    private readonly done: (error: Error | null) => void,
  ) {
    this.messages = new CopyMessages((bytes, from, until) => {
      // An error in here would end the process; the rest of the rows has to be passed over, or the connection is lost.
      if (this.failed) return;
      try {
        take(bytes, from, until);
      } catch (error) {
        this.failed = error instanceof Error ? error : new Error(String(error));
      }
    });
  }

  submit(connection: Connection): void {
    const { stream } = connection;
    const [driver] = stream.listeners('data') as OnData[];
    if (!driver) throw new Error('Nobody listens to the connection.');
    const listen: OnData = (piece) => {
      const rest = this.messages.push(piece);
      if (rest === null) return;
      stream.on('data', driver);
      stream.off('data', listen);
      driver(rest);
    };
    // In this order, for a stream that nobody listens to may lose what comes.
    stream.on('data', listen);
    stream.off('data', driver);
    connection.query(this.text);
  }

  handleCommandComplete(): void {
    // Rows were counted as they came.
  }

  handleReadyForQuery(): void {
    this.done(this.failed);
  }

  handleError(error: Error): void {
    // The driver asks for nothing more of a statement that failed, so this is its end.
    this.done(error);
  }
}
