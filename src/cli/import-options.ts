import { Option } from 'commander';
import type { ImportOptions } from '../ingest/imports.service.js';
import { daySpanOf } from '../ingest/replaced-period.js';
import { DATE_ORDERS, type DateOrder } from '../ingest/stamp-style.js';
import { inEveryLanguage, type Language, LANGUAGES } from '../platform/i18n/texts.js';
import type { Settings } from '../platform/settings.js';
import { IMPORT_TEXTS } from './import-words.js';
import { refuse } from './terminal.js';
import { choosing } from './choice-option.js';

/** What the commands that import are told by their options. */
export interface ImportFlags {
  readonly partial?: boolean;
  readonly source?: string;
  readonly replace?: string;
  readonly knownOnly?: boolean;
  readonly map?: string;
  readonly dates?: DateOrder;
  readonly sheet?: string;
  readonly lang?: Language;
}

/** Options that every command has that imports. */
export const importFlags = (): Option[] => [
  new Option('--partial', 'take the good rows of files with bad ones'),
  new Option('--source <name>', 'name of the system the rows come from, where two use the same row ids'),
  new Option('--map <mapping>', 'how columns are read: a YAML or JSON file, or the name of a mapping'),
  choosing(
    new Option('--dates <order>', 'what comes first in dates like 03/04/2025, where the file does not tell'),
    DATE_ORDERS,
  ),
  new Option('--sheet <name>', 'which sheet of a workbook is read; otherwise the first that holds anything'),
  new Option('--known-only', 'refuse rows of employees nobody has named before; otherwise they are let in'),
  choosing(new Option('--lang <language>', 'language of the answer'), LANGUAGES),
];

/** What was said of how files are to be read; null for what is left to them. */
export const readingOf = ({
  source,
  dates,
  sheet,
}: ImportFlags): Pick<ImportOptions, 'source' | 'dates' | 'sheet'> => ({
  source: source ?? null,
  dates: dates ?? null,
  sheet: sheet ?? null,
});

/** @throws Refusal for options that do not go together, or make no sense */
export function importOptions(flags: ImportFlags, settings: Settings): ImportOptions {
  if (flags.replace !== undefined && flags.partial === true) {
    throw refuse(inEveryLanguage(IMPORT_TEXTS, 'replaceWhole'));
  }
  const replace = flags.replace === undefined ? null : daySpanOf(flags.replace);
  if (flags.replace !== undefined && replace === null) {
    throw refuse(inEveryLanguage(IMPORT_TEXTS, 'noPeriod', { value: flags.replace }));
  }
  return {
    ...readingOf(flags),
    zone: settings.zone,
    isPartial: flags.partial === true,
    knownOnly: flags.knownOnly === true,
    replace,
  };
}
