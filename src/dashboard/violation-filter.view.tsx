import type { VNode } from 'preact';
import { type Language, speak } from '../platform/i18n/texts.js';
import { RULE_CODES } from '../rules/rule.js';
import { formatMonth } from '../wording/format.js';
import { FilterActions, FilterField, FilterFold, FilterSelect } from './filter.view.js';
import { CauseSelect, OnlySelect, OriginSelect, RuleSelect, StateSelect } from './violation-choices.view.js';
import { listAddress, type ViolationFilter } from './violation-filter.js';
import { LIST_TEXTS } from './violation.texts.js';

interface FilterProps {
  readonly language: Language;
  readonly filter: ViolationFilter;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** Months that can be chosen, latest first. */
  readonly months: readonly string[];
}

/** That the list has only what an import brought; no field of the form says so. */
export function OfImport(props: {
  readonly filter: ViolationFilter;
  /** Null for whoever sees no imports. */
  readonly file: string | null;
  readonly language: Language;
}): VNode | null {
  const { filter, file, language } = props;
  if (filter.import === undefined) return null;
  const say = speak(LIST_TEXTS, language);
  return (
    <p class="ds-paragraph">
      {file === null ? say('ofSomeImport') : say('ofImport', { file })}{' '}
      <a class="ds-link" href={listAddress({ ...filter, import: undefined }, null)}>
        {say('ofAllImports')}
      </a>
    </p>
  );
}

/** What the list is narrowed by. What is asked for seldom is folded away until it is in use. */
export function FilterForm(props: FilterProps): VNode {
  const { language, filter } = props;
  const say = speak(LIST_TEXTS, language);
  const { month, unit, rule, state, only, from, to, cause, origin } = filter;
  return (
    <form method="get" action="/violations" aria-label={say('filter')}>
      {filter.as !== undefined && <input type="hidden" name="as" value={filter.as} />}
      {filter.agreement !== undefined && <input type="hidden" name="agreement" value={filter.agreement} />}
      {filter.import !== undefined && <input type="hidden" name="import" value={filter.import} />}
      <FilterFold
        language={language}
        chosen={[month, unit, rule, state === 'counted' ? undefined : state, only, from, to, cause, origin]}
      >
        <div class="filter">
          <MainChoices {...props} />
        </div>
        <details class="more-choices" open={[from, to, cause, origin].some((value) => value !== undefined)}>
          <summary>{say('more')}</summary>
          <div class="filter">
            <MoreChoices {...props} />
          </div>
        </details>
        <FilterActions show={say('show')} reset={say('reset')} path="/violations" />
      </FilterFold>
    </form>
  );
}

function MainChoices({ language, filter, units, months }: FilterProps): VNode {
  const say = speak(LIST_TEXTS, language);
  return (
    <>
      <FilterSelect name="month" label={say('month')}>
        <option value="">{say('allMonths')}</option>
        {months.map((month) => (
          <option key={month} value={month} selected={month === filter.month}>
            {formatMonth(language, month)}
          </option>
        ))}
      </FilterSelect>
      <FilterSelect name="unit" label={say('unit')}>
        <option value="">{say('allUnits')}</option>
        {units.map((unit) => (
          <option key={unit.id} value={unit.id} selected={unit.id === filter.unit}>
            {unit.name}
          </option>
        ))}
      </FilterSelect>
      <RuleSelect
        {...{ language, rules: RULE_CODES }}
        chosen={filter.rule}
        wholes={[
          { value: '', text: say('allRules') },
          { value: 'in-table', text: say('rulesInTable') },
        ]}
      />
      <StateSelect chosen={filter.state} language={language} />
      <OnlySelect chosen={filter.only} language={language} />
    </>
  );
}

function MoreChoices({ language, filter }: FilterProps): VNode {
  const say = speak(LIST_TEXTS, language);
  return (
    <>
      <FilterField type="date" name="from" label={say('from')} value={filter.from} />
      <FilterField type="date" name="to" label={say('to')} value={filter.to} />
      <CauseSelect chosen={filter.cause} language={language} />
      <OriginSelect chosen={filter.origin} language={language} />
    </>
  );
}
