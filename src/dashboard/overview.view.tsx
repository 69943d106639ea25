import type { VNode } from 'preact';
import { type PageContext, ProductPage } from '../access/page.view.js';
import { may } from '../access/access.js';
import type { MonthFigures } from '../indicators/figures.js';
import { BreachTable, CauseTable } from '../indicators/figures.view.js';
import { Drill, type ListOf } from '../indicators/drill.view.js';
import { OtherRules } from '../indicators/other-rules.view.js';
import { FIGURE_WORDS } from '../indicators/figure-words.js';
import type { UnitFigures } from '../indicators/unit-figures.js';
import { CaptionHeading } from '../platform/html/headings.view.js';
import { type Language, speak } from '../platform/i18n/texts.js';
import { addMonths } from '../time/civil.js';
import { formatMonth, formatNumber } from '../wording/format.js';
import { BreachBars } from './breach-bars.view.js';
import type { LiveFigures } from './live/live-figures.js';
import { LIVE_SCRIPT, LiveLine } from './live/live-figures.view.js';
import { overviewOf } from './figure-lists.js';
import type { OverviewFrame } from './overview-frame.js';
import { OVERVIEW_TEXTS } from './overview.texts.js';
import { MonthByMonth } from './month-by-month.view.js';
import { type OverviewLists, overviewLists } from './overview-lists.js';
import { OverviewTop } from './overview-top.view.js';
import type { OverviewFilterProps } from './selection/overview-filter.view.js';
import { titleOf } from './selection/selection-words.js';
import { Trends } from './trends.view.js';
import { tilesOf } from './tiles.js';
import { Tiles } from './tiles.view.js';
import type { HeatMap } from './weeks/heat-map.js';
import { HeatMapTable } from './weeks/heat-map.view.js';
import { UnitTable } from './unit-table.view.js';
import type { ToDo } from './waiting/to-do.js';
import { ToDoList } from './waiting/waiting.view.js';

export interface Overview extends OverviewFrame {
  /** Empty for whoever may not see the table of units. */
  readonly units: readonly UnitFigures[];
  /** Null for whoever neither assesses nor answers. */
  readonly toDo: readonly ToDo[] | null;
  /** Null for whoever may not see figures of units. */
  readonly weeks: HeatMap | null;
}

/** A month at a glance. */
export function OverviewPage(props: {
  readonly context: PageContext;
  readonly overview: Overview;
  readonly live: LiveFigures;
  /** What its breaches can be narrowed by. */
  readonly filter: Pick<OverviewFilterProps, 'choices' | 'units'>;
}): VNode {
  const { context, overview, live, filter } = props;
  const { language, principal } = context;
  const { figures } = overview;
  const say = speak(OVERVIEW_TEXTS, language);
  const isEmpty = figures.coverage.evaluated === 0;
  const { isRunning } = ofWhat(overview);
  const title = titleOf(null, figures.month, language);
  const maySeeList = principal !== null && may(principal, 'view-violation-names');
  const lists = overviewLists({
    seesNames: maySeeList,
    seesUnits: principal !== null && may(principal, 'view-units'),
    unit: overview.unit,
  });
  const listOf: ListOf = ({ rule, cause, isBefore = false }) =>
    lists.breaches(isBefore ? addMonths(figures.month, -1) : figures.month, {
      rule: rule ?? 'in-table',
      cause,
    });
  return (
    <ProductPage context={context} title={title} scripts={[LIVE_SCRIPT]}>
      <LiveLine live={live} language={language} path={context.path} />
      <OverviewTop {...{ title, overview, principal, language }} filter={{ ...filter, selection: null }} />
      {isEmpty && <NoFigures overview={overview} language={language} />}
      {overview.toDo && <ToDoList items={overview.toDo} language={language} />}
      {!isEmpty && (
        <>
          <Tiles tiles={tilesOf(figures, ofWhat(overview), language, lists)} heading={say('indicators')} />
          <CoverageLine figures={figures} language={language} lists={lists} />
          <Breaches {...{ figures, language, listOf, lists, isRunning }} />
          <div class="further-down">
            <Trends {...{ figures, language, lists, isRunning }} />
            {overview.weeks && (
              <HeatMapTable
                map={overview.weeks}
                month={figures.month}
                language={language}
                leads={maySeeList}
              />
            )}
            <MonthByMonth figures={figures} language={language} lists={lists} />
            <OtherRules rules={figures.breaches.outside} language={language} listOf={listOf} />
            {overview.units.length > 0 && (
              <UnitTable units={overview.units} month={figures.month} language={language} />
            )}
          </div>
        </>
      )}
    </ProductPage>
  );
}

