import type { VNode } from 'preact';
import { FIGURE_WORDS } from '../indicators/figure-words.js';
import type { UnitFigures } from '../indicators/unit-figures.js';
import { CaptionHeading } from '../platform/html/headings.view.js';
import { ListTable } from '../platform/html/table.view.js';
import { type Language, speak } from '../platform/i18n/texts.js';
import { mostOf, sayAllUnits, sayShown } from './most-units.js';
import { OVERVIEW_TEXTS } from './overview.texts.js';
import { unitColumns } from './units/unit-columns.view.js';
import { UNIT_TEXTS } from './units/unit.texts.js';
import { unitsAddress } from './units/unit-list.js';

/** The units of the organisation side by side, each without those below it. */
export function UnitTable(props: {
  readonly units: readonly UnitFigures[];
  readonly month: string;
  readonly language: Language;
}): VNode {
  const { month, language } = props;
  const units = mostOf(props.units);
  const shown = sayShown(units.length, props.units.length, language);
  return (
    <div class="unit-table">
      <ListTable
        captionId="units"
        caption={<CaptionHeading>{speak(OVERVIEW_TEXTS, language)('units')}</CaptionHeading>}
        hint={speak(FIGURE_WORDS, language)('scrollHint')}
        columns={unitColumns({ month, language })}
        rows={units}
        keyOf={({ unitId }) => unitId}
      />
      <p class="note">
        {shown !== null && `${shown} `}
        <a class="ds-link" href={unitsAddress({ month })}>
          {sayAllUnits(language)}
        </a>
      </p>
      {units.some(({ sickLeave }) => sickLeave !== null) && (
        <p class="note">{speak(UNIT_TEXTS, language)('sickNote')}</p>
      )}
    </div>
  );
}
