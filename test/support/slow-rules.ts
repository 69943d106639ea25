import { DateTime } from 'luxon';
import type { WorkedCase } from '../../src/cli/conformance-case.js';
import { hours, isMore, shownHours, total, whole, ZERO, type Fraction } from './slow-fraction.js';
import {
  blocksOf,
  dateOf,
  isBusy,
  local,
  longestFree,
  minuteOf,
  netOf,
  runsWhere,
  sceneOf,
  type Scene,
  type Stretch,
} from './slow-timeline.js';
import { anchorsOf, mondayOf, overtimeOf, workDaysOf } from './slow-work-days.js';

/** One anchor that was measured, whether or not it is a breach. */
interface Row extends Stretch {
  readonly anchor: string;
  readonly measured: Fraction;
}

export type SlowAnswer = WorkedCase['expected'];

const DAY = 1440;
const WEEK = 7 * DAY;

const shift = (date: string, days: number): string =>
  DateTime.fromISO(date, { zone: 'utc' }).plus({ days }).toISODate()!;

const midnight = (scene: Scene, date: string, clock = '00:00'): number =>
  minuteOf(`${date}T${clock}`, scene.zone);

/** Every date from the one before the first minute of work to the one after the last. */
function datesOf(scene: Scene): string[] {
  if (scene.work.length === 0) return [];
  const dates: string[] = [];
  const last = dateOf(scene.to, scene.zone);
  for (let date = dateOf(scene.from, scene.zone); date <= last; date = shift(date, 1)) dates.push(date);
  return dates;
}

