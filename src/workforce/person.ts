import type { LimitKey } from '../rules/limits.js';
import type { Fraction, YouthGroup } from '../rules/settings.js';
import { civilDate, dayNumber } from '../time/civil.js';
import type { Granter, Situation } from './rulebook-limit.js';

/** Local days `[fromDay, untilDay)`. */
export interface DaySpan {
  readonly fromDay: number;
  readonly untilDay: number;
}

/** What an agreement sets beside limits. */
export interface AgreementTerms {
  /** Ordinary hours are averaged over periods of so many weeks, the first beginning on `startDay` (aml. § 10-5). */
  readonly averaging?: AveragingTerm;
  /** Sundays and holidays are (aml. § 10-8 (4)). */
  readonly sundayAveraging?: AveragingTerm;
  /** Remote work in the evening on one's own initiative (aml. § 10-11 (3)). */
  readonly eveningWork?: boolean;
  /** Overtime of a year is counted over 26 weeks instead of 52 (aml. § 10-6 (6)). */
  readonly overtimeWeeks?: 26;
  /** How much of a standby hour counts (aml. § 10-4 (3)). */
  readonly standbyFactor?: Fraction;
}

export interface AveragingTerm {
  readonly weeks: number;
  readonly startDay: number;
}

/** Limits other than the statute's, for one employee on `[fromDay, untilDay)`; in the rulebook's own units. */
export interface AgreedLimits extends DaySpan {
  readonly agreement: string;
  /** The day the agreement itself began on, which may be before it covered the employee. */
  readonly since?: number;
  readonly limits: Readonly<Partial<Record<LimitKey, number>>>;
  /** Those of its limits that are wider than the statute's; the law says which (`limitsFor`). */
  readonly widens?: readonly LimitKey[];
  /** Left out, none of what only a certain granter may do follows from the agreement. */
  readonly grantedBy?: Granter;
  readonly terms?: AgreementTerms;
}

/** A stretch in which the statute's own shorter week holds (aml. § 10-4 (4) to (6)). */
interface RotaSpan extends DaySpan {
  readonly week: 'rota-38' | 'continuous-36' | 'three-shift';
}

/** What the law asks to know of an employee. Everything left out is as for most: an adult whom the whole law protects. */
export interface Person {
  /** Day of birth; null or left out is an adult. */
  readonly bornOn?: number | null;
  /** The first day after compulsory school, when that is later than the 15th birthday. */
  readonly schoolUntil?: number | null;
  /** Leading or particularly independent positions (aml. § 10-12 (1), (2)). */
  readonly exempt?: readonly DaySpan[];
  /** Night work of special risk or strain (aml. § 10-11 (7)). */
  readonly nightStrain?: readonly DaySpan[];
  readonly rota?: readonly RotaSpan[];
  /** Whether the source records breaks; without that a missing break says nothing. */
  readonly breaksRecorded?: boolean;
  /** Whether it records paid breaks too: sources of unpaid minutes cannot show the one of overtime. */
  readonly paidBreaksRecorded?: boolean;
  readonly agreements?: readonly AgreedLimits[];
}

/** When an agreement began: of several that cover an employee, the one that began last holds. */
export const beganOn = ({ since, fromDay }: AgreedLimits): number => since ?? fromDay;

/** Whether a span has the day. */
export const covers =
  (day: number) =>
  ({ fromDay, untilDay }: DaySpan): boolean =>
    fromDay <= day && day < untilDay;

/** The day on which a person turns so many years; born on 29 February, that is 1 March of a common year. */
function birthday(bornOn: number, years: number): number {
  const { year, month, day } = civilDate(bornOn);
  return dayNumber(year + years, month, day);
}

/** First day as one of 15 to 18 years out of compulsory school, and as an adult. */
function agesOf({
  bornOn,
  schoolUntil,
}: Person): { readonly fifteen: number; readonly eighteen: number } | null {
  if (bornOn === null || bornOn === undefined) return null;
  const eighteen = birthday(bornOn, 18);
  return { fifteen: Math.min(eighteen, Math.max(birthday(bornOn, 15), schoolUntil ?? 0)), eighteen };
}

const knownAges = new WeakMap<Person, ReturnType<typeof agesOf>>();

/** Every limit asks on many days, and the answer is a birthday. */
function ages(person: Person): ReturnType<typeof agesOf> {
  const known = knownAges.get(person);
  if (known !== undefined) return known;
  const found = agesOf(person);
  knownAges.set(person, found);
  return found;
}

/** The group a minor is protected in on a day, by the age on that day; null for an adult (spec 2.11). */
export function youthGroupOn(person: Person, day: number): YouthGroup | null {
  const known = ages(person);
  if (known === null || day >= known.eighteen) return null;
  return day < known.fifteen ? 'under15' : 'y15_18';
}

