import type { OvertimeYears } from '../rules/explanation.js';
import type { RuleCode } from '../rules/rule.js';
import type { RuleSettings } from '../rules/settings.js';
import { parseDay } from '../time/civil.js';
import type { Interval } from '../time/interval.js';
import type { LocalClock } from '../time/local-clock.js';
import { averagingOn, type Law, settingsFor, statutorySettings } from './law.js';
import { type AveragingTerm, type DaySpan, type Person, turningDays } from './person.js';

/**
 * One way of looking at an employee's time: these rules, by these settings and averaging
 * periods, for anchors on the days `[fromDay, untilDay)`. Most employees need one.
 */
export interface Reading extends DaySpan {
  readonly rules: readonly RuleCode[];
  readonly settings: RuleSettings;
  /** Left out, the horizon is one. */
  readonly periods?: readonly Interval[];
  /** Which verdict it gives, where statute and agreement measure over different times; left out, both. */
  readonly judges?: Judged;
  /** With `judges`: over which stretch either verdict counts the overtime of a year. */
  readonly overtimeYears?: OvertimeYears;
}

/** The statute's verdict, or that of the limit in force. */
export type Judged = 'base' | 'effective';

/** The general reading first. */
export type Readings = readonly [Reading, ...Reading[]];

const ALWAYS: DaySpan = { fromDay: Number.NEGATIVE_INFINITY, untilDay: Number.POSITIVE_INFINITY };

type Averaged = 'averaging' | 'sundayAveraging';

/** Rules that average over the periods of an agreement, each over its own. */
const AVERAGED_BY: Readonly<Partial<Record<RuleCode, Averaged>>> = {
  AVG_ORDINARY: 'averaging',
  SUNDAY_AVG26: 'sundayAveraging',
};

/** Rules that count standby, by a factor that laws and agreements change. */
const COUNTS_STANDBY: ReadonlySet<RuleCode> = new Set<RuleCode>([
  'ORD_WEEK',
  'AVG_ORDINARY',
  'TOTAL_AVG',
  'WEEK_CAP',
]);

/** Rules that depend on a setting which changes with the date, for one employee and not another. */
interface Split {
  readonly rules: ReadonlySet<RuleCode>;
  readonly isSame: (a: RuleSettings, b: RuleSettings) => boolean;
  /** How the statute measures what agreed settings measure otherwise; without it the settings are the statute's as well. */
  readonly ofStatute?: (agreed: RuleSettings, law: Law) => RuleSettings;
}

const SPLITS: readonly Split[] = [
  {
    rules: COUNTS_STANDBY,
    isSame: ({ standbyFactor: a }, { standbyFactor: b }) =>
      a.numerator * b.denominator === b.numerator * a.denominator,
  },
  {
    // Arbeidstilsynet allows overtime over half a year; without it the frame would be that of a year (aml. § 10-6 (4), (6)).
    rules: new Set<RuleCode>(['OT_52W']),
    isSame: (a, b) => a.overtimeYear === b.overtimeYear,
    ofStatute: (agreed, { settings: { overtimeYear } }) => ({ ...agreed, overtimeYear }),
  },
];

/**
 * What the law in use asks of one employee, the general reading first. Rules that average
 * over agreed periods are read over those; rules that count standby once for each factor
 * that holds within `covered`, and the overtime of a year once for each length of it: the
 * anchor date decides which. Where a permission makes half a year of it, both lengths are
 * read, the statute's for the one verdict and the permission's for the other.
 *
 * @param covered days that files are taken to tell everything about; null before the first file
 */
export function readingsOf(law: Law, person: Person, covered: DaySpan | null, clock: LocalClock): Readings {
  const splits = SPLITS.map((split) => ({ ...split, parts: judgedParts(split, law, person, covered) }));
  const general: Part = { ...ALWAYS, settings: settingsAtFirst(law, person, covered) };
  const plain: RuleCode[] = [];
  const special = new Map<string, Reading>();
  for (const rule of law.rules) {
    const over = averagedOver(rule, person);
    const parts = splits.find((split) => split.parts.length > 1 && split.rules.has(rule))?.parts;
    if (over === null && parts === undefined) plain.push(rule);
    else {
      const periods = over && { periods: periodsOf(person, over, covered, clock) };
      for (const part of parts ?? [general]) add(special, rule, { ...part, ...periods });
    }
  }
  return [{ ...general, rules: plain }, ...special.values()];
}

/** A stretch of time with the settings that hold in it. */
type Part = Omit<Reading, 'rules'>;

