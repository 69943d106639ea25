import { describe, expect, it } from '@jest/globals';
import { always, datesOf, instant, judge, work } from '../../test/support/work.js';
import { HOUR, MINUTE } from '../time/civil.js';
import type { WorkBreak, WorkEvent } from './event.js';
import type { LimitSchedule } from './limits.js';

const pause = (from: string, to: string, more: Partial<WorkBreak> = {}): WorkBreak => ({
  start: instant(from),
  end: instant(to),
  paid: false,
  ...more,
});
const shift = (day: string, from: string, to: string, more: Partial<WorkEvent> = {}): WorkEvent =>
  work('shift', `2026-03-${day}T${from}`, to, more);
/** A limit of half an hour on the days before 4 March 2026 alone. */
const until4March: LimitSchedule = [{ ...always(HOUR / 2)[0]!, untilDay: 20_516 }];

describe('a break', () => {
  it.each([
    ['none at five and a half hours', '13:30', 0, 0],
    ['one beyond that', '13:31', 0, 1],
    ['any is enough below eight hours', '15:59', 1, 0],
    ['half an hour from eight hours of work on', '16:29', 29, 1],
    ['half an hour is enough', '16:30', 30, 0],
  ])('%s', (_what, to, minutes, findings) => {
    const event = shift('02', '08:00', to, { unpaidBreak: minutes * MINUTE });
    for (const more of [[], [work('callout', '2026-03-20T20:00', '21:00')]]) {
      expect(judge('BREAK', [event, ...more]).findings).toHaveLength(findings);
    }
  });

  it('is not asked about on days without the limit, however short the work', () => {
    const short = [
      shift('03', '08:00', '10:00'),
      shift('04', '08:00', '10:00'),
      shift('05', '08:00', '18:00'),
    ];
    const limits = { BREAK: until4March, BREAK_SHORT: until4March };
    expect(judge('BREAK', short, { limits })).toMatchObject({ evaluated: 1, worst: 0, findings: [] });
    expect(judge('BREAK', short).evaluated).toBe(3);
  });

  it('is judged shift by shift where most have enough', () => {
    const events = ['02', '03', '04', '05'].map((day, i) =>
      shift(day, '08:00', '17:00', { unpaidBreak: [45, 30, 29, 60][i]! * MINUTE }),
    );
    const { evaluated, worst, ...result } = judge('BREAK', events);
    expect([evaluated, worst, datesOf({ evaluated, worst, ...result })]).toEqual([
      4,
      29 * MINUTE,
      ['2026-03-04'],
    ]);
    expect(result.findings[0]?.ordinal).toBe(2);
    const kept = judge(
      'BREAK',
      events.filter((_, i) => i !== 2),
    );
    expect([kept.evaluated, kept.worst]).toEqual([3, 30 * MINUTE]);
  });

  it('of a minor is asked where there is a limit for minors', () => {
    const events = [shift('03', '08:00', '13:00'), shift('04', '08:00', '13:00')];
    expect(
      judge('YOUTH_BREAK', events, { youth: 'y15_18', limits: { YOUTH_BREAK: until4March } }),
    ).toMatchObject({
      evaluated: 1,
    });
    expect(judge('YOUTH_BREAK', [shift('03', '08:00', '12:30')], { youth: 'y15_18' }).evaluated).toBe(1);
    expect(judge('YOUTH_BREAK', [shift('03', '08:00', '12:30')], { youth: 'y15_18' }).findings).toEqual([]);
    expect(judge('YOUTH_BREAK', [shift('03', '08:00', '12:31')], { youth: 'y15_18' }).findings).toHaveLength(
      1,
    );
  });
});

describe('the paid break of long overtime', () => {
  const long = (breaks: readonly WorkBreak[]): WorkEvent =>
    shift('02', '08:00', '20:00', { plannedNet: 8 * HOUR, breaks: [...breaks] });
  const asked = (...events: WorkEvent[]) =>
    judge('BREAK_OT', events, { settings: { overtimeBasis: 'plan' } });
  const paid = { paid: true };

  it('is the paid ones alone, and the one of overtime however it is filed', () => {
    const at = (hour: number, minutes: number, more: Partial<WorkBreak> = {}): WorkBreak =>
      pause(`2026-03-02T${hour}:00`, `2026-03-02T${hour}:${minutes}`, more);
    expect(asked(long([at(12, 20), at(14, 10, paid)])).worst).toBe(10 * MINUTE);
    expect(asked(long([at(12, 20), at(14, 10, { overtimeBreak: true })])).worst).toBe(10 * MINUTE);
    expect(asked(long([at(12, 20)])).worst).toBe(0);
    expect(asked(long([at(12, 30, paid)])).findings).toEqual([]);
    expect(asked(long([at(12, 29, paid)])).findings).toHaveLength(1);
  });

  it('is one of the day itself, not of the days around it', () => {
    const before = shift('01', '08:00', '12:00', {
      breaks: [pause('2026-03-01T09:00', '2026-03-01T09:40', paid)],
    });
    const after = shift('03', '08:00', '12:00', {
      breaks: [pause('2026-03-03T09:00', '2026-03-03T09:50', paid)],
    });
    const own = long([pause('2026-03-02T12:00', '2026-03-02T12:15', paid)]);
    expect(asked(before, own, after).worst).toBe(15 * MINUTE);
    const evening = work('overtime', '2026-03-02T20:30', '21:30', {
      breaks: [pause('2026-03-02T21:00', '2026-03-02T21:05', paid)],
    });
    expect(asked(before, own, evening, after).worst).toBe(20 * MINUTE);
  });

  it.each([
    ['two hours', 0, 0],
    ['a minute more', 60, 1],
  ])('is asked for beyond two hours of overtime: %s', (_what, more, evaluated) => {
    const event = shift('02', '08:00', '18:00', { plannedNet: 8 * HOUR - more });
    expect(asked(event).evaluated).toBe(evaluated);
  });

  it('beyond two hours to the second where a part of a spread break is cut', () => {
    const withBreak = (seconds: number): WorkEvent[] => [
      shift('02', '08:00', '16:00'),
      work('overtime', '2026-03-02T15:00', '22:00', { unpaidBreak: seconds }),
    ];
    // Six of the seven hours are left, and of 2 h 20 min of work in them six sevenths.
    expect(asked(...withBreak(16_800)).evaluated).toBe(0);
    expect(asked(...withBreak(16_799.999_99)).evaluated).toBe(1);
    expect(asked(...withBreak(16_801)).evaluated).toBe(0);
  });
});
