import type { VNode } from 'preact';
import { type Language, speak } from '../platform/i18n/texts.js';
import { RULE_CODES } from '../rules/rule.js';
import { VIOLATION_STATES } from '../violations/violation-lifecycle.js';
import { causesToChoose } from '../wording/cause-words.js';
import { capitalised, formatMonth } from '../wording/format.js';
import { causeName, stateName } from '../wording/names.js';
import { RULE_NAMES } from '../wording/rule-words.js';
import { FilterActions, FilterField, FilterFold, FilterSelect } from './filter.view.js';
import { NO_CAUSE, ORIGINS, type ViolationFilter } from './violation-filter.js';
import { LIST_TEXTS } from './violation.texts.js';

interface FilterProps {
  readonly language: Language;
  readonly filter: ViolationFilter;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** Months that can be chosen, latest first. */
  readonly months: readonly string[];
}

/** What the list is narrowed by. What is asked for seldom is folded away until it is in use. */
export function FilterForm(props: FilterProps): VNode {
  const { language, filter } = props;
  const say = speak(LIST_TEXTS, language);
  const { month, unit, rule, state, from, to, cause, origin } = filter;
  return (
    <form method="get" action="/violations" aria-label={say('filter')}>
      {filter.as !== undefined && <input type="hidden" name="as" value={filter.as} />}
      {filter.agreement !== undefined && <input type="hidden" name="agreement" value={filter.agreement} />}
      <FilterFold
        language={language}
        chosen={[month, unit, rule, state === 'counted' ? undefined : state, from, to, cause, origin]}
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
  const ruleName = speak(RULE_NAMES, language);
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
      <FilterSelect name="rule" label={say('rule')}>
        <option value="">{say('allRules')}</option>
        <option value="in-table" selected={filter.rule === 'in-table'}>
          {say('rulesInTable')}
        </option>
        {RULE_CODES.map((rule) => (
          <option key={rule} value={rule} selected={rule === filter.rule}>
            {ruleName(rule)}
          </option>
        ))}
      </FilterSelect>
      <StateSelect state={filter.state} language={language} />
    </>
  );
}

function MoreChoices({ language, filter }: FilterProps): VNode {
  const say = speak(LIST_TEXTS, language);
  const causes = [...causesToChoose(), NO_CAUSE];
  return (
    <>
      <FilterField type="date" name="from" label={say('from')} value={filter.from} />
      <FilterField type="date" name="to" label={say('to')} value={filter.to} />
      <FilterSelect name="cause" label={say('cause')}>
        <option value="">{say('allCauses')}</option>
        {causes.map((cause) => (
          <option key={cause} value={cause} selected={cause === filter.cause}>
            {capitalised(language, causeName(cause, language))}
          </option>
        ))}
      </FilterSelect>
      <FilterSelect name="origin" label={say('origin')}>
        <option value="">{say('allOrigins')}</option>
        {ORIGINS.map((origin) => (
          <option key={origin} value={origin} selected={origin === filter.origin}>
            {capitalised(language, say(origin))}
          </option>
        ))}
      </FilterSelect>
    </>
  );
}

function StateSelect(props: {
  readonly state: ViolationFilter['state'];
  readonly language: Language;
}): VNode {
  const { state = 'counted', language } = props;
  const say = speak(LIST_TEXTS, language);
  const wholes = {
    counted: 'counted',
    waiting: 'waiting',
    unanswered: 'unanswered',
    reminded: 'reminded',
    foreseen: 'foreseen',
    'measures-due': 'measuresDue',
    outdated: 'outdated',
    'within-agreement': 'withinAgreement',
    all: 'all',
  } as const;
  return (
    <FilterSelect name="state" label={say('state')}>
      {Object.entries(wholes).map(([value, text]) => (
        <option key={value} value={value} selected={value === state}>
          {say(text)}
        </option>
      ))}
      {VIOLATION_STATES.map((each) => (
        <option key={each} value={each} selected={each === state}>
          {capitalised(language, stateName(each, language))}
        </option>
      ))}
    </FilterSelect>
  );
}
