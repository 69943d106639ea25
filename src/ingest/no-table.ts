import { fileComplaint, type RowComplaint } from './complaint.js';

/** How files begin that people take for tables; read as Windows-1252, or as Latin-1, which some decoders take it for. */
const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-/, 'pdf'],
  [/^[‰\u0089]PNG/, 'png'],
  [/^GIF8/, 'gif'],
  [/^ÿØÿ/, 'jpeg'],
  [/^BM.{4}\0\0\0\0/s, 'bmp'],
  [/^ÐÏ\u0011à/, 'workbook'],
  [/^(?:Rar!|7z¼¯|\u001f(?:‹|\u008b))/, 'archive'],
  [/^\{\\rtf/, 'document'],
  [/^\s*<(?:\?xml|!doctype|html|svg)/i, 'page'],
];

/** NUL in every second place. */
const UTF_16 = /^(?:ÿþ|þÿ)/;
const CONTROL = /[\u0000-\u0008\u000e-\u001f]/g;
/** More of what cannot be seen than this, and it is no text. A single cell may hold one by mistake. */
const MOST_CONTROL = 0.05;
const LOOKED_AT = 1000;

/**
 * Why a text is no table, by its first part; null when it may be one. Said before its
 * first line is taken for a header, of which nobody would learn what is wrong.
 */
export function whyNoTable(head: string): RowComplaint | null {
  if (UTF_16.test(head)) return fileComplaint('unknown-encoding', 'UTF-16', 'UTF-8, Windows-1252');
  const known = BEGINNINGS.find(([begins]) => begins.test(head));
  if (known) return noTable(known[1]);
  const part = head.slice(0, LOOKED_AT);
  const unseen = part.match(CONTROL)?.length ?? 0;
  return unseen > 2 && unseen > MOST_CONTROL * part.length ? noTable('binary') : null;
}

/** A file that is something else; `what` is one of the words of `not-a-table`. */
export const noTable = (what: string): RowComplaint =>
  fileComplaint('not-a-table', what, 'CSV, XLSX, JSON, NDJSON');
