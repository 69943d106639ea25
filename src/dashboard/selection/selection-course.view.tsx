import type { VNode } from 'preact';
import { FIGURE_WORDS } from '../../indicators/figure-words.js';
import { Chart, TrendTable } from '../../indicators/figures.view.js';
import { trendOf } from '../../indicators/trend.js';
import { ScrollHint } from '../../platform/html/table.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { OVERVIEW_TEXTS } from '../overview.texts.js';
import type { SelectedOverview } from './selected-overview.js';
import type { ListBehind } from './selection.js';
import { SELECTION_TEXTS } from './selection.texts.js';
import { whatOf } from './selection-words.js';

/** What was chosen, month by month, as drawing and table; nothing where days were chosen. */
export function SelectionCourse(props: {
  readonly overview: SelectedOverview;
  readonly language: Language;
  readonly lists: ListBehind;
}): VNode | null {
  const { overview, language, lists } = props;
  const { counts, spans, figures, filter } = overview;
  if (!counts.course.some(({ breaches }) => (breaches ?? 0) > 0)) return null;
  const source = { month: figures.month, trend: counts.course, isRunning: spans.isRunning, goals: {} };
  const what = whatOf(filter, language);
  const title = speak(SELECTION_TEXTS, language)('course', { what });
  const { chart, ...rest } = trendOf('breaches', source, language);
  const trend = { ...rest, chart: { ...chart, title } };
  const say = speak(FIGURE_WORDS, language);
  return (
    <section aria-labelledby="trends" class="charts">
      <h2 id="trends" class="ds-heading" data-size="sm">
        {speak(OVERVIEW_TEXTS, language)('trends')}
      </h2>
      <ScrollHint isBack>{say('scrollBack')}</ScrollHint>
      <div class="trends">
        <figure class="trend">
          <figcaption>{title}</figcaption>
          <Chart trend={trend} />
          <details class="ds-details" data-color="neutral">
            <summary>{say('showTable')}</summary>
            <div>
              <TrendTable
                {...{ trend, language }}
                caption={title}
                leadsTo={(index) => {
                  const { month, breaches } = counts.course[index] ?? { month: undefined, breaches: null };
                  return breaches ? lists({ month }) : null;
                }}
              />
            </div>
          </details>
        </figure>
      </div>
    </section>
  );
}
