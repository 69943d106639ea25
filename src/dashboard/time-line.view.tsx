import type { VNode } from 'preact';
import { FIGURE_WORDS } from '../indicators/figure-words.js';
import { ScrollHint } from '../platform/html/table.view.js';
import { type Language, speak } from '../platform/i18n/texts.js';
import { formatDay } from '../time/civil.js';
import type { LocalClock } from '../time/local-clock.js';
import { formatShortDate } from '../wording/format.js';
import { clockTime } from '../wording/moment.js';
import { DayNames } from './time-line-days.view.js';
import { Legend } from './time-line-legend.view.js';
import type { Band, Bar, Mark, TimeLine, TimeRow } from './time-line.js';
import { DETAIL_TEXTS } from './violation.texts.js';

const WIDTH = 760;
const RIGHT = 12;
const AXIS = 34;

/** Sizes of a drawing in its own units; one row for all gets more height than one of many days. */
interface Layout {
  readonly left: number;
  readonly rowHeight: number;
  readonly barHeight: number;
}

const ONE_ROW: Layout = { left: 22, rowHeight: 84, barHeight: 34 };
const BY_DAY: Layout = { left: 104, rowHeight: 34, barHeight: 16 };

/** The drawing, with the legend of what is in it. */
export function TimeLineFigure(props: {
  readonly line: TimeLine;
  readonly clock: LocalClock;
  readonly language: Language;
  readonly description: string;
}): VNode {
  const { line, clock, language } = props;
  const say = speak(DETAIL_TEXTS, language);
  const layout = line.isByDay ? BY_DAY : ONE_ROW;
  const height = AXIS + line.rows.length * layout.rowHeight + 6;
  return (
    <figure class="time-line">
      <ScrollHint>{speak(FIGURE_WORDS, language)('scrollHint')}</ScrollHint>
      <div class="chart" role="region" aria-label={say('timeLine')} tabIndex={0}>
        <svg
          viewBox={`0 0 ${WIDTH} ${height}`}
          width={WIDTH}
          height={height}
          role="img"
          aria-labelledby="time-line-title time-line-desc"
        >
          <title id="time-line-title">{say('timeLine')}</title>
          <desc id="time-line-desc">{props.description}</desc>
          <defs>
            <pattern
              id="hatch"
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="6" height="6" class="tl-rest-ground" />
              <rect width="2" height="6" class="tl-rest-line" />
            </pattern>
          </defs>
          {line.isByDay && <HourAxis row={line.rows[0]} layout={layout} clock={clock} />}
          {line.rows.map((row, index) => (
            <Row
              key={row.start}
              row={row}
              top={AXIS + index * layout.rowHeight}
              layout={layout}
              names={{ clock, language, isByDay: line.isByDay }}
            />
          ))}
        </svg>
      </div>
      <figcaption>
        <Legend line={line} language={language} />
      </figcaption>
    </figure>
  );
}

interface Naming {
  readonly clock: LocalClock;
  readonly language: Language;
  readonly isByDay: boolean;
}

const across = (at: number, { left }: Layout): number =>
  Math.round((left + at * (WIDTH - left - RIGHT)) * 10) / 10;

/** Over rows of days the hours are named once; 23- and 25-hour days are marked in their row. */
function HourAxis(props: {
  readonly row: TimeRow | undefined;
  readonly layout: Layout;
  readonly clock: LocalClock;
}): VNode {
  return (
    <>
      {props.row?.marks
        .filter(({ kind }) => kind !== 'clock-change')
        .map((mark) => (
          <text
            key={mark.instant}
            x={across(mark.at, props.layout)}
            y={AXIS - 10}
            class="tl-text"
            text-anchor="middle"
          >
            {clockTime(mark.instant, props.clock)}
          </text>
        ))}
    </>
  );
}

