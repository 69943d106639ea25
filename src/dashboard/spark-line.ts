/** Width and height that a line is drawn in; a gap of the height above and below keeps the stroke inside. */
export const SPARK_WIDTH = 120;
export const SPARK_HEIGHT = 28;
const MARGIN = 3;

/**
 * A line through values in the order of time, as the `d` of a path: from nothing at the
 * bottom to the greatest at the top. What is not known breaks it, and a value that stands
 * alone is a dot.
 */
export function sparkPath(values: readonly (number | null)[]): string {
  const most = Math.max(...values.map((value) => value ?? 0)) || 1;
  const step = (SPARK_WIDTH - 2 * MARGIN) / Math.max(1, values.length - 1);
  const points = values.map((value, index) =>
    value === null
      ? null
      : `${tenth(MARGIN + index * step)} ${tenth(SPARK_HEIGHT - MARGIN - (value / most) * (SPARK_HEIGHT - 2 * MARGIN))}`,
  );
  return points
    .map((point, index) => {
      if (point === null) return '';
      const isFirst = index === 0 || points[index - 1] === null;
      return isFirst ? `M${point}h0` : `L${point}`;
    })
    .join('');
}

const tenth = (value: number): string => String(Math.round(value * 10) / 10);