/** Rules that are read alike are one reading: what is derived from the time is derived once. */
function add(readings: Map<string, Reading>, rule: RuleCode, part: Part): void {
  const key = JSON.stringify([part.fromDay, part.untilDay, part.periods, part.judges]);
  const { rules = [] } = readings.get(key) ?? {};
  readings.set(key, { ...part, rules: [...rules, rule] });
}

/** The kind of agreement whose periods a rule is averaged over, where the employee has one. */
function averagedOver(rule: RuleCode, { agreements = [] }: Person): Averaged | null {
  const over = AVERAGED_BY[rule];
  return over !== undefined && agreements.some(({ terms }) => terms?.[over] !== undefined) ? over : null;
}

const settingsAtFirst = (law: Law, person: Person, covered: DaySpan | null): RuleSettings =>
  covered === null ? law.settings : settingsOn(law, person, covered.fromDay);

/** The parts of a split; one that the statute measures otherwise is read twice, for a verdict each. */
function judgedParts(split: Split, law: Law, person: Person, covered: DaySpan | null): Part[] {
  return partsOf(split, law, person, covered).flatMap((part): Part[] => {
    const statute = split.ofStatute?.(part.settings, law) ?? part.settings;
    if (split.isSame(statute, part.settings)) return [part];
    const overtimeYears = { base: statute.overtimeYear, effective: part.settings.overtimeYear };
    return [
      { ...part, judges: 'effective', overtimeYears },
      { ...part, settings: statute, judges: 'base', overtimeYears },
    ];
  });
}

/** The stretches of time that the rules of a split read alike, the first and the last open-ended. */
function partsOf(split: Split, law: Law, person: Person, covered: DaySpan | null): [Part, ...Part[]] {
  const spans: [Part, ...Part[]] = [{ ...ALWAYS, settings: settingsAtFirst(law, person, covered) }];
  if (covered === null) return spans;
  const statute = law.rulebook.conversions.standby?.values ?? [];
  const changes = [...statute.map(({ from }) => parseDay(from) ?? 0), ...turningDays(person)];
  const inside = changes.filter((day) => covered.fromDay < day && day < covered.untilDay);
  for (const day of inside.sort((a, b) => a - b)) {
    const before = spans.at(-1) ?? spans[0];
    const settings = settingsOn(law, person, day);
    if (split.isSame(before.settings, settings)) continue;
    spans[spans.length - 1] = { ...before, untilDay: day };
    spans.push({ fromDay: day, untilDay: ALWAYS.untilDay, settings });
  }
  return spans;
}

function settingsOn(law: Law, person: Person, day: number): RuleSettings {
  const { standbyFactor } = statutorySettings(law.rulebook, day);
  return settingsFor({ ...law, settings: { ...law.settings, standbyFactor } }, person, day);
}

/** The agreed periods that touch the covered days and end under the agreement that sets them. */
function periodsOf(person: Person, of: Averaged, covered: DaySpan | null, clock: LocalClock): Interval[] {
  if (covered === null) return [];
  const ends = new Map<number, number>();
  for (const term of (person.agreements ?? []).flatMap(({ terms }) => terms?.[of] ?? [])) {
    for (const { fromDay, untilDay } of periodsIn(covered, term)) {
      if (isSameTerm(averagingOn(person, untilDay - 1, of), term)) ends.set(fromDay, untilDay);
    }
  }
  return [...ends]
    .sort(([a], [b]) => a - b)
    .map(([from, until]) => ({ start: clock.instantAt(from), end: clock.instantAt(until) }));
}

function periodsIn(covered: DaySpan, { weeks, startDay }: AveragingTerm): DaySpan[] {
  const days = 7 * weeks;
  const before = Math.max(0, Math.floor((covered.fromDay - startDay) / days));
  const periods: DaySpan[] = [];
  for (let fromDay = startDay + before * days; fromDay < covered.untilDay; fromDay += days) {
    periods.push({ fromDay, untilDay: fromDay + days });
  }
  return periods;
}

/** The period over which ordinary hours are averaged on a day; null where they are not, and before the first period. */
export function averagedOn(person: Person, day: number): DaySpan | null {
  const term = averagingOn(person, day, 'averaging');
  if (term === null || day < term.startDay) return null;
  const days = 7 * term.weeks;
  const fromDay = day - ((day - term.startDay) % days);
  return { fromDay, untilDay: fromDay + days };
}

const isSameTerm = (a: AveragingTerm | null, b: AveragingTerm): boolean =>
  a?.startDay === b.startDay && a.weeks === b.weeks;
