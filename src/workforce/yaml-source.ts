import { isMap, isScalar, LineCounter, parseDocument, visit, type Document, type YAMLError } from 'yaml';
import { z } from 'zod';
import { DomainError } from '../platform/errors.js';
import { inEach, spoken } from '../platform/http/fault-words.js';
import type { Message } from '../platform/i18n/texts.js';

/** English alone, as files of the installation are told, or every language. */
type Words = string | Message;

/** A rulebook that cannot be used: says file, line, and what would be right. */
export class BrokenRulebook extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'rulebook.broken';
  override readonly said?: Message;
  /** One for each mistake, in English where there are no other words. */
  readonly mistakes: readonly Message[];

  constructor(told: readonly Words[]) {
    super(told.map((words) => inOne(words).en).join('\n'));
    this.mistakes = told.map(inOne);
    if (told.some((words) => typeof words !== 'string')) {
      this.said = inEach((language) => this.mistakes.map((one) => one[language]).join('\n'));
    }
  }
}

const inOne = (words: Words): Message => (typeof words === 'string' ? inEach(() => words) : words);

/** Words behind their place, which is the same in every language. */
export const placed = (place: string, words: Message): Message =>
  inEach((language) => `${place}${words[language]}`);

const placedWords = (place: string, words: Words): Words =>
  typeof words === 'string' ? `${place}${words}` : placed(place, words);

/** `columns.start: `, and nothing at the top of a file. */
export const keyPath = (path: readonly PropertyKey[]): string =>
  path.length === 0 ? '' : `${path.map(String).join('.')}: `;

/** One thing that is wrong, at a path from the top of the file. */
export interface Mistake<W extends Words = string> {
  readonly path: readonly PropertyKey[];
  readonly message: W;
}

/** Where a text is no YAML. */
export interface SyntaxSeen {
  readonly code: string;
  /** As the library says it, in English. */
  readonly message: string;
  /** The line as it stands there. */
  readonly line: string;
}

/** How the mistakes of a kind of file are told. */
export interface Telling {
  readonly syntax: (seen: SyntaxSeen) => Words;
  /** @param whole all that the file says, for what stood where the issue is */
  readonly issue: (issue: z.core.$ZodIssue, whole: unknown) => readonly Mistake<Words>[];
  /** That there are more than are named; left out, all are. */
  readonly more?: (count: number) => Words;
}

/** A mistake in words, and where it stands. */
interface Told {
  readonly line: number;
  readonly words: Words;
}

/** Mistakes that are named where not all are: as many as somebody corrects before looking again. */
const MOST_NAMED = 20;

const EMPTY = { nb: 'er tom; ventet', nn: 'er tom; venta', en: 'is empty; expected' };
const TAB = {
  nb: 'en tabulator; ventet mellomrom foran ordet',
  nn: 'ein tabulator; venta mellomrom framfor ordet',
  en: 'a tab; expected spaces before the word',
};

/** A YAML text that remembers where its parts stand, so that a mistake can be told by its line. */
export class YamlSource {
  private readonly lines = new LineCounter();
  private readonly document: Document;
  /** Keys that are there twice. What else stands there is known all the same, and is told beside them. */
  private readonly twice: readonly Told[];

  /** @throws BrokenRulebook where the text is no YAML */
  constructor(
    private readonly text: string,
    private readonly file: string,
    private readonly telling: Telling = IN_ENGLISH,
  ) {
    // The core schema leaves dates and times of day as the texts they are.
    this.document = parseDocument(text, { lineCounter: this.lines, schema: 'core' });
    const { errors } = this.document;
    const faults = firstOfEachLine(errors).map(({ code, message, pos }) =>
      this.syntaxAt(pos[0], code, firstSentence(message)),
    );
    this.twice = faults;
    if (errors.every(({ code }) => code === 'DUPLICATE_KEY')) return;
    const tab = text.split('\n').findIndex((line) => /^ *\t/.test(line));
    if (tab >= 0) throw new BrokenRulebook([placed(`${file}:${tab + 1}: `, TAB)]);
    throw this.broken(faults);
  }

  /** @throws BrokenRulebook naming each mistake with its line */
  read<T>(schema: z.ZodType<T>): T {
    if (this.document.contents === null) {
      const needed = requiredKeys(schema);
      throw new BrokenRulebook([inEach((language) => `${this.file}:1: ${EMPTY[language]} ${needed}`)]);
    }
    const whole = this.whole();
    const parsed = schema.safeParse(whole);
    if (parsed.success && this.twice.length === 0) return parsed.data;
    const mistakes = parsed.error?.issues.flatMap((issue) => this.telling.issue(issue, whole)) ?? [];
    const told = [...this.twice, ...mistakes.map((one) => this.told(one))];
    throw this.broken(told.sort((a, b) => a.line - b.line));
  }

