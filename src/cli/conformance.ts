import { clockOf } from '../platform/zone.js';
import { evaluate } from '../rules/engine.js';
import { RULE_CODES, type Finding, type RuleCode, type RuleResult } from '../rules/rule.js';
import { packTimeline } from '../rules/timeline.js';
import { formatDay } from '../time/civil.js';
import { LocalClock, UTC_TABLE } from '../time/local-clock.js';
import { formatStamp } from '../time/stamp.js';
import type { CaseBreach, WorkedCase } from './conformance-case.js';
import { eventsOf, horizonOf, instantReader } from './conformance-input.js';
import { limitsOf, settingsOf } from './conformance-profile.js';

/** What differs between a worked case and the engine; none means the case is passed. */
export type Differences = readonly string[];

/** Rules whose `measured` is null when nothing was evaluated; it is 0 for the others (spec 10). */
const NULL_WHEN_EMPTY: ReadonlySet<string> = new Set(['DAILY_REST', 'WEEKLY_REST', 'DAILY_TOTAL']);

const isBuilt = (rule: string): rule is RuleCode => RULE_CODES.some((code) => code === rule);

/** Runs one worked case through the engine and compares. */
export function differencesOf(worked: WorkedCase): Differences {
  const rules = worked.rule === 'MULTI' ? (worked.input.rules ?? []) : [worked.rule];
  const missing = rules.filter((rule) => !isBuilt(rule));
  if (missing.length > 0) return [`rule not built: ${missing.join(', ')}`];
  const clock = clockOf(worked.input.zone);
  const results = run(worked, clock, rules.filter(isBuilt));
  return worked.rule === 'MULTI' ? compareCounts(worked, results) : compareOne(worked, results, clock);
}

function run(worked: WorkedCase, clock: LocalClock, rules: readonly RuleCode[]): RuleResult[] {
  const { profile, input } = worked;
  const instant = instantReader(clock, profile.time_basis);
  const horizon = horizonOf(input, instant);
  return evaluate(
    packTimeline(eventsOf(input, instant)),
    {
      clock: profile.time_basis === 'wall_clock' ? new LocalClock(UTC_TABLE) : clock,
      settings: settingsOf(profile),
      limits: limitsOf(profile),
      isFullTime: () => profile.full_time,
      ...(horizon && { horizon }),
    },
    rules,
  );
}

function compareOne(worked: WorkedCase, results: readonly RuleResult[], clock: LocalClock): Differences {
  const result = results[0];
  if (!result) return ['the case names no rule'];
  const { expected, profile } = worked;
  const found = result.findings.filter(({ effectiveVerdict }) => effectiveVerdict === 'breach');
  const empty = NULL_WHEN_EMPTY.has(worked.rule) ? null : 0;
  const differences = [
    ...difference('verdict', expected.verdict, found.length > 0 ? 'breach' : 'ok'),
    ...difference(
      'measured',
      expected.measured ?? null,
      result.worst === null ? empty : shown(result, result.worst),
    ),
  ];
  if (profile.time_basis === 'wall_clock') return differences;
  const breaches = found.map((finding) => breachOf(finding, result, clock));
  return [...differences, ...difference('breaches', expected.breaches, breaches)];
}

const breachOf = (finding: Finding, result: RuleResult, clock: LocalClock): CaseBreach => ({
  anchor: formatDay(finding.anchorDay),
  window: [formatStamp(finding.window.start, clock), formatStamp(finding.window.end, clock)],
  measured: shown(result, finding.measured),
  limit: shown(result, finding.effectiveLimit),
});

/** Hours rounded half up to four decimals, or the count. Multiplied before it is divided, so that half is half. */
const shown = (result: RuleResult, value: number): number =>
  result.unit === 'count' ? value : Math.floor((value * 50 + 9) / 18) / 10_000;

function compareCounts({ expected }: WorkedCase, results: readonly RuleResult[]): Differences {
  const counts = Object.fromEntries(
    results.map(({ rule, findings }) => [
      rule,
      findings.filter(({ effectiveVerdict }) => effectiveVerdict === 'breach').length,
    ]),
  );
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return [
    ...difference('counts', expected['counts'] ?? {}, counts),
    ...difference('total', expected['total'], total),
    ...difference('indicator_lt_8', expected['indicator_lt_8'], total < 8 ? 'met' : 'not met'),
  ];
}

function difference(what: string, expected: unknown, actual: unknown): string[] {
  const [wanted, got] = [JSON.stringify(expected ?? null), JSON.stringify(actual)];
  return wanted === got ? [] : [`${what}: expected ${wanted}, got ${got}`];
}
