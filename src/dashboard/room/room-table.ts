import type { Cell } from '../../platform/csv.js';
import { dayCell, hoursCell } from '../../platform/file-cells.js';
import type { DownloadedTable } from '../../platform/http/table-download.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { RULE_NAMES } from '../../wording/rule-words.js';
import { ROOM_TEXTS } from './room.texts.js';
import type { RoomShown } from './rooms.service.js';

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

/** The list to be taken away, in the order of the page. */
export function roomTable(rooms: AsyncIterable<RoomShown>, language: Language): DownloadedTable {
  const say = speak(ROOM_TEXTS, language);
  return {
    name: say('file'),
    language,
    columns: COLUMNS.map((name) => ({ heading: say(name), width: WIDTHS[name] ?? 14 })),
    rows: rowsOf(rooms, language),
  };
}

async function* rowsOf(rooms: AsyncIterable<RoomShown>, language: Language): AsyncGenerator<readonly Cell[]> {
  for await (const room of rooms) yield roomRow(room, language);
}

/** Whoever has no limit has none named. */
export function roomRow(room: RoomShown, language: Language): readonly Cell[] {
  const { employee, unit, rule, fromDate, toDate, used, limit, passedOn } = room;
  const left = used === null || limit === null ? null : Math.max(0, limit - used);
  return [
    ...[employee, unit, rule === null ? speak(ROOM_TEXTS, language)('noLimit') : nameOf(rule, language)],
    ...[fromDate, toDate].map(dayOrNone),
    ...[used, limit, left].map((seconds) => (seconds === null ? null : hoursCell(seconds))),
    dayOrNone(passedOn),
  ];
}

const nameOf = (rule: NonNullable<RoomShown['rule']>, language: Language): string =>
  speak(RULE_NAMES, language)(rule);

const dayOrNone = (day: string | null): Cell => (day === null ? null : dayCell(day));
