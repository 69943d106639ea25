import { HOUR, MINUTE, parseDay } from '../time/civil.js';
import type { Weighing } from '../rules/weighed-week.js';
import { casesOf, type Dispensation, type Limit, type LimitCase } from './rulebook-limit.js';

const UNITS = { hours: HOUR, minutes: MINUTE, count: 1, share: 1 } as const;

/** A value of a file as the rules take it; to the millionth, for floating point makes 8.2 h a hair less than 29520 s. */
export const inRuleUnit = ({ unit }: Pick<Limit, 'unit'>, value: number): number =>
  unit === 'share' ? value : Math.round(value * UNITS[unit] * 1e6) / 1e6;

/** A value on the days `[fromDay, untilDay)`, in the unit of the rules. */
interface DatedValue {
  readonly fromDay: number;
  readonly untilDay: number;
  readonly value: number;
}

export interface CompiledCase extends Omit<LimitCase, 'values' | 'weighed'> {
  readonly values: readonly DatedValue[];
  /** In seconds; the values are the most. */
  readonly weighed: Pick<Weighing, 'full' | 'least' | 'sunday' | 'night'> | null;
}

/** A dispensation that follows from averaging; a null value is any. */
interface ThroughAveraging {
  readonly grantedBy: Dispensation['grantedBy'];
  readonly fromDay: number;
  readonly untilDay: number;
  readonly value: number | null;
}

/** What a party may make a standing limit, and on what condition; a null value is any. */
interface Granted extends ThroughAveraging {
  readonly condition: Dispensation['condition'];
}

/** A limit of a file with its dates as day numbers. */
export interface CompiledLimit {
  readonly unit: Limit['unit'];
  readonly kind: Limit['kind'];
  readonly cases: readonly CompiledCase[];
  readonly throughAveraging: readonly ThroughAveraging[];
  readonly granted: readonly Granted[];
  /** Days on which the statute itself changes something. */
  readonly turningDays: readonly number[];
}

const known = new WeakMap<Limit, CompiledLimit>();

/** Reads the dates of a limit once: thousands of employees are under the same one. */
export function compiled(limit: Limit): CompiledLimit {
  const found = known.get(limit);
  if (found) return found;
  const made = compile(limit);
  known.set(limit, made);
  return made;
}

function compile(limit: Limit): CompiledLimit {
  const cases = casesOf(limit).map((one) => ({
    ...one,
    values: valuesOf(limit, one),
    weighed: weighedBy(limit, one),
  }));
  const dated = (list: readonly Dispensation[]): Granted[] =>
    list.map(({ grantedBy, condition, from, to, value }) => ({
      grantedBy,
      condition,
      ...daysOf(from ?? '1970-01-01', to),
      value: value === undefined ? null : inRuleUnit(limit, value),
    }));
  const throughAveraging = dated(limit.dispensations.filter(({ through }) => through === 'averaging'));
  const granted = dated(limit.dispensations.filter(({ occasion }) => occasion === undefined));
  const turning = [...cases.flatMap(({ values }) => values), ...granted];
  return {
    unit: limit.unit,
    kind: limit.kind,
    cases,
    throughAveraging,
    granted,
    turningDays: turning.flatMap(({ fromDay, untilDay }) => [fromDay, untilDay]),
  };
}

function weighedBy(limit: Limit, { weighed }: LimitCase): CompiledCase['weighed'] {
  if (weighed === undefined) return null;
  const { full, least, sunday, night } = weighed;
  return { full: inRuleUnit(limit, full), least: inRuleUnit(limit, least), sunday, night };
}

/** A value without an end holds until the next begins. */
const valuesOf = (limit: Limit, { values }: LimitCase): DatedValue[] =>
  values.map(({ from, to, value }, index) => {
    const { fromDay, untilDay } = daysOf(from, to);
    const next = values[index + 1];
    const before = next ? daysOf(next.from, undefined).fromDay : untilDay;
    return { fromDay, untilDay: Math.min(untilDay, before), value: inRuleUnit(limit, value) };
  });

/** `to` is a last day, included. */
const daysOf = (from: string, to: string | undefined): { fromDay: number; untilDay: number } => ({
  fromDay: parseDay(from) ?? 0,
  untilDay: to === undefined ? Number.POSITIVE_INFINITY : (parseDay(to) ?? 0) + 1,
});
