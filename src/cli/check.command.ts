import { Command, Option } from 'commander';
import type { FileContent } from '../ingest/file-content.js';
import { mayStore } from '../ingest/import-answer.js';
import { DATE_ORDERS, type DateOrder } from '../ingest/stamp-style.js';
import { readFileContent } from '../ingest/read-file.service.js';
import { Clock } from '../platform/clock.js';
import { type Language, LANGUAGES, speak } from '../platform/i18n/texts.js';
import { clockOf } from '../platform/zone.js';
import type { LocalClock } from '../time/local-clock.js';
import type { Law } from '../workforce/law.js';
import { readLaw } from '../workforce/law.repository.js';
import { badRowLines, badRowsAsJson } from './bad-rows.js';
import { asCsv } from './check-csv.js';
import { asJson, asText } from './check-output.js';
import { CHECK_TEXTS } from './check-words.js';
import { check, type CheckReport } from './check.js';
import { mappingNamed } from './import-mapping.service.js';
import { forFiles } from './printable.js';
import { EXIT, type Surroundings, type Terminal } from './terminal.js';
import { choosing } from './choice-option.js';

const FORMATS = ['table', 'json', 'csv'] as const;

interface CheckOptions {
  readonly format: (typeof FORMATS)[number];
  readonly lang?: Language;
  readonly zone?: string;
  readonly map?: string;
  readonly dates?: DateOrder;
  readonly sheet?: string;
  readonly profile: string;
  readonly partial?: boolean;
  readonly failOnBreach?: boolean;
  readonly explain?: boolean;
}

/** `hviletid check FILE…`: evaluates files without a database. */
export function checkCommand({ terminal: raw, settings }: Surroundings): Command {
  const terminal = forFiles(raw);
  return new Command('check')
    .argument(
      '<file...>',
      'events and absences as CSV, XLSX, JSON or NDJSON, MinWinTid JSON, and an organisation JSON for agreements',
    )
    .addOption(choosing(new Option('--format <format>', 'form of the answer'), FORMATS).default('table'))
    .addOption(choosing(new Option('--lang <language>', 'language of the answer'), LANGUAGES))
    .option('--zone <name>', 'IANA zone of local times and calendar days')
    .option('--map <mapping>', 'how columns are read: a YAML or JSON file, or the name of a preset')
    .addOption(
      choosing(
        new Option(
          '--dates <order>',
          'what comes first in dates like 03/04/2025, where the file does not tell',
        ),
        DATE_ORDERS,
      ),
    )
    .option('--sheet <name>', 'which sheet of a workbook is read; otherwise the first that holds anything')
    .option('--profile <name>', 'how disputed words of the law are read', 'printed-table')
    .option('--partial', 'evaluate the good rows of files with bad ones')
    .option('--fail-on-breach', 'exit status 1 when a possible breach is found')
    .option('--explain', 'say of each breach what was counted, and how it adds up')
    .addHelpText(
      'after',
      '\nThe events of one employee are brought together over all files.' +
        '\nExit status: 0 fine, 1 with --fail-on-breach when there is a possible breach, 2 wrong use or bad rows.',
    )
    .action(async (files: string[], options: CheckOptions) => {
      const chosen = settings();
      const language = options.lang ?? chosen.language;
      const clock = clockOf(options.zone ?? chosen.zone);
      terminal.exit(await checkFiles(files, { ...options, language, clock }, terminal));
    });
}

interface Chosen extends CheckOptions {
  readonly language: Language;
  readonly clock: LocalClock;
}

async function checkFiles(files: readonly string[], chosen: Chosen, terminal: Terminal): Promise<number> {
  const law = readLaw(chosen.profile);
  const contents = await contentsOf(files, chosen, law);
  tellWhatWasNotRead(contents, chosen, terminal);
  if (!contents.every((content) => mayStore(content, chosen.partial === true))) return EXIT.refused;
  const report = check(contents, law, chosen.clock);
  terminal.print(inForm(report, chosen));
  tellWhatCannotBeJudged(contents, law, chosen, terminal);
  if (contents.some(({ complaints }) => complaints.length > 0)) return EXIT.refused;
  return chosen.failOnBreach === true && report.total > 0 ? EXIT.found : EXIT.fine;
}

async function contentsOf(files: readonly string[], chosen: Chosen, law: Law): Promise<FileContent[]> {
  const { clock, dates = null, sheet = null } = chosen;
  const mapping = chosen.map === undefined ? null : mappingNamed(chosen.map);
  const today = clock.dayOf(new Clock().nowSeconds());
  const contents: FileContent[] = [];
  for (const file of files) {
    const options = { clock, source: null, today, mapping, dates, sheet, rulebook: law.rulebook };
    contents.push(await readFileContent(file, options));
  }
  return contents;
}

/** Measured against a plan that nobody gave, no shift ever runs over: a zero that would mislead. */
function tellWhatCannotBeJudged(
  contents: readonly FileContent[],
  law: Law,
  { language }: Chosen,
  terminal: Terminal,
): void {
  if (law.settings.overtimeBasis !== 'plan') return;
  const shifts = contents.flatMap(({ events }) => events.filter(({ event }) => event.kind === 'shift'));
  const unplanned = shifts.filter(
    ({ event }) => event.plannedNet === undefined && event.plannedStart === undefined,
  );
  if (unplanned.length === 0) return;
  terminal.note(speak(CHECK_TEXTS, language)('withoutPlan', { count: unplanned.length, of: shifts.length }));
}

function inForm(report: CheckReport, { format, language, explain }: Chosen): string {
  if (format === 'json') return asJson(report);
  return format === 'csv' ? asCsv(report) : asText(report, language, explain);
}

function tellWhatWasNotRead(contents: readonly FileContent[], chosen: Chosen, terminal: Terminal): void {
  const say = speak(CHECK_TEXTS, chosen.language);
  for (const { path, ignoredColumns } of contents) {
    if (ignoredColumns.length > 0) {
      terminal.note(`${path}: ${say('ignored', { columns: ignoredColumns.join(', ') })}`);
    }
  }
  for (const line of badRowLines(contents, chosen.language)) terminal.note(line);
  if (contents.every((content) => mayStore(content, chosen.partial === true))) return;
  if (chosen.format === 'json') terminal.print(badRowsAsJson(contents, chosen.language));
  // What is wrong with a whole file leaves no rows for --partial.
  terminal.note(say(contents.some(({ isBroken }) => isBroken) ? 'nothingRead' : 'nothingChecked'));
}
