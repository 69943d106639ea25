import { describe, expect, it } from '@jest/globals';
import { daily, datesOf, judge, noted, work, type Circumstances } from '../../test/support/work.js';

const sundays = (events: Parameters<typeof judge>[1], circumstances: Circumstances = {}) =>
  judge('SUNDAY_NEXT', events, circumstances);

const march = { horizon: ['2026-03-02', '2026-03-30'] } as const;

describe('Sundays in a row', () => {
  it('are a breach from the second on, each with its run', () => {
    const events = daily(['2026-03-08', '2026-03-15', '2026-03-22'], '08:00', '16:00');
    expect(noted(sundays(events, march))).toEqual([
      '2026-03-15: 2 in a row in 2026-03-14T18:00 to 2026-03-15T22:00',
      '2026-03-22: 3 in a row in 2026-03-21T18:00 to 2026-03-22T22:00',
    ]);
  });

  it('every other Sunday is none', () => {
    const events = daily(['2026-03-08', '2026-03-22'], '08:00', '16:00');
    expect(sundays(events, march)).toMatchObject({ worst: 1, findings: [] });
  });

  it.each([
    ['a second into the zone', '2026-03-07T10:00', '18:00:01', ['2026-03-15']],
    ['up to the zone', '2026-03-07T10:00', '18:00', []],
    ['from the zone’s last second', '2026-03-08T21:59:59', '23:30', ['2026-03-15']],
    ['from the zone’s end', '2026-03-08T22:00', '23:30', []],
  ])('work %s', (_case, start, end, expected) => {
    const events = [work('shift', start, end), work('shift', '2026-03-15T08:00', '16:00')];
    expect(datesOf(sundays(events, march))).toEqual(expected);
  });

  it('an unpaid break over the whole zone is no work in it, a paid one is', () => {
    const late = (paid: boolean) =>
      work('shift', '2026-03-08T20:00', '23:00', {
        breaks: [
          {
            start: work('shift', '2026-03-08T20:00', '22:00').start,
            end: work('shift', '2026-03-08T20:00', '22:00').end,
            paid,
          },
        ],
      });
    const next = work('shift', '2026-03-15T08:00', '16:00');
    expect(datesOf(sundays([late(false), next], march))).toEqual([]);
    expect(datesOf(sundays([late(true), next], march))).toEqual(['2026-03-15']);
  });

  it('standby and absence are no work, a call-out is', () => {
    const first = work('shift', '2026-03-08T08:00', '16:00');
    const idle = [work('standby', '2026-03-15T08:00', '16:00'), work('absence', '2026-03-15T08:00', '16:00')];
    expect(datesOf(sundays([first, ...idle], march))).toEqual([]);
    expect(datesOf(sundays([first, ...idle, work('callout', '2026-03-15T12:00', '12:01')], march))).toEqual([
      '2026-03-15',
    ]);
  });

  it('a call-out too short to interrupt rest is work on a Sunday', () => {
    const calls = [
      work('callout', '2026-03-08T12:00', '12:05'),
      work('callout', '2026-03-15T12:00', '12:05'),
    ];
    const settings = { calloutMinInterrupt: 15 * 60 };
    expect(datesOf(sundays(calls, { ...march, settings }))).toEqual(['2026-03-15']);
  });
});

