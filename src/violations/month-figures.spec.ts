import { describe, expect, it } from '@jest/globals';
import { work } from '../../test/support/work.js';
import { clockOf } from '../platform/zone.js';
import type { WorkEvent } from '../rules/event.js';
import { packTimeline } from '../rules/timeline.js';
import { View } from '../rules/view.js';
import { HOUR, parseDay } from '../time/civil.js';
import { limitsFor } from '../workforce/law.js';
import { readLaw } from '../workforce/law.repository.js';
import { SICK_INDICATORS, workFigures, type MonthFigures, type UnitOn } from './month-figures.js';
import { sickFigures } from './sick-figures.js';

const law = readLaw();
const context = {
  clock: clockOf('Europe/Oslo'),
  settings: law.settings,
  limits: limitsFor(law.rulebook, {}),
  isFullTime: () => true,
};
const day = (date: string): number => parseDay(date)!;

/** `2025-12 unit worked-seconds` with the value as a number, hours where it is seconds. */
function table(figures: readonly MonthFigures[]): Record<string, number> {
  return Object.fromEntries(
    figures.flatMap(({ month, unitId, figures: values }) =>
      Object.entries(values).map(([indicator, value]) => [
        `${month.slice(0, 7)} ${unitId} ${indicator.replace('-seconds', '-hours')}`,
        indicator.endsWith('-seconds') ? Number(value) / HOUR : Number(value),
      ]),
    ),
  );
}

const worked = (events: readonly WorkEvent[], unitOn: UnitOn = () => 'u'): Record<string, number> =>
  table(workFigures(new View(packTimeline(events), context), unitOn));

const workedInPart = (events: readonly WorkEvent[]): Record<string, number> =>
  table(workFigures(new View(packTimeline(events), { ...context, isFullTime: () => false }), () => 'u'));

describe('monthly figures of work', () => {
  it('write zero where there was work and none of it overtime', () => {
    expect(worked([work('shift', '2025-12-04T07:00', '15:00', { unpaidBreak: 1800 })])).toEqual({
      '2025-12 u overtime-hours': 0,
      '2025-12 u worked-hours': 7.5,
      '2025-12 u evaluated-employees': 1,
      '2025-12 u worked-shifts': 1,
    });
  });

  it('write nothing where there was none', () => {
    expect(worked([])).toEqual({});
    expect(worked([work('absence', '2025-12-04T07:00', '15:00')])).toEqual({});
  });

  it('put the night shift of New Year’s Eve into the month it began in, whole', () => {
    expect(worked([work('shift', '2025-12-31T22:00', '2026-01-01T07:00')])).toEqual({
      '2025-12 u overtime-hours': 0,
      '2025-12 u worked-hours': 9,
      '2025-12 u evaluated-employees': 1,
      '2025-12 u worked-shifts': 1,
    });
  });

  it('use the local date: half past midnight in Oslo is still the day before in UTC', () => {
    expect(Object.keys(worked([work('callout', '2025-12-01T00:30', '01:30')]))).toEqual(
      expect.arrayContaining(['2025-12 u callouts', '2025-12 u worked-hours']),
    );
  });

  it('count elapsed hours in the nights the clocks change', () => {
    const night = (start: string, end: string) => worked([work('shift', start, end)]);
    expect(night('2025-10-25T22:00', '2025-10-26T07:00')).toMatchObject({ '2025-10 u worked-hours': 10 });
    expect(night('2026-03-28T22:00', '2026-03-29T07:00')).toMatchObject({ '2026-03 u worked-hours': 8 });
  });

  it('count a person once a month, a call-out by number and hours, standby by hours alone', () => {
    const found = worked([
      work('shift', '2025-12-04T08:00', '16:00'),
      work('standby', '2025-12-04T16:00', '2025-12-05T08:00'),
      work('callout', '2025-12-04T20:00', '21:30'),
      work('callout', '2025-12-04T23:00', '23:30'),
      work('shift', '2025-12-05T12:00', '20:00'),
    ]);
    expect(found).toMatchObject({
      '2025-12 u callouts': 2,
      '2025-12 u callout-hours': 2,
      '2025-12 u overtime-hours': 2,
      '2025-12 u standby-hours': 16,
      '2025-12 u worked-hours': 18,
      '2025-12 u worked-shifts': 2,
      '2025-12 u evaluated-employees': 1,
    });
  });

  it('do not count an hour twice that two events cover', () => {
    const found = worked([
      work('shift', '2025-12-04T08:00', '16:00'),
      work('overtime', '2025-12-04T15:00', '17:00'),
    ]);
    expect(found).toMatchObject({ '2025-12 u worked-hours': 9, '2025-12 u overtime-hours': 1 });
  });

  it('follow a change of unit inside the month, and leave out what is nobody’s', () => {
    const events = ['2025-12-04', '2025-12-16', '2025-12-22'].map((date) =>
      work('shift', `${date}T08:00`, '16:00'),
    );
    const unitOn: UnitOn = (asked) => {
      if (asked < day('2025-12-15')) return 'a';
      return asked < day('2025-12-20') ? 'b' : null;
    };
    expect(worked(events, unitOn)).toMatchObject({
      '2025-12 a worked-hours': 8,
      '2025-12 b worked-hours': 8,
      '2025-12 b evaluated-employees': 1,
    });
    expect(Object.keys(worked(events, unitOn)).filter((key) => !/ [ab] /.test(key))).toEqual([]);
  });
});

