import type { VNode } from 'preact';
import { type PageContext, ProductPage } from '../../access/page.view.js';
import { CardList, type ListColumn } from '../../platform/html/table.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatDate, formatDuration, formatPercent } from '../../wording/format.js';
import { RULE_NAMES } from '../../wording/rule-words.js';
import type { RoomShown } from './rooms.query.js';
import { ROOM_TEXTS } from './room.texts.js';

interface RoomsProps {
  readonly context: PageContext;
  readonly rows: readonly RoomShown[];
  /** How many are shown at most. */
  readonly most: number;
}

/** Who has little left of a limit. */
export function RoomsPage({ context, rows, most }: RoomsProps): VNode {
  const say = speak(ROOM_TEXTS, context.language);
  return (
    <ProductPage context={context} title={say('title')}>
      <h1 class="ds-heading" data-size="lg">
        {say('title')}
      </h1>
      <p class="ds-paragraph lead">{say('intro')}</p>
      {rows.length === 0 ? (
        <p class="ds-paragraph" role="status">
          {say('none')}
        </p>
      ) : (
        <CardList
          caption={say('title')}
          columns={columnsOf(context.language)}
          rows={rows}
          keyOf={({ employeeId, rule }) => employeeId + rule}
        />
      )}
      {rows.length === most && <p class="ds-paragraph">{say('most', { count: most })}</p>}
    </ProductPage>
  );
}

function columnsOf(language: Language): readonly ListColumn<RoomShown>[] {
  const say = speak(ROOM_TEXTS, language);
  const time = (seconds: number): string => formatDuration(language, Math.floor(seconds / 60) * 60);
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
      cell: (row) => say('usedOf', { used: time(row.used), limit: time(row.limit), percent: percent(row) }),
    },
    { name: 'left', heading: say('left'), look: 'line', cell: ({ used, limit }) => time(limit - used) },
  ];
}
