import { tidy } from './table.js';

export type JsonRecord = Readonly<Record<string, unknown>>;

/** No system nests what it says of a shift any deeper; a record that does is not followed until the stack is full. */
const DEEPEST = 20;

/** Names of a file; one that calls a field otherwise in each record would have a column of each. Those of a header are found all the same. */
const MOST_NAMES = 500;
/** Ways in which records write them that need no second look. */
const MOST_SPELLINGS = 10_000;

/** By its whole name: `start`, `clockInEvent.dateTime`. */
interface Field {
  readonly name: string;
  /** Of its cell; those that the header does not have come behind it. */
  readonly place: number;
  /** Whether any record read by now has it, be it of nothing. */
  isFound: boolean;
  /** Those of the header that are fields of this one. */
  below: readonly Field[] | null;
}

/** The fields of records read one after another: those of a header, and what else they have. An object is no value, but what it holds. */
export class JsonFields {
  /** By their names as they are compared, and as records write them. */
  private readonly known = new Map<string, Field>();
  private readonly all: Field[] = [];
  /** Fields of fields in the header, beside their names as they are compared. */
  private readonly nested: readonly (readonly [tidied: string, field: Field])[];
  private hasMore = false;

  constructor(private readonly header: readonly string[]) {
    for (const name of header) this.fieldOf(name);
    this.nested = this.all
      .filter(({ name }) => name.includes('.'))
      .map((field) => [tidy(field.name), field] as const);
  }

  /** Fields that records had, those of the header first. */
  get names(): string[] {
    return this.all.filter(({ isFound }) => isFound).map(({ name }) => name);
  }

  /** Says of names that there are others. */
  get more(): readonly string[] {
    return this.hasMore ? ['…'] : [];
  }

  /** A record as cells of the header: numbers and truths as texts, lists as JSON, nothing as empty. */
  cellsOf(record: JsonRecord): string[] {
    const cells = this.header.map(() => '');
    this.read(record, cells, '', 0);
    return cells;
  }

  private read(record: JsonRecord, cells: string[], above: string, depth: number): void {
    for (const key of Object.keys(record)) {
      const value = record[key];
      if (!isRecord(value)) this.note(this.fieldOf(above + key), value, cells);
      else if (depth < DEEPEST) this.read(value, cells, `${above}${key}.`, depth + 1);
    }
  }

  /** Of nothing every field is nothing. */
  private note(field: Field, value: unknown, cells: string[]): void {
    field.isFound = true;
    if (value !== null) {
      if (cells[field.place] === '') cells[field.place] = textOfValue(value);
      return;
    }
    field.below ??= this.fieldsBelow(field);
    for (const one of field.below) one.isFound = true;
  }

  private fieldsBelow({ name }: Field): readonly Field[] {
    const above = `${tidy(name)}.`;
    return this.nested.filter(([tidied]) => tidied.startsWith(above)).map(([, field]) => field);
  }

  private fieldOf(name: string): Field {
    const known = this.known.get(name);
    if (known) return known;
    const field = this.known.get(tidy(name)) ?? this.added(name);
    if (this.known.size < MOST_SPELLINGS) this.known.set(name, field);
    return field;
  }

  private added(name: string): Field {
    const field = { name, place: this.all.length, isFound: false, below: null };
    if (this.all.length < Math.max(this.header.length, MOST_NAMES)) {
      this.known.set(tidy(name), field);
      this.all.push(field);
    } else this.hasMore = true;
    return field;
  }
}

/** Fields of some records: see `JsonFields`. */
export function fieldsOf(records: readonly JsonRecord[], header: readonly string[] = []): JsonFields {
  const fields = new JsonFields(header);
  for (const record of records) fields.cellsOf(record);
  return fields;
}

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOfValue = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
