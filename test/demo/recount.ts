import { DateTime } from 'luxon';

/*
 * A second count of the demo's files, slow and obvious on purpose: plain objects, one pass
 * for each question, nothing of src. It reads the law's rules in their default modes as the
 * specification words them, so that engine and generator cannot agree by sharing a mistake.
 */

const ZONE = 'Europe/Oslo';
const H = 3600;

/** Public holidays of the demo's period that are no Sundays, from the almanac. */
const HOLIDAYS = new Set(
  (
    '2024-12-25 2024-12-26 2025-01-01 2025-04-17 2025-04-18 2025-04-21 2025-05-01 2025-05-17 2025-05-29 ' +
    '2025-06-09 2025-12-25 2025-12-26 2026-01-01'
  ).split(' '),
);
/** Easter Sunday and Whit Sunday: the Sunday's rest begins at 15:00 on the eve. */
const EARLY_EVES = new Set(['2025-04-20', '2025-06-08']);

export type Row = Readonly<Record<string, string>>;

export interface Breach {
  readonly employee: string;
  readonly rule: string;
  /** Local date of the anchor. */
  readonly date: string;
  /** Hours, or the length of a run. */
  readonly measured: number;
  readonly limit: number;
  /** Below the law's own limit only, and within a dispensation. */
  readonly isDispensed: boolean;
  readonly cause: string;
}

interface Work {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly breakSeconds: number;
  readonly plan: number;
  readonly cause: string;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Anchor extends Stretch {
  readonly pseudo: boolean;
}

interface WorkDay extends Stretch {
  readonly date: string;
  readonly net: number;
  readonly plan: number;
}

export interface DemoTexts {
  readonly organisation: {
    readonly positions: readonly {
      readonly employee: string;
      readonly share: number;
      readonly employment: string;
      readonly onCallScheme: string | null;
      readonly from: string;
      readonly to: string | null;
    }[];
    readonly agreements: readonly {
      readonly group: { readonly kind: string; readonly code: string | null };
      readonly from: string;
      readonly to: string | null;
      readonly limits: Readonly<Record<string, number>>;
    }[];
  };
  readonly events: string;
  readonly absences: string;
}

export function parse(csv: string): Row[] {
  const [header, ...lines] = csv.trimEnd().split('\n');
  const names = header!.split(';');
  return lines.map((line) => {
    const cells = line.split(';');
    if (cells.length !== names.length) throw new Error(`wrong number of cells: ${line}`);
    return Object.fromEntries(names.map((name, index) => [name, cells[index]!]));
  });
}

const instant = (stamp: string): number => Date.parse(stamp) / 1000;
/** Remembers answers: luxon is asked the same few hundred dates again and again. */
function remembered<K, V>(answer: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    if (!known.has(key)) known.set(key, answer(key));
    return known.get(key)!;
  };
}

const utc = remembered((date: string) => DateTime.fromISO(date, { zone: 'utc' }));
/** Clocks change on the full hour, so an hour has one offset. */
const offsetOfHour = remembered((hour: number) => DateTime.fromSeconds(hour * H, { zone: ZONE }).offset * 60);
const dateOf = (seconds: number): string =>
  new Date((seconds + offsetOfHour(Math.floor(seconds / H))) * 1000).toISOString().slice(0, 10);
const midnight = remembered((date: string) => DateTime.fromISO(date, { zone: ZONE }));
const at = (date: string, hour = 0): number => clockAt(`${date} ${hour}`);
const clockAt = remembered((moment: string) => {
  const [date, hour] = moment.split(' ');
  return midnight(date!)
    .set({ hour: Number(hour) })
    .toSeconds();
});
const later = remembered((step: string) => {
  const [date, days] = step.split(' ');
  return utc(date!)
    .plus({ days: Number(days) })
    .toISODate()!;
});
const plusDays = (date: string, days: number): string => later(`${date} ${days}`);
const weekdayOf = (date: string): number => utc(date).weekday;
const sundayOf = (date: string): string => plusDays(date, 7 - weekdayOf(date));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

