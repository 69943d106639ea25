import { datesOf, midnight, shift, weeksInside } from './slow-calendar.js';
import { hours, isMore, whole, ZERO } from './slow-fraction.js';
import type { Row } from './slow-row.js';
import {
  blocksOf,
  dateOf,
  isBusy,
  longestFree,
  netOf,
  runsWhere,
  type Scene,
  type Stretch,
} from './slow-timeline.js';
import { anchorsOf } from './slow-work-days.js';

const DAY = 1440;
const WEEK = 7 * DAY;

/** Spec 2.1. */
export function dailyRest(scene: Scene): Row[] {
  const row = (from: number, to: number, dated: number): Row => ({
    from,
    to,
    anchor: dateOf(dated, scene.zone),
    measured: whole(longestFree(scene, from, to)),
  });
  const anchors = anchorsOf(scene);
  switch (scene.profile.daily_rest_mode) {
    case 'main_periods':
      return anchors.slice(1).map((next, index) => row(anchors[index]!.to, next.from, next.from));
    case 'anchored_24h_clip':
      return anchors.map(({ from }) => row(from, from + DAY, from));
    case 'rolling_back_24h':
      return blocksOf(scene).map(({ to }) => row(to - DAY, to, to));
    case 'fixed_day':
      return datesOf(scene)
        .map((date) => [date, shift(date, 1)].map((day) => midnight(scene, day, scene.profile.day_boundary)))
        .filter(([from, to]) => isMore(netOf(scene, from!, to!), ZERO))
        .map(([from, to]) => row(from!, to!, from!));
  }
}

/** Spec 2.2. */
export function weeklyRest(scene: Scene): Row[] {
  const { horizon } = scene;
  if (!horizon) return [];
  if (scene.profile.weekly_rest_mode !== 'rolling_168h') return weeklyByIsoWeek(scene, horizon);
  return blocksOf(scene)
    .filter(({ to }) => to - WEEK >= horizon.from)
    .map(({ to }) => ({
      from: to - WEEK,
      to,
      anchor: dateOf(to, scene.zone),
      measured: whole(longestFree(scene, to - WEEK, to)),
    }));
}

function weeklyByIsoWeek(scene: Scene, horizon: Stretch): Row[] {
  const limit = hours(scene.profile.weekly_rest_min_h);
  const enough = (free: number, times = 1): boolean => !isMore(limit, whole((free * 60) / times));
  const free = runsWhere(horizon.from, horizon.to, (minute) => !isBusy(scene, minute));
  const used = new Set<Stretch>();
  return weeksInside(scene, horizon).map((week) => {
    const left = free.filter((stretch) => !used.has(stretch));
    const worth = (stretch: Stretch): number => valueIn(stretch, week, scene.profile);
    // Which of several good stretches serves the week is not said; the first leaves most for the next week.
    const server = left.find((stretch) => enough(worth(stretch)));
    if (scene.profile.no_double_use && server && !enough(server.to - server.from, 2)) used.add(server);
    const best = Math.max(0, ...left.map(worth));
    return { from: week.from, to: week.to, anchor: week.sunday, measured: whole(best * 60) };
  });
}

/** What a free stretch is worth to a week, in minutes. */
function valueIn(stretch: Stretch, week: Stretch, profile: Scene['profile']): number {
  const inside = Math.max(0, Math.min(stretch.to, week.to) - Math.max(stretch.from, week.from));
  const countsWhole = profile.weekly_rest_mode === 'iso_week_touch24' && inside >= DAY;
  return countsWhole ? stretch.to - stretch.from : inside;
}
