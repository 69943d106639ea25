/** Lines of a downloaded CSV, its heading first. */
export const linesOf = (csv: string): readonly string[] =>
  csv
    .replace(/^\uFEFF/, '')
    .split('\r\n')
    .filter(Boolean);
