export type JsonRecord = Readonly<Record<string, unknown>>;

/** A field of a record: its whole name first, for a name may hold a dot; then field by field. */
interface Path {
  readonly whole: string;
  readonly parts: readonly string[];
}

export const pathsOf = (header: readonly string[]): readonly Path[] =>
  header.map((whole) => ({ whole, parts: whole.split('.') }));

/** A record as cells, in the order of the paths: numbers and truths as texts, lists as JSON, nothing as empty. */
export const cellsOfRecord = (record: JsonRecord, paths: readonly Path[]): string[] =>
  paths.map((path) => textOfValue(ownField(record, path.whole) ?? valueAt(record, path.parts)));

/** What every object has, `constructor` and the like, no file has said. */
const ownField = (record: JsonRecord, name: string): unknown =>
  Object.hasOwn(record, name) ? record[name] : undefined;

function valueAt(record: JsonRecord, parts: readonly string[]): unknown {
  let value: unknown = record;
  for (const part of parts) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    value = ownField(value as JsonRecord, part);
  }
  return value;
}

function textOfValue(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  return JSON.stringify(value);
}

/** All fields of some records, in the order they come: `start`, `clockInEvent.dateTime`. */
export function fieldsOf(records: readonly JsonRecord[]): string[] {
  const found = new Set<string>();
  for (const record of records) addFields(record, '', found);
  return [...found];
}

function addFields(record: JsonRecord, above: string, found: Set<string>): void {
  for (const [key, value] of Object.entries(record)) {
    const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (isRecord) addFields(value as JsonRecord, `${above}${key}.`, found);
    else found.add(`${above}${key}`);
  }
}
