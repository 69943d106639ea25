import type { VNode } from 'preact';
import type { MonthFigures, TrendMonth } from '../indicators/figures.js';
import { FIGURE_WORDS } from '../indicators/figure-words.js';
import { Chart, TrendTable } from '../indicators/figures.view.js';
import { type TrendName, trendOf, TRENDS, trendSource } from '../indicators/trend.js';
import { ScrollHint } from '../platform/html/table.view.js';
import { type Language, speak } from '../platform/i18n/texts.js';
import type { OverviewLists } from './overview-lists.js';
import { OVERVIEW_TEXTS } from './overview.texts.js';

/** Thirteen months as charts, each with its figures as a table. */
export function Trends({
  figures,
  language,
  lists,
  isRunning,
}: {
  readonly figures: MonthFigures;
  readonly language: Language;
  readonly lists: OverviewLists;
  readonly isRunning: boolean;
}): VNode {
  const say = speak(OVERVIEW_TEXTS, language);
  return (
    <section aria-labelledby="trends" class="charts">
      <h2 id="trends" class="ds-heading" data-size="sm">
        {say('trends')}
      </h2>
      <ScrollHint isBack>{speak(FIGURE_WORDS, language)('scrollBack')}</ScrollHint>
      <div class="trends">
        {TRENDS.map((name) => {
          const trend = trendOf(name, { ...trendSource(figures), isRunning }, language);
          return (
            <figure key={name} class="trend">
              <figcaption>{trend.chart.title}</figcaption>
              <Chart trend={trend} />
              <details class="ds-details" data-color="neutral">
                <summary>{speak(FIGURE_WORDS, language)('showTable')}</summary>
                <div>
                  <TrendTable
                    trend={trend}
                    language={language}
                    caption={trend.chart.title}
                    leadsTo={(row) => behindTrend(name, figures.trend[row], lists)}
                  />
                </div>
              </details>
            </figure>
          );
        })}
      </div>
    </section>
  );
}

/** The list behind a month of a trend; of sick leave there is none by person. */
function behindTrend(name: TrendName, month: TrendMonth | undefined, lists: OverviewLists): string | null {
  if (month === undefined) return null;
  if (name === 'sick-leave') return month.sickLeave === null ? null : lists.sickLeave(month.month);
  if (name === 'breaches') return month.breaches ? lists.breaches(month.month) : null;
  return month.overtimeHours ? lists.hours('overtime', month.month) : null;
}
