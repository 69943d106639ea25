import pg from 'pg';
import type { Statement } from './hello-server.js';

/** Connections as the product has. */
const CONNECTIONS = 10;

/** The questions a page asks the database, asked by nobody but a driver: all at once, as the page asks most of them. */
export class BareStatements {
  private readonly pool: pg.Pool;
  private readonly questions: readonly Statement[];

  constructor(url: string, statements: readonly Statement[]) {
    this.pool = new pg.Pool({
      connectionString: url,
      max: CONNECTIONS,
      options: '-c datestyle=ISO -c timezone=UTC',
    });
    this.questions = statements.filter(({ text }) => /^\s*(select|with)\b/i.test(text));
  }

  get count(): number {
    return this.questions.length;
  }

  async ask(): Promise<void> {
    await Promise.all(this.questions.map(({ text, values }) => this.pool.query(text, [...values])));
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}
