import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { parser } from 'stream-json/parser.js';

interface Token {
  readonly name: string;
  readonly value?: unknown;
}

/**
 * Names of the lists of objects at the top of an object in JSON, of the whole file, which is not held in memory. Of one
 * that goes wrong those before it does; whoever reads it says so.
 */
export async function listsAtTop(path: string): Promise<string[]> {
  const file = createReadStream(path);
  const options = { streamValues: false };
  const tokens = pipeline(
    [file, parser.asStream(options)],
    () => undefined,
  ) as unknown as AsyncIterable<Token>;
  const seen = new TopLists();
  try {
    for await (const token of tokens) seen.take(token);
  } catch {
    return seen.found;
  }
  return seen.found;
}

class TopLists {
  readonly found: string[] = [];
  private depth = 0;
  private key = '';
  private begun: string | null = null;

  take({ name, value }: Token): void {
    const { begun } = this;
    this.begun = null;
    if (name === 'startObject' && begun !== null) this.found.push(begun);
    if (this.depth === 1) this.note(name, value);
    if (name.startsWith('start')) this.depth += 1;
    if (name.startsWith('end')) this.depth -= 1;
  }

  private note(name: string, value: unknown): void {
    if (name === 'keyValue') this.key = String(value);
    if (name === 'startArray') this.begun = this.key;
  }
}
