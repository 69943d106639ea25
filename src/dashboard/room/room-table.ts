import type { Cell } from '../../platform/csv.js';
import { dayCell, hoursCell } from '../../platform/file-cells.js';
import type { DownloadedTable } from '../../platform/http/table-download.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { RULE_NAMES } from '../../wording/rule-words.js';
import { ROOM_TEXTS } from './room.texts.js';
import type { RoomsShown } from './rooms.service.js';

const COLUMNS = [
  'employee',
  'unit',
  'rule',
  'from',
  'to',
  'usedHours',
  'limitHours',
  'leftHours',
  'passedOn',
] as const;
const WIDTHS: Readonly<Partial<Record<(typeof COLUMNS)[number], number>>> = {
  employee: 26,
  unit: 26,
  rule: 30,
};

/** Both lists to be taken away, those whom the plan brings over a limit first. */
export function roomTable(shown: Promise<RoomsShown>, language: Language): DownloadedTable {
  const say = speak(ROOM_TEXTS, language);
  return {
    name: say('file'),
    language,
    columns: COLUMNS.map((name) => ({ heading: say(name), width: WIDTHS[name] ?? 14 })),
    rows: rowsOf(shown, language),
  };
}

async function* rowsOf(shown: Promise<RoomsShown>, language: Language): AsyncGenerator<readonly Cell[]> {
  yield* roomRows(await shown, language);
}

export function roomRows({ passed, rooms }: RoomsShown, language: Language): readonly (readonly Cell[])[] {
  const ruleName = speak(RULE_NAMES, language);
  return [
    ...passed.map(({ employee, unit, rule, anchorDate, measured, limit, on }) => [
      ...[employee, unit, ruleName(rule), null, dayCell(anchorDate)],
      ...[hoursCell(measured), hoursCell(limit), 0, dayCell(on)],
    ]),
    ...rooms.map(({ employee, unit, rule, fromDate, toDate, used, limit }) => [
      ...[employee, unit, ruleName(rule), dayCell(fromDate), dayCell(toDate)],
      ...[hoursCell(used), hoursCell(limit), hoursCell(limit - used), null],
    ]),
  ];
}
