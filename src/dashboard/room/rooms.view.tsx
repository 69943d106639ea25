import type { VNode } from 'preact';
import { type PageContext, ProductPage } from '../../access/page.view.js';
import { CardList, type ListColumn } from '../../platform/html/table.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatDate, formatDuration, formatPercent } from '../../wording/format.js';
import { RULE_NAMES } from '../../wording/rule-words.js';
import { Downloads } from '../../platform/html/downloads.view.js';
import type { RoomShown } from './rooms.query.js';
import type { PassedShown, RoomsShown } from './rooms.service.js';
import { ROOM_TEXTS } from './room.texts.js';

interface RoomsProps extends RoomsShown {
  readonly context: PageContext;
  /** How many are shown at most. */
  readonly most: number;
}

/** Who has little left of a limit. */
export function RoomsPage({ context, rooms, passed, most }: RoomsProps): VNode {
  const { language } = context;
  const say = speak(ROOM_TEXTS, language);
  return (
    <ProductPage context={context} title={say('title')}>
      <h1 class="ds-heading" data-size="lg">
        {say('title')}
      </h1>
      <p class="ds-paragraph lead">{say('intro')}</p>
      {passed.length > 0 && (
        <section aria-labelledby="passed">
          <h2 id="passed" class="ds-heading" data-size="sm">
            {say('passed')}
          </h2>
          <p class="ds-paragraph">{say('passedIntro')}</p>
          <CardList
            caption={say('passed')}
            columns={passedColumns(language)}
            rows={passed}
            keyOf={({ violationId }) => violationId}
          />
        </section>
      )}
      {passed.length > 0 && (
        <h2 class="ds-heading" data-size="sm">
          {say('nearly')}
        </h2>
      )}
      {rooms.length === 0 ? (
        <p class="ds-paragraph" role="status">
          {say('none')}
        </p>
      ) : (
        <CardList
          caption={say('title')}
          columns={columnsOf(language)}
          rows={rooms}
          keyOf={({ employeeId, rule }) => employeeId + rule}
        />
      )}
      {passed.length + rooms.length > 0 && (
        <Downloads language={language} addressOf={(form) => `/remaining-room.${form}`} />
      )}
      {rooms.length === most && <p class="ds-paragraph">{say('most', { count: most })}</p>}
    </ProductPage>
  );
}

const timeIn =
  (language: Language) =>
  (seconds: number): string =>
    formatDuration(language, minutesOf(seconds));

const minutesOf = (seconds: number): number => Math.floor(seconds / 60) * 60;

/** Whoever passes a limit has a case, which says how the sum comes about. */
function passedColumns(language: Language): readonly ListColumn<PassedShown>[] {
  const say = speak(ROOM_TEXTS, language);
  const time = timeIn(language);
  return [
    {
      name: 'employee',
      heading: say('employee'),
      look: 'head',
      cell: ({ employee, violationId }) => (
        <a class="ds-link" href={`/violations/${violationId}`}>
          {employee}
        </a>
      ),
    },
    { name: 'unit', heading: say('unit'), cell: ({ unit }) => unit },
    { name: 'rule', heading: say('rule'), cell: ({ rule }) => speak(RULE_NAMES, language)(rule) },
    {
      name: 'on',
      heading: say('passedOn'),
      cell: ({ on }) => formatDate(language, on),
    },
    {
      name: 'planned',
      heading: say('planned'),
      cell: ({ measured, limit }) => say('plannedOf', { planned: time(measured), limit: time(limit) }),
    },
  ];
}

function columnsOf(language: Language): readonly ListColumn<RoomShown>[] {
  const say = speak(ROOM_TEXTS, language);
  const time = timeIn(language);
  const percent = ({ used, limit }: RoomShown): string =>
    formatPercent(language, Math.floor((used / limit) * 100), 0);
  return [
    { name: 'employee', heading: say('employee'), cell: ({ employee }) => employee },
    { name: 'unit', heading: say('unit'), cell: ({ unit }) => unit },
    { name: 'rule', heading: say('rule'), cell: ({ rule }) => speak(RULE_NAMES, language)(rule) },
    {
      name: 'window',
      heading: say('window'),
      cell: ({ fromDate, toDate }) =>
        say('span', { from: formatDate(language, fromDate), to: formatDate(language, toDate) }),
    },
    {
      name: 'used',
      heading: say('used'),
      // What is left is told in whole minutes, and what is used is the rest: the two make the limit.
      cell: (row) =>
        say('usedOf', {
          used: time(row.limit - minutesOf(row.limit - row.used)),
          limit: time(row.limit),
          percent: percent(row),
        }),
    },
    { name: 'left', heading: say('left'), look: 'line', cell: ({ used, limit }) => time(limit - used) },
  ];
}
