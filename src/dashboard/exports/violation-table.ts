import type { Cell } from '../../platform/csv.js';
import { dayCell, measureCell } from '../../platform/file-cells.js';
import type { TableColumn } from '../../platform/http/table-download.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { RULES } from '../../rules/catalogue.js';
import { causeName } from '../../wording/names.js';
import { RULE_NAMES } from '../../wording/rule-words.js';
import { GROUP_TEXTS } from '../incidents/group.texts.js';
import type { Grouping, ViolationGroup } from '../incidents/violation-groups.query.js';
import { standingInRow } from '../violation-sentences.js';
import { LIST_TEXTS } from '../violation.texts.js';
import type { ViolationRow } from '../violations.query.js';
import { EXPORT_TEXTS } from './export.texts.js';

/** Where a case is to be found: the address of its page. */
export type AddressOf = (violationId: string) => string;

export function violationColumns(language: Language): readonly TableColumn[] {
  const say = speak(LIST_TEXTS, language);
  const more = speak(EXPORT_TEXTS, language);
  return [
    { heading: say('date'), width: 12 },
    { heading: say('employee'), width: 26 },
    { heading: say('unit'), width: 26 },
    { heading: say('rule'), width: 30 },
    { heading: more('code'), width: 16 },
    { heading: say('measured'), width: 10 },
    { heading: say('limit'), width: 10 },
    { heading: more('measuredIn'), width: 12 },
    { heading: say('origin'), width: 22 },
    { heading: say('cause'), width: 26 },
    { heading: say('state'), width: 22 },
    { heading: more('address'), width: 50 },
  ];
}

/** A case as a row; measured and limit are in the unit the column beside them names. */
export function violationCells(row: ViolationRow, language: Language, addressOf: AddressOf): readonly Cell[] {
  const say = speak(LIST_TEXTS, language);
  const { shownIn } = RULES[row.rule];
  const shown = (value: number): number => measureCell(value, shownIn);
  return [
    dayCell(row.anchorDate),
    row.employee,
    row.unitName,
    speak(RULE_NAMES, language)(row.rule),
    row.rule,
    shown(row.measured),
    shown(row.limit),
    speak(EXPORT_TEXTS, language)(shownIn),
    say(row.origin),
    causeName(row.decidedCause ?? row.cause, language),
    standingInRow(row, language),
    addressOf(row.id),
  ];
}

export function groupColumns(grouping: Grouping, language: Language): readonly TableColumn[] {
  const say = speak(GROUP_TEXTS, language);
  const list = speak(LIST_TEXTS, language);
  const more = speak(EXPORT_TEXTS, language);
  return [
    { heading: list('employee'), width: 26 },
    { heading: list('unit'), width: 26 },
    { heading: more('firstDate'), width: 12 },
    { heading: more('lastDate'), width: 12 },
    { heading: say('types'), width: 40 },
    { heading: say('breaches'), width: 10 },
    ...(grouping === 'persons' ? [{ heading: say('incidents'), width: 10 }] : []),
    { heading: more('address'), width: 50 },
  ];
}

export const groupCells = (
  group: ViolationGroup,
  grouping: Grouping,
  language: Language,
  addressOf: AddressOf,
): readonly Cell[] => [
  group.employee,
  group.unitName,
  dayCell(group.firstDate),
  dayCell(group.lastDate),
  group.rules.map((rule) => speak(RULE_NAMES, language)(rule)).join(', '),
  group.breaches,
  ...(grouping === 'persons' ? [group.incidents] : []),
  addressOf(group.violationId),
];