describe('a least length of Sunday work', () => {
  const settings = { sundayMinimum: 3600 };
  const first = work('shift', '2026-03-08T08:00', '16:00');

  it.each([
    ['of exactly that length is none', '2026-03-15T08:00', '09:00', []],
    ['of a second more is', '2026-03-15T08:00', '09:00:01', ['2026-03-15']],
  ])('work %s', (_case, start, end, expected) => {
    expect(datesOf(sundays([first, work('shift', start, end)], { ...march, settings }))).toEqual(expected);
  });

  it('is compared with the exact sum of fractions', () => {
    // 20 minutes of 7 h are break: 20/21 of each second count, and 63 minutes of Sunday are exactly 60,
    // whatever fraction the work before it, of which only some minutes lie bare, adds up to.
    const loose = (start: string, end: string) => work('shift', start, end, { unpaidBreak: 1200 });
    const found = (bare: number, evening: ReturnType<typeof work>) => {
      const cover = work('shift', '2026-03-10T08:59', `15:${String(60 - bare).padStart(2, '0')}`);
      const before = [work('shift', '2026-03-08T08:00', '09:30'), cover, loose('2026-03-10T09:00', '16:00')];
      return datesOf(sundays([...before, evening], { ...march, settings }));
    };
    const exactly = loose('2026-03-15T20:57', '2026-03-16T03:57');
    const more = loose('2026-03-15T20:56:59', '2026-03-16T03:56:59');
    for (let bare = 1; bare < 60; bare += 1) {
      expect(found(bare, exactly)).toEqual([]);
      expect(found(bare, more)).toEqual(['2026-03-15']);
    }
  });

  it('of 8.2 minutes is 492 seconds, not a hair less', () => {
    const minimum = { ...march, settings: { sundayMinimum: 8.2 * 60 } };
    const call = (end: string) => [first, work('callout', '2026-03-15T12:00', end)];
    expect(datesOf(sundays(call('12:08:12'), minimum))).toEqual([]);
    expect(datesOf(sundays(call('12:08:13'), minimum))).toEqual(['2026-03-15']);
  });
});

describe('which days are in the sequence', () => {
  const ascension = daily(['2026-05-14', '2026-05-17'], '08:00', '16:00');
  const may = { horizon: ['2026-05-11', '2026-05-18'] } as const;

  it('holidays, unless only Sundays are', () => {
    expect(datesOf(sundays(ascension, may))).toEqual(['2026-05-17']);
    expect(datesOf(sundays(ascension, { ...may, settings: { sundaySequence: 'sundays_only' } }))).toEqual([]);
  });

  it('a free holiday between two Sundays parts them', () => {
    const events = daily(['2026-05-10', '2026-05-17'], '08:00', '16:00');
    const horizon = ['2026-05-04', '2026-05-18'] as const;
    expect(datesOf(sundays(events, { horizon }))).toEqual([]);
    expect(datesOf(sundays(events, { horizon, settings: { sundaySequence: 'sundays_only' } }))).toEqual([
      '2026-05-17',
    ]);
  });

  it('calendar days instead of zones', () => {
    const saturday = [work('shift', '2026-03-07T14:00', '22:00'), work('shift', '2026-03-15T22:00', '06:00')];
    expect(datesOf(sundays(saturday, march))).toEqual([]);
    const calendar = { ...march, settings: { sundayZone: 'calendar_day' } as const };
    expect(datesOf(sundays(saturday, calendar))).toEqual([]);
    const midnight = [work('shift', '2026-03-08T22:00', '06:00'), work('shift', '2026-03-15T22:00', '06:00')];
    expect(noted(sundays(midnight, calendar))).toEqual([
      '2026-03-15: 2 in a row in 2026-03-15T00:00 to 2026-03-16T00:00',
    ]);
  });
});

describe('the horizon', () => {
  const events = daily(['2026-03-08', '2026-03-15'], '08:00', '16:00');

  it.each([
    ['from the first Sunday', ['2026-03-08', '2026-03-16'], ['2026-03-15']],
    ['from the day after it', ['2026-03-09', '2026-03-16'], []],
    ['to the second Sunday’s 00:00', ['2026-03-02', '2026-03-15'], []],
  ] as const)('%s', (_case, horizon, expected) => {
    expect(datesOf(sundays(events, { horizon }))).toEqual(expected);
  });

  it('without one: from the date of the first block to the last block’s end', () => {
    expect(datesOf(sundays(events))).toEqual(['2026-03-15']);
    const upToMidnight = [events[0]!, work('shift', '2026-03-14T14:00', '2026-03-15T00:00')];
    expect(datesOf(sundays(upToMidnight))).toEqual([]);
    expect(datesOf(sundays([events[0]!, work('shift', '2026-03-14T14:00', '2026-03-15T00:01')]))).toEqual([
      '2026-03-15',
    ]);
    expect(sundays([])).toMatchObject({ worst: null, evaluated: 0 });
  });
});
