import type { VNode } from 'preact';
import { type PageContext, ProductPage } from '../../access/page.view.js';
import { Downloads } from '../../platform/html/downloads.view.js';
import { CardList, type ListColumn } from '../../platform/html/table.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatDate, formatDuration, formatPercent } from '../../wording/format.js';
import { RULE_NAMES } from '../../wording/rule-words.js';
import { FilterActions, FilterSelect, Filters } from '../filter.view.js';
import { UnitSelect } from '../list-fields.view.js';
import { Paging } from '../paging.view.js';
import { type RoomFilter, roomAddress, SHARES } from './room-filter.js';
import { ROOM_TEXTS } from './room.texts.js';
import type { RoomCounts } from './rooms.query.js';
import type { Rooms, RoomShown, RoomUse } from './rooms.service.js';

interface RoomsProps {
  readonly context: PageContext;
  readonly filter: RoomFilter;
  readonly page: Rooms & { readonly counts: RoomCounts };
  readonly units: readonly { readonly id: string; readonly name: string }[];
}

/** What employees have left of limits, those nearest to one first. */
export function RoomsPage(props: RoomsProps): VNode {
  const { context, filter, page } = props;
  const { language } = context;
  const say = speak(ROOM_TEXTS, language);
  return (
    <ProductPage context={context} title={say('title')}>
      <h1 class="ds-heading" data-size="lg">
        {say('title')}
      </h1>
      <p class="ds-paragraph lead">{say('intro')}</p>
      <p class="note">{say('wholeEmployer')}</p>
      <FilterForm {...props} />
      <p role="status">
        <strong>{page.counts.employees === 0 ? say('none') : say('counts', { ...page.counts })}</strong>
      </p>
      {page.rooms.length > 0 && (
        <>
          <CardList
            caption={say('title')}
            columns={columnsOf(language)}
            rows={page.rooms}
            keyOf={({ employeeId, rule }) => employeeId + (rule ?? '')}
          />
          <Downloads
            language={language}
            addressOf={(form) => roomAddress(filter, null, `/remaining-room.${form}`)}
          />
        </>
      )}
      <Paging
        label={say('title')}
        links={[
          [say('first'), filter.after === null ? null : roomAddress(filter)],
          [say('next'), page.next && roomAddress(filter, page.next)],
        ]}
      />
    </ProductPage>
  );
}

function FilterForm({ context: { language }, filter, units }: RoomsProps): VNode {
  const say = speak(ROOM_TEXTS, language);
  return (
    <Filters
      action="/remaining-room"
      label={say('filter')}
      language={language}
      chosen={[filter.unit, filter.used]}
    >
      <UnitSelect label={say('unit')} all={say('allUnits')} unit={filter.unit} units={units} />
      <FilterSelect name="used" label={say('share')}>
        <option value="">{say('everybody')}</option>
        {SHARES.map((share) => (
          <option key={share} value={share} selected={share === filter.used}>
            {share === 'passed'
              ? say('onlyPassed')
              : say('atLeast', { percent: formatPercent(language, Number(share), 0) })}
          </option>
        ))}
      </FilterSelect>
      <FilterActions show={say('show')} reset={say('reset')} path="/remaining-room" />
    </Filters>
  );
}

/** Whole minutes: what is left is rounded down, so that what is told can be worked. */
const minutesOf = (seconds: number): number => Math.floor(seconds / 60) * 60;

function columnsOf(language: Language): readonly ListColumn<RoomShown>[] {
  const say = speak(ROOM_TEXTS, language);
  return [
    {
      name: 'employee',
      heading: say('employee'),
      look: 'head',
      cell: ({ employee, employeeId, unitId, month }) =>
        month === null ? (
          employee
        ) : (
          <a class="ds-link" href={`/month-hours/${employeeId}/${unitId}/${month}`}>
            {employee}
          </a>
        ),
    },
    { name: 'unit', heading: say('unit'), cell: ({ unit }) => unit },
    {
      name: 'rule',
      heading: say('rule'),
      cell: ({ rule, others }) => (
        <>
          {rule === null ? say('noLimit') : speak(RULE_NAMES, language)(rule)}
          <Others others={others} language={language} />
        </>
      ),
    },
    {
      name: 'window',
      heading: say('window'),
      cell: ({ fromDate, toDate }) =>
        fromDate === null || toDate === null
          ? '–'
          : say('span', { from: formatDate(language, fromDate), to: formatDate(language, toDate) }),
    },
    {
      name: 'used',
      heading: say('used'),
      cell: ({ used, limit }) => (used === null || limit === null ? '–' : usedOf({ used, limit }, language)),
    },
    {
      name: 'left',
      heading: say('left'),
      look: 'line',
      cell: ({ used, limit }) => (used === null || limit === null ? '–' : leftOf(limit - used, language)),
    },
    { name: 'passed', heading: say('passed'), cell: (room) => <Passing room={room} language={language} /> },
  ];
}

function usedOf({ used, limit }: Pick<RoomUse, 'used' | 'limit'>, language: Language): string {
  return speak(ROOM_TEXTS, language)('usedOf', {
    // What is left is told in whole minutes, and what is used is the rest: the two make the limit.
    used: formatDuration(language, limit - minutesOf(limit - used)),
    limit: formatDuration(language, limit),
    percent: formatPercent(language, limit === 0 ? 100 : Math.floor((used / limit) * 100), 0),
  });
}

/** The limits somebody is less near to, folded. */
function Others({
  others,
  language,
}: Pick<RoomShown, 'others'> & { readonly language: Language }): VNode | null {
  if (others.length === 0) return null;
  const say = speak(ROOM_TEXTS, language);
  return (
    <details>
      <summary>{say('others', { count: others.length })}</summary>
      <ul>
        {others.map(({ rule, used, limit }) => (
          <li key={rule}>
            {say(used > limit ? 'otherOver' : 'other', {
              rule: speak(RULE_NAMES, language)(rule),
              used: usedOf({ used, limit }, language),
              left: leftOf(limit - used, language),
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}

const leftOf = (left: number, language: Language): string =>
  left < 0
    ? speak(ROOM_TEXTS, language)('overBy', { time: formatDuration(language, -minutesOf(left)) })
    : formatDuration(language, minutesOf(left));

/** Whoever passes a limit has a case, which says how the sum comes about. */
function Passing({ room, language }: { readonly room: RoomShown; readonly language: Language }): VNode {
  const { passedOn, isOver, violationId } = room;
  const say = speak(ROOM_TEXTS, language);
  if (passedOn === null || violationId === null) return <>–</>;
  return (
    <a class="ds-link" href={`/violations/${violationId}`}>
      {say(isOver ? 'overSince' : 'passedFrom', { date: formatDate(language, passedOn) })}
    </a>
  );
}