function workOf(row: Row): Work {
  const start = instant(row['start']!);
  const end = instant(row['end']!);
  const breakSeconds = Number(row['break_minutes']!) * 60;
  const isPlanned = row['kind'] === 'shift' || row['kind'] === 'passive';
  const planned = row['planned_start']
    ? instant(row['planned_end']!) - instant(row['planned_start']) - Number(row['planned_break_minutes']) * 60
    : end - start - breakSeconds;
  return {
    kind: row['kind']!,
    start,
    end,
    breakSeconds,
    plan: isPlanned ? planned : 0,
    cause: row['cause']!,
  };
}

const isMain = (work: Work): boolean => ['shift', 'extra_shift', 'passive'].includes(work.kind);

function blocksOf(works: readonly Work[]): (Stretch & { main: boolean })[] {
  const blocks: { start: number; end: number; main: boolean }[] = [];
  for (const work of works) {
    const last = blocks.at(-1);
    if (last && work.start <= last.end) {
      last.end = Math.max(last.end, work.end);
      last.main ||= isMain(work);
    } else {
      blocks.push({ start: work.start, end: work.end, main: isMain(work) });
    }
  }
  return blocks;
}

function anchorsOf(blocks: readonly (Stretch & { main: boolean })[]): Anchor[] {
  const periods: { start: number; end: number; pseudo: boolean }[] = [];
  for (const block of blocks.filter(({ main }) => main)) {
    const last = periods.at(-1);
    if (last && block.start - last.end < 6 * H && dateOf(block.start) === dateOf(last.start))
      last.end = block.end;
    else periods.push({ start: block.start, end: block.end, pseudo: false });
  }
  const anchors = [...periods];
  for (const block of blocks.filter(({ main }) => !main)) {
    const before = anchors
      .filter((anchor) => anchor.start <= block.start)
      .sort((a, b) => a.start - b.start)
      .at(-1);
    if (before && block.start < Math.max(before.start + 24 * H, before.end)) continue;
    anchors.push({ start: block.start, end: block.end, pseudo: true });
  }
  return anchors.sort((a, b) => a.start - b.start);
}

function freeIn(from: number, to: number, blocks: readonly Stretch[]): Stretch[] {
  const free: Stretch[] = [];
  let cursor = from;
  for (const block of blocks.filter(({ start, end }) => end > from && start < to)) {
    if (block.start > cursor) free.push({ start: cursor, end: block.start });
    cursor = Math.max(cursor, block.end);
  }
  if (cursor < to) free.push({ start: cursor, end: to });
  return free;
}

const longest = (stretches: readonly Stretch[]): number =>
  Math.max(0, ...stretches.map(({ start, end }) => end - start));

/** Net work inside `[from, to)`; overlapping events count once. */
function netIn(from: number, to: number, works: readonly Work[]): number {
  let covered = Number.NEGATIVE_INFINITY;
  let net = 0;
  for (const work of works.filter(({ start, end }) => end > from && start < to)) {
    const start = Math.max(work.start, covered, from);
    const end = Math.min(work.end, to);
    const length = work.end - work.start;
    if (end > start) net += ((end - start) * (length - work.breakSeconds)) / length;
    covered = Math.max(covered, work.end);
  }
  return net;
}

