import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatShortMonth } from '../../wording/format.js';
import { checkedCell } from '../development/development-tables.js';
import { DEVELOPMENT_WORDS } from '../development/development-words.js';
import { numberCell, percentCell, words } from '../formats/cells.js';
import type { Cell, ReportTable } from '../formats/report-block.js';
import { PERIODS, type ReportedUnit, type UnitFigure } from './reported-units.js';
import { UNIT_WORDS } from './unit-words.js';

type Table = Pick<ReportTable, 'columns' | 'rows' | 'hasTotal' | 'widths'>;

const nameOf = ({ name, units }: ReportedUnit, language: Language): string =>
  name ?? speak(UNIT_WORDS, language)('others', { units });

/** Breaches of each unit by period, beside how many of its people were checked. @param month `YYYY-MM` */
export function unitBreachTable(units: readonly ReportedUnit[], month: string, language: Language): Table {
  const say = speak(UNIT_WORDS, language);
  return {
    hasTotal: false,
    widths: [24, 18, 20, 20, 20],
    columns: [
      say('unit'),
      speak(DEVELOPMENT_WORDS, language)('checked'),
      monthName(month, language),
      say('year'),
      say('trailing'),
      say('per100'),
    ],
    rows: units.map((unit) => [
      nameOf(unit, language),
      checkedCell(unit, language),
      ...PERIODS.map((period) => cellOf(unit.breaches[period], whole, language)),
      numberCell(unit.per100Shifts, language, 1),
    ]),
  };
}

/** Overtime hours and sick leave of each unit by period. */
export function unitTimeTable(units: readonly ReportedUnit[], month: string, language: Language): Table {
  const say = speak(UNIT_WORDS, language);
  const names = { month: monthName(month, language), year: lower(say('year')), trailing: say('trailing') };
  return {
    hasTotal: false,
    widths: [20, 20, 20, 22, 22],
    columns: [
      say('unit'),
      ...PERIODS.map((period) => say('overtime', { period: names[period] })),
      ...(['month', 'year'] as const).map((period) => say('sickLeave', { period: names[period] })),
    ],
    rows: units.map((unit) => [
      nameOf(unit, language),
      ...PERIODS.map((period) => cellOf(unit.overtimeHours[period], whole, language)),
      cellOf(unit.sickLeave.month, percent, language),
      cellOf(unit.sickLeave.year, percent, language),
    ]),
  };
}

type Shown = (value: number, language: Language) => Cell;
const whole: Shown = (value, language) => numberCell(value, language);
const percent: Shown = (value, language) => percentCell(value, language, 2);

function cellOf(value: UnitFigure, shown: Shown, language: Language): Cell {
  if (value === 'small-group') return words(speak(DEVELOPMENT_WORDS, language)('masked'));
  return value === null ? numberCell(null, language) : shown(value, language);
}

/** `des. 2025`: there is no room for more above a column. */
const monthName = (month: string, language: Language): string =>
  `${formatShortMonth(language, month)} ${month.slice(0, 4)}`;

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
