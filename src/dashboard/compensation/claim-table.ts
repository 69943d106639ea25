import type { Cell } from '../../platform/csv.js';
import { dayCell, hoursCell } from '../../platform/file-cells.js';
import type { DownloadedTable } from '../../platform/http/table-download.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import type { LocalClock } from '../../time/local-clock.js';
import { capitalised } from '../../wording/format.js';
import { RULE_NAMES } from '../../wording/rule-words.js';
import { CLAIM_STATE_TEXTS, CLAIM_TEXTS } from './claim.texts.js';
import { madeUpText } from './made-up-text.js';
import type { ClaimRow } from './claims.query.js';

const COLUMNS = [
  'due',
  'state',
  'employee',
  'unit',
  'rule',
  'finding',
  'hours',
  'madeUp',
  'agreement',
] as const;
const WIDTHS: Readonly<Partial<Record<(typeof COLUMNS)[number], number>>> = {
  due: 12,
  finding: 12,
  hours: 16,
};

/** The ledger to be taken away: days as such, what lacks in hours. */
export function claimTable(
  rows: AsyncIterable<ClaimRow>,
  clock: LocalClock,
  language: Language,
): DownloadedTable {
  const say = speak(CLAIM_TEXTS, language);
  return {
    name: say('file'),
    language,
    columns: COLUMNS.map((name) => ({ heading: say(name), width: WIDTHS[name] ?? 26 })),
    rows: cellsOf(rows, clock, language),
  };
}

async function* cellsOf(
  rows: AsyncIterable<ClaimRow>,
  clock: LocalClock,
  language: Language,
): AsyncGenerator<readonly Cell[]> {
  for await (const row of rows) yield claimCells(row, clock, language);
}

export function claimCells(row: ClaimRow, clock: LocalClock, language: Language): readonly Cell[] {
  const { dueOn, state, employee, unit, rule, anchorDate, deficit, agreement } = row;
  return [
    dayCell(dueOn),
    capitalised(language, speak(CLAIM_STATE_TEXTS, language)(state)),
    employee,
    unit,
    speak(RULE_NAMES, language)(rule),
    dayCell(anchorDate),
    hoursCell(deficit),
    madeUpText(row, clock, language),
    agreement ?? speak(CLAIM_TEXTS, language)('byAssessment'),
  ];
}
