import type { Cell } from '../../platform/csv.js';
import { hoursCell } from '../../platform/file-cells.js';
import type { TableColumn } from '../../platform/http/table-download.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import type { PersonHours } from './hours-views.service.js';
import { HOUR_COLUMNS, partName } from './hours-words.js';
import { HOURS_TEXTS } from './hours.texts.js';

export function hoursColumns(language: Language): readonly TableColumn[] {
  const say = speak(HOURS_TEXTS, language);
  return [
    { heading: say('employee'), width: 26 },
    { heading: say('unit'), width: 26 },
    { heading: say('position'), width: 26 },
    { heading: say('period'), width: 18 },
    ...HOUR_COLUMNS.map((column) => ({ heading: say(column), width: 14 })),
  ];
}

/** A row for each part of the period, in hours; one without hours for whoever has none. */
export function hoursRows(person: PersonHours, language: Language): readonly (readonly Cell[])[] {
  const { name, positions, overview } = person;
  const of = (values: readonly string[]): string => [...new Set(values)].join(', ');
  const who = [name, of(positions.map(({ unit }) => unit)), of(positions.map(({ title }) => title))];
  if (overview.parts.length === 0) return [[...who, null, ...HOUR_COLUMNS.map(() => null)]];
  return overview.parts.map(({ part, hours }) => [
    ...who,
    partName(part, language),
    ...HOUR_COLUMNS.map((column) => hoursCell(hours[column])),
  ]);
}
