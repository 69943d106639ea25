import type { VNode } from 'preact';
import { Drill } from '../../indicators/drill.view.js';
import { FIGURE_WORDS } from '../../indicators/figure-words.js';
import { CaptionHeading } from '../../platform/html/headings.view.js';
import { TableRegion } from '../../platform/html/table.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatNumber, formatShortDate } from '../../wording/format.js';
import { overviewOf } from '../figure-lists.js';
import { MOST_UNITS, sayAllUnits, sayShown } from '../most-units.js';
import { unitsAddress } from '../units/unit-list.js';
import { listAddress } from '../violation-filter.js';
import type { Cell, HeatMap, HeatMapRow, Standing, Week } from './heat-map.js';
import { HeatMapKey, SIGNS } from './heat-map-key.view.js';
import { HEAT_MAP_TEXTS } from './heat-map.texts.js';

interface Props {
  readonly map: HeatMap;
  /** The one that the last week is in. */
  readonly month: string;
  readonly language: Language;
  /** Whether a count leads to its list. */
  readonly leads: boolean;
  /** Where there is a list of its own behind a count, and an overview of its own of a unit. */
  readonly selected?: SelectedWeeks;
}

/** Of breaches that were chosen, where they are and what is to be said of them. */
export interface SelectedWeeks {
  readonly title: string;
  readonly listOf: (of: {
    readonly from: string;
    readonly to: string;
    readonly unit: string;
  }) => string | null;
  readonly overviewOf: (unit: string) => string;
  /** What the weeks leave out of the days that were chosen; null where it is nothing. */
  readonly cut: string | null;
}

/** Where the counts and names of a map lead. */
interface Ways {
  readonly listOf: SelectedWeeks['listOf'];
  readonly overviewOf: SelectedWeeks['overviewOf'];
}

const waysOf = ({ month, leads, selected }: Props): Ways =>
  selected ?? {
    listOf: (of) => (leads ? listAddress({ ...of, rule: 'in-table' }, null) : null),
    overviewOf: (unit) => overviewOf({ month, unit }),
  };

/** A table whose cells are shaded: the picture and its figures are one. */
export function HeatMapTable(props: Props): VNode {
  const { map, language, selected } = props;
  const say = speak(HEAT_MAP_TEXTS, language);
  if (map.rows.length === 0) {
    return (
      <section class="weeks" aria-labelledby="weeks">
        <h2 id="weeks" class="ds-heading" data-size="sm">
          {say('title')}
        </h2>
        <NothingFound map={map} language={language} />
      </section>
    );
  }
  const rows = map.rows.slice(0, MOST_UNITS);
  return (
    <div class="weeks">
      <TableRegion
        captionId="weeks"
        caption={<CaptionHeading>{selected?.title ?? say('title')}</CaptionHeading>}
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
            <Row key={row.id} {...{ row, language }} weeks={map.weeks} ways={waysOf(props)} />
          ))}
        </tbody>
      </TableRegion>
      <HeatMapKey rows={rows} told={map.told} language={language} />
      <Notes {...props} shown={sayShown(rows.length, map.rows.length, language)} />
    </div>
  );
}

/** What is not in the map, and where it is. */
function Notes(props: Props & { readonly shown: string | null }): VNode {
  const { map, month, language, selected, shown } = props;
  const cut = selected?.cut ?? null;
  const all = (
    <a class="ds-link" href={unitsAddress({ month })}>
      {sayAllUnits(language)}
    </a>
  );
  return (
    <>
      {shown !== null && (
        <p class="note">
          {shown} {all}
        </p>
      )}
      <p class="note">
        {cut !== null && `${cut} `}
        {speak(HEAT_MAP_TEXTS, language)(selected ? 'noteSelected' : 'note', {
          without: map.without,
          unchecked: map.unchecked,
        })}
        {map.without > 0 && shown === null && <> {all}</>}
      </p>
    </>
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
  readonly language: Language;
  readonly ways: Ways;
}): VNode {
  const { row, weeks, language, ways } = props;
  const [first, last] = [weeks[0], weeks.at(-1)];
  const all = { from: first?.monday ?? '', to: last?.sunday ?? '', unit: row.id };
  return (
    <tr>
      <th scope="row">
        <Drill to={ways.overviewOf(row.id)}>{row.name}</Drill>
      </th>
      {weeks.map(({ monday, sunday }, index) => {
        const cell = row.cells[index];
        if (!cell) return null;
        const list = ways.listOf({ from: monday, to: sunday, unit: row.id });
        return (
          <td
            key={monday}
            class={`week shade-${String(cell.shade)}${cell.standing === 'checked' ? '' : ` week-${cell.standing}`}`}
          >
            <Count {...{ cell, language, list }} />
          </td>
        );
      })}
      <td class="number">
        <Drill to={ways.listOf(all)}>{formatNumber(language, row.total)}</Drill>
      </td>
    </tr>
  );
}

/** A count with the sign of how its week stands, and a sign where there is none; in words for those who do not see them. */
function Count(props: {
  readonly cell: Cell;
  /** Null where it leads nowhere. */
  readonly list: string | null;
  readonly language: Language;
}): VNode {
  const { cell, list, language } = props;
  const { count } = cell;
  const text = formatNumber(language, count);
  const sign = signOf(cell);
  const words = wordsOf(cell, language);
  return (
    <>
      {count > 0 && (list === null ? text : <a href={list}>{text}</a>)}
      {sign !== '' && <span aria-hidden="true">{sign}</span>}
      {words !== '' && <span class="ds-sr-only">{words}</span>}
    </>
  );
}

/** Whether nothing found is something that can be said. */
const isNone = ({ count, standing }: Cell): boolean =>
  count === 0 && (standing === 'checked' || standing === 'partly');

const signOf = (cell: Cell): string =>
  `${isNone(cell) ? SIGNS.checked : ''}${cell.standing === 'checked' ? '' : SIGNS[cell.standing]}`;

function wordsOf(cell: Cell, language: Language): string {
  const say = speak(HEAT_MAP_TEXTS, language);
  const none = isNone(cell) ? [say('none')] : [];
  return [...none, ...(cell.standing === 'checked' ? [] : [say(cell.standing)])].join(', ');
}

/** Where no week of any unit has a breach: that there are none is said of weeks that were checked to their end. */
function NothingFound({ map, language }: { readonly map: HeatMap; readonly language: Language }): VNode {
  const say = speak(HEAT_MAP_TEXTS, language);
  const open = map.weeks.flatMap(({ week }, index) => {
    const standing: Standing = map.standings[index] ?? 'unchecked';
    return standing === 'checked' ? [] : [`${say('week', { week: String(week) })} (${say(standing)})`];
  });
  if (open.length === 0) return <p class="ds-paragraph">{say('nothing')}</p>;
  return (
    <p class="ds-paragraph">
      {say('nothingFound')} {open.join(', ')}.
    </p>
  );
}
