import type { MonthFigures } from '../../indicators/figures.js';
import type { RuleCode } from '../../rules/rule.js';
import { VIOLATION_STATES, type ViolationState } from '../../violations/violation-lifecycle.js';
import type { Law } from '../../workforce/law.js';
import { rulesInTable } from '../../workforce/law-table.js';
import type { TableRow } from '../../workforce/rulebook-file.js';
import { ORIGINS } from '../violation-filter.js';
import type { WeekCount } from '../weeks/week-counts.query.js';
import type { SelectionRow } from './selection-counts.query.js';

/** How many, and how many before it; null where that is not compared. */
export interface Compared {
  readonly count: number;
  readonly before: number | null;
}

export interface TypeOfSelection extends Compared {
  /** What it is called: by its row of the printed table where it has one. */
  readonly code: TableRow | RuleCode;
  readonly rule: RuleCode;
}

/** Everything that is counted of a selection. */
export interface SelectionFigures extends Compared {
  readonly types: readonly TypeOfSelection[];
  /** Most frequent first. */
  readonly causes: readonly ({ readonly cause: string } & Compared)[];
  readonly states: readonly ({ readonly state: ViolationState } & Compared)[];
  readonly origins: readonly ({ readonly origin: (typeof ORIGINS)[number] } & Compared)[];
  /** Month by month, null of those that nothing is known of. */
  readonly course: MonthFigures['trend'];
  readonly weeks: readonly WeekCount[];
}

/** What was asked for: the rules, null for all, and the months whose breaches are known, null where none are shown. */
export interface SelectionAsked {
  readonly rules: readonly RuleCode[] | null;
  readonly months: readonly string[];
  readonly knownMonths: ReadonlySet<string>;
  readonly isCompared: boolean;
}

export function selectionFigures(
  rows: readonly SelectionRow[],
  asked: SelectionAsked,
  law: Pick<Law, 'rows' | 'rules'>,
): SelectionFigures {
  const ofRule = countsBy(rows, 'rule', asked);
  const ofCause = countsBy(rows, 'cause', asked);
  const ofState = countsBy(rows, 'state', asked);
  const ofOrigin = countsBy(rows, 'origin', asked);
  return {
    ...ofRule.total,
    types: typesOf(asked.rules, ofRule.keys as readonly RuleCode[], law)
      .map(({ code, rule, isAlways }) => ({ isAlways, type: { code, rule, ...ofRule.of(rule) } }))
      .filter(({ isAlways, type }) => isAlways || isAny(type))
      .map(({ type }) => type),
    causes: ofCause.keys
      .map((cause) => ({ cause, ...ofCause.of(cause) }))
      .sort((a, b) => b.count - a.count || a.cause.localeCompare(b.cause)),
    states: VIOLATION_STATES.map((state) => ({ state, ...ofState.of(state) })).filter(isAny),
    origins: ORIGINS.map((origin) => ({ origin, ...ofOrigin.of(origin) })),
    course: courseOf(rows, asked),
    weeks: rows.flatMap(({ unitId, monday, count }) =>
      unitId === null || monday === null ? [] : [{ unitId, monday, count }],
    ),
  };
}

interface CountsBy {
  readonly of: (key: string) => Compared;
  readonly keys: readonly string[];
  readonly total: Compared;
}

function countsBy(
  rows: readonly SelectionRow[],
  column: 'rule' | 'cause' | 'state' | 'origin',
  { isCompared }: SelectionAsked,
): CountsBy {
  const counts = new Map<string, { count: number; before: number }>();
  const sums = { count: 0, before: 0 };
  for (const row of rows) {
    const key = row[column];
    if (key === null || row.part === null) continue;
    const part = row.part === 'now' ? 'count' : 'before';
    const known = counts.get(key) ?? { count: 0, before: 0 };
    counts.set(key, { ...known, [part]: row.count });
    sums[part] += row.count;
  }
  const told = ({ count, before }: typeof sums): Compared => ({ count, before: isCompared ? before : null });
  return {
    of: (key) => told(counts.get(key) ?? { count: 0, before: 0 }),
    keys: [...counts.keys()],
    total: told(sums),
  };
}

function courseOf(
  rows: readonly SelectionRow[],
  { months, knownMonths }: SelectionAsked,
): SelectionFigures['course'] {
  const counts = new Map(rows.map(({ month, count }) => [month, count]));
  return months.map((month) => ({
    ...{ month, sickLeave: null, overtimeHours: null },
    breaches: knownMonths.has(month) ? (counts.get(month) ?? 0) : null,
  }));
}

const isAny = ({ count, before }: Compared): boolean => count > 0 || (before ?? 0) > 0;

/**
 * Rules that were asked for by name or as rows of the table have a line whatever was found, others where there is any,
 * those of a rulebook before this one too: the lines are to make the total.
 */
function typesOf(
  asked: readonly RuleCode[] | null,
  found: readonly RuleCode[],
  law: Pick<Law, 'rows' | 'rules'>,
): readonly { readonly code: TableRow | RuleCode; readonly rule: RuleCode; readonly isAlways: boolean }[] {
  const inTable = rulesInTable(law);
  const named = law.rows.filter(({ definition }) => definition === 'confirmed');
  const rows = named.map(({ row, rule }) => ({ code: row, rule, isAlways: true }));
  const others = [...new Set([...law.rules, ...(asked ?? []), ...found])]
    .filter((rule) => !inTable.has(rule))
    .map((rule) => ({ code: rule, rule, isAlways: asked !== null }));
  return [...rows, ...others].filter(({ rule }) => asked === null || asked.includes(rule));
}
