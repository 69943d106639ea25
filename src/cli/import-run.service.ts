import { basename } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { AccessLogService } from '../access/access-log.service.js';
import { COMMAND_LINE } from '../access/audit/audit-actions.js';
import { AuditLog } from '../access/audit/audit-log.service.js';
import type { ImportAnswer } from '../ingest/import-answer.js';
import { ImportAnswers } from '../ingest/import-answers.query.js';
import { ImportStops } from '../ingest/import-stops.service.js';
import { ImportWithdrawals } from '../ingest/import-withdrawals.query.js';
import { hasWithdrawnRows } from '../ingest/withdrawn-row.js';
import { withdrawnTable } from '../ingest/withdrawn-table.js';
import { type ImportOptions, ImportsService } from '../ingest/imports.service.js';
import { Mappings } from '../ingest/mapping/mappings.repository.js';
import { writeRejectedFile } from '../ingest/rejected-file.service.js';
import { type Language, speak } from '../platform/i18n/texts.js';
import { writeTable } from '../platform/http/table-download.js';
import { clockOf } from '../platform/zone.js';
import { tellImport } from './import-telling.js';
import { IMPORT_TEXTS } from './import-words.js';
import { withdrawnLines } from './withdrawn-output.js';
import { progressBar } from './progress-bar.js';
import type { Terminal } from './terminal.js';

export interface Telling {
  readonly language: Language;
  readonly terminal: Terminal;
  /** Where rejected rows are written; null where nobody asked for them. */
  readonly rejected: string | null;
  /** The same of rows that are withdrawn. */
  readonly withdrawn: string | null;
  /** Aborted when whoever runs the command wants it to stop. */
  readonly stop: AbortSignal;
}

/** Takes files in one after another, each told when it is over; those that are not begun when it is to stop are left. */
export async function takeAll(
  files: readonly string[],
  app: INestApplicationContext,
  options: ImportOptions,
  telling: Telling,
): Promise<ImportAnswer[]> {
  const taken: ImportAnswer[] = [];
  for (const file of files) {
    const answer = telling.stop.aborted ? null : await takeOne(file, app, options, telling);
    if (answer === null) break;
    tellImport(answer, telling.language, telling.terminal, {
      isStoppedHere: telling.stop.aborted,
      isReplacing: (options.replace ?? null) !== null,
    });
    await tellWithdrawn(answer, app, options, telling);
    await keepMapping(answer, options, app, telling);
    await writeRejectedOf(answer, app, telling);
    taken.push(answer);
  }
  return taken;
}

/** Null where it is to stop before it has begun. */
async function takeOne(
  file: string,
  app: INestApplicationContext,
  options: ImportOptions,
  { language, terminal, stop }: Telling,
): Promise<ImportAnswer | null> {
  const bar = progressBar(terminal, `${speak(IMPORT_TEXTS, language)('reading')} ${basename(file)}`);
  const stopping: Promise<void>[] = [];
  const begun: string[] = [];
  const end = (): void => {
    bar.end();
    stopping.push(...begun.map((id) => stopHere(id, app)));
  };
  const whenBegun = (id: string): void => {
    begun.push(id);
    whenAborted(stop, end);
  };
  const watched = { isAsked: () => stop.aborted, whenBegun };
  try {
    const answer = await app
      .get(ImportsService)
      .importFile(file, { ...options, progress: bar.show }, watched);
    return begun.length === 0 && answer.state === 'stopped' ? null : answer;
  } finally {
    stop.removeEventListener('abort', end);
    await Promise.all(stopping);
    bar.end();
  }
}

function whenAborted(signal: AbortSignal, end: () => void): void {
  if (signal.aborted) end();
  else signal.addEventListener('abort', end, { once: true });
}

/** Too late it is taken in, and told as any other. */
async function stopHere(id: string, app: INestApplicationContext): Promise<void> {
  const stops = app.get(ImportStops);
  if (await stops.stop(id, COMMAND_LINE)) await stops.cutOff(id);
}

const SHOWN_WITHDRAWN = 20;

async function tellWithdrawn(
  { id, file, state, format, withdrawn: count }: ImportAnswer,
  app: INestApplicationContext,
  { zone, isDryRun = false }: ImportOptions,
  { language, terminal, withdrawn: path }: Telling,
): Promise<void> {
  const withdrawals = app.get(ImportWithdrawals);
  const log = new AccessLogService(app.get(AuditLog));
  const say = speak(IMPORT_TEXTS, language);
  const [of, clock, by] = [{ id, isDryRun }, clockOf(zone), { id: COMMAND_LINE }];
  const hasRows = hasWithdrawnRows({ state, format, withdrawn: count });
  if (hasRows) {
    const rows = await withdrawals.list(of, null, SHOWN_WITHDRAWN);
    const told = { count, isDryRun, rows, files: await withdrawals.files(of) };
    await log.recordRows(by, 'view-import', id, [...new Set(rows.map(({ employeeId }) => employeeId))]);
    for (const line of withdrawnLines(told, clock, language)) terminal.print(line);
  }
  if (path === null) return;
  if (hasRows) await log.recordRows(by, 'download-rejected-rows', id, await withdrawals.named(of));
  // Without rows as well: a file of an earlier run would be taken for this one's.
  const table = { name: say('withdrawnSheet'), language };
  await writeTable(path, withdrawnTable(withdrawals.every(of), clock, table));
  terminal.print(`${file}: ${say(hasRows ? 'withdrawnWritten' : 'withdrawnNone', { path })}`);
}

/** A mapping that has served is kept, so that next time its name will do. */
async function keepMapping(
  { file, isImported, rowsRead, rejected }: ImportAnswer,
  { mapping }: ImportOptions,
  app: INestApplicationContext,
  { language, terminal }: Telling,
): Promise<void> {
  // One by which no row could be read has served nothing, and would replace what is kept under its name.
  if (!isImported || !mapping || rowsRead === rejected) return;
  const mappings = app.get(Mappings);
  if (await mappings.has(mapping)) return;
  await mappings.save(mapping, new Date(), COMMAND_LINE);
  terminal.print(`${file}: ${speak(IMPORT_TEXTS, language)('mappingKept', { name: mapping.name })}`);
}

async function writeRejectedOf(
  { id, file, rejected: count }: ImportAnswer,
  app: INestApplicationContext,
  { language, terminal, rejected }: Telling,
): Promise<void> {
  // Of a file that could not be read at all there is no row to write.
  if (rejected === null || count === 0) return;
  const answers = app.get(ImportAnswers);
  const status = await answers.find(id);
  if (!status) return;
  const written = await writeRejectedFile(answers, status, language, rejected);
  const say = speak(IMPORT_TEXTS, language);
  const isAll = written >= count || status.layout === null;
  const said = isAll
    ? say('rejectedWritten', { path: rejected })
    : say('rejectedSome', { path: rejected, written, count });
  terminal.print(`${file}: ${said}`);
}
