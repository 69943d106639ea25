import { beforeAll, describe, expect, it } from '@jest/globals';
import { generateDemo } from '../../src/demo/generate.js';
import type { IncomingEvent } from '../../src/ingest/incoming.js';
import { clockOf } from '../../src/platform/zone.js';
import { basisOf, triggerOf } from '../../src/rules/counted.js';
import { evaluate } from '../../src/rules/engine.js';
import type { Finding } from '../../src/rules/rule.js';
import { sickLeaveDays } from '../../src/rules/sick-leave.js';
import { packTimeline } from '../../src/rules/timeline.js';
import { View } from '../../src/rules/view.js';
import { formatDay, HOUR, monthDays, parseDay } from '../../src/time/civil.js';
import { limitsFor } from '../../src/workforce/law.js';
import { readLaw } from '../../src/workforce/law.repository.js';
import { readOrganisation } from '../../src/workforce/organisation-file.js';
import { absenceRows, eventRows, type ReadRows } from '../support/rows.js';
import { type Breach, countBreaches, overtimeHours, sickLeave } from './recount.js';

const clock = clockOf('Europe/Oslo');
const law = readLaw();
/** The second count knows the confirmed rows of the printed table. */
const IN_TABLE = law.rows.filter(({ definition }) => definition === 'confirmed').map(({ rule }) => rule);
const demo = generateDemo(clock);

function collected(csv: string, read: typeof eventRows): ReadRows {
  const [header = '', ...lines] = csv.trimEnd().split('\n');
  return read(
    header.split(';'),
    lines.map((line) => line.split(';')),
  );
}

const events = collected(demo.events, eventRows);
const absences = collected(demo.absences, absenceRows);

const dayOf = (date: string): number => parseDay(date)!;
/** Last day as the first day after it; an open end lies beyond everything. */
const until = (date: string | null): number => (date === null ? dayOf('2100-01-01') : dayOf(date) + 1);

interface Evaluated {
  readonly breaches: readonly Breach[];
  readonly overtime: ReadonlyMap<string, number>;
}

function evaluateEmployee(employee: string, own: readonly IncomingEvent[]): Evaluated {
  const position = demo.organisation.positions.find((each) => each.employee === employee)!;
  const agreed = demo.organisation.agreements
    .filter(({ group }) => group.code === position.onCallScheme)
    .map(({ code, from, to, limits }) => ({
      agreement: code,
      fromDay: dayOf(from),
      untilDay: until(to),
      limits,
    }));
  const context = {
    clock,
    settings: law.settings,
    limits: limitsFor(law.rulebook, { agreements: agreed }),
    isFullTime: () => position.share >= 1,
    horizon: { start: clock.instantAt(dayOf('2024-12-01')), end: clock.instantAt(dayOf('2026-01-01')) },
  };
  const timeline = packTimeline(own.map(({ event }) => event));
  const view = new View(timeline, context);
  const causeOf = (finding: Finding): string => {
    const trigger = triggerOf(basisOf(finding, view), timeline);
    return trigger === null ? '' : (own[timeline.order[trigger]!]?.cause ?? '');
  };
  const breaches = evaluate(timeline, context, IN_TABLE).flatMap(({ findings }) =>
    findings.map((finding) => breachOf(employee, finding, causeOf(finding))),
  );
  const overtime = new Map<string, number>();
  view.overtime.seconds.subarray(0, view.overtime.count).forEach((seconds, index) => {
    const month = formatDay(view.workDays.day[index]!).slice(0, 7);
    overtime.set(month, (overtime.get(month) ?? 0) + seconds);
  });
  return { breaches, overtime };
}

function breachOf(employee: string, finding: Finding, cause: string): Breach {
  const per = finding.unit === 'seconds' ? HOUR : 1;
  return {
    employee,
    rule: finding.rule,
    date: formatDay(finding.anchorDay),
    measured: finding.measured / per,
    limit: finding.effectiveLimit / per,
    isDispensed: finding.effectiveVerdict === 'ok',
    cause,
  };
}

const inOrder = (breaches: readonly Breach[]): readonly unknown[] =>
  breaches
    .map((breach) => ({ ...breach, measured: Math.round(breach.measured * 3600) }))
    .map((breach) => ({ key: `${breach.employee} ${breach.rule} ${breach.date}`, breach }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));

describe('the demo organisation, read and evaluated by the product', () => {
  let evaluated: readonly Evaluated[] = [];

  beforeAll(() => {
    const byEmployee = new Map<string, IncomingEvent[]>();
    for (const event of events.list.events) {
      byEmployee.set(event.employee, [...(byEmployee.get(event.employee) ?? []), event]);
    }
    evaluated = [...byEmployee].map(([employee, own]) => evaluateEmployee(employee, own));
  });

  it('is read without a complaint', () => {
    expect(
      readOrganisation(JSON.parse(JSON.stringify(demo.organisation)), clock.zone, law.rulebook).complaints,
    ).toEqual([]);
    expect([...events.header.complaints, ...absences.header.complaints]).toEqual([]);
    expect([...events.list.complaints, ...absences.list.complaints]).toEqual([]);
    expect(events.tally.ambiguousTimes).toBe(0);
  });

  it('has the breaches of the second count, each with the same measure, limit and cause', () => {
    expect(inOrder(evaluated.flatMap(({ breaches }) => breaches))).toEqual(inOrder(countBreaches(demo)));
  });

  it('has the overtime of the second count', () => {
    for (const [month, hours] of Object.entries(overtimeHours(demo))) {
      const seconds = evaluated.reduce((sum, { overtime }) => sum + (overtime.get(month) ?? 0), 0);
      expect([month, seconds / HOUR]).toEqual([month, hours]);
    }
  });

  it.each(['2024-12', '2025-04', '2025-07', '2025-11', '2025-12'])(
    'has the sick leave of the second count in %s',
    (month) => {
      const days = monthDays(month)!;
      const sick = absences.list.absences.filter(({ type }) => type === 'sick');
      const sums = demo.organisation.positions.map(({ employee, share, from, to }) =>
        sickLeaveDays(
          { fromDay: days.from, untilDay: days.to },
          [{ fromDay: dayOf(from), untilDay: until(to), share: Math.round(share * 10_000) }],
          sick.filter((absence) => absence.employee === employee),
        ),
      );
      const total = (part: 'agreed' | 'short' | 'long'): number =>
        sums.reduce((sum, each) => sum + each[part], 0) / 1_000_000;
      const second = sickLeave(demo, month);
      expect(total('agreed')).toBeCloseTo(second.agreed, 6);
      expect(total('short')).toBeCloseTo(second.short, 6);
      expect(total('long')).toBeCloseTo(second.long, 6);
    },
  );
});
