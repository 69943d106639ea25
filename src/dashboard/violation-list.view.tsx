import type { ComponentChildren, VNode } from 'preact';
import { type PageContext, ProductPage } from '../access/page.view.js';
import { type Language, speak } from '../platform/i18n/texts.js';
import type { LocalClock } from '../time/local-clock.js';
import { formatMeasure, formatMeasured, formatShortDate } from '../wording/format.js';
import { causeName } from '../wording/names.js';
import { RULE_NAMES } from '../wording/rule-words.js';
import type { ViolationCounts } from './incidents/violation-groups.query.js';
import type { GroupPage } from './incidents/violation-groups.service.js';
import { GroupTable, ShownAs } from './incidents/violation-groups.view.js';
import type { ViolationPage } from './violation.js';
import { pickText, tickedIn } from './cases/bulk-form.js';
import { BULK_TEXTS } from './cases/bulk-form.texts.js';
import { BULK_FORM, BulkAssessForm, BulkOutcome, type TypedBulk } from './cases/bulk-form.view.js';
import { Downloads } from '../platform/html/downloads.view.js';
import { outdatedSentence } from './cases/outdated-words.js';
import { ChooseRows } from './cases/choose-rows.view.js';
import { FilterForm, OfImport } from './violation-filter.view.js';
import { listAddress, type ViolationFilter } from './violation-filter.js';
import { standingInRow } from './violation-sentences.js';
import { LIST_TEXTS } from './violation.texts.js';
import type { RowsAhead, ViolationRow } from './violations.query.js';

/** What whoever may assess cases finds on the list. */
export interface ListBulk {
  readonly typed: TypedBulk | null;
  readonly done: number;
  /** Rows that go at once from here on. */
  readonly ahead: RowsAhead;
  readonly newMeasureId: string;
}

interface ListProps {
  readonly context: PageContext;
  readonly filter: ViolationFilter;
  readonly page: ViolationPage;
  readonly counts: ViolationCounts;
  /** Null where the rows are breaches. */
  readonly groups: GroupPage | null;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** Months that can be chosen, latest first. */
  readonly months: readonly string[];
  readonly clock: LocalClock;
  /** Name of the file of the import in the filter; null where none is, or for whoever sees no imports. */
  readonly narrowedTo: string | null;
  /** Null for whoever may not assess cases. */
  readonly bulk: ListBulk | null;
}

/** The list of possible breaches, with its filter in the address. */
export function ViolationListPage(props: ListProps): VNode {
  const { context, page, filter, counts, groups } = props;
  const { language } = context;
  const say = speak(LIST_TEXTS, language);
  const { next } = groups ?? page;
  return (
    <ProductPage context={context} title={say('title')} stylesheets={['cases']}>
      <h1 class="ds-heading" data-size="lg">
        {say('title')}
      </h1>
      <p class="ds-paragraph">{say('intro')}</p>
      <OfImport {...{ filter, language }} file={props.narrowedTo} />
      <FilterForm {...{ language, filter, units: props.units, months: props.months }} />
      <ShownAs filter={filter} counts={counts} language={language} />
      {props.bulk && (
        <BulkOutcome
          {...{ done: props.bulk.done, rows: page.rows, language }}
          left={props.bulk.typed?.left ?? []}
        />
      )}
      <Rows {...props} />
      {counts.breaches > 0 && (
        <Downloads
          language={language}
          addressOf={(form) => listAddress(filter, null, `/violations.${form}`)}
        />
      )}
      <nav class="paging" aria-label={say('title')}>
        {filter.after !== undefined && (
          <a class="ds-button" data-variant="secondary" href={listAddress(filter, null)}>
            {say('first')}
          </a>
        )}
        {next !== null && (
          <a class="ds-button" data-variant="secondary" href={listAddress(filter, next)}>
            {say('next')}
          </a>
        )}
      </nav>
    </ProductPage>
  );
}