function workDaysOf(
  anchors: readonly Anchor[],
  works: readonly Work[],
  blocks: readonly Stretch[],
  daily: number,
): WorkDay[] {
  const openers: { start: number }[] = [];
  anchors.forEach((anchor, index) => {
    const before = anchors[index - 1];
    const joins = before?.pseudo && longest(freeIn(before.end, anchor.start, blocks)) < daily * H;
    if (!joins) openers.push({ start: anchor.start });
  });
  const days: WorkDay[] = [];
  openers.forEach(({ start }, index) => {
    const next = openers[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    const content = Math.max(
      ...blocks.filter((block) => block.start >= start && block.start < next).map(({ end }) => end),
    );
    for (let from = start; from < Math.min(next, content); from += 24 * H) {
      const to = Math.min(from + 24 * H, next);
      const plan = sum(
        works.filter((work) => work.start >= from && work.start < to).map((work) => work.plan),
      );
      days.push({ start: from, end: to, date: dateOf(from), net: netIn(from, to, works), plan });
    }
  });
  return days;
}

/** The cause of the last caused event that touches or ends at the window; for reading, not for counting. */
const causeIn = (works: readonly Work[], from: number, to: number): string =>
  works.filter((work) => work.cause !== '' && work.end >= from && work.start <= to).at(-1)?.cause ?? '';

interface Timeline {
  readonly employee: string;
  readonly works: readonly Work[];
  readonly blocks: readonly Stretch[];
  readonly anchors: readonly Anchor[];
  readonly workDays: readonly WorkDay[];
  readonly fullTime: boolean;
  readonly limits: Readonly<Record<string, number>>;
}

type Judge = (rule: string, date: string, measured: number, window: Stretch) => Breach[];

const BASE: Readonly<Record<string, number>> = {
  DAILY_REST: 11,
  WEEKLY_REST: 35,
  DAILY_TOTAL: 13,
  OT_7D: 10,
  OT_4W: 25,
  SUNDAY_NEXT: 1,
};

function judgeOf({ employee, works, limits }: Timeline): Judge {
  return (rule, date, measured, window) => {
    const isMinimum = rule.endsWith('_REST');
    const breaks = (limit: number): boolean => (isMinimum ? measured < limit : measured > limit);
    const limit = limits[rule] ?? BASE[rule]!;
    if (!breaks(BASE[rule]!) && !breaks(limit)) return [];
    const cause = causeIn(works, window.start, window.end);
    return [{ employee, rule, date, measured, limit, isDispensed: !breaks(limit), cause }];
  };
}

const dailyRest = ({ anchors, blocks }: Timeline, judge: Judge): Breach[] =>
  anchors.slice(1).flatMap((anchor, index) => {
    const window = { start: anchors[index]!.end, end: anchor.start };
    return judge(
      'DAILY_REST',
      dateOf(anchor.start),
      longest(freeIn(window.start, window.end, blocks)) / H,
      window,
    );
  });

function weeklyRest({ blocks }: Timeline, judge: Judge, horizon: readonly [string, string]): Breach[] {
  const free = freeIn(at(horizon[0]), at(horizon[1]), blocks);
  const breaches: Breach[] = [];
  let monday = plusDays(sundayOf(plusDays(horizon[0], -1)), 1);
  for (; plusDays(monday, 7) <= horizon[1]; monday = plusDays(monday, 7)) {
    const week = { start: at(monday), end: at(plusDays(monday, 7)) };
    const touching = free.filter(({ start, end }) => end > week.start && start < week.end);
    const values = touching.map(({ start, end }) => {
      const inside = Math.min(end, week.end) - Math.max(start, week.start);
      return inside >= 24 * H ? end - start : inside;
    });
    breaches.push(...judge('WEEKLY_REST', plusDays(monday, 6), Math.max(0, ...values) / H, week));
  }
  return breaches;
}

const dailyTotal = ({ workDays }: Timeline, judge: Judge): Breach[] =>
  workDays.flatMap((workDay) => judge('DAILY_TOTAL', workDay.date, workDay.net / H, workDay));

/** Overtime seconds by date, plan basis; part-timers have theirs only beyond 9 h a day or 40 h a week. */
function overtimeOf({ workDays, fullTime }: Timeline): Map<string, number> {
  const byDate = new Map<string, number>();
  for (const { date, net, plan } of workDays) {
    const over = Math.max(0, net - (fullTime ? plan : Math.max(plan, 9 * H)));
    if (over > 0) byDate.set(date, (byDate.get(date) ?? 0) + over);
  }
  if (fullTime) return byDate;
  for (const sunday of new Set(workDays.map(({ date }) => sundayOf(date)))) {
    const week = workDays.filter(({ date }) => sundayOf(date) === sunday);
    const total = sum(week.map(({ net }) => net)) - Math.max(40 * H, sum(week.map(({ plan }) => plan)));
    if (total > sum(week.map(({ date }) => byDate.get(date) ?? 0)))
      throw new Error('weekly overtime of a part-timer');
  }
  return byDate;
}

function overtimeFrames(timeline: Timeline, judge: Judge): Breach[] {
  const byDate = overtimeOf(timeline);
  const between = (from: string, to: string): number =>
    sum([...byDate].filter(([date]) => date >= from && date <= to).map(([, seconds]) => seconds)) / H;
  const sevenDays = [...byDate.keys()].flatMap((date) => {
    const from = plusDays(date, -6);
    return judge('OT_7D', date, between(from, date), { start: at(from), end: at(plusDays(date, 1)) });
  });
  const fourWeeks = [...new Set([...byDate.keys()].map(sundayOf))].flatMap((sunday) => {
    const from = plusDays(sunday, -27);
    return judge('OT_4W', sunday, between(from, sunday), { start: at(from), end: at(plusDays(sunday, 1)) });
  });
  return [...sevenDays, ...fourWeeks];
}

function zoneOf(sunday: string): Stretch {
  const saturday = plusDays(sunday, -1);
  const begins = HOLIDAYS.has(saturday) ? 22 : EARLY_EVES.has(sunday) ? 15 : 18;
  return { start: at(saturday, begins), end: at(sunday, 22) };
}

function sundayNext({ works }: Timeline, judge: Judge, horizon: readonly [string, string]): Breach[] {
  const breaches: Breach[] = [];
  let run = 0;
  for (let sunday = sundayOf(horizon[0]); sunday < horizon[1]; sunday = plusDays(sunday, 7)) {
    const zone = zoneOf(sunday);
    run = netIn(zone.start, zone.end, works) > 0 ? run + 1 : 0;
    breaches.push(...judge('SUNDAY_NEXT', sunday, run, zone));
  }
  return breaches;
}

const timelines = remembered(({ organisation, events }: DemoTexts): Timeline[] => {
  const byEmployee = new Map<string, Work[]>();
  for (const row of parse(events)) {
    if (row['kind'] === 'standby' || row['kind'] === 'absence') continue;
    const works = byEmployee.get(row['employee']!) ?? [];
    works.push(workOf(row));
    byEmployee.set(row['employee']!, works);
  }
  return [...byEmployee].map(([employee, works]) => {
    works.sort((a, b) => a.start - b.start || b.end - a.end);
    const position = organisation.positions.find((each) => each.employee === employee)!;
    const agreement = organisation.agreements.find(
      ({ group, from, to }) =>
        group.kind === 'scheme' &&
        group.code === position.onCallScheme &&
        from <= '2024-12-01' &&
        (to === null || to >= '2025-12-31'),
    );
    const limits = agreement?.limits ?? {};
    const blocks = blocksOf(works);
    const anchors = anchorsOf(blocks);
    const workDays = workDaysOf(anchors, works, blocks, limits['DAILY_REST'] ?? 11);
    return { employee, works, blocks, anchors, workDays, fullTime: position.share >= 1, limits };
  });
});

/** The whole period, or each person's own from the first block to the last: the findings must not differ. */
export type HorizonChoice = 'period' | 'own';

const horizonOf = (timeline: Timeline, choice: HorizonChoice): readonly [string, string] =>
  choice === 'period'
    ? ['2024-12-01', '2026-01-01']
    : // From the first whole day on: the first, cut day is in no whole week either way.
      [plusDays(dateOf(timeline.blocks[0]!.start), 1), dateOf(timeline.blocks.at(-1)!.end)];

/** Every place where a limit of the law, or the one in force, was not kept. */
export function countBreaches(texts: DemoTexts, choice: HorizonChoice = 'period'): Breach[] {
  return timelines(texts).flatMap((timeline) => {
    const judge = judgeOf(timeline);
    const horizon = horizonOf(timeline, choice);
    return [
      ...dailyRest(timeline, judge),
      ...weeklyRest(timeline, judge, horizon),
      ...dailyTotal(timeline, judge),
      ...overtimeFrames(timeline, judge),
      ...sundayNext(timeline, judge, horizon),
    ];
  });
}

/** Overtime of each month in hours, by the date of the work day. */
export function overtimeHours(texts: DemoTexts): Record<string, number> {
  const seconds: Record<string, number> = {};
  for (const timeline of timelines(texts)) {
    for (const [date, over] of overtimeOf(timeline)) {
      const month = date.slice(0, 7);
      seconds[month] = (seconds[month] ?? 0) + over;
    }
  }
  return Object.fromEntries(Object.entries(seconds).map(([month, over]) => [month, over / H]));
}

const isWorkingDay = (date: string): boolean => weekdayOf(date) <= 5 && !HOLIDAYS.has(date);

function datesOf(month: string): string[] {
  const first = DateTime.fromISO(`${month}-01`, { zone: 'utc' });
  return Array.from({ length: first.daysInMonth! }, (_, index) => plusDays(`${month}-01`, index));
}

export interface SickLeave {
  readonly agreed: number;
  readonly short: number;
  readonly long: number;
}

interface Spell {
  readonly from: string;
  readonly to: string;
  readonly grade: number;
}

/** Spells between which no working day lies are one episode. */
function episodesOf(spells: readonly Spell[]): Spell[][] {
  const episodes: Spell[][] = [];
  for (const spell of [...spells].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = episodes.at(-1);
    let date = last ? plusDays(last.at(-1)!.to, 1) : spell.from;
    while (date < spell.from && !isWorkingDay(date)) date = plusDays(date, 1);
    if (last && date >= spell.from) last.push(spell);
    else episodes.push([spell]);
  }
  return episodes;
}

const calendarDays = (from: string, to: string): number => utc(to).diff(utc(from), 'days').days + 1;

/** Agreed and lost days of a month; an episode is long when it passes 16 days by the month's end. */
export function sickLeave({ organisation, absences }: DemoTexts, month: string): SickLeave {
  const dates = datesOf(month).filter(isWorkingDay);
  const monthEnd = datesOf(month).at(-1)!;
  const rows = parse(absences).filter((row) => row['type'] === 'sick');
  const result = { agreed: 0, short: 0, long: 0 };
  for (const { employee, share, from, to } of organisation.positions) {
    const employed = dates.filter((date) => date >= from && (to === null || date <= to));
    result.agreed += employed.length * share;
    const spells = rows
      .filter((row) => row['employee'] === employee)
      .map((row) => ({ from: row['from']!, to: row['to']!, grade: Number(row['grade']) / 100 }));
    for (const episode of episodesOf(spells)) {
      const end = episode.at(-1)!.to;
      const isLong = calendarDays(episode[0]!.from, end < monthEnd ? end : monthEnd) > 16;
      const lost = sum(
        episode.map(
          (spell) => employed.filter((date) => date >= spell.from && date <= spell.to).length * spell.grade,
        ),
      );
      result[isLong ? 'long' : 'short'] += lost * share;
    }
  }
  return result;
}

/** Positions on a date by kind of employment, and the permanent ones' full-time equivalents. */
export function headCount(
  { organisation }: DemoTexts,
  date: string,
): { readonly byEmployment: Record<string, number>; readonly permanentShares: number } {
  const held = organisation.positions.filter(({ from, to }) => from <= date && (to === null || to >= date));
  const byEmployment: Record<string, number> = {};
  for (const { employment } of held) byEmployment[employment] = (byEmployment[employment] ?? 0) + 1;
  const shares = held.filter(({ employment }) => employment === 'permanent').map(({ share }) => share * 100);
  return { byEmployment, permanentShares: Math.round(sum(shares)) / 100 };
}
