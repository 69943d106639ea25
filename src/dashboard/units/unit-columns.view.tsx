import type { ComponentChildren } from 'preact';
import { Drill } from '../../indicators/drill.view.js';
import { FIGURE_WORDS } from '../../indicators/figure-words.js';
import type { UnitFigures } from '../../indicators/unit-figures.js';
import type { ListColumn } from '../../platform/html/table.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { DEVELOPMENT_WORDS } from '../../reports/development/development-words.js';
import { formatNumber, formatPercent } from '../../wording/format.js';
import { hoursBehind, overviewOf, staffBehind, uncheckedBehind } from '../figure-lists.js';
import { BY_MONTH } from '../overview-lists.js';
import { listAddress } from '../violation-filter.js';
import { UNIT_ORDERS, type UnitOrder } from './unit-list.js';
import { unitHeadings } from './unit-headings.js';

/** Where each figure of a unit leads; what is none or not known leads nowhere. */
const LISTS: Readonly<Record<UnitOrder, (unit: UnitFigures, month: string) => string | null>> = {
  name: ({ unitId: unit }, month) => overviewOf({ month, unit }),
  persons: ({ unitId: unit, persons }, month) => (persons > 0 ? staffBehind({ month, unit }) : null),
  evaluated: ({ unitId: unit, persons, evaluated }, month) =>
    evaluated < persons ? uncheckedBehind({ month, unit }) : null,
  breaches: ({ unitId: unit, breaches }, month) =>
    breaches ? listAddress({ month, unit, rule: 'in-table' }, null) : null,
  // The overview of the unit has it month by month, with the shifts.
  per100Shifts: ({ unitId: unit, per100Shifts }, month) =>
    per100Shifts === null ? null : overviewOf({ month, unit }) + BY_MONTH.work,
  overtimeHours: ({ unitId: unit, overtimeHours }, month) =>
    overtimeHours ? hoursBehind('overtime', { month, unit }) : null,
  extraHours: ({ unitId: unit, extraHours }, month) =>
    extraHours ? hoursBehind('extra', { month, unit }) : null,
  callouts: ({ unitId: unit, callouts }, month) =>
    callouts ? hoursBehind('callouts', { month, unit }) : null,
  standbyHours: ({ unitId: unit, standbyHours }, month) =>
    standbyHours ? hoursBehind('standby', { month, unit }) : null,
  // Of nobody by name; the overview of the unit has it by length and certificate.
  sickLeave: ({ unitId: unit, sickLeave }, month) =>
    typeof sickLeave === 'number' ? overviewOf({ month, unit }) + BY_MONTH.sickLeave : null,
};

/** The columns of a table of units, each figure with the way to what it is made of. */
export function unitColumns(props: {
  readonly month: string;
  readonly language: Language;
  /** The same list in another order; left out where it has one order. */
  readonly orderOf?: (order: UnitOrder) => ListColumn<UnitFigures>['order'];
  /** Whether what is not known is an empty field, said to those alone who do not see it; the table has to say why. */
  readonly isQuiet?: boolean;
}): readonly ListColumn<UnitFigures>[] {
  const { month, language, orderOf, isQuiet = false } = props;
  const headings = unitHeadings(language);
  return UNIT_ORDERS.map((name) => {
    const order = orderOf?.(name);
    return {
      name,
      heading: headings[name],
      look: name === 'name' ? 'head' : 'number',
      ...(order && { order }),
      cell: (unit) =>
        isQuiet && unit[name] === null ? (
          <span class="ds-sr-only">{speak(FIGURE_WORDS, language)('unknown')}</span>
        ) : (
          <Drill to={LISTS[name](unit, month)}>{shown(unit, name, language)}</Drill>
        ),
    };
  });
}

function shown(unit: UnitFigures, name: UnitOrder, language: Language): ComponentChildren {
  const value = unit[name];
  if (typeof value === 'string' && value !== 'small-group') return value;
  if (value === null) return speak(FIGURE_WORDS, language)('unknown');
  if (typeof value === 'string') return speak(DEVELOPMENT_WORDS, language)('masked');
  if (name === 'sickLeave') return formatPercent(language, value, 2);
  return formatNumber(language, value, name === 'per100Shifts' ? 1 : 0);
}
