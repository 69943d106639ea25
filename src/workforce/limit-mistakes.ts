import { RULES, type Rule } from '../rules/catalogue.js';
import type { LimitKey } from '../rules/limits.js';
import { casesOf, type Dispensation, type Limit, type LimitCase } from './rulebook-limit.js';
import { mostOf } from './limit-windows.js';
import type { Mistake } from './yaml-source.js';

/** The rule that measures against a limit. */
const ruleOf = (key: LimitKey): Rule | undefined =>
  Object.values(RULES).find(({ code, otherLimits }) => code === key || otherLimits.includes(key));

/** Bands of the clock in which there may be no work at all; elsewhere a limit of zero is a slip. */
const FORBIDDEN_TIMES: readonly LimitKey[] = ['OWN_INITIATIVE_NIGHT', 'YOUTH_NIGHT'];

/** What a schema cannot see: a limit that does not fit the measure of its rule, or the law around it. */
export const limitMistakes = (limits: Readonly<Partial<Record<LimitKey, Limit | undefined>>>): Mistake[] =>
  (Object.keys(limits) as LimitKey[]).flatMap((key) => {
    const limit = limits[key];
    if (!limit) return [];
    const measured = [
      ...measureMistakes(key, limit),
      ...valueMistakes(key, limit),
      ...weighedMistakes(key, limit),
    ];
    // Beside a limit that is wrong itself, its dispensations would all be called wrong as well.
    return measured.length > 0 ? measured : sideMistakes(key, limit);
  });

/** The rules know what they measure: 11 read as a count would let a rest of 12 seconds pass. */
function measureMistakes(key: LimitKey, { unit, kind }: Limit): Mistake[] {
  const rule = ruleOf(key);
  if (!rule) return [];
  const units: readonly string[] = rule.unit === 'seconds' ? ['hours', 'minutes'] : [rule.unit];
  return [
    ...(units.includes(unit)
      ? []
      : [{ path: [key, 'unit'], message: `expected ${units.join(' or ')} for ${key}` }]),
    ...(kind === rule.comparator
      ? []
      : [{ path: [key, 'kind'], message: `expected ${rule.comparator} for ${key}` }]),
  ];
}

function valueMistakes(key: LimitKey, limit: Limit): Mistake[] {
  return casesOf(limit).flatMap(({ values }, index) =>
    values.flatMap(({ value }, at) => {
      const message = refused(key, limit, value);
      const place = index === 0 ? [key] : [key, 'variants', index - 1];
      return message === null ? [] : [{ path: [...place, 'values', at, 'value'], message }];
    }),
  );
}

/** Limits whose hours can be weighed: those of planned hours of a week. */
const WEIGHABLE: readonly LimitKey[] = ['ORD_WEEK', 'AVG_ORDINARY'];

/** A weighed limit lies between its least and its values, which lie within the full week. */
const weighedMistakes = (key: LimitKey, limit: Limit): Mistake[] =>
  casesOf(limit).flatMap(({ weighed, values }, index) => {
    if (weighed === undefined) return [];
    const place = [key, ...(index === 0 ? [] : ['variants', index - 1]), 'weighed'];
    if (!WEIGHABLE.includes(key))
      return [{ path: place, message: `expected only on ${WEIGHABLE.join(', ')}` }];
    const all = values.map(({ value }) => value);
    const [lowest, highest] = [Math.min(...all), Math.max(...all)];
    return [
      ...(weighed.least <= lowest
        ? []
        : [
            { path: [...place, 'least'], message: `expected at most ${lowest}, the value it goes down from` },
          ]),
      ...(weighed.full >= highest
        ? []
        : [{ path: [...place, 'full'], message: `expected at least ${highest}, which the limit can be` }]),
    ];
  });

function refused(key: LimitKey, { unit }: Limit, value: number): string | null {
  if (value === 0) return FORBIDDEN_TIMES.includes(key) ? null : 'expected a number above 0';
  if (unit === 'share') return value > 1 ? 'expected a share between 0 and 1' : null;
  if (unit === 'count') return Number.isInteger(value) ? null : 'expected a whole number';
  return beyondWindow(key, unit, value);
}

function beyondWindow(key: LimitKey, unit: Limit['unit'], value: number): string | null {
  const most = mostOf(key, { unit });
  return most !== null && value > most
    ? `expected at most ${most} ${unit}: ${key} is measured within so long`
    : null;
}

/** A dispensation stricter than the base it replaces was put in the wrong place, or its digits were. */
const sideMistakes = (key: LimitKey, limit: Limit): Mistake[] =>
  limit.dispensations.flatMap((dispensation, index) => {
    const message = refusedBeside(key, limit, dispensation);
    return message === null ? [] : [{ path: [key, 'dispensations', index, 'value'], message }];
  });

function refusedBeside(key: LimitKey, limit: Limit, dispensation: Dispensation): string | null {
  const { value } = dispensation;
  if (value === undefined) return null;
  const bases = basesOf(limit, dispensation).filter((base) => base >= 0);
  if (bases.length === 0) return refusedWider(key, limit, value);
  const widest = limit.kind === 'min' ? Math.max(...bases) : Math.min(...bases);
  const isWider = limit.kind === 'min' ? value <= widest : value >= widest;
  if (isWider) return refusedWider(key, limit, value);
  return `expected ${limit.kind === 'min' ? 'at most' : 'at least'} ${widest}, the base it stands in for`;
}

/** No rest at all may be what a granter allows; more than the window has time for is a slip for it as well. */
const refusedWider = (key: LimitKey, limit: Limit, value: number): string | null =>
  value === 0 ? null : refused(key, limit, value);

/** Values that hold at some time when the dispensation does. */
const basesOf = (limit: Limit, { from, to }: Dispensation): number[] =>
  casesOf(limit)
    .filter(({ audience }) => mayDispense(audience))
    .flatMap(({ values }) =>
      values
        .filter((value, index) => {
          const end = value.to ?? values[index + 1]?.from;
          return (
            (to === undefined || value.from <= to) && (from === undefined || end === undefined || end >= from)
          );
        })
        .map(({ value }) => value),
    );

/** Nobody may grant a minor another limit (spec 2.0, youth). */
export const mayDispense = (audience: LimitCase['audience']): boolean =>
  audience === 'adults' || audience === 'all';
