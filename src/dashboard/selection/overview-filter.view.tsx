import type { VNode } from 'preact';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { overviewOf } from '../figure-lists.js';
import { FilterActions, FilterField } from '../filter.view.js';
import { UnitSelect } from '../list-fields.view.js';
import { CauseSelect, OriginSelect, RuleSelect, StateSelect } from '../violation-choices.view.js';
import { LIST_TEXTS } from '../violation.texts.js';
import type { UnitName } from '../weeks/week-counts.query.js';
import { chosenIn, type Selection, type SelectionChoices } from './selection.js';
import { SELECTION_TEXTS } from './selection.texts.js';

/** More units are chosen on the page of units: nobody looks through so many here, and the overview is to be there at once. */
const MOST_UNITS_TO_CHOOSE = 200;

export interface OverviewFilterProps {
  readonly selection: Selection | null;
  readonly choices: SelectionChoices;
  readonly units: readonly UnitName[];
  readonly unit: string | null;
  readonly month: string;
  readonly language: Language;
}

/** What the breaches of the overview are narrowed by, folded behind how much of it is in use. */
export function OverviewFilter(props: OverviewFilterProps): VNode {
  const { selection, choices, units, unit, month, language } = props;
  const say = speak(SELECTION_TEXTS, language);
  const isUnitChosenHere = units.length > 1 && units.length <= MOST_UNITS_TO_CHOOSE;
  const count = chosenIn(selection ?? {}).length + (unit === null ? 0 : 1);
  return (
    <form method="get" action="/" class="overview-filter" aria-label={say('form')}>
      <input type="hidden" name="month" value={month} />
      {!isUnitChosenHere && <OtherUnit unit={unit} />}
      <details>
        <summary>{say('fold', { count })}</summary>
        <div class="filter">
          {isUnitChosenHere && <Units {...props} />}
          <Kinds selection={selection ?? {}} {...{ choices, language }} />
        </div>
        {choices.isFree && <p class="note">{say('daysInstead')}</p>}
        <FilterActions
          show={speak(LIST_TEXTS, language)('show')}
          reset={speak(LIST_TEXTS, language)('reset')}
          path={overviewOf({ month })}
        />
      </details>
    </form>
  );
}

/** Chosen elsewhere, and kept. */
const OtherUnit = ({ unit }: Pick<OverviewFilterProps, 'unit'>): VNode | null =>
  unit === null ? null : <input type="hidden" name="unit" value={unit} />;

function Units({ units, unit, language }: OverviewFilterProps): VNode {
  const say = speak(LIST_TEXTS, language);
  return <UnitSelect units={units} label={say('unit')} all={say('allUnits')} unit={unit ?? undefined} />;
}

function Kinds(props: {
  readonly selection: Selection;
  readonly choices: SelectionChoices;
  readonly language: Language;
}): VNode {
  const { selection, choices, language } = props;
  const { rule, cause, origin, state, from, to } = selection;
  const say = speak(LIST_TEXTS, language);
  const all = { value: 'all', text: speak(SELECTION_TEXTS, language)('allRules') };
  const wholes = [{ value: '', text: say('rulesInTable') }, ...(choices.isFree ? [all] : [])];
  return (
    <>
      <RuleSelect chosen={rule} rules={choices.rules} {...{ wholes, language }} />
      <StateSelect chosen={state} standings={choices.standings} language={language} />
      <CauseSelect chosen={cause} language={language} />
      <OriginSelect chosen={origin} language={language} />
      {choices.isFree && (
        <>
          <FilterField type="date" name="from" label={say('from')} value={from} />
          <FilterField type="date" name="to" label={say('to')} value={to} />
        </>
      )}
    </>
  );
}
