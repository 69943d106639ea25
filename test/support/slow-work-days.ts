import { midnight, shift } from './slow-calendar.js';
import { hours, isMore, total, whole, type Fraction } from './slow-fraction.js';
import {
  blocksOf,
  dateOf,
  isShortCallout,
  longestFree,
  netOf,
  planOf,
  runsWhere,
  type Block,
  type Scene,
  type Stretch,
} from './slow-timeline.js';

const DAY = 1440;

export interface Anchor extends Stretch {
  readonly pseudo: boolean;
  /** End of the last incidental block that belongs to it. */
  readonly contentTo: number;
}

export interface WorkDay extends Stretch {
  readonly date: string;
}

/** Main work periods: main blocks of one date with less than the split gap between them (spec 1.3). */
function mainPeriods(scene: Scene, blocks: readonly Block[]): Stretch[] {
  const periods: Stretch[] = [];
  for (const block of blocks.filter(({ main }) => main)) {
    const last = periods.at(-1);
    const joins =
      last &&
      block.from - last.to < scene.profile.split_shift_gap_h * 60 &&
      dateOf(block.from, scene.zone) === dateOf(last.from, scene.zone);
    if (joins) periods.splice(-1, 1, { from: last.from, to: block.to });
    else periods.push({ from: block.from, to: block.to });
  }
  return periods;
}

/** Main and pseudo-main periods in time order (spec 1.3). */
export function anchorsOf(scene: Scene): Anchor[] {
  const blocks = blocksOf(scene);
  let anchors: Anchor[] = mainPeriods(scene, blocks).map((period) => ({
    ...period,
    pseudo: false,
    contentTo: period.to,
  }));
  for (const block of blocks.filter(({ main }) => !main)) {
    const before = anchors.filter(({ from }) => from <= block.from).sort((a, b) => b.from - a.from)[0];
    if (before && block.from < Math.max(before.from + DAY, before.to)) {
      const longer = { ...before, contentTo: Math.max(before.contentTo, block.to) };
      anchors = anchors.map((anchor) => (anchor === before ? longer : anchor));
    } else {
      anchors = [...anchors, { from: block.from, to: block.to, pseudo: true, contentTo: block.to }];
    }
  }
  return anchors.sort((a, b) => a.from - b.from);
}

/** Work-day records in time order, those of stray call-outs included (spec 1.3). */
export function workDaysOf(scene: Scene): WorkDay[] {
  const anchors = anchorsOf(scene);
  const groups: Anchor[][] = [];
  anchors.forEach((anchor, index) => {
    const before = anchors[index - 1];
    const joins =
      before?.pseudo === true &&
      isMore(hours(scene.profile.daily_rest_min_h), whole(longestFree(scene, before.to, anchor.from)));
    if (joins) groups.at(-1)!.push(anchor);
    else groups.push([anchor]);
  });
  const windows: Stretch[] = groups.flatMap((group, index) => windowsOf(group, groups[index + 1]?.[0]?.from));
  return [...windows, ...strays(scene, windows)]
    .sort((a, b) => a.from - b.from)
    .map((window) => ({ ...window, date: recordDate(scene, window) }));
}

/** The date of a record: of its window's start, or of where its work ends, or of where most of it lies. */
function recordDate(scene: Scene, window: Stretch): string {
  const first = dateOf(window.from, scene.zone);
  const rule = scene.profile.shift_date_rule;
  if (rule === 'start') return first;
  const worked = runsWhere(window.from, window.to, (minute) => (scene.owner[minute - scene.from] ?? -1) >= 0);
  const last = dateOf(worked.at(-1)!.to - 1, scene.zone);
  if (rule === 'end') return last;
  const turn = midnight(scene, shift(first, 1));
  return isMore(netOf(scene, turn, window.to), netOf(scene, window.from, Math.min(turn, window.to)))
    ? shift(first, 1)
    : first;
}

function windowsOf(group: readonly Anchor[], next = Number.MAX_SAFE_INTEGER): Stretch[] {
  const windows: Stretch[] = [];
  const contentTo = Math.max(...group.map((anchor) => anchor.contentTo));
  let from = group[0]!.from;
  do {
    windows.push({ from, to: Math.min(from + DAY, next) });
    from += DAY;
  } while (from < contentTo && from < next);
  return windows;
}

/** Parts of short call-outs that no window holds. */
function strays(scene: Scene, windows: readonly Stretch[]): Stretch[] {
  const short = scene.work.filter((event) => isShortCallout(event, scene.profile));
  if (short.length === 0) return [];
  return runsWhere(
    scene.from,
    scene.to,
    (minute) =>
      short.some(({ start, end }) => start <= minute && minute < end) &&
      !windows.some(({ from, to }) => from <= minute && minute < to),
  );
}

/** A work day with the hours that the sums are made of. */
export interface Figures extends WorkDay {
  /** Net seconds, paid breaks of any kind in them. */
  readonly net: Fraction;
  /** Net seconds without the paid half hour of 10-9(2), for overtime. */
  readonly netForOvertime: Fraction;
  readonly plan: Fraction;
}

export function figuresOf(scene: Scene): Figures[] {
  return workDaysOf(scene).map((day): Figures => {
    const planned = scene.work.filter(({ start }) => day.from <= start && start < day.to);
    return {
      ...day,
      net: netOf(scene, day.from, day.to),
      netForOvertime: netOf(scene, day.from, day.to, true),
      plan: total(planned.map(planOf)),
    };
  });
}
