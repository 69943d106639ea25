import type { VNode } from 'preact';
import { type PageContext, ProductPage } from '../../access/page.view.js';
import { FIGURE_WORDS } from '../../indicators/figure-words.js';
import { TableRegion } from '../../platform/html/table.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import type { Hours } from '../../violations/hours/day-hours.js';
import { formatDate, formatMinutes } from '../../wording/format.js';
import { Downloads } from '../../platform/html/downloads.view.js';
import { FilterSelect } from '../filter.view.js';
import { GroupForm, NotAsked, Paging } from './group-form.view.js';
import { groupAddress, type GroupFilter, STEPS } from './group-filter.js';
import type { GroupChoice, HeldPosition } from './group-people.query.js';
import type { HoursPage, PersonHours } from './hours-views.service.js';
import { HOUR_COLUMNS, partName } from './hours-words.js';
import { HOURS_TEXTS } from './hours.texts.js';

interface OverviewProps {
  readonly context: PageContext;
  readonly filter: GroupFilter;
  readonly choices: readonly GroupChoice[];
  readonly areUnits: boolean;
  /** Null until somebody has asked. */
  readonly page: HoursPage | null;
}

/** The overview of hours under § 10-7, each employee by name. */
export function HoursOverviewPage(props: OverviewProps): VNode {
  const { context, filter, choices, areUnits, page } = props;
  const { language } = context;
  const say = speak(HOURS_TEXTS, language);
  return (
    <ProductPage context={context} title={say('title')}>
      <h1 class="ds-heading" data-size="lg">
        {say('title')}
      </h1>
      <p class="ds-paragraph lead">{say('intro')}</p>
      <p class="ds-paragraph">
        {say('logged')}{' '}
        <a class="ds-link" href="/hours/log">
          {say('log')}
        </a>
      </p>
      <GroupForm action="/hours" {...{ filter, choices, areUnits, language }}>
        <FilterSelect name="by" label={say('by')}>
          {STEPS.map((step) => (
            <option key={step} value={step} selected={step === filter.by}>
              {say(step)}
            </option>
          ))}
        </FilterSelect>
      </GroupForm>
      {page === null ? <NotAsked language={language} /> : <People {...{ page, filter, language }} />}
    </ProductPage>
  );
}

function People(props: {
  readonly page: HoursPage;
  readonly filter: GroupFilter;
  readonly language: Language;
}): VNode {
  const { page, filter, language } = props;
  const say = speak(HOURS_TEXTS, language);
  return (
    <>
      {page.people.length === 0 ? (
        <p class="ds-paragraph" role="status">
          {say('none')}
        </p>
      ) : (
        <>
          <HoursTable {...props} />
          <Downloads
            label={say('download')}
            language={language}
            addressOf={(form) => groupAddress(`/hours.${form}`, filter)}
          />
        </>
      )}
      <Paging
        label={say('title')}
        first={filter.after === null ? null : groupAddress('/hours', filter)}
        next={page.next && groupAddress('/hours', filter, page.next)}
        language={language}
      />
      <h2 class="ds-heading" data-size="sm">
        {say('how')}
      </h2>
      <p class="ds-paragraph">{say('howText')}</p>
    </>
  );
}

function HoursTable(props: {
  readonly page: HoursPage;
  readonly filter: GroupFilter;
  readonly language: Language;
}): VNode {
  const { page, filter, language } = props;
  const say = speak(HOURS_TEXTS, language);
  const [from, to] = [formatDate(language, filter.from), formatDate(language, filter.to)];
  return (
    <TableRegion
      captionId="hours"
      caption={say('caption', { from, to })}
      hint={speak(FIGURE_WORDS, language)('scrollHint')}
    >
      <thead>
        <tr>
          <th scope="col">{say('employee')}</th>
          {HOUR_COLUMNS.map((column) => (
            <th key={column} scope="col" class="number">
              {say(column)}
            </th>
          ))}
        </tr>
      </thead>
      {page.people.map((person) => (
        <PersonRows key={person.id} person={person} language={language} />
      ))}
    </TableRegion>
  );
}

/** An employee's rows: who it is with all of the period, then its parts where there are several. */
function PersonRows({
  person,
  language,
}: {
  readonly person: PersonHours;
  readonly language: Language;
}): VNode {
  const { parts, total } = person.overview;
  const say = speak(HOURS_TEXTS, language);
  return (
    <tbody>
      <tr class="person">
        <th scope="rowgroup">
          <strong>{person.name}</strong>
          <span class="condition">{placesText(person.positions)}</span>
        </th>
        {parts.length === 0 ? (
          <td colSpan={HOUR_COLUMNS.length}>{say('noTime')}</td>
        ) : (
          <HourCells hours={total} language={language} />
        )}
      </tr>
      {parts.length > 1 &&
        parts.map(({ part, hours }) => (
          <tr key={JSON.stringify(part)}>
            <th scope="row" class="part">
              {partName(part, language)}
            </th>
            <HourCells hours={hours} language={language} />
          </tr>
        ))}
    </tbody>
  );
}

/** What is none stays empty: of a column with few figures, those are seen. */
const HourCells = ({ hours, language }: { readonly hours: Hours; readonly language: Language }): VNode => (
  <>
    {HOUR_COLUMNS.map((column) => (
      <td key={column} class="number">
        {hours[column] === 0 && column !== 'worked' ? '–' : formatMinutes(language, hours[column])}
      </td>
    ))}
  </>
);

/** `Drift, Operatør`; each place once. */
const placesText = (positions: readonly HeldPosition[]): string =>
  [...new Set(positions.map(({ unit, title }) => `${unit}, ${title}`))].join(' · ');