  /** @throws BrokenRulebook naming each mistake with its line */
  refuse(mistakes: readonly Mistake<Words>[]): never {
    throw this.broken(mistakes.map((one) => this.told(one)));
  }

  private told({ path, message }: Mistake<Words>): Told {
    return {
      line: this.lineOf(path),
      words: placedWords(`${this.placeOf(path)}: ${keyPath(path)}`, message),
    };
  }

  private broken(told: readonly Told[]): BrokenRulebook {
    const words = told.map((one) => one.words);
    const { more } = this.telling;
    if (more === undefined || words.length <= MOST_NAMED) return new BrokenRulebook(words);
    const others = placedWords(`${this.file}: `, more(words.length - MOST_NAMED));
    return new BrokenRulebook([...words.slice(0, MOST_NAMED), others]);
  }

  /** `config/rulebooks/no-aml.yaml:67`, where a path stands. */
  placeOf(path: readonly PropertyKey[]): string {
    return `${this.file}:${this.lineOf(path)}`;
  }

  /** @throws BrokenRulebook where a reference leads nowhere, or references unfold to more than anybody meant */
  private whole(): unknown {
    try {
      return this.document.toJS();
    } catch (error) {
      if (!(error instanceof ReferenceError)) throw error;
      throw this.broken([this.syntaxAt(this.firstAlias(), 'BAD_ALIAS', error.message)]);
    }
  }

  private firstAlias(): number {
    let offset = 0;
    visit(this.document, {
      Alias: (_key, { range }) => {
        offset = range?.[0] ?? 0;
        return visit.BREAK;
      },
    });
    return offset;
  }

  /** What is missed at the end of a file is told at its last words. */
  private syntaxAt(offset: number, code: string, message: string): Told {
    const last = Math.max(this.text.trimEnd().length - 1, 0);
    const { line } = this.lines.linePos(Math.min(offset, last));
    const { lineStarts } = this.lines;
    const written = this.text.slice(lineStarts[line - 1], lineStarts[line]).trim();
    const words = this.telling.syntax({ code, message, line: written });
    return { line, words: placedWords(`${this.file}:${line}: `, words) };
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
    const last = String(path.at(-1));
    const pair = isMap(above)
      ? above.items.find(({ key }) => String(isScalar(key) ? key.value : key) === last)
      : undefined;
    const node: unknown = pair?.key ?? this.document.getIn(path, true);
    return (node as { range?: [number, number, number] } | null | undefined)?.range?.[0] ?? null;
  }
}

/** What follows on the same line mostly comes of it. */
const firstOfEachLine = (errors: readonly YAMLError[]): YAMLError[] =>
  [...new Map([...errors].reverse().map((error) => [error.linePos?.[0].line, error])).values()].reverse();

const firstSentence = (message: string): string =>
  (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');

/** An unknown key is a mistake at the key itself, not at the map that holds it. */
const mistakesOf = (issue: z.core.$ZodIssue): Mistake[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ path: [...issue.path, key], message: `unknown key; ${issue.message}` }))
    : [{ path: issue.path, message: issue.message }];

const IN_ENGLISH: Telling = { syntax: ({ message }) => message, issue: mistakesOf };

/** What an object cannot do without: `rulebook:, version:`; of several kinds of object, the first. */
function requiredKeys(schema: z.core.$ZodType): string {
  if (schema instanceof z.ZodDiscriminatedUnion && schema.options[0]) return requiredKeys(schema.options[0]);
  if (!(schema instanceof z.ZodObject)) return 'a value';
  return Object.entries(schema.shape)
    .filter(([, field]) => field instanceof z.ZodType && !field.safeParse(undefined).success)
    .map(([key]) => `${key}:`)
    .join(', ');
}

/** An object of these keys and no other; an unknown one is answered with those there are. */
export const onlyKeys = <S extends z.core.$ZodLooseShape>(shape: S): z.ZodObject<S, z.core.$strict> =>
  z.strictObject(shape, {
    error: ({ code }) => {
      const keys = Object.keys(shape);
      if (code === 'unrecognized_keys') {
        const all = keys.join(', ');
        return spoken({ nb: `ventet en av ${all}`, nn: `venta ein av ${all}`, en: `expected one of ${all}` });
      }
      const all = keys.map((key) => `${key}:`).join(', ');
      return spoken({ nb: `ventet ${all}`, nn: `venta ${all}`, en: `expected ${all}` });
    },
  });
