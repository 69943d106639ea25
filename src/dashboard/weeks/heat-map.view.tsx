import type { VNode } from 'preact';
import { Drill } from '../../indicators/drill.view.js';
import { FIGURE_WORDS } from '../../indicators/figure-words.js';
import { TableRegion } from '../../platform/html/table.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatNumber, formatShortDate } from '../../wording/format.js';
import { overviewOf } from '../figure-lists.js';
import { MOST_UNITS, sayAllUnits, sayShown } from '../most-units.js';
import { unitsAddress } from '../units/unit-list.js';
import { listAddress } from '../violation-filter.js';
import type { HeatMap, HeatMapRow, Week } from './heat-map.js';
import { HEAT_MAP_TEXTS } from './heat-map.texts.js';

interface Props {
  readonly map: HeatMap;
  /** The one that the last week is in. */
  readonly month: string;
  readonly language: Language;
  /** Whether a count leads to its list. */
  readonly leads: boolean;
}

/** A table whose cells are shaded: the picture and its figures are one. */
export function HeatMapTable({ map, month, language, leads }: Props): VNode {
  const say = speak(HEAT_MAP_TEXTS, language);
  if (map.rows.length === 0) {
    return (
      <section class="weeks" aria-labelledby="weeks">
        <h2 id="weeks" class="ds-heading" data-size="sm">
          {say('title')}
        </h2>
        <p class="ds-paragraph">{say('nothing')}</p>
      </section>
    );
  }
  const rows = map.rows.slice(0, MOST_UNITS);
  const shown = sayShown(rows.length, map.rows.length, language);
  return (
    <div class="weeks">
      <TableRegion
        captionId="weeks"
        caption={say('title')}
        hint={speak(FIGURE_WORDS, language)('scrollHint')}
      >
        <thead>
          <tr>
            <th scope="col">{say('unit')}</th>
            {map.weeks.map((week) => (
              <WeekHeading key={week.monday} week={week} language={language} />
            ))}
            <th scope="col" class="number">
              {say('sum')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} {...{ row, month, language, leads }} weeks={map.weeks} />
          ))}
        </tbody>
      </TableRegion>
      {shown !== null && (
        <p class="note">
          {shown}{' '}
          <a class="ds-link" href={unitsAddress({ month })}>
            {sayAllUnits(language)}
          </a>
        </p>
      )}
      <p class="note">
        {say('note', { without: map.without })}
        {map.without > 0 && shown === null && (
          <>
            {' '}
            <a class="ds-link" href={unitsAddress({ month })}>
              {sayAllUnits(language)}
            </a>
          </>
        )}
      </p>
    </div>
  );
}

function WeekHeading({ week, language }: { readonly week: Week; readonly language: Language }): VNode {
  const say = speak(HEAT_MAP_TEXTS, language);
  const date = (day: string): string => formatShortDate(language, day);
  return (
    <th scope="col" class="week" title={say('span', { from: date(week.monday), to: date(week.sunday) })}>
      <span class="ds-sr-only">{say('week', { week: String(week.week) })}</span>
      <span aria-hidden="true">{String(week.week)}</span>
    </th>
  );
}

function Row(props: {
  readonly row: HeatMapRow;
  readonly weeks: readonly Week[];
  readonly month: string;
  readonly language: Language;
  readonly leads: boolean;
}): VNode {
  const { row, weeks, month, language, leads } = props;
  const [first, last] = [weeks[0], weeks.at(-1)];
  const all = { from: first?.monday, to: last?.sunday, unit: row.id, rule: 'in-table' } as const;
  return (
    <tr>
      <th scope="row">
        <Drill to={overviewOf({ month, unit: row.id })}>{row.name}</Drill>
      </th>
      {weeks.map(({ monday, sunday }, index) => {
        const { count = null, shade = 0 } = row.cells[index] ?? {};
        const list = listAddress({ from: monday, to: sunday, unit: row.id, rule: 'in-table' }, null);
        return (
          <td key={monday} class={`week shade-${String(shade)}`}>
            <Cell {...{ count, language }} list={leads ? list : null} />
          </td>
        );
      })}
      <td class="number">
        <Drill to={leads ? listAddress(all, null) : null}>{formatNumber(language, row.total)}</Drill>
      </td>
    </tr>
  );
}

/** A count; of none and of a gap a sign each, with words for those who do not see it. */
function Cell(props: {
  readonly count: number | null;
  /** Null where it leads nowhere. */
  readonly list: string | null;
  readonly language: Language;
}): VNode {
  const { count, list, language } = props;
  if (count === null || count === 0) {
    return (
      <>
        <span aria-hidden="true">{count === null ? '…' : '–'}</span>
        <span class="ds-sr-only">
          {speak(HEAT_MAP_TEXTS, language)(count === null ? 'notChecked' : 'none')}
        </span>
      </>
    );
  }
  const text = formatNumber(language, count);
  return list === null ? <>{text}</> : <a href={list}>{text}</a>;
}
