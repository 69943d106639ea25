import { datesInside, shift, weekOf, weeksInside } from './slow-calendar.js';
import { ratioOf, whole } from './slow-fraction.js';
import { isRed, isWorked, zoneOf } from './slow-red-days.js';
import type { Row } from './slow-row.js';
import { dateOf, type Scene, type Stretch } from './slow-timeline.js';

const redDaysOf = (scene: Scene, horizon: Stretch): string[] =>
  datesInside(scene, horizon).filter((date) => isRed(scene, date));

/** Spec 2.8, without an agreement: how many zones in a row. */
export function sundayNext(scene: Scene): Row[] {
  if (!scene.horizon) return [];
  const rows: Row[] = [];
  let run = 0;
  for (const date of redDaysOf(scene, scene.horizon)) {
    const worked = isWorked(scene, date);
    run = worked ? run + 1 : 0;
    if (worked) rows.push({ anchor: date, ...zoneOf(scene, date), measured: whole(run) });
  }
  return rows;
}

/** Spec 2.8: how many weeks in a row without a free Sunday or holiday. */
export function sundayFourWeeks(scene: Scene): Row[] {
  if (!scene.horizon) return [];
  let run = 0;
  return weeksInside(scene, scene.horizon).map((week) => {
    const red = [0, 1, 2, 3, 4, 5, 6]
      .map((day) => shift(week.monday, day))
      .filter((date) => isRed(scene, date));
    run = red.every((date) => isWorked(scene, date)) ? run + 1 : 0;
    const { from } = weekOf(scene, shift(week.monday, -21));
    return { anchor: week.sunday, from, to: week.to, measured: whole(run) };
  });
}

/** Zones of the horizon, and how many of them were worked. */
export function sundayCounts(scene: Scene): { readonly worked: number; readonly zones: number } {
  const red = scene.horizon ? redDaysOf(scene, scene.horizon) : [];
  return { worked: red.filter((date) => isWorked(scene, date)).length, zones: red.length };
}

/** Spec 2.8: the worked share of one period, which is the horizon. */
export function sundayShare(scene: Scene): Row[] {
  const { worked, zones } = sundayCounts(scene);
  if (!scene.horizon || zones === 0) return [];
  const anchor = dateOf(scene.horizon.to - 1, scene.zone);
  return [{ ...scene.horizon, anchor, measured: ratioOf(worked, zones) }];
}
