import type { VNode } from 'preact';
import type { PageContext } from '../../access/page.view.js';
import { FIGURE_WORDS } from '../../indicators/figure-words.js';
import { ListTable } from '../../platform/html/table.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { clockOf } from '../../platform/zone.js';
import { formatMonth } from '../../wording/format.js';
import { momentWithYear } from '../../wording/moment.js';
import { Downloads } from '../../platform/html/downloads.view.js';
import { FilterActions, Filters } from '../filter.view.js';
import { overviewOf } from '../figure-lists.js';
import { MonthSelect, UnitSelect } from '../list-fields.view.js';
import { PageBehind } from '../page-behind.view.js';
import { Paging } from '../paging.view.js';
import { uncheckedAddress, type UncheckedFilter } from './unchecked-filter.js';
import type { SetAsidePerson, UncheckedPerson } from './unchecked.query.js';
import type { Unchecked } from './unchecked.service.js';
import { UNCHECKED_TEXTS } from './unchecked.texts.js';

interface UncheckedProps {
  readonly context: PageContext;
  readonly filter: UncheckedFilter;
  readonly unchecked: Unchecked;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** Months that can be chosen, latest first. */
  readonly months: readonly string[];
  readonly zone: string;
}

/** Whose time has not been checked: what the coverage of the overview leaves open. */
export function UncheckedPage(props: UncheckedProps): VNode {
  const { context, unchecked, zone } = props;
  const { month, people, setAside, next } = unchecked;
  const { language } = context;
  const say = speak(UNCHECKED_TEXTS, language);
  const title = say('title', { month: formatMonth(language, month) });
  const filter = { ...props.filter, month };
  return (
    <PageBehind
      {...{ context, title }}
      back={{ href: overviewOf({ month, unit: filter.unit }), text: say('back') }}
    >
      <FilterForm {...props} />
      {people.length === 0 ? (
        <p class="ds-paragraph">{say('none')}</p>
      ) : (
        <>
          <p class="ds-paragraph lead">{say('intro')}</p>
          <People people={people} language={language} caption={title} />
          <Downloads
            language={language}
            addressOf={(form) => uncheckedAddress(filter, null, `/unchecked.${form}`)}
          />
        </>
      )}
      <Paging
        label={title}
        links={[
          [say('first'), filter.after === undefined ? null : uncheckedAddress(filter)],
          [say('next'), next && uncheckedAddress(filter, next)],
        ]}
      />
      {setAside.length > 0 && <SetAside people={setAside} language={language} zone={zone} />}
    </PageBehind>
  );
}

function FilterForm({ context: { language }, filter, unchecked, units, months }: UncheckedProps): VNode {
  const say = speak(UNCHECKED_TEXTS, language);
  return (
    <Filters action="/unchecked" label={say('filter')} language={language} chosen={[filter.unit]}>
      <MonthSelect name="month" label={say('month')} month={unchecked.month} {...{ months, language }} />
      <UnitSelect label={say('unit')} all={say('allUnits')} unit={filter.unit} units={units} />
      <FilterActions show={say('show')} reset={say('reset')} path="/unchecked" />
    </Filters>
  );
}

function People(props: {
  readonly people: readonly UncheckedPerson[];
  readonly language: Language;
  readonly caption: string;
}): VNode {
  const say = speak(UNCHECKED_TEXTS, props.language);
  return (
    <ListTable
      captionId="unchecked"
      caption={props.caption}
      isCaptionHidden
      columns={[
        { name: 'employee', heading: say('employee'), look: 'head', cell: ({ employee }) => employee },
        { name: 'code', heading: say('code'), cell: ({ code }) => code },
        { name: 'unit', heading: say('unit'), cell: ({ unit }) => unit },
      ]}
      rows={props.people}
      keyOf={({ employeeId }) => employeeId}
    />
  );
}

function SetAside(props: {
  readonly people: readonly SetAsidePerson[];
  readonly language: Language;
  readonly zone: string;
}): VNode {
  const { people, language, zone } = props;
  const say = speak(UNCHECKED_TEXTS, language);
  const clock = clockOf(zone);
  return (
    <div>
      <h2 class="ds-heading" data-size="sm">
        {say('setAside')}
      </h2>
      <p class="ds-paragraph">{say('setAsideIntro')}</p>
      <ListTable
        captionId="set-aside-table"
        caption={say('setAside')}
        isCaptionHidden
        hint={speak(FIGURE_WORDS, language)('scrollHint')}
        columns={[
          { name: 'employee', heading: say('employee'), look: 'head', cell: ({ employee }) => employee },
          { name: 'unit', heading: say('unit'), cell: ({ unit }) => unit },
          {
            name: 'since',
            heading: say('since'),
            look: 'line',
            cell: ({ since }) => momentWithYear(Math.floor(since.getTime() / 1000), clock, language),
          },
          { name: 'reason', heading: say('reason'), cell: ({ trouble }) => trouble ?? '' },
        ]}
        rows={people}
        keyOf={({ employeeId }) => employeeId}
      />
    </div>
  );
}
