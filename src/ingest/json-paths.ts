export type JsonRecord = Readonly<Record<string, unknown>>;

/** A field of a record: its whole name first, for a name may hold a dot; then field by field. */
interface Path {
  readonly whole: string;
  readonly parts: readonly string[];
  /** Whether any record read by now has it, be it of nothing. */
  isFound: boolean;
}

export const pathsOf = (header: readonly string[]): readonly Path[] =>
  header.map((whole) => ({ whole, parts: whole.split('.'), isFound: false }));

/** A record as cells, in the order of the paths: numbers and truths as texts, lists as JSON, nothing as empty. */
export const cellsOfRecord = (record: JsonRecord, paths: readonly Path[]): string[] =>
  paths.map((path) => {
    const value = valueOf(record, path);
    if (value !== undefined) path.isFound = true;
    return textOfValue(value);
  });

function valueOf(record: JsonRecord, { whole, parts }: Path): unknown {
  const own = ownField(record, whole);
  return own !== undefined || parts.length === 1 ? own : valueAt(record, parts);
}

/** What every object has, `constructor` and the like, no file has said. */
const ownField = (record: JsonRecord, name: string): unknown =>
  Object.hasOwn(record, name) ? record[name] : undefined;

/** Of nothing every field is nothing; undefined where there is no such field. */
function valueAt(record: JsonRecord, parts: readonly string[]): unknown {
  let value: unknown = record;
  for (const part of parts) {
    if (value === null) return null;
    if (typeof value !== 'object' || Array.isArray(value)) return undefined;
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
  for (const record of records) addFields(record, found);
  return [...found];
}

/** The fields of a record to those of others. */
export function addFields(record: JsonRecord, found: Set<string>, above = ''): void {
  for (const [key, value] of Object.entries(record)) {
    const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (isRecord) addFields(value as JsonRecord, found, `${above}${key}.`);
    else found.add(`${above}${key}`);
  }
}
