import type { VNode } from 'preact';
import type { PageContext } from '../../access/page.view.js';
import { CardList, type ListColumn } from '../../platform/html/table.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatMonth, formatNumber, formatPercent } from '../../wording/format.js';
import { EMPLOYMENTS } from '../../workforce/position.entity.js';
import { Downloads } from '../../platform/html/downloads.view.js';
import { FilterActions, FilterSelect, Filters } from '../filter.view.js';
import { addressOf } from '../../platform/http/list-address.js';
import { MonthSelect, UnitSelect } from '../list-fields.view.js';
import { PageBehind } from '../page-behind.view.js';
import { Paging } from '../paging.view.js';
import { staffAddress, type StaffFilter, type StaffOrder } from './staff-filter.js';
import type { StaffRow } from './staff.query.js';
import type { StaffPage } from './staff.service.js';
import { EMPLOYMENT_NAMES, STAFF_TEXTS } from './staff.texts.js';

interface StaffProps {
  readonly context: PageContext;
  readonly filter: StaffFilter;
  readonly page: StaffPage;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** Months that can be chosen, latest first. */
  readonly months: readonly string[];
}

/** Who the head count is made of. */
export function StaffListPage(props: StaffProps): VNode {
  const { context, page } = props;
  const { language } = context;
  const filter = { ...props.filter, month: page.month };
  const say = speak(STAFF_TEXTS, language);
  const title = say(filter.at === 'end' ? 'endTitle' : 'duringTitle', {
    month: formatMonth(language, page.month),
  });
  const { persons, positions, share } = page.sums;
  return (
    <PageBehind
      {...{ context, title }}
      back={{ href: addressOf('/', { month: page.month, unit: filter.unit }), text: say('overview') }}
      intro={say('intro')}
    >
      <FilterForm {...props} />
      <p role="status">
        <strong>{say('sum', { persons, positions, fte: formatNumber(language, share, 2) })}</strong>
      </p>
      {page.rows.length > 0 && (
        <>
          <CardList
            caption={title}
            columns={columnsOf(filter, language)}
            rows={page.rows}
            keyOf={({ positionId }) => positionId}
          />
          <Downloads language={language} addressOf={(form) => staffAddress(filter, null, `/staff.${form}`)} />
        </>
      )}
      <Paging
        label={title}
        links={[
          [say('first'), filter.after === undefined ? null : staffAddress(filter)],
          [say('next'), page.next && staffAddress(filter, page.next)],
        ]}
      />
    </PageBehind>
  );
}

function FilterForm({ context: { language }, filter, page, units, months }: StaffProps): VNode {
  const say = speak(STAFF_TEXTS, language);
  const employment = speak(EMPLOYMENT_NAMES, language);
  return (
    <Filters
      action="/staff"
      label={say('filter')}
      language={language}
      chosen={[filter.at, filter.unit, filter.employment]}
    >
      <MonthSelect name="month" label={say('month')} month={page.month} {...{ months, language }} />
      <FilterSelect name="at" label={say('when')}>
        <option value="">{say('during')}</option>
        <option value="end" selected={filter.at === 'end'}>
          {say('atEnd')}
        </option>
      </FilterSelect>
      <UnitSelect label={say('unit')} all={say('allUnits')} unit={filter.unit} units={units} />
      <FilterSelect name="employment" label={say('employment')}>
        <option value="">{say('allEmployments')}</option>
        {EMPLOYMENTS.map((one) => (
          <option key={one} value={one} selected={one === filter.employment}>
            {employment(one)}
          </option>
        ))}
      </FilterSelect>
      <FilterActions show={say('show')} reset={say('reset')} path="/staff" />
    </Filters>
  );
}

function columnsOf(filter: StaffFilter, language: Language): readonly ListColumn<StaffRow>[] {
  const say = speak(STAFF_TEXTS, language);
  const order = (sort: StaffOrder): NonNullable<ListColumn<StaffRow>['order']> => ({
    href: staffAddress({ ...filter, sort }),
    now: sort !== filter.sort ? null : sort === 'share' ? 'descending' : 'ascending',
  });
  return [
    {
      name: 'employee',
      heading: say('employee'),
      look: 'head',
      order: order('employee'),
      cell: ({ employee }) => employee ?? say('hasLeft'),
    },
    { name: 'code', heading: say('code'), cell: ({ code }) => code ?? '–' },
    { name: 'unit', heading: say('unit'), order: order('unit'), cell: ({ unit }) => unit },
    { name: 'title', heading: say('title'), order: order('title'), cell: ({ title }) => title },
    {
      name: 'share',
      heading: say('share'),
      look: 'number',
      order: order('share'),
      cell: ({ share }) => formatPercent(language, share * 100, Number.isInteger(share * 100) ? 0 : 2),
    },
    {
      name: 'employment',
      heading: say('employment'),
      cell: (row) => speak(EMPLOYMENT_NAMES, language)(row.employment),
    },
  ];
}
