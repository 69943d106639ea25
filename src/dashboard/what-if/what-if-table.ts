import type { Cell } from '../../platform/csv.js';
import { measureCell } from '../../platform/file-cells.js';
import type { TableColumn } from '../../platform/http/table-download.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { RULES } from '../../rules/catalogue.js';
import type { NamedDifference } from '../../violations/what-if.service.js';
import { RULE_NAMES } from '../../wording/rule-words.js';
import { WHAT_IF_PAGE_TEXTS } from './what-if.texts.js';

export function differenceColumns(language: Language): readonly TableColumn[] {
  const say = speak(WHAT_IF_PAGE_TEXTS, language);
  const widths = {
    date: 12,
    number: 12,
    employee: 26,
    type: 30,
    change: 14,
    measuredRecorded: 18,
    limitRecorded: 18,
    measuredWould: 18,
    limitWould: 18,
    measuredIn: 12,
  } as const;
  return (Object.keys(widths) as (keyof typeof widths)[]).map((name) => ({
    heading: say(name),
    width: widths[name],
  }));
}

/** A difference as a row; figures are in the unit that stands last. */
export function differenceCells(one: NamedDifference, language: Language): readonly Cell[] {
  const say = speak(WHAT_IF_PAGE_TEXTS, language);
  const { shownIn } = RULES[one.rule];
  const shown = (value: number | undefined): Cell =>
    value === undefined ? null : measureCell(value, shownIn);
  return [
    new Date(`${one.date}T00:00:00Z`),
    one.employee,
    one.name,
    speak(RULE_NAMES, language)(one.rule),
    say(one.change),
    shown(one.onRecord?.measured),
    shown(one.onRecord?.limit),
    shown(one.whatIf?.measured),
    shown(one.whatIf?.limit),
    say(shownIn),
  ];
}
