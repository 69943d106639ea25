import { z } from 'zod';
import type { RuleCode } from '../../rules/rule.js';
import { addressOf, chosen } from '../../platform/http/list-address.js';
import {
  filterAsked,
  listAddress,
  RULES_SHOWN,
  type Standing,
  ViolationFilter,
  WrongFilter,
} from '../violation-filter.js';

/** On the overview every type is chosen by name: without one it counts those of the printed table. */
const ALL_RULES = 'all';

/** What the overview can be narrowed by besides month and unit, as its address says it. */
export const SelectionQuery = z.object({
  rule: chosen(z.enum([ALL_RULES, ...RULES_SHOWN])),
  cause: ViolationFilter.shape.cause,
  origin: ViolationFilter.shape.origin,
  state: ViolationFilter.shape.state,
  from: ViolationFilter.shape.from,
  to: ViolationFilter.shape.to,
});

/** Breaches that are chosen; what is left out is as the overview has it. Days take the place of the month. */
export type Selection = z.infer<typeof SelectionQuery>;

const FIELDS = Object.keys(SelectionQuery.shape) as (keyof Selection)[];

/** What may be chosen by whom. */
export interface SelectionChoices {
  readonly rules: readonly RuleCode[];
  readonly standings: readonly Standing[];
  /** Whether types that the printed table has no row for, all types together, and days can be chosen. */
  readonly isFree: boolean;
}

/**
 * The selection in an address somebody may have typed; null where nothing is chosen.
 * @throws WrongFilter naming every field that is wrong and what would be right
 */
export function selectionAsked(query: Readonly<Record<string, unknown>>): Selection | null {
  const { rule, ...others } = Object.fromEntries(FIELDS.map((field) => [field, query[field]]));
  const isAll = rule === ALL_RULES;
  const { from, to, cause, origin, state, ...read } = filterAsked(isAll ? others : { ...others, rule });
  const selection: Selection = {
    ...{ from, to, cause, origin },
    rule: isAll ? ALL_RULES : read.rule === 'in-table' ? undefined : read.rule,
    state: state === 'counted' ? undefined : state,
  };
  return chosenIn(selection).length === 0 ? null : selection;
}

/** @throws WrongFilter where it asks for what is told to nobody who sees figures alone */
export function assertAmongChoices(selection: Selection, choices: SelectionChoices): void {
  if (choices.isFree) return;
  const wrong = [
    ...(isAmong(choices.rules, selection.rule) ? [] : (['rule'] as const)),
    ...(isAmong(choices.standings, selection.state) ? [] : (['state'] as const)),
    ...(hasDays(selection) ? (['days'] as const) : []),
  ];
  if (wrong.length > 0) throw new WrongFilter(wrong);
}

const isAmong = (choices: readonly string[], value: string | undefined): boolean =>
  value === undefined || choices.includes(value);

/** What is chosen, each of it once. */
export const chosenIn = (selection: Selection): readonly string[] =>
  FIELDS.flatMap((field) => selection[field] ?? []);

export const hasDays = ({ from, to }: Selection): boolean => from !== undefined || to !== undefined;

/** Where the overview of this is. */
export const selectionAddress = (
  selection: Selection | null,
  of: { readonly month?: string | undefined; readonly unit?: string | null | undefined },
): string =>
  addressOf('/', {
    month: of.month,
    unit: of.unit,
    ...Object.fromEntries(FIELDS.map((field) => [field, selection?.[field]])),
  });

/** The same of whole months: what another month is narrowed by. */
export const ofMonths = (selection: Selection): Selection => ({
  ...selection,
  ...{ from: undefined, to: undefined },
});

/** The list of exactly what is chosen. */
export function listOfSelection(
  { rule, ...selection }: Selection,
  of: { readonly month: string; readonly unit: string | null },
): ViolationFilter {
  return {
    ...selection,
    month: hasDays(selection) ? undefined : of.month,
    unit: of.unit ?? undefined,
    rule: rule === ALL_RULES ? undefined : (rule ?? 'in-table'),
  };
}

/** The list behind a number of the selection: the same, narrowed by what the number is of. */
export type ListBehind = (narrowed: ViolationFilter) => string | null;

/** @param seesNames whether whoever looks may see the list at all */
export const listsOf =
  (filter: ViolationFilter, seesNames: boolean): ListBehind =>
  ({ only, ...narrowed }) =>
    seesNames ? listAddress({ ...filter, ...narrowed, ...ofState(filter, only) }, null) : null;

/** Of all findings those of a state are a list of their own; of other wholes a part. */
const ofState = ({ state }: ViolationFilter, only: ViolationFilter['only']): ViolationFilter =>
  state === 'all' && only !== undefined ? { state: only } : { only };
