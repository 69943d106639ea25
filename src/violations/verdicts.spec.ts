import { describe, expect, it } from '@jest/globals';
import { work } from '../../test/support/work.js';
import { clockOf } from '../platform/zone.js';
import type { WorkEvent } from '../rules/event.js';
import type { RuleCode } from '../rules/rule.js';
import { formatDay, HOUR, parseDay } from '../time/civil.js';
import { limitsFor } from '../workforce/law.js';
import { readLaw } from '../workforce/law.repository.js';
import type { AgreedLimits } from '../workforce/person.js';
import { readingsOf } from '../workforce/reading.js';
import { assess, type AssessedCase } from './assessment.js';
import { differingOf } from './verdicts.js';

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

/** What is found of a rule, that of the overtime of a year where none is named. */
function found(
  events: readonly WorkEvent[],
  agreements: readonly AgreedLimits[],
  rule: RuleCode = 'OT_52W',
): AssessedCase[] {
  const covered = { fromDay: day('2024-01-01'), untilDay: day('2026-01-05') };
  const rows = events.map((event, index) => ({ id: String(index), event, cause: null }));
  const circumstances = {
    clock,
    limits: limitsFor(law.rulebook, { agreements }),
    isFullTime: () => true,
    horizon: { start: clock.instantAt(covered.fromDay), end: clock.instantAt(covered.untilDay) },
  };
  return assess(rows, circumstances, readingsOf(law, { agreements }, covered, clock)).cases.filter(
    ({ finding }) => finding.rule === rule,
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

const verdicts = (cases: readonly AssessedCase[]): unknown[] =>
  [...cases]
    .sort((a, b) => a.finding.anchorDay - b.finding.anchorDay)
    .map(({ finding }) => [
      formatDay(finding.anchorDay),
      finding.measured,
      finding.baseVerdict,
      finding.effectiveVerdict,
      finding.agreement,
    ]);

const agreed = (agreement: string, from: string, more: Partial<AgreedLimits>): AgreedLimits => ({
  agreement,
  grantedBy: 'elected-representatives',
  fromDay: day(from),
  untilDay: Number.POSITIVE_INFINITY,
  limits: {},
  ...more,
});

describe('Sundays in turn, where an agreement has them averaged (aml. § 10-8 (4))', () => {
  const sundays = ['2025-06-15', '2025-06-22', '2025-06-29', '2025-07-06'].map((date) =>
    work('shift', `${date}T08:00`, '14:00'),
  );
  const averaged = (from: string, more: Partial<AgreedLimits> = {}): AgreedLimits =>
    agreed('S', from, {
      grantedBy: 'individual',
      terms: { sundayAveraging: { weeks: 26, startDay: day('2025-01-06') } },
      ...more,
    });

  it('are a breach of the statute and none of the agreement, from the day it holds', () => {
    expect(verdicts(found(sundays, [averaged('2025-06-25')], 'SUNDAY_NEXT'))).toEqual([
      ['2025-06-22', 2, 'breach', 'breach', null],
      ['2025-06-29', 3, 'breach', 'ok', 'S'],
      ['2025-07-06', 4, 'breach', 'ok', 'S'],
    ]);
  });

  it('count again from the day it ends, and are the later agreement’s where two hold', () => {
    const ending = { ...averaged('2025-01-01'), untilDay: day('2025-07-01') };
    const later = averaged('2025-06-28', { agreement: 'T', untilDay: day('2025-07-01') });
    expect(verdicts(found(sundays, [ending, later], 'SUNDAY_NEXT'))).toEqual([
      ['2025-06-22', 2, 'breach', 'ok', 'S'],
      ['2025-06-29', 3, 'breach', 'ok', 'T'],
      ['2025-07-06', 4, 'breach', 'breach', null],
    ]);
  });

  it('say that they are averaged', () => {
    const [one] = found(sundays, [averaged('2025-01-01')], 'SUNDAY_NEXT');
    expect(one && differingOf(one)).toEqual({
      overtimeYears: null,
      otherMeasure: { kind: 'sundays-averaged' },
    });
  });
});

describe('standby by another fraction (aml. § 10-4 (3))', () => {
  const ends = (hours: number): string => `${8 + Math.floor(hours)}:${hours % 1 === 0 ? '00' : '30'}`;
  /** A week of so many planned hours, and standby all the time beside them. */
  const week = (hours: number): WorkEvent[] => [
    ...Array.from({ length: 5 }, (_, i) => work('shift', `2025-06-0${2 + i}T08:00`, ends(hours / 5))),
    work('standby', '2025-06-02T00:00', '2025-06-09T00:00'),
  ];
  const factor = (denominator: number): AgreedLimits =>
    agreed('F', '2025-01-01', { terms: { standbyFactor: { numerator: 1, denominator } } });
  const weeks = (events: readonly WorkEvent[], agreements: readonly AgreedLimits[]) =>
    verdicts(found(events, agreements, 'ORD_WEEK'));

  it('is within the agreement by the fraction alone: the case has the figure of the statute', () => {
    expect(weeks(week(37.5), [factor(100)])).toEqual([
      ['2025-06-08', 37.5 * HOUR + (130.5 * HOUR) / 7, 'breach', 'ok', 'F'],
    ]);
    const [one] = found(week(37.5), [factor(100)], 'ORD_WEEK');
    expect(one && differingOf(one).otherMeasure).toEqual({
      kind: 'standby-factor',
      base: { numerator: 1, denominator: 7 },
      effective: { numerator: 1, denominator: 100 },
    });
  });

  it('can be beyond an agreement that has more of it count', () => {
    expect(weeks(week(20), [factor(5)])).toMatchObject([
      ['2025-06-08', expect.any(Number), 'breach', 'breach', null],
    ]);
    expect(weeks(week(15), [factor(5)])).toEqual([
      ['2025-06-08', 15 * HOUR + (153 * HOUR) / 5, 'ok', 'breach', 'F'],
    ]);
  });

  it('is within the limit of another agreement, where that is what allows it', () => {
    const averaging = agreed('B', '2025-01-01', {
      terms: { averaging: { weeks: 26, startDay: day('2025-01-06') } },
    });
    expect(weeks(week(30), [factor(8), averaging])).toEqual([
      ['2025-06-08', 30 * HOUR + (138 * HOUR) / 7, 'breach', 'ok', 'B'],
    ]);
    const [one] = found(week(30), [factor(8), averaging], 'ORD_WEEK');
    expect(one && differingOf(one).otherMeasure).toBeNull();
  });

  it('is none of the statute’s where the agreement itself brings the average along, and is where another does', () => {
    const averaging = { averaging: { weeks: 4, startDay: day('2025-06-02') } };
    const standbyFactor = { numerator: 1, denominator: 100 };
    const days = [2, 3, 4, 5, 6].flatMap((date) => [0, 7, 14, 21].map((week) => date + week));
    const fourWeeks = [
      ...days.map((date) => work('shift', `2025-06-${String(date).padStart(2, '0')}T08:00`, '15:00')),
      work('standby', '2025-06-02T00:00', '2025-06-30T00:00'),
    ];
    const average = (...agreements: AgreedLimits[]) => verdicts(found(fourWeeks, agreements, 'AVG_ORDINARY'));
    const both = agreed('F', '2025-01-01', { terms: { ...averaging, standbyFactor } });
    expect(average(both)).toEqual([]);
    expect(average(factor(100), agreed('B', '2025-01-01', { terms: averaging }))).toEqual([
      ['2025-06-29', 35 * HOUR + (133 * HOUR) / 7, 'breach', 'ok', 'F'],
    ]);
    expect(found(fourWeeks, [both], 'ORD_WEEK')).toHaveLength(4);
  });

  it('is the statute’s where the agreement has the same', () => {
    expect(weeks(week(37.5), [factor(7)])).toMatchObject([
      ['2025-06-08', expect.any(Number), 'breach', 'breach', null],
    ]);
  });
});

describe('hours of a week that are averaged (aml. § 10-5 (2))', () => {
  it('are within the agreement up to its cap, by the limit that follows from the term', () => {
    const averaging = agreed('A', '2025-01-01', {
      terms: { averaging: { weeks: 26, startDay: day('2025-01-06') } },
    });
    const long = [2, 3, 4, 5, 6].map((date) => work('shift', `2025-06-0${date}T07:00`, '16:00'));
    expect(verdicts(found(long, [averaging], 'ORD_WEEK'))).toEqual([
      ['2025-06-08', 45 * HOUR, 'breach', 'ok', 'A'],
    ]);
  });
});
