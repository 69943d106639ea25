/** Where the table of objects begins, at the end of the file. */
const START = /startxref\s+(\d+)\s+%%EOF\s*$/;
/** The table: how many objects, and a line of twenty bytes for each. */
const TABLE = /^xref\r?\n0 (\d+)\r?\n/;
const LINE = 20;
/** Where an object lies, in digits at the beginning of its line. */
const OFFSET = 10;
const IN_USE = /^(\d{10}) \d{5} n/;

const ROW = /^\d+ 0 obj\s+<<\s+\/Type \/StructElem\s+\/S \/TR\s[^]*?\/K \[(\d+) 0 R/;
const CELL = /^(\d+) 0 obj\s+<<\s+\/Type \/StructElem\s+\/S \/TD\s/;
const OF_TABLE = /\/O \/Table\s/;
const HEADERS = /\s+\/Headers \[[^\]]*\]/;

interface PdfObject {
  /** Its line in the table. */
  readonly index: number;
  readonly content: string;
}

/**
 * The PDF with the first cell of each row of a table as its heading, which Typst has no words
 * for yet: assistive technology says "November" before the figure. Cells then tell their
 * headings by column and row (Scope) and no longer by a list that has columns alone. A file
 * that is not laid out as Typst does it stays as it is.
 */
export function withRowHeadings(pdf: Buffer): Buffer {
  const file = pdf.toString('latin1');
  const table = Number(START.exec(file)?.[1] ?? Number.NaN);
  const objects = Number.isNaN(table) ? [] : objectsOf(file, table);
  const [first] = objects;
  if (!first) return pdf;
  const headings = new Set(objects.flatMap(({ content }) => ROW.exec(content)?.[1] ?? []));
  const edited = objects.map(({ index, content }) => ({ index, content: cellOf(content, headings) }));
  const before = file.slice(0, file.indexOf(first.content));
  return Buffer.from(assembled(before, edited, file.slice(table)), 'latin1');
}

/** In the order in which they lie in the file. */
function objectsOf(file: string, table: number): PdfObject[] {
  const head = TABLE.exec(file.slice(table, table + LINE * 2));
  if (!head) return [];
  const lines = table + head[0].length;
  const found = Array.from({ length: Number(head[1]) }, (_, index) => {
    const used = IN_USE.exec(file.slice(lines + index * LINE, lines + (index + 1) * LINE));
    return used ? [{ index, at: Number(used[1]) }] : [];
  })
    .flat()
    .sort((a, b) => a.at - b.at);
  return found.map(({ index, at }, i) => ({ index, content: file.slice(at, found[i + 1]?.at ?? table) }));
}

function cellOf(content: string, headings: ReadonlySet<string>): string {
  const number = CELL.exec(content)?.[1];
  if (number === undefined) return content;
  const plain = content.replace(HEADERS, '');
  return headings.has(number)
    ? plain.replace('/S /TD', '/S /TH').replace(OF_TABLE, '/O /Table\n    /Scope /Row ')
    : plain;
}

/** @param end the table and what comes after it, as it was */
function assembled(before: string, objects: readonly PdfObject[], end: string): string {
  const head = (TABLE.exec(end)?.[0] ?? '').length;
  const count = Math.max(...objects.map(({ index }) => index)) + 1;
  const lines = Array.from({ length: count }, (_, index) =>
    end.slice(head + index * LINE, head + (index + 1) * LINE),
  );
  let at = before.length;
  for (const { index, content } of objects) {
    lines[index] = String(at).padStart(OFFSET, '0') + (lines[index] ?? '').slice(OFFSET);
    at += content.length;
  }
  const rest = end
    .slice(head + count * LINE)
    .replace(START, (said, was: string) => said.replace(was, String(at)));
  return before + objects.map(({ content }) => content).join('') + end.slice(0, head) + lines.join('') + rest;
}
