import type { OtherMeasure, OvertimeYears } from '../rules/explanation.js';
import type { RuleCode } from '../rules/rule.js';
import type { RuleSettings } from '../rules/settings.js';
import { parseDay } from '../time/civil.js';
import { type Law, settingsFor, standbyFactorBy, statutorySettings } from './law.js';
import { type DaySpan, type Person, turningDays } from './person.js';

/** An agreement, and what it has measured otherwise than the statute. */
export interface DecidingTerm {
  readonly agreement: string;
  readonly measure: OtherMeasure;
}

export const ALWAYS: DaySpan = { fromDay: Number.NEGATIVE_INFINITY, untilDay: Number.POSITIVE_INFINITY };

/** Rules that count standby, by a factor that laws and agreements change. */
const COUNTS_STANDBY: ReadonlySet<RuleCode> = new Set<RuleCode>([
  'ORD_WEEK',
  'AVG_ORDINARY',
  'TOTAL_AVG',
  'WEEK_CAP',
]);

/** Why a stretch is read for each verdict by itself. */
export interface ReadApart {
  /** Over which stretch either verdict counts the overtime of a year. */
  readonly overtimeYears?: OvertimeYears;
  /** What else makes the verdicts differ. */
  readonly term?: DecidingTerm;
}

/** Rules that depend on a setting which changes with the date, for one employee and not another. */
export interface Split {
  readonly rules: ReadonlySet<RuleCode>;
  readonly isSame: (a: RuleSettings, b: RuleSettings) => boolean;
  /** How the statute measures what agreed settings measure otherwise. */
  readonly ofStatute: (agreed: RuleSettings, statute: RuleSettings) => RuleSettings;
  /** What a reading of a verdict says of the two, which are not the same. */
  readonly differing: (statute: RuleSettings, agreed: RuleSettings, by: string | null) => ReadApart;
}

export const SPLITS: readonly Split[] = [
  {
    rules: COUNTS_STANDBY,
    isSame: ({ standbyFactor: a }, { standbyFactor: b }) =>
      a.numerator * b.denominator === b.numerator * a.denominator,
    ofStatute: (agreed, { standbyFactor }) => ({ ...agreed, standbyFactor }),
    differing: ({ standbyFactor: base }, { standbyFactor: effective }, agreement) =>
      agreement === null ? {} : { term: { agreement, measure: { kind: 'standby-factor', base, effective } } },
  },
  {
    // Arbeidstilsynet allows overtime over half a year; without it the frame would be that of a year (aml. § 10-6 (4), (6)).
    rules: new Set<RuleCode>(['OT_52W']),
    isSame: (a, b) => a.overtimeYear === b.overtimeYear,
    ofStatute: (agreed, { overtimeYear }) => ({ ...agreed, overtimeYear }),
    // The permission sets the limit as well, so that findings name it.
    differing: ({ overtimeYear: base }, { overtimeYear: effective }) => ({
      overtimeYears: { base, effective },
    }),
  },
];

/** A stretch of time with the settings agreed for it, those of the statute, and the agreement that sets another factor. */
export interface Stretch extends DaySpan {
  readonly settings: RuleSettings;
  readonly statute: RuleSettings;
  readonly by: string | null;
}

export const settingsAtFirst = (law: Law, person: Person, covered: DaySpan | null): RuleSettings =>
  covered === null ? law.settings : settingsOn(law, person, covered.fromDay);

/** The stretches of time that the rules of a split read alike, the first and the last open-ended. */
export function stretchesOf(split: Split, law: Law, person: Person, covered: DaySpan | null): Stretch[] {
  const on = (day: number): Omit<Stretch, keyof DaySpan> => ({
    settings: settingsOn(law, person, day),
    statute: settingsOn(law, {}, day),
    by: standbyFactorBy(person, day),
  });
  const always = { settings: law.settings, statute: law.settings, by: null };
  const spans: [Stretch, ...Stretch[]] = [{ ...ALWAYS, ...(covered ? on(covered.fromDay) : always) }];
  if (covered === null) return spans;
  const statute = law.rulebook.conversions.standby?.values ?? [];
  const changes = [...statute.map(({ from }) => parseDay(from) ?? 0), ...turningDays(person)];
  const inside = changes.filter((day) => covered.fromDay < day && day < covered.untilDay);
  for (const day of inside.sort((a, b) => a - b)) {
    const before = spans.at(-1) ?? spans[0];
    const now = on(day);
    if (isAlike(split, before, now)) continue;
    spans[spans.length - 1] = { ...before, untilDay: day };
    spans.push({ fromDay: day, untilDay: ALWAYS.untilDay, ...now });
  }
  return spans;
}

type Measured = Pick<Stretch, 'settings' | 'statute' | 'by'>;

/** Where the statute measures as the agreement does, it is all the same whose agreement that is. */
const isAlike = ({ isSame, differing }: Split, a: Measured, b: Measured): boolean =>
  isSame(a.settings, b.settings) &&
  isSame(a.statute, b.statute) &&
  (isSame(a.statute, a.settings) ||
    differing(a.statute, a.settings, a.by).term?.agreement ===
      differing(b.statute, b.settings, b.by).term?.agreement);

function settingsOn(law: Law, person: Person, day: number): RuleSettings {
  const { standbyFactor } = statutorySettings(law.rulebook, day);
  return settingsFor({ ...law, settings: { ...law.settings, standbyFactor } }, person, day);
}