const ofWhat = ({ figures, running, scope }: Overview): Parameters<typeof tilesOf>[1] => ({
  isRunning: figures.month === running,
  isOfUnits: scope !== null,
});

/** Of a month that nothing is known of: said first, with the way to one there is something of. */
export function NoFigures(props: {
  readonly overview: Pick<Overview, 'figures' | 'months' | 'unit'>;
  readonly language: Language;
}): VNode {
  const { figures, months, unit } = props.overview;
  const say = speak(OVERVIEW_TEXTS, props.language);
  const latest = months.find((month) => month !== figures.month);
  return (
    <div class="ds-alert" data-color="warning">
      <p class="ds-paragraph">{say('nothing', { month: formatMonth(props.language, figures.month) })}</p>
      {latest !== undefined && (
        <p class="ds-paragraph">
          <a class="ds-link" href={overviewOf({ month: latest, unit: unit ?? undefined })}>
            {say('latest', { month: formatMonth(props.language, latest) })}
          </a>
        </p>
      )}
    </div>
  );
}

function CoverageLine(props: {
  readonly figures: MonthFigures;
  readonly language: Language;
  readonly lists: OverviewLists;
}): VNode {
  const { figures, language, lists } = props;
  const { evaluated, employed, isSmallGroup } = figures.coverage;
  const counted = { evaluated: formatNumber(language, evaluated), employed };
  return (
    <p class="coverage next-to-be-drawn">
      <Drill to={isAllChecked(figures) ? null : lists.unchecked(figures.month)}>
        {speak(OVERVIEW_TEXTS, language)('coverage', counted)}
      </Drill>
      {isSmallGroup && ` ${speak(FIGURE_WORDS, language)('fewChecked')}`}
    </p>
  );
}

const isAllChecked = ({ coverage }: MonthFigures): boolean => coverage.evaluated >= coverage.employed;

function Breaches(props: {
  readonly figures: MonthFigures;
  readonly language: Language;
  readonly listOf: ListOf;
  readonly lists: OverviewLists;
  readonly isRunning: boolean;
}): VNode {
  const { figures, language, listOf, lists, isRunning } = props;
  const { breaches, month } = figures;
  const list = listOf({});
  const say = speak(OVERVIEW_TEXTS, language);
  return (
    <div class="beside-each-other next-to-be-drawn">
      <div>
        <BreachTable
          breaches={breaches}
          language={language}
          caption={<CaptionHeading>{say('breachesByType')}</CaptionHeading>}
          listOf={listOf}
          isRunning={isRunning}
        />
        <p class="note">{speak(FIGURE_WORDS, language)('tableNote')}</p>
      </div>
      <div>
        <BreachBars figures={figures} language={language} isRunning={isRunning} />
        <CauseTable
          breaches={breaches}
          language={language}
          caption={<CaptionHeading>{say('causes')}</CaptionHeading>}
          listOf={listOf}
        />
        {breaches.withinAgreement !== null && (
          <p class="note">
            <Drill to={breaches.withinAgreement > 0 ? lists.withinAgreement(month) : null}>
              {say('within', { count: breaches.withinAgreement })}
            </Drill>
          </p>
        )}
        <ul class="links">
          {list !== null && (
            <li>
              <a class="ds-link" href={list}>
                {say('seeList')}
              </a>
            </li>
          )}
          <li>
            <a class="ds-link" href={`/reports/${month}`}>
              {say('seeReport')}
            </a>
          </li>
        </ul>
      </div>
    </div>
  );
}
