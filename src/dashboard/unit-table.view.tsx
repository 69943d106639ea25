import type { VNode } from 'preact';
import { FIGURE_WORDS } from '../indicators/figure-words.js';
import { TableRegion } from '../indicators/figures.view.js';
import type { UnitFigures } from '../indicators/unit-figures.js';
import { type Language, speak } from '../platform/i18n/texts.js';
import { formatNumber, formatPercent } from '../wording/format.js';
import { DEVELOPMENT_WORDS } from '../reports/development/development-words.js';
import { listAddress } from './violation-filter.js';
import { mostOf, sayShown } from './most-units.js';
import { OVERVIEW_TEXTS } from './overview.texts.js';

/** The units of the organisation side by side, each without those below it. */
export function UnitTable(props: {
  readonly units: readonly UnitFigures[];
  readonly month: string;
  readonly language: Language;
}): VNode {
  const { month, language } = props;
  const units = mostOf(props.units);
  const shown = sayShown(units.length, props.units.length, language);
  const say = speak(OVERVIEW_TEXTS, language);
  const name = speak(FIGURE_WORDS, language);
  const byMonth = speak(DEVELOPMENT_WORDS, language);
  const number = (value: number | null, decimals = 0): string =>
    value === null ? name('unknown') : formatNumber(language, value, decimals);
  const sick = (value: UnitFigures['sickLeave']): string => {
    if (value === 'small-group') return name('smallGroup');
    return value === null ? name('unknown') : formatPercent(language, value, 2);
  };
  return (
    <>
      <TableRegion captionId="units" caption={say('units')} hint={name('scrollHint')}>
        <thead>
          <tr>
            <th scope="col">{say('unit')}</th>
            {[
              say('persons'),
              byMonth('checked'),
              name('breaches'),
              byMonth('per100'),
              `${name('overtime')} (${name('hours').toLowerCase()})`,
              byMonth('extraHours'),
              byMonth('callouts'),
              byMonth('standbyHours'),
              name('sickLeave'),
            ].map((heading) => (
              <th key={heading} scope="col" class="number">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.unitId}>
              <th scope="row">
                <a class="ds-link" href={listAddress({ month, unit: unit.unitId, rule: 'in-table' }, null)}>
                  {unit.name}
                </a>
              </th>
              <td class="number">{formatNumber(language, unit.persons)}</td>
              <td class="number">{formatNumber(language, unit.evaluated)}</td>
              <td class="number">{number(unit.breaches)}</td>
              <td class="number">{number(unit.per100Shifts, 1)}</td>
              <td class="number">{number(unit.overtimeHours)}</td>
              <td class="number">{number(unit.extraHours)}</td>
              <td class="number">{number(unit.callouts)}</td>
              <td class="number">{number(unit.standbyHours)}</td>
              <td class="number">{sick(unit.sickLeave)}</td>
            </tr>
          ))}
        </tbody>
      </TableRegion>
      {shown !== null && <p class="note">{shown}</p>}
    </>
  );
}
