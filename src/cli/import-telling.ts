import { COMPLAINTS_IN_ANSWER, type ImportAnswer } from '../ingest/import-answer.js';
import { ambiguousSentence } from '../ingest/ambiguous-words.js';
import { overlapSentences } from '../ingest/overlap-words.js';
import { withdrawalSentence } from '../ingest/withdrawal-words.js';
import { type Language, type Speak, speak } from '../platform/i18n/texts.js';
import { badRowLines } from './bad-rows.js';
import { CHECK_TEXTS } from './check-words.js';
import { IMPORT_TEXTS } from './import-words.js';
import type { Terminal } from './terminal.js';

/**
 * Says what became of a file: what was wrong to standard error, what was done to standard output.
 * @param isStoppedHere whether the command itself was to stop
 */
export function tellImport(
  answer: ImportAnswer,
  language: Language,
  terminal: Terminal,
  isStoppedHere = false,
): void {
  const { file, ignoredColumns } = answer;
  tellFaults(answer, language, terminal);
  const ambiguous = ambiguousSentence(answer, language);
  if (ambiguous !== null) terminal.note(`${file}: ${ambiguous}`);
  for (const sentence of overlapSentences(answer, language)) terminal.note(`${file}: ${sentence}`);
  const withdrawals = withdrawalSentence(answer, language);
  if (withdrawals !== null) terminal.note(`${file}: ${withdrawals}`);
  if (ignoredColumns.length > 0) {
    const columns = ignoredColumns.join(', ');
    terminal.note(`${file}: ${speak(CHECK_TEXTS, language)('ignored', { columns })}`);
  }
  const stopped = isStoppedHere ? 'stoppedHere' : 'stopped';
  for (const sentence of sentencesOf(answer, language, stopped)) terminal.print(`${file}: ${sentence}`);
}

function tellFaults(
  { file, format, complaints }: ImportAnswer,
  language: Language,
  terminal: Terminal,
): void {
  const say = speak(IMPORT_TEXTS, language);
  for (const line of badRowLines([{ path: file, format, complaints }], language)) terminal.note(line);
  if (complaints.some(({ problem }) => problem === 'missing-columns'))
    terminal.note(`${file}: ${say('wayToMap')}`);
  if (complaints.length === COMPLAINTS_IN_ANSWER)
    terminal.note(`${file}: ${say('moreBad', { count: complaints.length })}`);
}

/** New employees who are named on a line; the counts must not scroll away above them. */
const MOST_NAMED = 20;

const WHOLE = 'agreements-';

function sentencesOf(answer: ImportAnswer, language: Language, stopped: 'stopped' | 'stoppedHere'): string[] {
  const say = speak(IMPORT_TEXTS, language);
  const { state, rowsRead, stored, corrected, unchanged, withdrawn, rejected } = answer;
  if (state === 'stopped') return [say(stopped)];
  if (state === 'refused') {
    const isWhole = rejected > 0 && (answer.format ?? '').startsWith(WHOLE);
    return [say(isWhole ? 'refusedAgreements' : 'refused', { rejected })];
  }
  return [
    ...(state === 'tried' ? [say('tried')] : []),
    say('taken', { rowsRead, stored, corrected, unchanged, withdrawn, rejected }),
    ...besides(answer, say),
  ];
}

function besides(answer: ImportAnswer, say: Speak<typeof IMPORT_TEXTS>): string[] {
  const { rowsRead, unchanged, neverThere, withdrawn, passedOver, newEmployees } = answer;
  const isNothingNew = rowsRead > 0 && unchanged + neverThere === rowsRead && withdrawn === 0;
  return [
    ...(isNothingNew ? [say('nothingNew')] : []),
    ...(passedOver > 0 ? [say('passedOver', { count: passedOver })] : []),
    ...(newEmployees.length > 0
      ? [
          say('newEmployees', {
            count: newEmployees.length,
            codes: newEmployees.slice(0, MOST_NAMED).join(', '),
            more: Math.max(0, newEmployees.length - MOST_NAMED),
          }),
        ]
      : []),
  ];
}
