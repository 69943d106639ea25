import { RULES } from '../rules/catalogue.js';
import type { WorkEvent } from '../rules/event.js';
import type { RuleCode, Verdict } from '../rules/rule.js';
import { formatDay, HOUR, MINUTE, parseDay } from '../time/civil.js';
import type { LocalClock } from '../time/local-clock.js';
import { formatStamp } from '../time/stamp.js';
import { agreementTerms } from '../workforce/agreement-terms.js';
import { limitsFor, type Law } from '../workforce/law.js';
import { type Severity, severityOf } from '../workforce/law-table.js';
import { type DaySpan, type Person, youthGroupOn } from '../workforce/person.js';
import { averagedOn, readingsOf } from '../workforce/reading.js';
import { assess, type CaseFinding } from './assessment.js';
import { recordedBreaks } from './breaks-recorded.js';
import type { TrialRequest } from './trial-request.js';
import type { Origin } from './violation.entity.js';

type Asked = TrialRequest['employees'][number];

/** One finding, for other programs: figures in `unit`, stamps local with offset. */
export interface TrialFinding {
  readonly rule: RuleCode;
  readonly date: string;
  readonly window: { readonly start: string; readonly end: string };
  readonly unit: 'hours' | 'minutes' | 'count' | 'share';
  readonly measured: number;
  readonly limit: number;
  /** What the statute says. */
  readonly baseLimit: number;
  /** Against the limit in force; `baseVerdict` is what it would be without the agreement. */
  readonly verdict: Verdict;
  readonly baseVerdict: Verdict;
  readonly severity: Severity;
  readonly clause: string;
  readonly agreement: string | null;
  readonly origin: Origin;
  /** False while time that was not given could still change it. */
  readonly final: boolean;
  /** The events it rests on, by the id given or their place in the list. */
  readonly events: readonly string[];
}

export interface TrialAnswer {
  /** Rulebook and version. */
  readonly rulebook: string;
  readonly zone: string;
  /** Last day included; null where there was no event. */
  readonly horizon: { readonly from: string; readonly to: string } | null;
  readonly employees: readonly {
    readonly employee: string;
    readonly findings: readonly TrialFinding[];
    /** How often each rule was measured: none found and none measured are not the same. */
    readonly measured: Readonly<Partial<Record<RuleCode, number>>>;
  }[];
}

/** What somebody asks about, read. */
export interface Trial {
  readonly request: TrialRequest;
  readonly eventsOf: ReadonlyMap<Asked, readonly WorkEvent[]>;
  readonly law: Law;
  readonly clock: LocalClock;
  /** The days that the events tell everything about; null where there are none. */
  readonly covered: DaySpan | null;
}

export function trialOf(asked: Omit<Trial, 'covered'>): Trial {
  const { request, eventsOf, clock } = asked;
  const covered = request.horizon ? given(request.horizon) : reached([...eventsOf.values()].flat(), clock);
  return { ...asked, covered };
}

/** Days of people that have to be looked at: those covered, and those that events reach beyond them. */
export function daysAsked({ request, eventsOf, clock, covered }: Trial): number {
  const events = reached([...eventsOf.values()].flat(), clock);
  const spans = [covered, events].flatMap((span) => span ?? []);
  if (spans.length === 0) return 0;
  const from = Math.min(...spans.map(({ fromDay }) => fromDay));
  const until = Math.max(...spans.map(({ untilDay }) => untilDay));
  return (until - from) * request.employees.length;
}

/** What the answer says of all employees together. */
export const frameOf = ({ law, clock, covered }: Trial): Omit<TrialAnswer, 'employees'> => ({
  rulebook: law.name,
  zone: clock.zone,
  horizon: covered && {
    from: formatDay(covered.fromDay),
    to: formatDay(covered.untilDay - 1),
  },
});

/** What the law finds in the events of one employee. Nothing is looked up, and nothing stored. */
export function tryOut(asked: Asked, trial: Trial): TrialAnswer['employees'][number] {
  const events = trial.eventsOf.get(asked) ?? [];
  const person = personOf(asked, events, trial.request.agreements);
  return { employee: asked.employee, ...judged(asked, events, { ...trial, person }) };
}

