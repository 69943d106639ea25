import type { VNode } from 'preact';
import type { PageContext } from '../../access/page.view.js';
import { CardList, type ListColumn } from '../../platform/html/table.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { capitalised, formatMinutes, formatMonth, formatNumber } from '../../wording/format.js';
import { Downloads } from '../../platform/html/downloads.view.js';
import { FilterActions, FilterSelect, Filters } from '../filter.view.js';
import { HOUR_FIGURES } from '../figure-lists.js';
import { addressOf } from '../../platform/http/list-address.js';
import { MonthSelect, UnitSelect } from '../list-fields.view.js';
import { PageBehind } from '../page-behind.view.js';
import { Paging } from '../paging.view.js';
import { type HourOrder, type HoursFilter, hoursAddress, isAscending } from './month-hours-filter.js';
import type { MonthHoursRow } from './month-hours.query.js';
import type { MonthHoursPage } from './month-hours.service.js';
import { listTitle, sumText } from './month-hours-words.js';
import { MONTH_HOURS_TEXTS } from './month-hours.texts.js';

interface ListProps {
  readonly context: PageContext;
  readonly filter: HoursFilter;
  readonly page: MonthHoursPage;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** Months that can be chosen, latest first. */
  readonly months: readonly string[];
}

/** Whose hours a figure of the overview is made of. */
export function MonthHoursListPage(props: ListProps): VNode {
  const { context, filter, page } = props;
  const { language } = context;
  const say = speak(MONTH_HOURS_TEXTS, language);
  const title = listTitle(filter, language);
  return (
    <PageBehind
      {...{ context, title }}
      back={{ href: addressOf('/', { month: filter.to, unit: filter.unit }), text: say('overview') }}
      intro={say('intro')}
    >
      <FilterForm {...props} />
      <p role="status">
        <strong>
          {page.sums.rows === 0
            ? say('none')
            : say('sum', {
                value: sumText(filter.figure, page.sums, language),
                employees: page.sums.employees,
              })}
        </strong>
      </p>
      {page.rows.length > 0 && (
        <>
          <CardList
            caption={title}
            columns={columnsOf(filter, language)}
            rows={page.rows}
            keyOf={({ employeeId, month, unitId }) => employeeId + month + unitId}
          />
          <Downloads
            language={language}
            addressOf={(form) => hoursAddress(filter, null, `/month-hours.${form}`)}
          />
        </>
      )}
      <Paging
        label={title}
        links={[
          [say('first'), filter.after === null ? null : hoursAddress(filter)],
          [say('next'), page.next && hoursAddress(filter, page.next)],
        ]}
      />
    </PageBehind>
  );
}

function FilterForm({ context: { language }, filter, units, months }: ListProps): VNode {
  const say = speak(MONTH_HOURS_TEXTS, language);
  return (
    <Filters action="/month-hours" label={say('filter')} language={language} chosen={[filter.unit]}>
      <FilterSelect name="figure" label={say('figure')}>
        {HOUR_FIGURES.map((figure) => (
          <option key={figure} value={figure} selected={figure === filter.figure}>
            {say(figure)}
          </option>
        ))}
      </FilterSelect>
      <MonthSelect name="from" label={say('from')} month={filter.from} {...{ months, language }} />
      <MonthSelect name="to" label={say('to')} month={filter.to} {...{ months, language }} />
      <UnitSelect label={say('unit')} all={say('allUnits')} unit={filter.unit} units={units} />
      <FilterActions show={say('show')} reset={say('reset')} path="/month-hours" />
    </Filters>
  );
}

/** An employee's month, behind the name. */
const daysAddress = ({ employeeId, month, unitId }: MonthHoursRow): string =>
  `/month-hours/${employeeId}/${unitId}/${month.slice(0, -3)}`;

function columnsOf(filter: HoursFilter, language: Language): readonly ListColumn<MonthHoursRow>[] {
  const say = speak(MONTH_HOURS_TEXTS, language);
  const order = (sort: HourOrder): NonNullable<ListColumn<MonthHoursRow>['order']> => ({
    href: hoursAddress({ ...filter, sort }),
    now: sort !== filter.sort ? null : isAscending(sort) ? 'ascending' : 'descending',
  });
  const time = (name: 'worked' | 'overtime' | 'extra' | 'standby'): ListColumn<MonthHoursRow> => ({
    name,
    heading: say(name),
    look: 'number',
    order: order(name),
    cell: (row) => (row[name] === 0 ? '–' : formatMinutes(language, row[name])),
  });
  return [
    {
      name: 'employee',
      heading: say('employee'),
      look: 'head',
      order: order('employee'),
      cell: (row) => (
        <a class="ds-link" href={daysAddress(row)}>
          {row.employee ?? say('hasLeft')}
        </a>
      ),
    },
    {
      name: 'month',
      heading: say('month'),
      look: 'line',
      order: order('month'),
      cell: ({ month }) => capitalised(language, formatMonth(language, month.slice(0, -3))),
    },
    { name: 'unit', heading: say('unit'), order: order('unit'), cell: ({ unit }) => unit },
    time('overtime'),
    {
      name: 'callouts',
      heading: say('callouts'),
      look: 'number',
      order: order('callouts'),
      cell: ({ callouts }) => (callouts === 0 ? '–' : formatNumber(language, callouts)),
    },
    {
      name: 'calloutHours',
      heading: say('calloutHours'),
      look: 'number',
      cell: ({ calloutSeconds }) => (calloutSeconds === 0 ? '–' : formatMinutes(language, calloutSeconds)),
    },
    time('extra'),
    time('standby'),
    time('worked'),
  ];
}
