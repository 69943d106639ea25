import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { DomainError } from '../platform/errors.js';

/** A rulebook that cannot be used: says file, line, and what would be right. */
export class BrokenRulebook extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'rulebook.broken';
}

/** One thing that is wrong, at a path from the top of the file. */
export interface Mistake {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** A YAML text that remembers where its parts stand, so that a mistake can be told by its line. */
export class YamlSource {
  private readonly lines = new LineCounter();
  private readonly document: Document;

  /** @throws BrokenRulebook where the text is no YAML */
  constructor(
    text: string,
    private readonly file: string,
  ) {
    // The core schema leaves dates and times of day as the texts they are.
    this.document = parseDocument(text, { lineCounter: this.lines, schema: 'core' });
    const tab = text.split('\n').findIndex((line) => /^ *\t/.test(line));
    if (this.document.errors.length > 0 && tab >= 0) {
      throw new BrokenRulebook(`${file}:${tab + 1}: a tab; expected spaces before the word`);
    }
    const broken = this.document.errors.map((error) => {
      const message = (error.message.split('\n')[0] ?? error.code).replace(/ at line \d+, column \d+:?$/, '');
      return `${file}:${error.linePos?.[0].line ?? 1}: ${message}`;
    });
    if (broken.length > 0) throw new BrokenRulebook(broken.join('\n'));
  }

  /** @throws BrokenRulebook naming each mistake with its line */
  read<T>(schema: z.ZodType<T>): T {
    if (this.document.contents === null) {
      throw new BrokenRulebook(`${this.file}:1: is empty; expected ${requiredKeys(schema)}`);
    }
    const parsed = schema.safeParse(this.document.toJS());
    if (parsed.success) return parsed.data;
    this.refuse(parsed.error.issues.flatMap(mistakesOf));
  }

  /** @throws BrokenRulebook naming each mistake with its line */
  refuse(mistakes: readonly Mistake[]): never {
    const told = mistakes.map(
      ({ path, message }) =>
        `${this.placeOf(path)}: ${[...path.map(String), ''].join('.').replace(/\.$/, ': ')}${message}`,
    );
    throw new BrokenRulebook(told.join('\n'));
  }

  /** `config/rulebooks/no-aml.yaml:67`, where a path stands. */
  placeOf(path: readonly PropertyKey[]): string {
    return `${this.file}:${this.lineOf(path)}`;
  }

  /** The line of the deepest part of the path that exists: where a missing key should have been. */
  private lineOf(path: readonly PropertyKey[]): number {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const offset = this.offsetOf(path.slice(0, depth));
      if (offset !== null) return this.lines.linePos(offset).line;
    }
    return 1;
  }

  /** Of an entry of a map its key, for the value of a key may begin lines below it. */
  private offsetOf(path: readonly PropertyKey[]): number | null {
    const above: unknown =
      path.length === 1 ? this.document.contents : this.document.getIn(path.slice(0, -1));
    const last = path.at(-1);
    const pair = isMap(above)
      ? above.items.find(({ key }) => (isScalar(key) ? key.value : key) === last)
      : undefined;
    const node: unknown = pair?.key ?? this.document.getIn(path, true);
    return (node as { range?: [number, number, number] } | null | undefined)?.range?.[0] ?? null;
  }
}

/** An unknown key is a mistake at the key itself, not at the map that holds it. */
const mistakesOf = (issue: z.core.$ZodIssue): Mistake[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ path: [...issue.path, key], message: `unknown key; ${issue.message}` }))
    : [{ path: issue.path, message: issue.message }];

/** What an object cannot do without: `rulebook:, version:`. */
const requiredKeys = (schema: z.ZodType): string =>
  schema instanceof z.ZodObject
    ? Object.entries(schema.shape)
        .filter(([, field]) => field instanceof z.ZodType && !field.safeParse(undefined).success)
        .map(([key]) => `${key}:`)
        .join(', ')
    : 'a value';

/** An object of these keys and no other; an unknown one is answered with those there are. */
export const onlyKeys = <S extends z.core.$ZodLooseShape>(shape: S): z.ZodObject<S, z.core.$strict> =>
  z.strictObject(shape, {
    error: ({ code }) => {
      const keys = Object.keys(shape);
      return code === 'unrecognized_keys'
        ? `expected one of ${keys.join(', ')}`
        : `expected ${keys.map((key) => `${key}:`).join(', ')}`;
    },
  });
