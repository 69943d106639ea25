import type { VNode } from 'preact';
import { FIGURE_WORDS } from '../indicators/figure-words.js';
import type { UnitFigures } from '../indicators/unit-figures.js';
import { formatNumber } from '../wording/format.js';
import { CaptionHeading } from '../platform/html/headings.view.js';
import { ListTable } from '../platform/html/table.view.js';
import { type Language, speak } from '../platform/i18n/texts.js';
import { overviewOf } from './figure-lists.js';
import { mostOf, sayAllUnits, sayShown } from './most-units.js';
import { OVERVIEW_TEXTS } from './overview.texts.js';
import { hasGap, knownUnits } from './units/known-units.js';
import { unitColumns } from './units/unit-columns.view.js';
import { UNIT_TEXTS } from './units/unit.texts.js';
import { unitsAddress } from './units/unit-list.js';

/** Units without figures that are named in their line. */
const MOST_NAMED = 12;

/** The units of the organisation side by side, each without those below it; those that nothing is known of in a line. */
export function UnitTable(props: {
  readonly units: readonly UnitFigures[];
  readonly month: string;
  readonly language: Language;
}): VNode {
  const { month, language } = props;
  const { known, unknown } = knownUnits(props.units);
  const units = mostOf(known);
  const shown = sayShown(units.length, known.length, language);
  const say = speak(UNIT_TEXTS, language);
  const title = speak(OVERVIEW_TEXTS, language)('units');
  return (
    <div class="unit-table">
      {units.length === 0 ? (
        <h2 class="ds-heading" data-size="sm">
          {title}
        </h2>
      ) : (
        <ListTable
          captionId="units"
          caption={<CaptionHeading>{title}</CaptionHeading>}
          hint={speak(FIGURE_WORDS, language)('scrollHint')}
          columns={unitColumns({ month, language, isQuiet: true })}
          rows={units}
          keyOf={({ unitId }) => unitId}
        />
      )}
      {units.some(hasGap) && <p class="note">{say('emptyNote')}</p>}
      <Unknown units={unknown} month={month} language={language} />
      <p class="note">
        {shown !== null && `${shown} `}
        <a class="ds-link" href={unitsAddress({ month })}>
          {sayAllUnits(language)}
        </a>
      </p>
      {units.some(({ sickLeave }) => sickLeave !== null) && <p class="note">{say('sickNote')}</p>}
    </div>
  );
}

function Unknown(props: Parameters<typeof UnitTable>[0]): VNode | null {
  const { units, month, language } = props;
  const say = speak(UNIT_TEXTS, language);
  if (units.length === 0) return null;
  const more = units.length - MOST_NAMED;
  return (
    <p class="note">
      {say('nothingKnown')}{' '}
      {units.slice(0, MOST_NAMED).map(({ unitId, name }, index) => (
        <span key={unitId}>
          {index > 0 && ', '}
          <a class="ds-link" href={overviewOf({ month, unit: unitId })}>
            {name}
          </a>
        </span>
      ))}
      {more > 0 && ` ${say('andMore', { count: formatNumber(language, more) })}`}.
    </p>
  );
}