function Row(props: {
  readonly row: TimeRow;
  readonly top: number;
  readonly layout: Layout;
  readonly names: Naming;
}): VNode {
  const { row, top, layout, names } = props;
  const { clock, language, isByDay } = names;
  const x = (at: number): number => across(at, layout);
  return (
    <g>
      <rect
        x={x(0)}
        y={top + 2}
        width={x(row.extent) - x(0)}
        height={layout.rowHeight - 4}
        class="tl-ground"
      />
      {row.bands.map((band) => (
        <BandShape key={`${band.kind}${band.from}`} band={band} top={top} layout={layout} />
      ))}
      {row.marks.map((mark) => (
        <MarkShape key={`${mark.kind}${mark.instant}`} mark={mark} top={top} layout={layout} names={names} />
      ))}
      {row.bars.map((bar) => (
        <BarShape key={`${bar.kind}${bar.from}`} bar={bar} top={top} layout={layout} />
      ))}
      {row.marks
        .filter(({ kind }) => kind === 'clock-change')
        .map((mark) => (
          <text
            key={mark.instant}
            x={x(mark.at) + 3}
            y={top + layout.rowHeight / 2 + 4}
            class="tl-text tl-over"
          >
            {speak(DETAIL_TEXTS, language)('clockChange')}
          </text>
        ))}
      {!isByDay && <DayNames days={row.days} x={x} y={AXIS - 20} right={WIDTH} language={language} />}
      {isByDay && (
        <text x={layout.left - 8} y={top + layout.rowHeight / 2 + 4} class="tl-text" text-anchor="end">
          {formatShortDate(language, formatDay(clock.dayOf(row.start)))}
        </text>
      )}
    </g>
  );
}

/** A window over many days is their ground; one within a row needs its edges shown. */
const windowClass = (layout: Layout): string => (layout === BY_DAY ? 'tl-window-days' : 'tl-window');

function BandShape({
  band,
  top,
  layout,
}: {
  readonly band: Band;
  readonly top: number;
  readonly layout: Layout;
}): VNode {
  const from = across(band.from, layout);
  const width = Math.max(across(band.to, layout) - from, 1);
  if (band.kind === 'window') {
    return (
      <rect x={from} y={top + 2} width={width} height={layout.rowHeight - 4} class={windowClass(layout)} />
    );
  }
  if (band.kind === 'sunday' || band.kind === 'night') {
    const tone = `tl-${band.kind}`;
    return <rect x={from} y={top + 2} width={width} height={layout.rowHeight - 4} class={tone} />;
  }
  if (band.kind === 'needed') {
    return <rect x={from} y={top + 4} width={width} height={4} class="tl-needed" />;
  }
  const y = top + (layout.rowHeight - layout.barHeight) / 2;
  return <rect x={from} y={y} width={width} height={layout.barHeight} fill="url(#hatch)" class="tl-rest" />;
}

function MarkShape(props: {
  readonly mark: Mark;
  readonly top: number;
  readonly layout: Layout;
  readonly names: Naming;
}): VNode {
  const { mark, top, layout, names } = props;
  const x = across(mark.at, layout);
  const text = names.isByDay || mark.kind === 'limit' ? '' : clockTime(mark.instant, names.clock);
  return (
    <g>
      <line x1={x} x2={x} y1={top + 2} y2={top + layout.rowHeight - 2} class={`tl-${mark.kind}`} />
      {mark.kind !== 'clock-change' && text !== '' && (
        <text x={x} y={AXIS - 6} class="tl-text" text-anchor="middle">
          {text}
        </text>
      )}
    </g>
  );
}

/** Standby is a thin line under the work: it is not working time, but a call-out comes out of it. */
function BarShape({
  bar,
  top,
  layout,
}: {
  readonly bar: Bar;
  readonly top: number;
  readonly layout: Layout;
}): VNode {
  const isStandby = bar.kind === 'standby';
  const height = isStandby ? 4 : layout.barHeight;
  const y = isStandby ? top + layout.rowHeight - 8 : top + (layout.rowHeight - layout.barHeight) / 2;
  const from = across(bar.from, layout);
  return (
    <rect
      x={from}
      y={y}
      width={Math.max(across(bar.to, layout) - from, 1.5)}
      height={height}
      rx={isStandby ? 0 : 2}
      class={`tl-bar tl-kind-${bar.kind}${bar.isCounted || isStandby ? '' : ' tl-faint'}`}
    />
  );
}