export const isExempt = ({ exempt = [] }: Person, day: number): boolean => exempt.some(covers(day));

/** Agreements that cover a person on a day. */
export const agreementsOn = ({ agreements = [] }: Person, day: number): readonly AgreedLimits[] =>
  agreements.filter(covers(day));

const OVERTIME_FRAMES = ['OT_7D', 'OT_WEEK', 'OT_4W', 'OT_52W'] as const;

const BY_REPRESENTATIVES: Granter = 'elected-representatives';

type AgreedSituation = Extract<
  Situation,
  | 'averaging'
  | 'averaging-by-representatives'
  | 'overtime-by-representatives'
  | 'sunday-averaging'
  | 'evening-work'
>;

/** What of an agreement decides which situations it makes. */
type Agreeing = Pick<AgreedLimits, 'grantedBy' | 'terms' | 'widens'>;

/** Situations that are an agreement's doing, with what makes an agreement one of them. */
const MADE_BY_AGREEMENT: Readonly<Record<AgreedSituation, (one: Agreeing) => boolean>> = {
  averaging: ({ terms }) => terms?.averaging !== undefined,
  'averaging-by-representatives': ({ terms, grantedBy }) =>
    terms?.averaging !== undefined && grantedBy === BY_REPRESENTATIVES,
  // Stricter overtime than the statute's is no widening, and brings no cap along.
  'overtime-by-representatives': ({ widens = [], grantedBy }) =>
    grantedBy === BY_REPRESENTATIVES && OVERTIME_FRAMES.some((frame) => widens.includes(frame)),
  'sunday-averaging': ({ terms }) => terms?.sundayAveraging !== undefined,
  'evening-work': ({ terms }) => terms?.eveningWork === true,
};

const isAgreed = (situation: Situation): situation is AgreedSituation => situation in MADE_BY_AGREEMENT;

/** Whether a situation is the doing of an agreement. */
export const isMadeBy = (situation: Situation, one: Agreeing): boolean =>
  isAgreed(situation) && MADE_BY_AGREEMENT[situation](one);

const OF_THE_PERSON: Readonly<
  Record<Exclude<Situation, AgreedSituation>, (person: Person, day: number) => boolean>
> = {
  'night-strain': ({ nightStrain = [] }, day) => nightStrain.some(covers(day)),
  'breaks-recorded': ({ breaksRecorded = false }) => breaksRecorded,
  'paid-breaks-recorded': ({ paidBreaksRecorded = false }) => paidBreaksRecorded,
  'rota-38': (person, day) => isOnRota('rota-38', person, day),
  'continuous-36': (person, day) => isOnRota('continuous-36', person, day),
  'three-shift': (person, day) => isOnRota('three-shift', person, day),
};

const isOnRota = (week: RotaSpan['week'], { rota = [] }: Person, day: number): boolean =>
  rota.some((span) => span.week === week && covers(day)(span));

/** Whether a situation a limit asks for is an employee's on a day. */
export function situationHolds(situation: Situation, person: Person, day: number): boolean {
  if (!isAgreed(situation)) return OF_THE_PERSON[situation](person, day);
  const agreements = agreementsOn(person, day);
  if (situation !== 'evening-work') return agreements.some(MADE_BY_AGREEMENT[situation]);
  // The one term that can be denied, so that a special agreement takes back what a general one allows.
  const saying = lastOf(agreements.filter(({ terms }) => terms?.eveningWork !== undefined));
  return saying !== null && MADE_BY_AGREEMENT[situation](saying);
}

/** The agreement that puts an employee in these situations on a day; of several the one that began last, null without one. */
export const agreementBehind = (
  situations: readonly Situation[],
  person: Person,
  day: number,
): string | null =>
  lastOf(agreementsOn(person, day).filter((one) => situations.some((situation) => isMadeBy(situation, one))))
    ?.agreement ?? null;

/** The one that began last, of those the last on the list. */
const lastOf = (agreements: readonly AgreedLimits[]): AgreedLimits | null =>
  agreements.reduce<AgreedLimits | null>(
    (last, one) => (last && beganOn(one) < beganOn(last) ? last : one),
    null,
  );

/** Days on which anything about a person may change. */
export function turningDays(person: Person): readonly number[] {
  const known = ages(person);
  const spans = [person.exempt, person.nightStrain, person.rota, person.agreements].flatMap(
    (list) => list ?? [],
  );
  return [
    ...(known ? [known.fifteen, known.eighteen] : []),
    ...spans.flatMap(({ fromDay, untilDay }) => [fromDay, untilDay]),
  ];
}
