import type { ComponentChildren, VNode } from 'preact';
import { chartSvg } from '../platform/charts/chart.js';
import { TableRegion } from '../platform/html/table.view.js';
import { type Language, speak } from '../platform/i18n/texts.js';
import { formatNumber, formatPercent } from '../wording/format.js';
import { causeName } from '../wording/names.js';
import { ruleCondition } from '../wording/names.js';
import { RULE_NAMES } from '../wording/rule-words.js';
import type { BreachFigures, BreachType } from './breach-figures.js';
import { Drill, type ListOf, NO_LISTS } from './drill.view.js';
import { FIGURE_WORDS } from './figure-words.js';
import type { Trend } from './trend.js';

/** A chart as picture. It is announced by its title and description; a table must stand beside it. */
export function Chart({ trend }: { readonly trend: Trend }): VNode {
  return (
    <div
      class="chart begins-at-end"
      role="group"
      aria-label={trend.chart.title}
      tabIndex={0}
      dangerouslySetInnerHTML={{ __html: chartSvg(trend.chart) }}
    />
  );
}

/** The rows of a trend. */
export function TrendTable(props: {
  readonly trend: Trend;
  readonly language: Language;
  readonly caption: ComponentChildren;
  /** Where the figure of a row leads, rows from 0. */
  readonly leadsTo?: (row: number) => string | null;
}): VNode {
  const { leadsTo = NO_LISTS } = props;
  const say = speak(FIGURE_WORDS, props.language);
  return (
    <TableRegion captionId={`${props.trend.chart.id}-table`} caption={props.caption}>
      <thead>
        <tr>
          <th scope="col">{say('month')}</th>
          <th scope="col" class="number">
            {props.trend.valueHeading}
          </th>
        </tr>
      </thead>
      <tbody>
        {props.trend.rows.map((row, index) => (
          <tr key={row.month}>
            <th scope="row">{row.month}</th>
            <td class="number">
              <Drill to={leadsTo(index)}>{row.shown}</Drill>
            </td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}

/** The printed table: nine types in their order, none of them ever a silent zero. */
export function BreachTable(props: {
  readonly breaches: BreachFigures;
  readonly language: Language;
  readonly caption: ComponentChildren;
  readonly listOf?: ListOf;
  /** Whether the month is not over, and the one before it a whole one beside it. */
  readonly isRunning?: boolean;
}): VNode {
  const { breaches, language, listOf = NO_LISTS, isRunning = false } = props;
  const say = speak(FIGURE_WORDS, language);
  return (
    <TableRegion captionId="breaches-by-type" caption={props.caption}>
      <thead>
        <tr>
          <th scope="col">{say('type')}</th>
          <th scope="col" class="number">
            {say('count')}
          </th>
          <th scope="col" class="number">
            {say('share')}
          </th>
          <th scope="col" class="number">
            {say(isRunning ? 'wholeMonthBefore' : 'monthBefore')}
          </th>
        </tr>
      </thead>
      <tbody>
        {breaches.types.map((type) => (
          <BreachRow key={type.code} type={type} language={language} listOf={listOf} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say('total')}</th>
          <td class="number">
            <Drill to={breaches.total ? listOf({}) : null}>{counted(breaches.total, language)}</Drill>
          </td>
          <td class="number">{(breaches.total ?? 0) > 0 ? formatPercent(language, 100, 0) : ''}</td>
          <td class="number">
            <Drill to={breaches.previous ? listOf({ isBefore: true }) : null}>
              {counted(breaches.previous, language)}
            </Drill>
          </td>
        </tr>
      </tfoot>
    </TableRegion>
  );
}

function BreachRow(props: {
  readonly type: BreachType;
  readonly language: Language;
  readonly listOf: ListOf;
}): VNode {
  const { type, language, listOf } = props;
  const { rule } = type;
  const names = speak(RULE_NAMES, language);
  const condition =
    type.definition === 'confirmed'
      ? ruleCondition(type.rule, language)
      : speak(FIGURE_WORDS, language)('toBeConfirmed', { rule: names(type.rule) });
  return (
    <tr class={type.definition === 'confirmed' ? undefined : 'unconfirmed'}>
      <th scope="row">
        {names(type.code)}
        <span class="condition">{condition}</span>
      </th>
      <td class="number">
        <Drill to={type.count ? listOf({ rule }) : null}>{counted(type.count, language)}</Drill>
      </td>
      <td class="number">{type.percent === null ? '' : formatPercent(language, type.percent, 0)}</td>
      <td class="number">
        <Drill to={type.previous ? listOf({ rule, isBefore: true }) : null}>
          {counted(type.previous, language)}
        </Drill>
      </td>
    </tr>
  );
}

/** A dash for "checked, none found", with words for those who do not see it. */
export function counted(count: number | null, language: Language): ComponentChildren {
  const say = speak(FIGURE_WORDS, language);
  if (count === null) return say('unknown');
  if (count > 0) return formatNumber(language, count);
  return (
    <>
      <span aria-hidden="true">–</span>
      <span class="ds-sr-only">{say('noneFound')}</span>
    </>
  );
}

/** Causes as counts, most frequent first. */
export function CauseTable(props: {
  readonly breaches: BreachFigures;
  readonly language: Language;
  readonly caption: ComponentChildren;
  readonly listOf?: ListOf;
}): VNode {
  const { listOf = NO_LISTS } = props;
  const say = speak(FIGURE_WORDS, props.language);
  return (
    <TableRegion captionId="causes" caption={props.caption}>
      <thead>
        <tr>
          <th scope="col">{say('cause')}</th>
          <th scope="col" class="number">
            {say('count')}
          </th>
        </tr>
      </thead>
      <tbody>
        {props.breaches.causes.length === 0 && (
          <tr>
            <td colSpan={2}>{say(props.breaches.total === null ? 'unknown' : 'noneFound')}</td>
          </tr>
        )}
        {props.breaches.causes.map(({ cause, count }) => (
          <tr key={cause}>
            <th scope="row">{causeName(cause, props.language)}</th>
            <td class="number">
              <Drill to={listOf({ cause })}>{formatNumber(props.language, count)}</Drill>
            </td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