function dailyRest(scene: Scene): Row[] {
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

function weeklyRest(scene: Scene): Row[] {
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
  const limit = scene.profile.weekly_rest_min_h * 60;
  const free = runsWhere(horizon.from, horizon.to, (minute) => !isBusy(scene, minute));
  const used = new Set<Stretch>();
  return weeksInside(scene, horizon).map((week) => {
    const left = free.filter((stretch) => !used.has(stretch));
    const worth = (stretch: Stretch): number => valueIn(stretch, week, scene.profile);
    // Which of several good stretches serves the week is not said; the first leaves most for the next week.
    const server = left.find((stretch) => worth(stretch) >= limit);
    if (scene.profile.no_double_use && server && server.to - server.from < 2 * limit) used.add(server);
    const best = Math.max(0, ...left.map(worth));
    return { from: week.from, to: week.to, anchor: shift(week.monday, 6), measured: whole(best * 60) };
  });
}

/** What a free stretch is worth to a week, in minutes. */
function valueIn(stretch: Stretch, week: Stretch, profile: Scene['profile']): number {
  const inside = Math.max(0, Math.min(stretch.to, week.to) - Math.max(stretch.from, week.from));
  const countsWhole = profile.weekly_rest_mode === 'iso_week_touch24' && inside >= DAY;
  return countsWhole ? stretch.to - stretch.from : inside;
}

function weeksInside(scene: Scene, horizon: Stretch): (Stretch & { readonly monday: string })[] {
  const weeks = [];
  for (let monday = mondayOf(dateOf(horizon.from, scene.zone)); ; monday = shift(monday, 7)) {
    const [from, to] = [midnight(scene, monday), midnight(scene, shift(monday, 7))];
    if (to > horizon.to) return weeks;
    if (from >= horizon.from) weeks.push({ from, to, monday });
  }
}

function dailyTotal(scene: Scene): Row[] {
  switch (scene.profile.daily_total_mode) {
    case 'work_day':
      return workDaysOf(scene).map(({ from, to, date }) => ({
        from,
        to,
        anchor: date,
        measured: netOf(scene, from, to),
      }));
    case 'calendar_day':
      return datesOf(scene)
        .map((anchor) => {
          const [from, to] = [midnight(scene, anchor), midnight(scene, shift(anchor, 1))];
          return { from, to, anchor, measured: netOf(scene, from, to) };
        })
        .filter(({ measured }) => isMore(measured, ZERO));
    case 'rolling_24h':
      return rollingTotal(scene);
  }
}

/** The earliest 24 hours that hold the most work; work is piecewise constant between whole minutes. */
function rollingTotal(scene: Scene): Row[] {
  if (scene.work.length === 0) return [];
  const perMinute = [];
  for (let minute = scene.from; minute < scene.to; minute++) perMinute.push(netOf(scene, minute, minute + 1));
  const common = perMinute.reduce((lcm, { under }) => (lcm % under === 0n ? lcm : lcm * under), 1n);
  const parts = perMinute.map(({ over, under }) => over * (common / under));
  let sum = parts.slice(0, DAY).reduce((a, b) => a + b, 0n);
  let best = { sum, from: scene.from };
  for (let index = DAY; index < parts.length; index++) {
    sum += parts[index]! - parts[index - DAY]!;
    if (sum > best.sum) best = { sum, from: scene.from + index - DAY + 1 };
  }
  const { from } = best;
  return [
    { from, to: from + DAY, anchor: dateOf(from, scene.zone), measured: { over: best.sum, under: common } },
  ];
}

function overtimeSevenDays(scene: Scene): Row[] {
  const days = overtimeOf(scene);
  const sum = (first: string, last: string): Fraction =>
    total(days.filter(({ date }) => first <= date && date <= last).map(({ overtime }) => overtime));
  return [...new Set(days.map(({ date }) => date))]
    .sort()
    .filter((date) => isMore(sum(date, date), ZERO))
    .map((date) => ({
      anchor: date,
      from: midnight(scene, shift(date, -6)),
      to: midnight(scene, shift(date, 1)),
      measured: sum(shift(date, -6), date),
    }));
}

function overtimeFourWeeks(scene: Scene): Row[] {
  const days = overtimeOf(scene);
  const sum = (first: string, last: string): Fraction =>
    total(
      days
        .filter(({ date }) => first <= mondayOf(date) && mondayOf(date) <= last)
        .map(({ overtime }) => overtime),
    );
  return [...new Set(days.map(({ date }) => mondayOf(date)))]
    .sort()
    .filter((monday) => isMore(sum(monday, monday), ZERO))
    .map((monday) => ({
      anchor: shift(monday, 6),
      from: midnight(scene, shift(monday, -21)),
      to: midnight(scene, shift(monday, 7)),
      measured: sum(shift(monday, -21), monday),
    }));
}

/** Easter by Gauss, 1900 to 2099; another road than the one the product takes. */
function easter(year: number): string {
  const d = (19 * (year % 19) + 24) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
  const late = (d === 29 && e === 6) || (d === 28 && e === 6 && year % 19 > 10);
  return shift(`${year}-03-22`, d + e - (late ? 7 : 0));
}

/** Names of a red day by its distance from Easter or its date; empty for an ordinary day. */
function redNames(date: string): string[] {
  const day = DateTime.fromISO(date, { zone: 'utc' });
  const fromEaster = day.diff(DateTime.fromISO(easter(day.year), { zone: 'utc' }), 'days').days;
  const moving = [-3, -2, 0, 1, 39, 49, 50].includes(fromEaster) ? [`E${fromEaster}`] : [];
  const fixed = ['01-01', '05-01', '05-17', '12-25', '12-26'].includes(date.slice(5)) ? [date.slice(5)] : [];
  return [...moving, ...fixed, ...(day.weekday === 7 ? ['sunday'] : [])];
}

/** Clock time on the eve at which the zone of a red day begins (spec 7, rules 1 to 4). */
function eveStart(date: string): string {
  const names = redNames(date);
  const has = (...wanted: string[]): boolean => wanted.some((name) => names.includes(name));
  if (redNames(shift(date, -1)).length > 0) return '22:00';
  if (has('12-25', 'E0', 'E49')) return '15:00';
  return has('05-01', '05-17') && !has('sunday', 'E39', 'E1', 'E50') ? '22:00' : '18:00';
}

function sundayNext(scene: Scene): Row[] {
  const { horizon, profile } = scene;
  if (!horizon) return [];
  const rows: Row[] = [];
  let run = 0;
  for (
    let date = dateOf(horizon.from, scene.zone);
    midnight(scene, date) < horizon.to;
    date = shift(date, 1)
  ) {
    if (!isInSequence(date, profile)) continue;
    const { from, to } = zoneOf(scene, date);
    const worked = isMore(netOf(scene, from, to), whole(Math.round(profile.sunday_min_minutes * 60)));
    run = worked ? run + 1 : 0;
    if (worked) rows.push({ anchor: date, from, to, measured: whole(run) });
  }
  return rows;
}

function isInSequence(date: string, profile: Scene['profile']): boolean {
  const names = redNames(date);
  return profile.sunday_sequence === 'sundays_only' ? names.includes('sunday') : names.length > 0;
}

const zoneOf = (scene: Scene, date: string): Stretch =>
  scene.profile.sunday_zone === 'calendar_day'
    ? { from: midnight(scene, date), to: midnight(scene, shift(date, 1)) }
    : { from: midnight(scene, shift(date, -1), eveStart(date)), to: midnight(scene, date, '22:00') };

/** Everything about a rule that the answer depends on. */
interface SlowRule {
  readonly rows: (scene: Scene) => Row[];
  readonly limit: (profile: WorkedCase['profile']) => number;
  readonly isMinimum: boolean;
  readonly isCount: boolean;
  readonly whenEmpty: null | 0;
}

const SLOW_RULES: Readonly<Record<string, SlowRule>> = {
  DAILY_REST: {
    rows: dailyRest,
    limit: (profile) => profile.daily_rest_min_h,
    isMinimum: true,
    isCount: false,
    whenEmpty: null,
  },
  WEEKLY_REST: {
    rows: weeklyRest,
    limit: (profile) => profile.weekly_rest_min_h,
    isMinimum: true,
    isCount: false,
    whenEmpty: null,
  },
  DAILY_TOTAL: {
    rows: dailyTotal,
    limit: (profile) => profile.daily_total_max_h,
    isMinimum: false,
    isCount: false,
    whenEmpty: null,
  },
  OT_7D: {
    rows: overtimeSevenDays,
    limit: (profile) => profile.ot_7d_max_h,
    isMinimum: false,
    isCount: false,
    whenEmpty: 0,
  },
  OT_4W: {
    rows: overtimeFourWeeks,
    limit: (profile) => profile.ot_4w_max_h,
    isMinimum: false,
    isCount: false,
    whenEmpty: 0,
  },
  SUNDAY_NEXT: { rows: sundayNext, limit: () => 1, isMinimum: false, isCount: true, whenEmpty: 0 },
};

const stampOf = (minute: number, zone: string): string =>
  local(minute, zone).toFormat("yyyy-MM-dd'T'HH:mmZZ");

/** What the specification says of a worked case of one of the six rules. */
export function slowAnswer(worked: WorkedCase): SlowAnswer {
  const rule = SLOW_RULES[worked.rule];
  if (!rule) throw new RangeError(`No second opinion on ${worked.rule}.`);
  const scene = sceneOf(worked);
  const rows = rule.rows(scene);
  const limit = rule.limit(worked.profile);
  const exact = rule.isCount ? whole(limit) : hours(limit);
  const shown = (value: Fraction): number => (rule.isCount ? Number(value.over) : shownHours(value));
  const breaks = ({ measured }: Row): boolean =>
    rule.isMinimum ? isMore(exact, measured) : isMore(measured, exact);
  const worst = rows
    .map(({ measured }) => measured)
    .sort((a, b) => Number(isMore(a, b)) - Number(isMore(b, a)))
    .at(rule.isMinimum ? 0 : -1);
  const breaches = rows.filter(breaks);
  return {
    verdict: breaches.length > 0 ? 'breach' : 'ok',
    measured: worst ? shown(worst) : rule.whenEmpty,
    breaches: breaches.map(({ anchor, from, to, measured }) => ({
      anchor,
      window: [stampOf(from, scene.zone), stampOf(to, scene.zone)],
      measured: shown(measured),
      limit: shown(exact),
    })),
  };
}
