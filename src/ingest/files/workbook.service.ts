import { posix } from 'node:path';
import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { fileComplaint } from '../complaint.js';
import { UnreadableFile } from '../layout.js';
import { type CellBook, unescaped } from './cell-text.js';
import { type NumberForm, numberForm } from './number-form.js';
import { PackedTexts } from './packed-texts.js';
import { TextRun } from './text-run.js';
import { type Attributes, localAttribute, readWholeXml, type XmlListener } from './xml-stream.service.js';

const MEGABYTE = 1_000_000;
/** Bytes that the parts of a workbook may come to once they are unpacked: all but sheets, which are read row by row, are held. */
const MOST_HELD = 200 * MEGABYTE;
const MOST_OF_A_SHEET = 4000 * MEGABYTE;

/** A sheet by its name, with the part of the archive that holds its rows. */
export interface Sheet {
  readonly name: string;
  readonly part: string;
}

/** A workbook that is open: its sheets in their order, and what its cells are read by. Diagrams are no sheets. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Of the file. */
  readonly bytes: number;
  /** The texts are read for whoever looks into a sheet. */
  readonly cells: () => Promise<CellBook>;
  /** The rows of a sheet as XML, and how many bytes they are. */
  readonly rows: (sheet: Sheet) => Promise<{ readonly stream: Readable; readonly bytes: number }>;
  readonly close: () => void;
}

/**
 * @throws UnreadableFile for a part that would unpack to more than memory is spent on
 * @throws Error for what is no archive, or no workbook
 */
export async function openWorkbook(path: string): Promise<Workbook> {
  const archive = await openPromise(path, { autoClose: false });
  try {
    return await inArchive(new Parts(archive));
  } catch (error) {
    archive.close();
    throw error;
  }
}

/** The parts of an archive by their names. */
class Parts {
  private readonly entries = new Map<string, Entry>();

  constructor(private readonly archive: ZipFile) {}

  async list(): Promise<void> {
    for await (const entry of this.archive.eachEntry()) this.entries.set(entry.fileName.toLowerCase(), entry);
  }

  /** Case does not count in names of parts. */
  private entryOf(name: string): Entry | undefined {
    return this.entries.get(name.toLowerCase());
  }

  /** Bytes of a part as it says itself; reading it fails where that is untrue. */
  bytesOf(name: string): number {
    return this.entryOf(name)?.uncompressedSize ?? 0;
  }

  async open(name: string, most: number): Promise<Readable> {
    const entry = this.entryOf(name);
    if (!entry) throw new Error(`There is no part ${name}.`);
    if (entry.uncompressedSize > most)
      throw new UnreadableFile(fileComplaint('unpacks-too-large', name, `≤ ${most / MEGABYTE} MB`));
    return this.archive.openReadStreamPromise(entry);
  }

  async read(name: string, listener: XmlListener): Promise<void> {
    await readWholeXml(await this.open(name, MOST_HELD), listener);
  }

  /** The parts that another one refers to, by the id it gives them. */
  async referredFrom(name: string): Promise<ReadonlyMap<string, Reference>> {
    const { dir, base } = posix.parse(name);
    const found = new Map<string, Reference>();
    const own = posix.join(dir, '_rels', `${base}.rels`);
    if (!this.entryOf(own)) return found;
    await this.read(own, {
      open: (element, { Id, Type, Target }) => {
        if (element !== 'Relationship' || Id === undefined || Target === undefined) return;
        const part = Target.startsWith('/') ? Target.slice(1) : posix.join(dir, Target);
        found.set(Id, { kind: posix.basename(Type ?? ''), part });
      },
    });
    return found;
  }

  get bytes(): number {
    return this.archive.fileSize;
  }

  close(): void {
    this.archive.close();
  }
}

interface Reference {
  /** Last word of the address that says what it is: `worksheet`, `styles`, … */
  readonly kind: string;
  readonly part: string;
}

async function inArchive(parts: Parts): Promise<Workbook> {
  await parts.list();
  const book = partOf(await parts.referredFrom(''), 'officeDocument');
  if (book === null) throw new Error('Nothing says which part is the workbook.');
  const references = await parts.referredFrom(book);
  const { sheets, isFrom1904 } = await contentsOf(parts, book);
  if (sheets.length === 0) throw new Error('A document without a list of sheets is no workbook.');
  return {
    sheets: sheets.flatMap(({ name, id }) => {
      const reference = references.get(id);
      return reference?.kind === 'worksheet' ? [{ name, part: reference.part }] : [];
    }),
    bytes: parts.bytes,
    cells: async () => ({
      isFrom1904,
      forms: await formsIn(parts, partOf(references, 'styles')),
      texts: await textsIn(parts, partOf(references, 'sharedStrings')),
    }),
    rows: async ({ part }) => ({
      stream: await parts.open(part, MOST_OF_A_SHEET),
      bytes: parts.bytesOf(part),
    }),
    close: () => {
      parts.close();
    },
  };
}

const partOf = (references: ReadonlyMap<string, Reference>, kind: string): string | null =>
  [...references.values()].find((one) => one.kind === kind)?.part ?? null;

async function contentsOf(
  parts: Parts,
  book: string,
): Promise<{ readonly sheets: readonly { name: string; id: string }[]; readonly isFrom1904: boolean }> {
  const sheets: { name: string; id: string }[] = [];
  let isFrom1904 = false;
  await parts.read(book, {
    open: (element, attributes) => {
      if (element === 'workbookPr') isFrom1904 = isTrue(attributes['date1904']);
      if (element !== 'sheet') return;
      sheets.push({ name: attributes['name'] ?? '', id: localAttribute(attributes, 'id') ?? '' });
    },
  });
  return { sheets, isFrom1904 };
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** What numbers stand for, by the number of the look that cells name. */
async function formsIn(parts: Parts, styles: string | null): Promise<NumberForm[]> {
  const formats = new Map<number, string>();
  const forms: NumberForm[] = [];
  let isOfCells = false;
  const take = (element: string, attributes: Attributes): void => {
    const id = Number(attributes['numFmtId'] ?? 0);
    if (element === 'numFmt') formats.set(id, attributes['formatCode'] ?? '');
    if (element === 'cellXfs') isOfCells = true;
    if (element === 'xf' && isOfCells) forms.push(numberForm(id, formats.get(id)));
  };
  const close = (element: string): void => {
    if (element === 'cellXfs') isOfCells = false;
  };
  if (styles !== null) await parts.read(styles, { open: take, close });
  return forms;
}

/** Texts that cells name by their number, each perhaps in pieces that look different; how it is spoken is left out. */
async function textsIn(parts: Parts, name: string | null): Promise<PackedTexts> {
  const texts = new PackedTexts();
  if (name === null) return texts;
  const run = new TextRun();
  await parts.read(name, {
    open: (element) => {
      if (element === 'si') run.begin();
      else run.open(element);
    },
    text: (piece) => {
      run.add(piece);
    },
    close: (element) => {
      if (element === 'si') texts.add(unescaped(run.text));
      else run.close(element);
    },
  });
  return texts;
}
