const tidied = (name: string): string => name.trim().toLowerCase();

/**
 * The sheet that is asked for, by its name, case aside as in spreadsheets, or by its place; the first where nothing
 * is asked. Undefined where there is none such.
 */
export function sheetAsked(sheets: readonly string[], asked: string | number | null): string | undefined {
  if (typeof asked !== 'string') return sheets[asked ?? 0];
  return sheets.find((name) => tidied(name) === tidied(asked));
}

/** How a sheet that is not read stands among the columns that are not used. */
export const unreadSheet = (name: string): string => `${name}!*`;
