import { always, instant, work } from './work.js';
import { clockOf } from '../../src/platform/zone.js';
import { formatDay, HOUR } from '../../src/time/civil.js';
import { formatLocal } from '../../src/time/stamp.js';
import { evaluateView } from '../../src/rules/engine.js';
import type { WorkBreak, WorkEvent } from '../../src/rules/event.js';
import { explain } from '../../src/rules/explain.js';
import type { Explanation, LawNamed, Term } from '../../src/rules/explanation.js';
import { EXTRA_LIMITS, type LimitKey, type Limits, type LimitSchedule } from '../../src/rules/limits.js';
import { RULE_CODES, type RuleCode } from '../../src/rules/rule.js';
import { RULES } from '../../src/rules/catalogue.js';
import { DEFAULT_SETTINGS, type RuleSettings } from '../../src/rules/settings.js';
import { packTimeline } from '../../src/rules/timeline.js';
import { View } from '../../src/rules/view.js';

const clock = clockOf('Europe/Oslo');
export const LAW: LawNamed = { rulebook: 'no-aml 2026', waivableFloors: {} };

export interface Asked {
  readonly settings?: Partial<RuleSettings>;
  readonly limit?: LimitSchedule;
  readonly law?: LawNamed;
  readonly horizon?: readonly [string, string];
  readonly isFullTime?: boolean;
}

/** The explanations of what a rule finds; without a limit of its own the strictest there is. */
export function explained(rule: RuleCode, events: readonly WorkEvent[], asked: Asked = {}): Explanation[] {
  const strictest = always(RULES[rule].comparator === 'max' ? -1 : 1e9);
  const { settings, limit = strictest, law = LAW, horizon, isFullTime = true } = asked;
  const keys: readonly LimitKey[] = [...RULE_CODES, ...EXTRA_LIMITS];
  const statute: Partial<Record<LimitKey, LimitSchedule>> = {
    ORD_DAY: always(9 * HOUR),
    ORD_WEEK: always(40 * HOUR),
    BREAK_SHORT: always(60),
    YOUTH_SCHOOL_DAY: always(-1),
    YOUTH_SCHOOL_WEEK: always(-1),
  };
  const limits = Object.fromEntries(keys.map((key) => [key, key === rule ? limit : (statute[key] ?? [])]));
  const view = new View(packTimeline(events), {
    clock,
    settings: { ...DEFAULT_SETTINGS, ...settings },
    limits: limits as unknown as Limits,
    isFullTime: () => isFullTime,
    youthGroupOn: () => 'y15_18',
    ...(horizon && {
      horizon: { start: instant(`${horizon[0]}T00:00`), end: instant(`${horizon[1]}T00:00`) },
    }),
  });
  const [result] = evaluateView(view, [rule]);
  return result!.findings.map((finding) => explain(finding, view, law));
}

const time = (at: number): string => formatLocal(at, clock).slice(5);

/** `work 2 of 03-02T08:00–03-02T16:00 on 03-02: 25200 [0]`, and what the kind has beside it. */
function line(term: Term): string {
  const more: Partial<Record<Term['kind'], (one: never) => string>> = {
    work: ({ share }: Extract<Term, { kind: 'work' }>) => ` share ${share.toString()}`,
    standby: ({ occupied, factor }: Extract<Term, { kind: 'standby' }>) =>
      ` less ${occupied} × ${factor.toString()}`,
    overtime: ({ net, frame, frameBy, ofWeek }: Extract<Term, { kind: 'overtime' }>) =>
      ` net ${net.toString()} frame ${frameBy ?? 'none'} ${frame?.toString() ?? ''} week ${ofWeek.toString()}`,
    zone: ({ net }: Extract<Term, { kind: 'zone' }>) => ` net ${net.toString()}`,
    'zone-week': ({ net }: Extract<Term, { kind: 'zone-week' }>) => ` net ${net.toString()}`,
    break: ({ positioned }: Extract<Term, { kind: 'break' }>) => (positioned ? ' placed' : ' loose'),
  };
  const beside = more[term.kind]?.(term as never) ?? '';
  const day = formatDay(term.day).slice(5);
  return `${term.kind} ${time(term.start)} ${time(term.end)} on ${day}: ${term.amount.toString()} of ${term.events.join(' ')}${beside}`;
}
/** A break of one stamp to another, unpaid unless told. */
export const pause = (a: string, b: string, more: Partial<WorkBreak> = {}): WorkBreak => ({
  start: instant(a),
  end: instant(b),
  paid: false,
  ...more,
});

/** A shift on a date of 2026. */
export const shift = (date: string, from: string, to: string, more: Partial<WorkEvent> = {}): WorkEvent =>
  work('shift', `2026-${date}T${from}`, to, more);

const divisor = (one: Explanation): string =>
  one.divisor === null
    ? ''
    : ` / ${one.divisor.kind} ${one.divisor.value.toString()}` +
      ('days' in one.divisor ? ` of ${one.divisor.days}` : '') +
      ('absentDays' in one.divisor
        ? ` less ${one.divisor.absentDays.map((d) => formatDay(d).slice(5)).join(' ')}`
        : '') +
      ('weeklyRest' in one.divisor ? ` rest ${one.divisor.weeklyRest}` : '');

/** The terms line by line, and the sum with what divides it. */
export const account = (one: Explanation): string[] => [
  ...one.terms.map(line),
  `= ${one.sum.toString()}${divisor(one)} = ${one.value.toString()}; bounds ${one.bounds.join(' ')}`,
];

/** A situation in words, the rule it is asked by, its events, and how it is asked. */
export type Scene = readonly [string, RuleCode, readonly WorkEvent[], Asked];
