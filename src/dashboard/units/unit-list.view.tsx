import type { VNode } from 'preact';
import type { PageContext } from '../../access/page.view.js';
import { FIGURE_WORDS } from '../../indicators/figure-words.js';
import { ListTable } from '../../platform/html/table.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatMonth } from '../../wording/format.js';
import { Downloads } from '../../platform/html/downloads.view.js';
import { FilterActions, FilterField, Filters } from '../filter.view.js';
import { MonthSelect } from '../list-fields.view.js';
import { PageBehind } from '../page-behind.view.js';
import { Paging } from '../paging.view.js';
import { unitColumns } from './unit-columns.view.js';
import { type UnitFilter, unitsAddress, type UnitPage } from './unit-list.js';
import { UNIT_TEXTS } from './unit.texts.js';

interface UnitsProps {
  readonly context: PageContext;
  /** `YYYY-MM` */
  readonly month: string;
  /** Months that can be chosen, latest first. */
  readonly months: readonly string[];
  readonly filter: UnitFilter;
  readonly page: UnitPage;
}

/** Every unit, however many there are: looked for, put in order, page by page. */
export function UnitListPage({ context, month, months, filter, page }: UnitsProps): VNode {
  const { language } = context;
  const say = speak(UNIT_TEXTS, language);
  const title = say('title', { month: formatMonth(language, month) });
  const of = { ...filter, month };
  const { sort = 'breaches' } = filter;
  const columns = unitColumns({
    month,
    language,
    orderOf: (order) => ({
      href: unitsAddress({ ...of, sort: order, page: undefined }),
      now: order !== sort ? null : order === 'name' ? 'ascending' : 'descending',
    }),
  });
  return (
    <PageBehind
      {...{ context, title }}
      back={{ href: `/?month=${month}`, text: say('back') }}
      intro={say('intro')}
    >
      <Filters action="/units" label={say('filter')} language={language} chosen={[filter.q]}>
        <MonthSelect name="month" label={say('month')} {...{ month, months, language }} />
        <FilterField type="text" name="q" label={say('search')} value={filter.q} />
        {filter.sort !== undefined && <input type="hidden" name="sort" value={filter.sort} />}
        <FilterActions show={say('show')} reset={say('reset')} path={unitsAddress({ month })} />
      </Filters>
      <p role="status">
        {page.count === 0
          ? say('none')
          : say('count', { count: page.count, page: page.page, pages: page.pages })}
      </p>
      {page.count > 0 && (
        <ListTable
          captionId="units"
          caption={title}
          isCaptionHidden
          hint={speak(FIGURE_WORDS, language)('scrollHint')}
          columns={columns}
          rows={page.units}
          keyOf={({ unitId }) => unitId}
        />
      )}
      <p class="note">{say('sickNote')}</p>
      {page.count > 0 && (
        <Downloads
          language={language}
          addressOf={(form) => unitsAddress({ ...of, page: undefined }, `/units.${form}`)}
        />
      )}
      <Pages label={title} page={page} filter={of} language={language} />
    </PageBehind>
  );
}

function Pages(props: {
  readonly label: string;
  readonly page: UnitPage;
  readonly filter: UnitFilter;
  readonly language: Language;
}): VNode {
  const {
    label,
    page: { page, pages },
    filter,
    language,
  } = props;
  const say = speak(UNIT_TEXTS, language);
  const at = (number: number): string => unitsAddress({ ...filter, page: number });
  return (
    <Paging
      label={label}
      links={[
        [say('first'), page > 2 ? at(1) : null],
        [say('previous'), page > 1 ? at(page - 1) : null],
        [say('next'), page < pages ? at(page + 1) : null],
      ]}
    />
  );
}
