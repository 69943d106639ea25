import type { VNode } from 'preact';
import { Drill } from '../indicators/drill.view.js';
import { SPARK_HEIGHT, SPARK_WIDTH, sparkPath } from './spark-line.js';
import type { TileGoal } from './tile-goal.js';
import type { Tile } from './tile.js';

/** The course of a figure at a glance; below the tiles it stands with its months and values. */
function SparkLine({ values }: { readonly values: readonly (number | null)[] }): VNode | null {
  const path = sparkPath(values);
  if (path === '') return null;
  return (
    <svg class="spark-line" viewBox={`0 0 ${SPARK_WIDTH} ${SPARK_HEIGHT}`} aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

const SYMBOLS = { met: '✓', 'so-far': '–', missed: '!', open: '?' } as const;

/** How it stands to its goal, or that none is set. */
const GoalLine = ({ goal: { verdict, words, text } }: { readonly goal: TileGoal }): VNode => (
  <p class="tile-goal">
    <span class={`verdict verdict-${verdict}`}>
      {verdict !== 'none' && <span aria-hidden="true">{SYMBOLS[verdict]} </span>}
      {words}
    </span>
    <span class="tile-goal-text">{text}</span>
  </p>
);

/** Figures with their goals, what they were before and how they went. */
export function Tiles({
  tiles,
  heading,
}: {
  readonly tiles: readonly Tile[];
  readonly heading: string;
}): VNode {
  return (
    <section class="key-figures next-to-be-drawn" aria-labelledby="indicators">
      <h2 id="indicators" class="ds-sr-only">
        {heading}
      </h2>
      <ul class="tiles">
        {tiles.map((tile) => (
          <li
            key={tile.name}
            class={`ds-card tile tile-${tile.goal?.verdict ?? 'none'}`}
            data-color="neutral"
          >
            <h3 class="tile-name">{tile.name}</h3>
            <p class={tile.isWords === true ? 'tile-value tile-words' : 'tile-value'}>
              <Drill to={tile.to}>{tile.value}</Drill>
            </p>
            <SparkLine values={tile.course} />
            {tile.goal && <GoalLine goal={tile.goal} />}
            <ul class="tile-lines">
              {tile.lines.map(({ text, to = null }) => (
                <li key={text}>
                  <Drill to={to}>{text}</Drill>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
