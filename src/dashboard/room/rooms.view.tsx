import type { VNode } from 'preact';
import { type PageContext, ProductPage } from '../../access/page.view.js';
import { speak } from '../../platform/i18n/texts.js';
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

const COLUMNS = ['employee', 'unit', 'rule', 'window', 'used', 'left'] as const;

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
            {rows.map((row) => (
              <Row key={`${row.employeeId}${row.rule}`} context={context} row={row} />
            ))}
          </tbody>
        </table>
      )}
      {rows.length === most && <p class="ds-paragraph">{say('most', { count: most })}</p>}
    </ProductPage>
  );
}

function Row(props: { readonly context: PageContext; readonly row: RoomShown }): VNode {
  const { row } = props;
  const { language } = props.context;
  const say = speak(ROOM_TEXTS, language);
  const time = (seconds: number): string => formatDuration(language, Math.floor(seconds / 60) * 60);
  const [from, to] = [formatDate(language, row.fromDate), formatDate(language, row.toDate)];
  const percent = formatPercent(language, Math.floor((row.used / row.limit) * 100), 0);
  return (
    <tr>
      <td data-heading={say('employee')} class="cell-employee">
        {row.employee}
      </td>
      <td data-heading={say('unit')} class="cell-unit">
        {row.unit}
      </td>
      <td data-heading={say('rule')} class="cell-rule">
        {speak(RULE_NAMES, language)(row.rule)}
      </td>
      <td data-heading={say('window')}>{say('span', { from, to })}</td>
      <td data-heading={say('used')}>
        {say('usedOf', { used: time(row.used), limit: time(row.limit), percent })}
      </td>
      <td data-heading={say('left')} class="nowrap">
        {time(row.limit - row.used)}
      </td>
    </tr>
  );
}
