import { RULES } from '../rules/catalogue.js';
import type { LimitKey } from '../rules/limits.js';
import type { RuleCode } from '../rules/rule.js';
import type { ClockBand, RuleSettings } from '../rules/settings.js';
import { nightMistakes } from './night-mistakes.js';
import type { Mistake } from './yaml-source.js';

/** A rulebook as far as a profile asks of it. */
interface Limiting {
  readonly rulebook: string;
  readonly limits: Readonly<Partial<Record<LimitKey, unknown>>>;
  readonly country: string;
  readonly settings: {
    readonly overtimeBasis?: RuleSettings['overtimeBasis'] | undefined;
    readonly night?: ClockBand | undefined;
  };
}

/** A profile as far as it asks for rules. */
interface Asking {
  readonly rows: readonly ({ readonly row: RuleCode } | { readonly rule: RuleCode })[];
  readonly outside?: readonly RuleCode[] | undefined;
  readonly settings: Limiting['settings'];
  readonly views: readonly { readonly rule: RuleCode; readonly settings: Limiting['settings'] }[];
}

/** Rules that are asked for in one place, and how they are read there. */
interface Asked {
  readonly path: readonly PropertyKey[];
  readonly rule: RuleCode;
}

/** Whether a rulebook limits what the rule measures. */
export const hasLimit = ({ limits }: Pick<Limiting, 'limits'>, rule: RuleCode): boolean =>
  [rule, ...RULES[rule].otherLimits].some((key) => limits[key] !== undefined);

const limitsOf = ({ limits }: Limiting): string[] =>
  Object.entries(limits).flatMap(([key, limit]) => (limit === undefined ? [] : [key]));

const OVERTIME: readonly RuleCode[] = ['OT_7D', 'OT_WEEK', 'OT_4W', 'OT_52W'];

/** Rules of a profile that the rulebook gives nothing to measure against: silent, they would read as "no breach". */
export function profileMistakes(profile: Asking, rulebook: Limiting): Mistake[] {
  const { rows, outside = [], settings, views } = profile;
  const counted: readonly Asked[] = [
    ...rows.map((row, index) =>
      'rule' in row
        ? { path: ['rows', index, 'rule'], rule: row.rule }
        : { path: ['rows', index, 'row'], rule: row.row },
    ),
    ...outside.map((rule, index) => ({ path: ['outside', index], rule })),
  ];
  return [
    ...missingLimits(counted, rulebook),
    ...nightMistakes({ country: rulebook.country, settings }),
    ...basisMistakes(counted, settings, [], rulebook),
    ...views.flatMap((view, index) => {
      const used = [{ path: ['views', index, 'rule'], rule: view.rule }];
      const night = nightMistakes({ country: rulebook.country, settings: view.settings });
      return [
        ...missingLimits(used, rulebook),
        ...night.map(({ path, message }) => ({ path: ['views', index, ...path], message })),
        ...basisMistakes(used, { ...settings, ...view.settings }, ['views', index], rulebook),
      ];
    }),
  ];
}

const missingLimits = (used: readonly Asked[], rulebook: Limiting): Mistake[] =>
  used
    .filter(({ rule }) => !hasLimit(rulebook, rule))
    .map(({ path, rule }) => ({
      path,
      message: `rulebook ${rulebook.rulebook} has no limit ${rule}; expected one of ${limitsOf(rulebook).join(', ')}`,
    }));

/**
 * Overtime by the statute is what passes its ordinary hours; without those it would always be none.
 *
 * @param place where the settings stand
 */
function basisMistakes(
  used: readonly Asked[],
  settings: Limiting['settings'],
  place: readonly PropertyKey[],
  rulebook: Limiting,
): Mistake[] {
  const basis = settings.overtimeBasis ?? rulebook.settings.overtimeBasis ?? 'statutory';
  const countsOvertime = used.some(({ rule }) => OVERTIME.includes(rule));
  const ordinary = (['ORD_DAY', 'ORD_WEEK'] as const).filter((key) => rulebook.limits[key] === undefined);
  if (!countsOvertime || basis !== 'statutory' || ordinary.length === 0) return [];
  const message = `rulebook ${rulebook.rulebook} has no limit ${ordinary.join(', ')}; expected plan or source`;
  return [{ path: [...place, 'settings', 'overtimeBasis'], message }];
}