/** What was chosen, as breaches, incidents or persons; nothing where nothing was. */
function Rows({ context: { language }, filter, page, counts, groups, bulk, clock }: ListProps): VNode | null {
  if (groups) {
    const grouping = filter.as === 'persons' ? 'persons' : 'incidents';
    if (groups.groups.length === 0) return null;
    return <GroupTable groups={groups.groups} grouping={grouping} language={language} />;
  }
  if (page.rows.length === 0) return null;
  const caption = speak(LIST_TEXTS, language)('title');
  if (!bulk) return <ViolationTable rows={page.rows} {...{ language, clock, caption }} />;
  const { typed, ahead, newMeasureId } = bulk;
  const picked = typed ? tickedIn(typed.form, page.rows) : new Set<string>();
  const waiting = page.rows.filter(({ state }) => state === 'detected').length;
  const numbers = {
    shown: { rows: page.rows.length, waiting },
    ahead,
    ticked: picked.size,
    all: counts.breaches,
  };
  const isOnward = filter.after !== undefined;
  const list = listAddress(filter, filter.after ?? null);
  return (
    <>
      <ChooseRows {...numbers} isOnward={isOnward} {...{ typed, list, language }} />
      <ViolationTable rows={page.rows} {...{ language, clock, caption, picked }} />
      <BulkAssessForm {...{ typed, newMeasureId, list, language }} />
    </>
  );
}

/** Rows that become cards on a narrow screen: every cell carries its heading. */
export function ViolationTable(props: {
  readonly rows: readonly ViolationRow[];
  readonly language: Language;
  readonly clock: LocalClock;
  readonly caption: string;
  /** Ids of the rows that are ticked, where rows can be. */
  readonly picked?: ReadonlySet<string>;
}): VNode {
  const { picked } = props;
  const say = speak(LIST_TEXTS, props.language);
  const headings = [
    'date',
    'employee',
    'unit',
    'rule',
    'measured',
    'limit',
    'origin',
    'cause',
    'state',
  ] as const;
  return (
    <table class="ds-table cards" data-size="sm" data-color="neutral" data-hover>
      <caption class="ds-sr-only">{props.caption}</caption>
      <thead>
        <tr>
          {picked && (
            <th scope="col" class="cell-pick">
              {speak(BULK_TEXTS, props.language)('pick')}
            </th>
          )}
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {say(heading)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <Row key={row.id} row={row} language={props.language} clock={props.clock} picked={picked} />
        ))}
      </tbody>
    </table>
  );
}

/** Belongs to the form that stands under the table. */
function PickCell(props: {
  readonly row: ViolationRow;
  readonly language: Language;
  readonly isPicked: boolean;
}): VNode {
  const { row, language, isPicked } = props;
  const say = speak(BULK_TEXTS, language);
  const names = {
    rule: speak(RULE_NAMES, language)(row.rule),
    employee: row.employee,
    date: formatShortDate(language, row.anchorDate),
  };
  return (
    <td data-heading={say('pick')} class="cell-pick">
      <input
        class="ds-input"
        type="checkbox"
        name="pick"
        value={pickText(row)}
        form={BULK_FORM}
        checked={isPicked}
        aria-label={say('pickOne', names)}
      />
    </td>
  );
}

function Row(props: {
  readonly row: ViolationRow;
  readonly language: Language;
  readonly clock: LocalClock;
  readonly picked: ReadonlySet<string> | undefined;
}): VNode {
  const { row, language, clock, picked } = props;
  const say = speak(LIST_TEXTS, language);
  const cell = (heading: keyof typeof LIST_TEXTS, content: ComponentChildren): VNode => (
    <td data-heading={say(heading)} class={`cell-${heading}`}>
      {content}
    </td>
  );
  return (
    <tr>
      {picked && <PickCell row={row} language={language} isPicked={picked.has(row.id)} />}
      <td data-heading={say('date')} class="cell-date nowrap">
        <a class="ds-link" href={`/violations/${row.id}`}>
          {formatShortDate(language, row.anchorDate)} {row.anchorDate.slice(0, 4)}
        </a>
      </td>
      {cell('employee', row.employee)}
      {cell('unit', row.unitName)}
      {cell('rule', speak(RULE_NAMES, language)(row.rule))}
      {cell('measured', <strong>{formatMeasured(language, row.measured, row.unit, [row.limit])}</strong>)}
      {cell('limit', formatMeasure(language, row.limit, row.unit))}
      {cell('origin', say(row.origin))}
      {cell('cause', causeName(row.decidedCause ?? row.cause, language))}
      {cell(
        'state',
        <>
          {standingInRow(row, language)}
          {row.outdated && <span class="why">{outdatedSentence(row.outdated, row, clock, language)}</span>}
        </>,
      )}
    </tr>
  );
}
