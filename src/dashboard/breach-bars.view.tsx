import type { VNode } from 'preact';
import type { MonthFigures } from '../indicators/figures.js';
import { type Language, speak } from '../platform/i18n/texts.js';
import { addMonths } from '../time/civil.js';
import { formatMonth, formatNumber } from '../wording/format.js';
import { RULE_NAMES } from '../wording/rule-words.js';
import { type BreachBar, breachBars } from './breach-bars.js';
import { OVERVIEW_TEXTS } from './overview.texts.js';

/** Units of the drawing: as wide as a phone shows it, so that its words stay readable there. */
const WIDTH = 320;
const LONGEST = 270;
const ROW = 46;
const BAR = 11;

/** Breaches by type as a picture of the table beside it: the month, and the one before in outline. */
export function BreachBars(props: {
  readonly figures: MonthFigures;
  readonly language: Language;
  readonly isRunning: boolean;
}): VNode | null {
  const { figures, language, isRunning } = props;
  const bars = breachBars(figures.breaches);
  if (bars.length === 0) return null;
  const say = speak(OVERVIEW_TEXTS, language);
  const months = {
    month: formatMonth(language, figures.month),
    before: formatMonth(language, addMonths(figures.month, -1)),
  };
  const height = bars.length * ROW;
  return (
    <figure class="bars">
      <figcaption>{say(isRunning ? 'barsSoFar' : 'barsMonths', months)}</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${height}`}
        width={WIDTH}
        height={height}
        role="img"
        aria-labelledby="bars-title bars-desc"
      >
        <title id="bars-title">{say(isRunning ? 'barsTitleSoFar' : 'barsTitle', months)}</title>
        <desc id="bars-desc">{bars.map((bar) => inWords(bar, language)).join(' ')}</desc>
        {bars.map((bar, index) => (
          <Bar key={bar.code} bar={bar} top={index * ROW} language={language} />
        ))}
      </svg>
    </figure>
  );
}

function Bar({ bar, top, language }: { bar: BreachBar; top: number; language: Language }): VNode {
  const rows = [
    { part: 'now', count: bar.count, length: bar.length, y: top + 17 },
    { part: 'before', count: bar.previous, length: bar.previousLength, y: top + 17 + BAR + 1 },
  ];
  return (
    <g>
      <text x="0" y={top + 12} class="bars-name">
        {speak(RULE_NAMES, language)(bar.code)}
      </text>
      {rows.map(({ part, count, length, y }) => (
        <g key={part}>
          <rect x="0.5" y={y} width={Math.max(length * LONGEST, 1)} height={BAR - 1} class={`bars-${part}`} />
          <text x={length * LONGEST + 6} y={y + 9} class={`bars-count bars-count-${part}`}>
            {count === null ? '?' : formatNumber(language, count)}
          </text>
        </g>
      ))}
    </g>
  );
}

const inWords = ({ code, count, previous }: BreachBar, language: Language): string =>
  speak(OVERVIEW_TEXTS, language)(previous === null ? 'barsRowAlone' : 'barsRow', {
    type: speak(RULE_NAMES, language)(code),
    count,
    previous: previous ?? 0,
  });
