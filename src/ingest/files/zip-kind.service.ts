import { text } from 'node:stream/consumers';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { fileComplaint, type RowComplaint } from '../complaint.js';
import { noTable } from '../no-table.js';

/** What programs that are no spreadsheet of ours put into their archives. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook\.bin$/, 'xlsb'],
  [/^word\//, 'document'],
  [/^ppt\//, 'slides'],
  [/^Index\//, 'numbers'],
];
/** Of every workbook. */
const CONTENTS = '[Content_Types].xml';
const LONGEST_TYPE = 200;

/** Why an archive cannot be read as a workbook: it is something else, or damaged. */
export async function whyNoWorkbook(path: string): Promise<RowComplaint> {
  let archive: ZipFile;
  try {
    archive = await openPromise(path, { autoClose: false });
  } catch {
    // An archive tells at its end what is in it.
    return fileComplaint('broken-file', 'cut', null);
  }
  try {
    const kind = await kindOf(archive);
    return kind === null ? fileComplaint('broken-file', 'inside', null) : noTable(kind);
  } catch {
    return fileComplaint('broken-file', 'inside', null);
  } finally {
    archive.close();
  }
}

/** Null for a workbook. */
async function kindOf(archive: ZipFile): Promise<string | null> {
  let isWorkbook = false;
  for await (const entry of archive.eachEntry()) {
    if (entry.fileName === 'mimetype') return openDocument(archive, entry);
    const known = KINDS.find(([name]) => name.test(entry.fileName));
    if (known) return known[1];
    if (entry.fileName === CONTENTS) isWorkbook = true;
  }
  return isWorkbook ? null : 'archive';
}

async function openDocument(archive: ZipFile, entry: Entry): Promise<string> {
  if (entry.uncompressedSize > LONGEST_TYPE) return 'archive';
  const type = await text(await archive.openReadStreamPromise(entry));
  return type.includes('spreadsheet') ? 'ods' : 'document';
}
