import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { clockOf } from '../platform/zone.js';
import { formatDay } from '../time/civil.js';
import { formatLocal } from '../time/stamp.js';
import { type MinWinTidContent, readMinWinTid } from './minwintid.js';

const clock = clockOf('Europe/Oslo');
const read = (content: unknown): MinWinTidContent =>
  readMinWinTid(content, () => 0, { clock, source: 'minwintid', today: 20_500 });
const file = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../test/data/minwintid/${name}.json`, import.meta.url), 'utf8'));

/** `shift 2022-10-12T08:00/2022-10-12T16:00 plan 7.75` for each event, in the order found. */
const told = ({ events }: MinWinTidContent): string[] =>
  events.map(({ event }) => {
    const plan = event.plannedNet === undefined ? '' : ` plan ${event.plannedNet / 3600}`;
    return `${event.kind} ${formatLocal(event.start, clock)}/${formatLocal(event.end, clock)}${plan}`;
  });

interface Pressed {
  readonly at: string;
  readonly type: string;
  readonly reason?: string;
}
const day = (dato: string, hours: number, form: string, ...stamps: Pressed[]): unknown => ({
  dato: `${dato}T00:00:00`,
  skjema_tid: hours,
  skjema_navn: form,
  stemplinger: stamps.map(({ at, type, reason }) => ({
    stempling_tid: at,
    type,
    overtid_begrunnelse: reason ?? null,
  })),
  stillinger: [{ parttime_pct: 80, koststed: '4711' }],
});
const press = (at: string, type: string, reason?: string): Pressed => ({
  at,
  type,
  ...(reason === undefined ? {} : { reason }),
});
const person = (...dager: unknown[]): unknown => ({ nav_id: 'A1', dager });
const ORDINARY = 'Heltid 0800-1545 (2018)';
const STANDBY = 'BV 0800-1545 m/Beredskapsvakt, start vakt kl 1600 (2018)';

describe('the four published files', () => {
  it('reads a week with call-outs, days unordered, one clocking over midnight', () => {
    const content = read(file('Vanlig ukesvakt med litt overtid'));
    expect(content.complaints).toEqual([]);
    expect(told(content)).toEqual([
      'shift 2022-10-12T08:00/2022-10-12T16:00 plan 7.75',
      'shift 2022-10-13T07:45/2022-10-13T18:00 plan 7.75',
      'shift 2022-10-14T08:00/2022-10-14T14:00 plan 7.75',
      'shift 2022-10-17T08:45/2022-10-17T16:30 plan 7.75',
      'shift 2022-10-18T08:30/2022-10-18T17:00 plan 7.75',
      'callout 2022-10-18T20:00/2022-10-18T21:00',
      'callout 2022-10-18T23:30/2022-10-19T00:30',
      'shift 2022-10-19T08:00/2022-10-19T17:00 plan 7.75',
    ]);
  });

  it('takes a reason without BV for plain overtime, even on a standby form', () => {
    expect(told(read(file('Helg med overtid ikke merket med bv')))).toEqual([
      'overtime 2022-10-16T15:59:56/2022-10-16T17:48:40',
      'overtime 2022-10-16T20:51:58/2022-10-16T21:02:09',
    ]);
  });

  it('cuts a clocking with two markers into two stretches of overtime', () => {
    expect(told(read(file('Overtid utenom beredskapsvakt')))).toEqual([
      'callout 2023-06-17T19:59:56/2023-06-17T23:55',
      'callout 2023-06-18T00:05/2023-06-18T05:09:30',
      'overtime 2023-06-18T10:31:03/2023-06-18T12:03',
      'overtime 2023-06-18T12:03/2023-06-18T14:33:33',
    ]);
  });

  it('finds nothing on a day nobody clocked', () => {
    expect(read(file('Vakt på nyttårsaften'))).toMatchObject({ events: [], complaints: [], rowsRead: 0 });
  });
});

describe('MinWinTid clockings', () => {
  it('reads the published night: call-out, split day, call-out over midnight, next day (spec 6)', () => {
    const content = read(
      person(
        day('2022-10-26', 7.75, STANDBY, press('2022-10-26T08:00', 'B1'), press('2022-10-26T15:45', 'B2')),
        day(
          '2022-10-25',
          7.75,
          STANDBY,
          press('2022-10-25T00:34', 'B1'),
          press('2022-10-25T01:34', 'B6', 'BV'),
          press('2022-10-25T01:34', 'B2'),
          press('2022-10-25T06:34', 'B1'),
          press('2022-10-25T07:18', 'B2'),
          press('2022-10-25T08:47', 'B1'),
          press('2022-10-25T15:48', 'B2'),
          press('2022-10-25T23:31', 'B1'),
          press('2022-10-25T23:31', 'B6', 'bv - ringt opp'),
          press('2022-10-26T00:45', 'B2'),
        ),
      ),
    );
    expect(content.complaints).toEqual([]);
    expect(told(content)).toEqual([
      'callout 2022-10-25T00:34/2022-10-25T01:34',
      'shift 2022-10-25T06:34/2022-10-25T07:18 plan 7.75',
      'shift 2022-10-25T08:47/2022-10-25T15:48 plan 0',
      'callout 2022-10-25T23:31/2022-10-26T00:45',
      'shift 2022-10-26T08:00/2022-10-26T15:45 plan 7.75',
    ]);
    expect(content.events.map(({ sourceId }) => sourceId)).toEqual([
      'A1|2022-10-25|1',
      'A1|2022-10-25|2',
      'A1|2022-10-25|3',
      'A1|2022-10-25|4',
      'A1|2022-10-26|1',
    ]);
  });

  it.each([
    ['the word in any case', 'Endring i prod, bV', STANDBY, 'callout'],
    ['the word inside another word', 'obvious', STANDBY, 'overtime'],
    ['another reason on a standby form', 'patching', STANDBY, 'overtime'],
    ['no reason on a standby form', undefined, STANDBY, 'callout'],
    ['no reason on an ordinary form', undefined, ORDINARY, 'overtime'],
  ])('decides between call-out and overtime: %s', (_case, reason, form, kind) => {
    const evening = [press('2022-10-25T20:00', 'B1'), press('2022-10-25T21:00', 'B6', reason)];
    const content = read(person(day('2022-10-25', 7.75, form, ...evening, press('2022-10-25T21:00', 'B2'))));
    expect(content.events[0]).toMatchObject({
      event: { kind, overtimeFlag: true },
      cause: kind === 'callout' ? 'call-out' : null,
      unit: '4711',
      positionPercent: 80,
    });
  });

  it('keeps planned hours planned when a marker lies across them', () => {
    const marked = [press('2022-10-25T08:00', 'B1'), press('2022-10-25T18:00', 'B6', 'BV')];
    const content = read(
      person(day('2022-10-25', 7.75, STANDBY, ...marked, press('2022-10-25T18:00', 'B2'))),
    );
    expect(told(content)).toEqual(['shift 2022-10-25T08:00/2022-10-25T18:00 plan 7.75']);
    expect(content.events[0]?.event.overtimeFlag).toBe(true);
  });

  it('never keeps the reason, which is free text about people', () => {
    const content = read(file('Overtid utenom beredskapsvakt'));
    expect(JSON.stringify(content)).not.toContain('patching');
  });

  it('takes a full day of absence, clocked one second apart, for no work', () => {
    const absent = [
      press('2022-10-17T08:00:00', 'B1'),
      press('2022-10-17T08:00:01', 'B5'),
      press('2022-10-17T15:45:00', 'B4'),
      press('2022-10-17T15:45:01', 'B2'),
    ];
    expect(read(person(day('2022-10-17', 7.75, ORDINARY, ...absent)))).toMatchObject({
      events: [],
      complaints: [],
    });
  });

  it('counts one press listed under both days of a midnight once', () => {
    const out = press('2022-10-19T00:30', 'B2');
    const content = read(
      person(
        day('2022-10-18', 7.75, ORDINARY, press('2022-10-18T16:00', 'B1'), out),
        day('2022-10-19', 7.75, ORDINARY, out),
      ),
    );
    expect(content.complaints).toEqual([]);
    expect(content.events).toHaveLength(1);
  });

  it.each([
    ['in-without-out', [press('2022-10-25T08:00', 'B1')], '2022-10-25T08:00'],
    [
      'in-without-out',
      [press('2022-10-20T08:00', 'B1'), press('2022-10-25T16:00', 'B2')],
      '2022-10-20T08:00',
    ],
    ['out-without-in', [press('2022-10-25T16:00', 'B2')], '2022-10-25T16:00'],
    ['out-without-in', [press('2022-10-25T16:00', 'B6')], '2022-10-25T16:00'],
    ['unknown-stamping', [press('2022-10-25T16:00', 'B9')], '2022-10-25T16:00'],
    ['in-clock-gap', [press('2022-03-27T02:30', 'B1')], '2022-03-27T02:30'],
    ['not-a-stamp', [press('i går', 'B1')], 'i går'],
  ])('complains of %s and makes no hours of it', (problem, stamps, value) => {
    const content = read(person(day('2022-10-25', 7.75, ORDINARY, ...stamps)));
    expect(content.events).toEqual([]);
    expect(content.complaints).toMatchObject([{ problem, value, column: 'dager[0].stemplinger[0]' }]);
    expect(content.rowsRead).toBe(1);
  });

  it('says which field is not what it should be', () => {
    expect(read({ nav_id: 'A1', dager: [{ dato: 'i går' }] }).complaints).toEqual([
      { line: 0, column: 'dager[0].dato', value: 'i går', problem: 'field', expected: '2022-10-16T00:00:00' },
    ]);
  });
});

describe('what a file tells everything about', () => {
  const shift = [press('2022-10-18T08:00:00', 'B1'), press('2022-10-18T16:00:00', 'B2')];

  it('is every listed day that could be read', () => {
    const { wholeDays } = read(
      person(
        day('2022-10-18', 7.75, ORDINARY, ...shift),
        day('2022-10-19', 7.75, ORDINARY),
        day('2022-10-20', 7.75, ORDINARY, press('2022-10-20T08:00:00', 'B1')),
        day('2022-10-21', 7.75, ORDINARY, press('noon', 'B1')),
      ),
    );
    expect(wholeDays.map(({ employee, days }) => [employee, ...days.map(formatDay)])).toEqual([
      ['A1', '2022-10-18', '2022-10-19'],
    ]);
  });

  it('is nothing that lies more than 400 days ahead', () => {
    const late = [press('2052-10-18T08:00:00', 'B1'), press('2052-10-18T16:00:00', 'B2')];
    expect(read(person(day('2052-10-18', 7.75, ORDINARY, ...late)))).toMatchObject({
      events: [],
      complaints: [{ problem: 'too-far-ahead' }, { problem: 'too-far-ahead' }],
    });
  });
});
