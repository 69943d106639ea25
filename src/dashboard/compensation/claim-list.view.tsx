import type { VNode } from 'preact';
import { Filters } from '../filter.view.js';
import { type PageContext, ProductPage } from '../../access/page.view.js';
import { Drill } from '../../indicators/drill.view.js';
import { CardList, type ListColumn } from '../../platform/html/table.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import type { LocalClock } from '../../time/local-clock.js';
import { formatDate, formatDuration } from '../../wording/format.js';
import { RULE_NAMES } from '../../wording/rule-words.js';
import { Downloads } from '../../platform/html/downloads.view.js';
import { Field } from '../imports/parts.view.js';
import {
  CLAIM_STANDINGS,
  type ClaimFilter,
  claimsAddress,
  type ClaimState,
  placeText,
} from './claim-filter.js';
import { CLAIM_STATE_TEXTS, CLAIM_TEXTS } from './claim.texts.js';
import type { ClaimPage } from './claim-views.service.js';
import type { ClaimRow } from './claims.query.js';
import { madeUpText } from './made-up-text.js';

interface ListProps {
  readonly context: PageContext;
  readonly filter: ClaimFilter;
  readonly page: ClaimPage;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly clock: LocalClock;
}

const COLOURS: Readonly<Record<ClaimState, string>> = {
  open: 'info',
  overdue: 'danger',
  closed: 'success',
  late: 'warning',
};

/** The ledger, those due first on top. */
export function ClaimListPage(props: ListProps): VNode {
  const { context, filter, page } = props;
  const say = speak(CLAIM_TEXTS, context.language);
  return (
    <ProductPage context={context} title={say('title')}>
      <h1 class="ds-heading" data-size="lg">
        {say('title')}
      </h1>
      <p class="ds-paragraph lead">{say('intro')}</p>
      <FilterForm {...props} />
      {page.rows.length === 0 ? (
        <p class="ds-paragraph" role="status">
          {say('none')}
        </p>
      ) : (
        <>
          <ClaimTable {...props} />
          <Downloads
            language={context.language}
            addressOf={(form) => claimsAddress(filter, null, `/compensating-rest.${form}`)}
          />
        </>
      )}
      <nav class="paging" aria-label={say('title')}>
        {filter.after !== undefined && (
          <a class="ds-button" data-variant="secondary" href={claimsAddress(filter, null)}>
            {say('first')}
          </a>
        )}
        {page.next !== null && (
          <a class="ds-button" data-variant="secondary" href={claimsAddress(filter, placeText(page.next))}>
            {say('next')}
          </a>
        )}
      </nav>
    </ProductPage>
  );
}

function FilterForm({ context: { language }, filter, units }: ListProps): VNode {
  const say = speak(CLAIM_TEXTS, language);
  const state = speak(CLAIM_STATE_TEXTS, language);
  return (
    <Filters
      action="/compensating-rest"
      label={say('filter')}
      language={language}
      chosen={[filter.state === 'outstanding' ? undefined : filter.state, filter.unit, filter.employee]}
    >
      <Field id="state" label={say('state')}>
        <select class="ds-input" id="state" name="state">
          {CLAIM_STANDINGS.map((one) => (
            <option key={one} value={one} selected={one === (filter.state ?? 'outstanding')}>
              {state(one)}
            </option>
          ))}
        </select>
      </Field>
      <Field id="unit" label={say('unit')}>
        <select class="ds-input" id="unit" name="unit">
          <option value="">{say('allUnits')}</option>
          {units.map(({ id, name }) => (
            <option key={id} value={id} selected={id === filter.unit}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <Field id="employee" label={say('number')}>
        <input class="ds-input" id="employee" name="employee" value={filter.employee ?? ''} />
      </Field>
      <div class="filter-actions">
        <button type="submit" class="ds-button">
          {say('show')}
        </button>
      </div>
    </Filters>
  );
}

function ClaimTable({ page, context: { language }, clock }: ListProps): VNode {
  return (
    <CardList
      caption={speak(CLAIM_TEXTS, language)('title')}
      columns={columnsOf(clock, language)}
      rows={page.rows}
      keyOf={(row) => `${row.employeeId}${row.rule}${row.aroseAt.toISOString()}`}
    />
  );
}

function columnsOf(clock: LocalClock, language: Language): readonly ListColumn<ClaimRow>[] {
  const say = speak(CLAIM_TEXTS, language);
  return [
    { name: 'due', heading: say('due'), look: 'line', cell: ({ dueOn }) => formatDate(language, dueOn) },
    {
      name: 'state',
      heading: say('state'),
      cell: ({ state }) => (
        <span class="ds-tag" data-color={COLOURS[state]}>
          {speak(CLAIM_STATE_TEXTS, language)(state)}
        </span>
      ),
    },
    { name: 'employee', heading: say('employee'), cell: ({ employee }) => employee },
    { name: 'unit', heading: say('unit'), cell: ({ unit }) => unit },
    {
      name: 'rule',
      heading: say('rule'),
      cell: ({ rule, anchorDate, violationId }) => (
        <Drill to={violationId === null ? null : `/violations/${violationId}`}>
          {`${speak(RULE_NAMES, language)(rule)}, ${formatDate(language, anchorDate)}`}
        </Drill>
      ),
    },
    {
      name: 'deficit',
      heading: say('deficit'),
      look: 'line',
      cell: ({ deficit }) => formatDuration(language, deficit),
    },
    { name: 'madeUp', heading: say('madeUp'), cell: (row) => madeUpText(row, clock, language) },
    {
      name: 'agreement',
      heading: say('agreement'),
      cell: ({ agreementId, agreement }) =>
        agreementId === null ? (
          say('byAssessment')
        ) : (
          <a class="ds-link" href={`/agreements/${agreementId}`}>
            {agreement}
          </a>
        ),
    },
  ];
}
