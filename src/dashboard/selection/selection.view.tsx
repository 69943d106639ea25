import type { VNode } from 'preact';
import { type PageContext, ProductPage } from '../../access/page.view.js';
import { FIGURE_WORDS } from '../../indicators/figure-words.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatDate } from '../../wording/format.js';
import type { LiveFigures } from '../live/live-figures.js';
import { LIVE_SCRIPT, LiveLine } from '../live/live-figures.view.js';
import { overviewOf } from '../figure-lists.js';
import { OVERVIEW_TEXTS } from '../overview.texts.js';
import { NoFigures } from '../overview.view.js';
import { OverviewTop } from '../overview-top.view.js';
import { Tiles } from '../tiles.view.js';
import type { UnitName } from '../weeks/week-counts.query.js';
import { HeatMapTable } from '../weeks/heat-map.view.js';
import type { SelectedOverview } from './selected-overview.js';
import { SelectionCounts } from './selection-counts.view.js';
import { SelectionCourse } from './selection-course.view.js';
import { type ListBehind, listsOf, selectionAddress } from './selection.js';
import { SELECTION_TEXTS } from './selection.texts.js';
import { within } from './selection-spans.js';
import { selectionTile } from './selection-tile.js';
import { chosenInWords, titleOf, whatOf } from './selection-words.js';

/** The breaches of the overview that somebody has chosen, and nothing that is not of them. */
export function SelectionPage(props: {
  readonly context: PageContext;
  readonly overview: SelectedOverview;
  readonly units: readonly UnitName[];
  readonly live: LiveFigures;
}): VNode {
  const { context, overview, units, live } = props;
  const { language, principal } = context;
  const { selection, choices, figures, filter, seesNames } = overview;
  const title = titleOf(selection, figures.month, language);
  const lists = listsOf(filter, seesNames);
  return (
    <ProductPage context={context} title={title} scripts={[LIVE_SCRIPT]}>
      <LiveLine live={live} language={language} path={context.path} />
      <OverviewTop {...{ title, overview, principal, language }} filter={{ selection, choices, units }} />
      <Chosen {...{ overview, language }} />
      <Figures {...{ overview, language, lists }} />
    </ProductPage>
  );
}

/** What the page is narrowed to, in words, with the way back. */
function Chosen(props: { readonly overview: SelectedOverview; readonly language: Language }): VNode {
  const { overview, language } = props;
  const { selection, figures, scope, unit } = overview;
  const say = speak(SELECTION_TEXTS, language);
  const name = unit === null ? null : (scope ?? []).map((each) => each.name).join(', ');
  return (
    <div class="chosen">
      <p class="ds-paragraph">
        <strong>{whatOf(overview.filter, language)}:</strong>{' '}
        {chosenInWords(selection, { month: figures.month, unit: name }, language)}
        <span class="remove-filter">
          {' – '}
          <a class="ds-link" href={overviewOf({ month: figures.month })}>
            {say('remove')}
          </a>
        </span>
      </p>
      <p class="note">{say('leftOut')}</p>
    </div>
  );
}

interface Shown {
  readonly overview: SelectedOverview;
  readonly language: Language;
  readonly lists: ListBehind;
}

/** Of a month of which nothing is known, or nothing is told, that is said in the place of numbers. */
function Figures(props: Shown): VNode {
  const { overview, language, lists } = props;
  const { figures, spans, counts } = overview;
  const isOfMonth = spans.months.length > 0;
  if (isOfMonth && figures.coverage.evaluated === 0 && counts.count === 0)
    return <NoFigures overview={overview} language={language} />;
  if (spans.isErased) return <p class="coverage">{speak(SELECTION_TEXTS, language)('erased')}</p>;
  if (figures.coverage.isSmallGroup)
    return <p class="coverage">{speak(FIGURE_WORDS, language)('fewChecked')}</p>;
  const heading = speak(OVERVIEW_TEXTS, language)('indicators');
  return (
    <>
      <Tiles tiles={[selectionTile(overview, language, lists)]} heading={heading} />
      {!isOfMonth && <Told {...{ overview, language }} />}
      <SelectionCounts {...props} />
      <SelectionCourse {...props} />
      <Weeks {...props} />
    </>
  );
}

/** Where days were chosen that no hours are in of: none is not said of them. */
function Told(props: { readonly overview: SelectedOverview; readonly language: Language }): VNode | null {
  const { told, spans } = props.overview;
  const say = speak(SELECTION_TEXTS, props.language);
  if (told === null) return <p class="coverage">{say('nothingTold')}</p>;
  const { from, to } = spans.now;
  if (from !== null && to !== null && from >= told.first && to <= told.last) return null;
  const date = (day: string): string => formatDate(props.language, day);
  return <p class="coverage">{say('told', { from: date(told.first), to: date(told.last) })}</p>;
}

function Weeks({ overview, language, lists }: Shown): VNode | null {
  const { weeks, spans, selection, figures, seesNames } = overview;
  if (weeks === null || weeks.rows.length === 0) return null;
  const { weekDays, months, areWeeksCut } = spans;
  const say = speak(SELECTION_TEXTS, language);
  const date = (day: string): string => formatDate(language, day);
  const cut = areWeeksCut ? say('weeksCut', { from: date(weekDays.from), to: date(weekDays.to) }) : null;
  const selected = {
    title: say('weeks', { what: whatOf(overview.filter, language) }),
    listOf: (of: { readonly from: string; readonly to: string; readonly unit: string }) =>
      lists({
        ...of,
        month: undefined,
        ...within(weekDays, of),
      }),
    overviewOf: (unit: string) => selectionAddress(selection, { month: figures.month, unit }),
    cut: months.length > 0 ? say('weeksOfMonth') : cut,
  };
  return <HeatMapTable map={weeks} month={figures.month} leads={seesNames} {...{ language, selected }} />;
}
