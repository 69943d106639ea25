import { isOutside } from '../ingest/complaint.js';
import { COMPLAINTS_IN_ANSWER, type ImportAnswer } from '../ingest/import-answer.js';
import { ambiguousSentence } from '../ingest/ambiguous-words.js';
import { overlapSentences } from '../ingest/overlap-words.js';
import { withdrawalSentence } from '../ingest/withdrawal-words.js';
import { type Language, type Speak, speak } from '../platform/i18n/texts.js';
import { badRowLines } from './bad-rows.js';
import { CHECK_TEXTS } from './check-words.js';
import { IMPORT_TEXTS } from './import-words.js';
import type { Terminal } from './terminal.js';

interface Asked {
  /** Whether the command itself was to stop. */
  readonly isStoppedHere: boolean;
  /** Whether the file was to be the whole truth of a period. */
  readonly isReplacing: boolean;
}

/** Says what became of a file: what was wrong to standard error, what was done to standard output. */
export function tellImport(
  answer: ImportAnswer,
  language: Language,
  terminal: Terminal,
  asked: Asked = { isStoppedHere: false, isReplacing: false },
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
  for (const sentence of sentencesOf(answer, language, asked)) terminal.print(`${file}: ${sentence}`);
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

function sentencesOf(answer: ImportAnswer, language: Language, asked: Asked): string[] {
  const say = speak(IMPORT_TEXTS, language);
  const { state, rowsRead, stored, corrected, unchanged, withdrawn, rejected } = answer;
  if (state === 'stopped') return [say(asked.isStoppedHere ? 'stoppedHere' : 'stopped')];
  if (state === 'refused') return [refusal(answer, asked, say)];
  return [
    ...(state === 'tried' ? [say('tried')] : []),
    say('taken', { rowsRead, stored, corrected, unchanged, withdrawn, rejected }),
    ...besides(answer, say),
  ];
}

/** What can be done about it: what replaces a period is not taken in part. */
function refusal(
  { rejected, format, complaints }: ImportAnswer,
  { isReplacing }: Asked,
  say: Speak<typeof IMPORT_TEXTS>,
): string {
  if (rejected > 0 && format?.startsWith(WHOLE) === true) return say('refusedAgreements', { rejected });
  if (rejected === 0 || !isReplacing) return say('refused', { rejected });
  return say('refusedPeriod', { rejected, outside: complaints.some(isOutside) ? 'yes' : 'no' });
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