describe('extra work of part-timers', () => {
  const long = work('shift', '2025-12-04T08:00', '19:00', {
    plannedNet: 5 * HOUR,
  });
  const short = work('shift', '2025-12-05T08:00', '11:00', {
    plannedNet: 5 * HOUR,
  });

  it('is what lies between the plan and overtime: of eleven hours for five, four are extra and two overtime', () => {
    expect(workedInPart([long])).toMatchObject({ '2025-12 u extra-hours': 4, '2025-12 u overtime-hours': 2 });
  });

  it('is that of the month: a day cut short makes up for another, and none is ever negative', () => {
    expect(workedInPart([long, short])).toMatchObject({ '2025-12 u extra-hours': 2 });
    expect(workedInPart([short])).toMatchObject({ '2025-12 u extra-hours': 0 });
  });

  it('is not told of full-timers', () => {
    expect(Object.keys(worked([long]))).not.toContain('2025-12 u extra-hours');
  });
});

describe('monthly figures of sick leave', () => {
  const MONTHS = { first: '2025-11', last: '2026-01' };
  const employed = (from: string, to: string) => ({
    fromDay: day(from),
    untilDay: day(to) + 1,
    share: 10_000,
  });
  const spell = {
    fromDay: day('2025-12-01'),
    untilDay: day('2025-12-04'),
    grade: 100,
    certificate: 'self',
  } as const;

  it('has every month that files cover, zeros too, over the turn of the year', () => {
    const found = table(sickFigures(MONTHS, [employed('2020-01-01', '2030-01-01')], [spell], () => 'u'));
    expect(Object.keys(found)).toHaveLength(3 * SICK_INDICATORS.length);
    expect(found).toMatchObject({
      '2025-11 u sick-agreed-days': 20,
      '2025-11 u sick-short-days': 0,
      '2025-12 u sick-agreed-days': 21,
      '2025-12 u sick-short-days': 3,
      '2025-12 u sick-self-days': 3,
      '2026-01 u sick-agreed-days': 21,
      '2026-01 u sick-doctor-days': 0,
    });
  });

  it('of a month without sickness is that of the position, whoever was asked about before', () => {
    const agreed = (
      spans: ReturnType<typeof employed>[],
      sick: (typeof spell)[] = [],
    ): (number | undefined)[] => {
      const found = table(sickFigures(MONTHS, spans, sick, () => 'u'));
      return ['2025-11', '2025-12', '2026-01'].map((month) => found[`${month} u sick-agreed-days`]);
    };
    const always = employed('2020-01-01', '2030-01-01');
    expect(agreed([always])).toEqual([20, 21, 21]);
    expect(agreed([{ ...always, share: 5_000 }])).toEqual([10, 10.5, 10.5]);
    expect(agreed([employed('2025-12-15', '2030-01-01')])).toEqual([undefined, 11, 21]);
    expect(agreed([always, { ...always, share: 2_500 }])).toEqual([25, 26.25, 26.25]);
    expect(agreed([always], [spell])).toEqual([20, 21, 21]);
  });

  it('has no month outside employment', () => {
    const found = table(sickFigures(MONTHS, [employed('2025-12-10', '2025-12-31')], [spell], () => 'u'));
    expect([...new Set(Object.keys(found).map((key) => key.slice(0, 7)))]).toEqual(['2025-12']);
    expect(sickFigures(MONTHS, [], [spell], () => 'u')).toEqual([]);
  });

  it('is filed where the month’s first day of employment was, not where the nearest earlier one had been', () => {
    // Left unit a in November, came to unit b on 3 December.
    const spans = [employed('2025-01-01', '2025-11-30'), employed('2025-12-03', '2030-01-01')];
    const nearest: UnitOn = (asked) => (asked < day('2025-12-02') ? 'a' : 'b');
    const found = Object.keys(table(sickFigures(MONTHS, spans, [], nearest)));
    expect(found.filter((key) => key.startsWith('2025-12 a'))).toEqual([]);
    expect(found.filter((key) => key.startsWith('2025-12 b'))).toHaveLength(SICK_INDICATORS.length);
  });
});
