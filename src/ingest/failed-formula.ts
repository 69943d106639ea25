/** What spreadsheets show where a formula failed, in English and in Norwegian; taken for a number it would be somebody's. */
const FAILED =
  /^\s*#(?:N\/A|I\/T|REF!|VALUE!|VERDI!|DIV\/0!|NAME\?|NAVN\?|NULL!|NUM!|SPILL!|OVERFLYT!|CALC!|BEREGN!|GETTING_DATA)\s*$/;

export const isFailedFormula = (cell: string): boolean => cell.includes('#') && FAILED.test(cell);
