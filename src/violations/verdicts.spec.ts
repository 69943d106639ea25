import { describe, expect, it } from '@jest/globals';
import { work } from '../../test/support/work.js';
import { clockOf } from '../platform/zone.js';
import type { WorkEvent } from '../rules/event.js';
import { formatDay, HOUR, parseDay } from '../time/civil.js';
import { limitsFor } from '../workforce/law.js';
import { readLaw } from '../workforce/law.repository.js';
import type { AgreedLimits } from '../workforce/person.js';
import { readingsOf } from '../workforce/reading.js';
import { assess, type AssessedCase } from './assessment.js';

const law = readLaw();
const clock = clockOf('Europe/Oslo');
const day = (text: string): number => parseDay(text) ?? Number.NaN;

/** Arbeidstilsynet lets overtime be counted over half a year from the first Monday of 2025. */
const permission = (limits: AgreedLimits['limits'] = {}): AgreedLimits => ({
  agreement: 'AT',
  grantedBy: 'arbeidstilsynet',
  fromDay: day('2025-01-06'),
  untilDay: Number.POSITIVE_INFINITY,
  limits,
  terms: { overtimeWeeks: 26 },
});

/** Overtime on the Monday of so many weeks, from one Monday on. */
const weeksOf = (first: string, count: number, hours: number): WorkEvent[] =>
  Array.from({ length: count }, (_, week) => {
    const date = formatDay(day(first) + 7 * week);
    return work('overtime', `${date}T08:00`, `${String(8 + hours).padStart(2, '0')}:00`);
  });

/** What is found of the overtime of a year. */
function found(events: readonly WorkEvent[], agreements: readonly AgreedLimits[]): AssessedCase[] {
  const covered = { fromDay: day('2024-01-01'), untilDay: day('2026-01-05') };
  const rows = events.map((event, index) => ({ id: String(index), event, cause: null }));
  const circumstances = {
    clock,
    limits: limitsFor(law.rulebook, { agreements }),
    isFullTime: () => true,
    horizon: { start: clock.instantAt(covered.fromDay), end: clock.instantAt(covered.untilDay) },
  };
  return assess(rows, circumstances, readingsOf(law, { agreements }, covered, clock)).cases.filter(
    ({ finding }) => finding.rule === 'OT_52W',
  );
}

const said = (cases: readonly AssessedCase[]): unknown[] =>
  cases.map(({ finding }) => [
    formatDay(finding.anchorDay),
    finding.measured / HOUR,
    Math.round((finding.window.end - finding.window.start) / (7 * 24 * HOUR)),
    finding.baseVerdict,
    finding.effectiveVerdict,
  ]);

describe('overtime under a permission for half a year (aml. § 10-6 (4), (6))', () => {
  it('is within it where only a year would have too much: the case has the figure of the year', () => {
    // 5 h in each of 41 weeks: 205 h in the year, and 130 h in its last half.
    const cases = found(weeksOf('2025-01-06', 41, 5), [permission()]);
    expect(said(cases)).toEqual([['2025-10-19', 205, 52, 'breach', 'ok']]);
    expect(cases[0]?.finding).toMatchObject({ agreement: 'AT', clause: 'aml. § 10-6 (4)' });
    expect(cases[0]?.overtimeYears).toEqual({ base: 'iso_52_weeks', effective: 'iso_26_weeks' });
  });

  it('is beyond it where half a year has too much: the case has that figure, and both verdicts', () => {
    expect(said(found(weeksOf('2025-01-06', 21, 10), [permission()]))).toEqual([
      ['2025-06-01', 210, 26, 'breach', 'breach'],
    ]);
  });

  it('can be beyond a narrower permission, and within the statute', () => {
    expect(said(found(weeksOf('2025-01-06', 16, 10), [permission({ OT_52W: 150 })]))).toEqual([
      ['2025-04-27', 160, 26, 'ok', 'breach'],
    ]);
  });

  it('is judged by the statute alone before the permission, and without one', () => {
    const events = weeksOf('2024-01-08', 41, 5);
    const year = [['2024-10-20', 205, 52, 'breach', 'breach']];
    expect(said(found(events, [permission()]))).toEqual(year);
    expect(said(found(events, []))).toEqual(year);
  });

  it('is one case an anchor date where one week is within and the next is not', () => {
    // 30 weeks of 5 h, then 10 h a week: half a year passes 200 h when 15 of its 26 weeks are such.
    const cases = found([...weeksOf('2025-01-06', 30, 5), ...weeksOf('2025-08-04', 16, 10)], [permission()]);
    const anchors = cases.map(({ finding }) => finding.anchorDay);
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(said(cases).slice(-3)).toEqual([
      ['2025-11-09', 290, 52, 'breach', 'ok'],
      ['2025-11-16', 205, 26, 'breach', 'breach'],
      ['2025-11-23', 210, 26, 'breach', 'breach'],
    ]);
  });

  it('comes from the plan only where the plan itself has it', () => {
    expect(found(weeksOf('2025-01-06', 41, 5), [permission()])[0]?.origin).toBe('worked');
  });
});