const given = ({ from, to }: { readonly from: string; readonly to: string }): DaySpan => ({
  fromDay: parseDay(from) ?? 0,
  untilDay: (parseDay(to) ?? 0) + 1,
});

/** An event that ends at midnight ends the day before. */
function reached(events: readonly WorkEvent[], clock: LocalClock): DaySpan | null {
  if (events.length === 0) return null;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { start, end } of events) {
    first = Math.min(first, start);
    last = Math.max(last, end);
  }
  return { fromDay: clock.dayOf(first), untilDay: clock.dayOf(last - 1) + 1 };
}

const ALWAYS: DaySpan = { fromDay: 0, untilDay: Number.POSITIVE_INFINITY };

function personOf(
  { employee, bornOn, schoolUntil, exempt, nightStrain, rota }: Asked,
  events: readonly WorkEvent[],
  agreements: TrialRequest['agreements'],
): Person {
  const covering = agreements.filter((one) => one.employees?.includes(employee) ?? true);
  return {
    bornOn: bornOn === undefined ? null : parseDay(bornOn),
    schoolUntil: schoolUntil === undefined ? null : (parseDay(schoolUntil) ?? 0) + 1,
    exempt: exempt ? [ALWAYS] : [],
    nightStrain: nightStrain ? [ALWAYS] : [],
    rota: rota ? [{ ...ALWAYS, week: rota }] : [],
    ...recordedBreaks(events),
    agreements: covering.map(({ code, grantedBy, from, to, limits, terms }) => ({
      agreement: code,
      grantedBy,
      fromDay: from === undefined ? ALWAYS.fromDay : (parseDay(from) ?? 0),
      untilDay: to === undefined ? ALWAYS.untilDay : (parseDay(to) ?? 0) + 1,
      limits,
      terms: agreementTerms(terms),
    })),
  };
}

interface Judging {
  readonly person: Person;
  readonly law: Law;
  readonly covered: DaySpan | null;
  readonly clock: LocalClock;
}

function judged(
  { events: named, fullTime }: Asked,
  events: readonly WorkEvent[],
  { person, law, covered, clock }: Judging,
): Pick<TrialAnswer['employees'][number], 'findings' | 'measured'> {
  const { cases, measured } = assess(
    events.map((event, i) => ({
      id: named[i]?.id ?? String(i),
      event,
      cause: null,
    })),
    {
      clock,
      limits: limitsFor(law.rulebook, person),
      isFullTime: () => fullTime,
      youthGroupOn: (day) => youthGroupOn(person, day),
      averagedOn: (day) => averagedOn(person, day),
      ...(covered && {
        horizon: {
          start: clock.instantAt(covered.fromDay),
          end: clock.instantAt(covered.untilDay),
        },
      }),
    },
    readingsOf(law, person, covered, clock),
  );
  return {
    findings: [...cases]
      .sort((a, b) => a.finding.anchorDay - b.finding.anchorDay)
      .map((one) => findingOf(one, law, clock)),
    measured: Object.fromEntries(measured()),
  };
}

const UNITS = { hours: HOUR, minutes: MINUTE, count: 1, share: 1 } as const;

function findingOf({ finding, origin, evidence }: CaseFinding, law: Law, clock: LocalClock): TrialFinding {
  const { shownIn: unit } = RULES[finding.rule];
  const inUnit = (value: number): number => value / UNITS[unit];
  return {
    rule: finding.rule,
    date: formatDay(finding.anchorDay),
    window: {
      start: formatStamp(finding.window.start, clock),
      end: formatStamp(finding.window.end, clock),
    },
    unit,
    measured: inUnit(finding.measured),
    limit: inUnit(finding.effectiveLimit),
    baseLimit: inUnit(finding.baseLimit),
    verdict: finding.effectiveVerdict,
    baseVerdict: finding.baseVerdict,
    severity: severityOf(law, finding.rule),
    clause: finding.clause,
    agreement: finding.agreement,
    origin,
    final: finding.final,
    events: evidence.events.map(({ id }) => id),
  };
}
