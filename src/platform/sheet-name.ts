/** A workbook allows no longer one. */
export const LONGEST_SHEET_NAME = 31;

/**
 * A name as a workbook takes it for a sheet: names of files, and sheets that not every program would have made, hold
 * what it does not take, begin or end with an apostrophe, or are the one that Excel keeps for itself.
 */
export function sheetNameOf(name: string): string {
  const allowed = name
    .replace(/[[\]:*?/\\]/g, '-')
    .slice(0, LONGEST_SHEET_NAME)
    .replace(/^'+|'+$/g, '');
  return allowed === '' || allowed.toLowerCase() === 'history' ? `${allowed}-` : allowed;
}
