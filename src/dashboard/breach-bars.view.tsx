import type { VNode } from 'preact';
import type { MonthFigures } from '../indicators/figures.js';
import { type Language, speak } from '../platform/i18n/texts.js';
import { addMonths } from '../time/civil.js';
import { formatMonth, formatNumber } from '../wording/format.js';
import { RULE_NAMES } from '../wording/rule-words.js';
import { type BreachBar, breachBars, type CountedTypes } from './breach-bars.js';
import { OVERVIEW_TEXTS } from './overview.texts.js';

/** Units of the drawing: as wide as a phone shows it, so that its words stay readable there. */
const WIDTH = 320;
const LONGEST = 270;
const ROW = 46;
const BAR = 11;

/** Breaches by type of a month as a picture of the table beside it: the month, and the one before in outline. */
export function BreachBars(props: {
  readonly figures: Pick<MonthFigures, 'breaches' | 'month'>;
  readonly language: Language;
  readonly isRunning: boolean;
}): VNode | null {
  const { figures, language, isRunning } = props;
  const say = speak(OVERVIEW_TEXTS, language);
  const months = {
    month: formatMonth(language, figures.month),
    before: formatMonth(language, addMonths(figures.month, -1)),
  };
  return (
    <TypeBars
      counted={figures.breaches}
      caption={say(isRunning ? 'barsSoFar' : 'barsMonths', months)}
      title={say(isRunning ? 'barsTitleSoFar' : 'barsTitle', months)}
      language={language}
      hasBefore
    />
  );
}

/** Counts by type as bars, with those before in outline where there are any to be compared with. */
export function TypeBars(props: {
  readonly counted: CountedTypes;
  readonly caption: string;
  readonly title: string;
  readonly language: Language;
  readonly hasBefore: boolean;
}): VNode | null {
  const { counted, caption, title, language, hasBefore } = props;
  const bars = breachBars(counted);
  if (bars.length === 0) return null;
  const row = hasBefore ? ROW : ROW - BAR;
  const height = bars.length * row;
  return (
    <figure class="bars">
      <figcaption>{caption}</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${height}`}
        width={WIDTH}
        height={height}
        role="img"
        aria-labelledby="bars-title bars-desc"
      >
        <title id="bars-title">{title}</title>
        <desc id="bars-desc">{bars.map((bar) => inWords(bar, hasBefore, language)).join(' ')}</desc>
        {bars.map((bar, index) => (
          <Bar key={bar.code} {...{ bar, language, hasBefore }} top={index * row} />
        ))}
      </svg>
    </figure>
  );
}

function Bar(props: {
  readonly bar: BreachBar;
  readonly top: number;
  readonly language: Language;
  readonly hasBefore: boolean;
}): VNode {
  const { bar, top, language, hasBefore } = props;
  const now = { part: 'now', count: bar.count, length: bar.length, y: top + 17 };
  const before = {
    ...{ part: 'before', count: bar.previous, length: bar.previousLength },
    y: top + 17 + BAR + 1,
  };
  return (
    <g>
      <text x="0" y={top + 12} class="bars-name">
        {speak(RULE_NAMES, language)(bar.code)}
      </text>
      {(hasBefore ? [now, before] : [now]).map(({ part, count, length, y }) => (
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

function inWords({ code, count, previous }: BreachBar, hasBefore: boolean, language: Language): string {
  const type = speak(RULE_NAMES, language)(code);
  if (!hasBefore) return `${type}: ${formatNumber(language, count)}.`;
  return speak(OVERVIEW_TEXTS, language)(previous === null ? 'barsRowAlone' : 'barsRow', {
    ...{ type, count },
    previous: previous ?? 0,
  });
}
