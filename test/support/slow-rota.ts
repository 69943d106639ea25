import { datesInside, datesTouched, midnight, shift, type Week } from './slow-calendar.js';
import { hours, isMore, larger, plus, product, quotient, ratioOf, smaller, total } from './slow-fraction.js';
import { times, ZERO, type Fraction } from './slow-fraction.js';
import { isRed, zoneOf } from './slow-red-days.js';
import { planOf, type Scene, type SlowEvent, type Stretch } from './slow-timeline.js';
import { workDaysOf } from './slow-work-days.js';

/** Planned minutes of an event, each with what it holds of planned work, in seconds. */
interface PlannedMinutes {
  readonly minutes: readonly number[];
  readonly each: Fraction;
}

/** Where a plan lies: at its times, or at those of the event; by itself outside the breaks it lists. */
function minutesOf(event: SlowEvent): PlannedMinutes {
  const { planned_net_h: net, planned_start: start, planned_end: end } = event.raw;
  const hasTimes = start !== undefined && end !== undefined && Number(end) > Number(start);
  const from = hasTimes ? Number(start) : event.start;
  const to = hasTimes ? Number(end) : event.end;
  const isFree = (minute: number): boolean =>
    net !== undefined ||
    hasTimes ||
    !event.breaks.some((pause) => !pause.paid && pause.start <= minute && minute < pause.end);
  const all = Array.from({ length: to - from }, (_, index) => from + index).filter(isFree);
  return { minutes: all, each: all.length === 0 ? ZERO : quotient(planOf(event), ratioOf(all.length, 1)) };
}

const isIn = (stretches: readonly Stretch[], minute: number): boolean =>
  stretches.some(({ from, to }) => from <= minute && minute < to);

/** Sundays and holidays by § 10-10 (1), whatever the Sunday rules are asked to look at. */
function zonesAround(scene: Scene, dates: readonly string[]): Stretch[] {
  const profile = { ...scene.profile, sunday_zone: 'aml_10_10', sunday_sequence: 'sundays_and_holidays' };
  const asked = { ...scene, profile } as Scene;
  return dates.filter((date) => isRed(asked, date)).map((date) => zoneOf(asked, date));
}

function nightsAround(scene: Scene, dates: readonly string[]): Stretch[] {
  const { night_from: from, night_to: to } = scene.profile;
  return dates.map((date) => ({
    from: midnight(scene, date, from),
    to: midnight(scene, to > from ? date : shift(date, 1), to),
  }));
}

/** Spec 2.4, 10-4(6): the limit of what is planned in some stretches, at some minutes of it. */
function limitOf(scene: Scene, events: readonly SlowEvent[], isAsked: (minute: number) => boolean): Fraction {
  let [all, sunday, night] = [ZERO, ZERO, ZERO];
  for (const event of events) {
    const { minutes, each } = minutesOf(event);
    const asked = minutes.filter(isAsked);
    if (asked.length === 0) continue;
    const stretch = { from: asked[0]!, to: asked.at(-1)! + 1 };
    const touched = datesTouched(scene, stretch);
    const dates = [shift(touched[0]!, -1), ...touched, shift(touched.at(-1)!, 1)];
    const [zones, nights] = [zonesAround(scene, dates), nightsAround(scene, dates)];
    all = plus(all, times(each, asked.length));
    sunday = plus(sunday, times(each, asked.filter((minute) => isIn(zones, minute)).length));
    night = plus(night, times(each, asked.filter((minute) => isIn(nights, minute)).length));
  }
  if (!isMore(all, ZERO)) return hours(38);
  const weighted = total([all, product(sunday, ratioOf(1, 6)), product(night, ratioOf(1, 4))]);
  const full = hours(scene.profile.ord_week_h);
  return larger(hours(36), smaller(hours(38), quotient(product(full, all), weighted)));
}

const plannedIn = (scene: Scene, days: readonly Stretch[]): SlowEvent[] =>
  scene.work.filter((event) => ['shift', 'passive'].includes(event.raw.kind) && isIn(days, event.start));

/** The limit of one week, for the work days dated in it or for what lies inside it. */
export function limitOfWeek(scene: Scene, week: Week): Fraction {
  if (scene.profile.week_sums === 'clip') {
    const all = plannedIn(scene, [{ from: scene.from, to: scene.to }]);
    return limitOf(scene, all, (minute) => week.from <= minute && minute < week.to);
  }
  const days = workDaysOf(scene).filter(({ date }) => week.monday <= date && date <= week.sunday);
  return limitOf(scene, plannedIn(scene, days), () => true);
}

/** The limit of the work days dated in a period. */
export function limitOfPeriod(scene: Scene, period: Stretch): Fraction {
  const dates = datesInside(scene, period);
  const days = workDaysOf(scene).filter(({ date }) => dates.includes(date));
  return limitOf(scene, plannedIn(scene, days), () => true);
}
