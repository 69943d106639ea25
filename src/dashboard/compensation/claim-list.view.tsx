import type { VNode } from 'preact';
import { type PageContext, ProductPage } from '../../access/page.view.js';
import { speak } from '../../platform/i18n/texts.js';
import type { LocalClock } from '../../time/local-clock.js';
import { formatDate, formatDuration } from '../../wording/format.js';
import { momentWithYear } from '../../wording/moment.js';
import { RULE_NAMES } from '../../wording/rule-words.js';
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
        <ClaimTable {...props} />
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
    <form method="get" action="/compensating-rest" class="filter" aria-label={say('filter')}>
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
    </form>
  );
}

const COLUMNS = ['due', 'state', 'employee', 'unit', 'rule', 'deficit', 'madeUp', 'agreement'] as const;

function ClaimTable(props: ListProps): VNode {
  const say = speak(CLAIM_TEXTS, props.context.language);
  return (
    <table class="ds-table cards" data-size="sm" data-color="neutral">
      <caption class="ds-sr-only">{say('title')}</caption>
      <thead>
        <tr>
          {COLUMNS.map((name) => (
            <th key={name} scope="col">
              {say(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.page.rows.map((row) => (
          <Row key={`${row.employeeId}${row.rule}${row.aroseAt.toISOString()}`} row={row} {...props} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, context: { language }, clock }: ListProps & { readonly row: ClaimRow }): VNode {
  const say = speak(CLAIM_TEXTS, language);
  const rule = `${speak(RULE_NAMES, language)(row.rule)}, ${formatDate(language, row.anchorDate)}`;
  const isGiven = row.state === 'closed' || row.state === 'late';
  const when =
    row.madeUpUntil && momentWithYear(Math.floor(row.madeUpUntil.getTime() / 1000), clock, language);
  return (
    <tr>
      <td data-heading={say('due')} class="nowrap">
        {formatDate(language, row.dueOn)}
      </td>
      <td data-heading={say('state')} class="cell-state">
        <span class="ds-tag" data-color={COLOURS[row.state]}>
          {speak(CLAIM_STATE_TEXTS, language)(row.state)}
        </span>
      </td>
      <td data-heading={say('employee')} class="cell-employee">
        {row.employee}
      </td>
      <td data-heading={say('unit')} class="cell-unit">
        {row.unit}
      </td>
      <td data-heading={say('rule')} class="cell-rule">
        {row.violationId === null ? (
          rule
        ) : (
          <a class="ds-link" href={`/violations/${row.violationId}`}>
            {rule}
          </a>
        )}
      </td>
      <td data-heading={say('deficit')} class="nowrap">
        {formatDuration(language, row.deficit)}
      </td>
      <td data-heading={say('madeUp')}>{when === null ? '–' : isGiven ? when : say('planned', { when })}</td>
      <td data-heading={say('agreement')}>
        <a class="ds-link" href={`/agreements/${row.agreementId}`}>
          {row.agreement}
        </a>
      </td>
    </tr>
  );
}
