import { describe, expect, it } from '@jest/globals';
import { absenceRows, eventRows, type ReadRows } from '../../test/support/rows.js';
import { LANGUAGES } from '../platform/i18n/texts.js';
import { clockOf } from '../platform/zone.js';
import { formatStamp } from '../time/stamp.js';
import { sayComplaint } from './complaint-words.js';
import { PROBLEMS } from './complaint.js';
import { delimiterIn } from './delimiter.js';

const clock = clockOf('Europe/Oslo');
const HEADER =
  'employee;unit;kind;start;end;break_minutes;planned_start;planned_end;planned_break_minutes;planned_hours;overtime;cause;source_id';

const split = (rows: string[]): string[][] => rows.map((row) => row.split(';'));
const asOne = ({ list, tally, header }: ReadRows) => ({
  events: list.events,
  absences: list.absences,
  withdrawals: list.withdrawals,
  complaints: list.complaints,
  headerComplaints: header.complaints,
  ignoredColumns: header.ignored,
  ...tally,
});
type Collected = ReturnType<typeof asOne>;
const events = (header: string, ...rows: string[]): Collected =>
  asOne(eventRows(header.split(';'), split(rows)));
const absences = (...rows: string[]): Collected =>
  asOne(absenceRows('employee;unit;type;from;to;grade;certificate;source_id'.split(';'), split(rows)));
/** A row from the parts that matter; the others are empty. */
const row = (parts: Partial<Record<string, string>>): string =>
  HEADER.split(';')
    .map(
      (column) =>
        ({ employee: '1', kind: 'shift', start: '2025-12-01T08:00', end: '2025-12-01T16:00', ...parts })[
          column
        ] ?? '',
    )
    .join(';');
const problems = (collector: Collected): string[] =>
  collector.complaints.map(({ line, column, problem }) => `${line} ${column ?? '-'} ${problem}`);

describe('a row of events', () => {
  it('is read whole', () => {
    const { events: read, complaints } = events(
      HEADER,
      row({
        unit: 'ops',
        break_minutes: '30',
        planned_start: '2025-12-01T08:00',
        planned_end: '2025-12-01T15:30',
        planned_break_minutes: '30',
        planned_hours: '7,25',
        overtime: 'true',
        cause: 'sickness',
        source_id: 'X1',
      }),
    );
    expect(complaints).toEqual([]);
    const start = Date.UTC(2025, 11, 1, 7) / 1000;
    expect(read).toEqual([
      {
        employee: '1',
        unit: 'ops',
        positionPercent: null,
        event: {
          kind: 'shift',
          start,
          end: start + 8 * 3600,
          unpaidBreak: 1800,
          plannedNet: 26_100,
          plannedStart: start,
          plannedEnd: start + 7.5 * 3600,
          plannedUnpaidBreak: 1800,
          overtimeFlag: true,
        },
        source: 'csv',
        sourceId: 'X1',
        isNamedByContent: false,
        cause: 'sickness',
        line: 2,
      },
    ]);
  });

  it.each([
    ['0,5', '30, 0:30'],
    ['0.75', '45, 0:45'],
    ['1,5', '90, 1:30'],
  ])('says what a break of %s hours is in minutes', (break_minutes, expected) => {
    expect(events(HEADER, row({ break_minutes })).complaints).toMatchObject([
      { problem: 'hours-for-minutes', value: break_minutes, expected },
    ]);
  });

  it.each([
    ['kind', { kind: 'flight' }, 'kind unknown-kind'],
    ['employee', { employee: ' ' }, 'employee missing-value'],
    ['start', { start: '' }, 'start missing-value'],
    ['no time at all', { start: 'kl. 8' }, 'start not-a-stamp'],
    ['no such day', { start: '2025-11-31T08:00' }, 'start no-such-date'],
    ['no such minute', { end: '2025-12-01T16:60' }, 'end no-such-time'],
    ['out of range', { end: '2101-12-01T16:00' }, 'end out-of-range-date'],
    ['spring gap', { start: '2025-03-30T02:30', end: '2025-03-30T10:00' }, 'start in-clock-gap'],
    ['zero length', { end: '2025-12-01T08:00' }, 'end end-not-after-start'],
    ['backwards', { end: '2025-12-01T07:00' }, 'end end-not-after-start'],
    ['a wrong year', { end: '2026-12-01T16:00' }, 'end too-long'],
    ['break', { break_minutes: 'halv time' }, 'break_minutes not-a-number'],
    ['more hours than a week has', { planned_hours: '168:01' }, 'planned_hours out-of-range-number'],
    ['a length with too many minutes', { planned_hours: '7:75' }, 'planned_hours not-a-number'],
    ['a break of one minute, or a thousand', { break_minutes: '1.000' }, 'break_minutes not-a-number'],
    ['half a minute, or an hour', { break_minutes: '0,5' }, 'break_minutes hours-for-minutes'],
    ['a quarter likewise', { break_minutes: '0.25' }, 'break_minutes hours-for-minutes'],
    ['a planned break likewise', { planned_break_minutes: '1.5' }, 'planned_break_minutes hours-for-minutes'],
    ['negative break', { break_minutes: '-5' }, 'break_minutes out-of-range-number'],
    ['long break', { break_minutes: '481' }, 'break_minutes break-too-long'],
    ['half a plan', { planned_start: '2025-12-01T08:00' }, 'planned_end incomplete-plan'],
    [
      'plan backwards',
      { planned_start: '2025-12-01T08:00', planned_end: '2025-12-01T08:00' },
      'planned_end end-not-after-start',
    ],
    [
      'a plan of three hundred years',
      { planned_start: '1725-12-01T08:00', planned_end: '2025-12-01T15:30' },
      'planned_start out-of-range-date',
    ],
    [
      'a plan with a wrong year',
      { planned_start: '2024-12-01T08:00', planned_end: '2025-12-01T15:30' },
      'planned_end too-long',
    ],
    [
      'a plan far ahead',
      { planned_start: '2035-12-01T08:00', planned_end: '2035-12-01T15:30' },
      'planned_end too-far-ahead',
    ],
    ['planned hours', { planned_hours: 'sju' }, 'planned_hours not-a-number'],
    ['flag', { overtime: 'kanskje' }, 'overtime unknown-choice'],
  ])('says what is wrong with %s', (_case, parts, expected) => {
    const collector = events(HEADER, row(parts));
    expect(problems(collector)).toEqual([`2 ${expected}`]);
    expect(collector).toMatchObject({ events: [], rowsRead: 1, rowsRejected: 1 });
  });

  it('says all that is wrong at once', () => {
    expect(problems(events(HEADER, row({ kind: 'flight', start: 'x', break_minutes: 'y' })))).toEqual([
      '2 kind unknown-kind',
      '2 start not-a-stamp',
      '2 break_minutes not-a-number',
    ]);
  });

  it.each([
    ['0', 0],
    ['0,0', 0],
    ['3', 180],
    ['7,5', 450],
    ['0:30', 1800],
  ])('reads a break of %s', (break_minutes, seconds) => {
    expect(events(HEADER, row({ break_minutes })).events).toMatchObject([
      { event: { unpaidBreak: seconds } },
    ]);
  });

  it('lets a break be as long as the event, and no longer', () => {
    expect(problems(events(HEADER, row({ break_minutes: '480' })))).toEqual([]);
  });

  it('takes the first of two readings in autumn and counts them, and believes an offset', () => {
    const { events: read, ambiguousTimes } = events(
      HEADER,
      row({ start: '2025-10-26T02:30', end: '2025-10-26T08:00' }),
      row({ start: '2025-10-26T02:30+01:00', end: '2025-10-26T08:00' }),
    );
    expect(read.map(({ event }) => formatStamp(event.start, clock))).toEqual([
      '2025-10-26T02:30+02:00',
      '2025-10-26T02:30+01:00',
    ]);
    expect(ambiguousTimes).toBe(1);
  });

  it('names those times as they stand in the file, and none that was read as another after all', () => {
    const { ambiguous } = events(
      HEADER,
      row({ start: '26.10.2025 02:30', end: '26.10.2025 02:45' }),
      row({ start: '2025-10-26T01:00', end: '02:15' }),
    );
    expect(ambiguous).toEqual([
      { line: 2, column: 'start', value: '26.10.2025 02:30' },
      { line: 2, column: 'end', value: '26.10.2025 02:45' },
      { line: 3, column: 'end', value: '02:15' },
    ]);
  });

  it('refuses the same source id twice and numbers rows that have none', () => {
    const collector = events(HEADER, row({ source_id: 'A' }), row({ source_id: 'A' }), row({}), row({}));
    expect(problems(collector)).toEqual(['3 source_id duplicate-source-id']);
    const start = String(Date.UTC(2025, 11, 1, 7) / 1000);
    expect(collector.events.map(({ sourceId }) => sourceId)).toEqual([
      'A',
      `1|shift|${start}`,
      `1|shift|${start}|2`,
    ]);
  });

  it('complains of a row with too few or too many cells, and lets empty ones be', () => {
    const collector = events(HEADER, '1;ops;shift', `${row({})};surplus`, `${row({})};;`, ';;;;;;;;;;;;');
    expect(problems(collector).filter((problem) => problem.includes('column-count'))).toEqual([
      '2 - column-count',
      '3 - column-count',
    ]);
    expect(collector).toMatchObject({ rowsRead: 3, rowsRejected: 2 });
  });
});

describe('a header', () => {
  it('may be Norwegian, in any case and order', () => {
    const { events: read, headerComplaints } = events(
      'Slutt;START;Type;Ansatt',
      '2025-12-01T16:00;2025-12-01T08:00;Utrykning;7',
    );
    expect(headerComplaints).toEqual([]);
    expect(read[0]).toMatchObject({ employee: '7', event: { kind: 'callout' } });
  });

  it('names what is missing, what is there, and what is needed', () => {
    expect(events('employee;begin;end').headerComplaints).toEqual([
      {
        line: 1,
        column: 'kind, start',
        value: 'employee, begin, end',
        problem: 'missing-columns',
        expected: 'employee, kind, start, end',
      },
    ]);
  });

  it('refuses one column under two names and mentions the ones it does not use', () => {
    expect(events('employee;ansatt;kind;start;end').headerComplaints).toMatchObject([
      { problem: 'duplicate-column', column: 'employee', value: 'employee, ansatt' },
    ]);
    expect(events('employee;kind;start;end;break_minuts').ignoredColumns).toEqual(['break_minuts']);
  });

  it.each([
    ['a;b;c', ';'],
    ['a,b,c', ','],
    ['a\tb\tc', '\t'],
    ['a|b|c', '|'],
    ['alone', ';'],
  ])('%j is delimited by %j', (line, delimiter) => {
    expect(delimiterIn([line], () => false)).toBe(delimiter);
  });
});

describe('a row of absence', () => {
  it('includes its last day and keeps a certificate for sickness only', () => {
    const { absences: read } = absences(
      '1;ops;sick;2025-12-01;2025-12-05;50;doctor;A',
      '1;ops;ferie;2025-12-08;2025-12-08;;self;B',
    );
    expect(
      read.map(({ type, fromDay, untilDay, grade, certificate }) => [
        type,
        untilDay - fromDay,
        grade,
        certificate,
      ]),
    ).toEqual([
      ['sick', 5, 50, 'doctor'],
      ['holiday', 1, 100, null],
    ]);
  });

  it.each([
    ['50 %', 50],
    ['33,3%', 33],
    ['0.5', 50],
    ['0,25', 25],
    ['1', 100],
    ['1.0', 100],
    ['20', 20],
  ])('reads a grade of %s', (grade, percent) => {
    const { absences: read } = absences(`1;ops;sick;2025-12-01;2025-12-05;${grade};;A`);
    expect(read).toMatchObject([{ grade: percent }]);
  });

  it.each([
    ['1;ops;sick;2025-12-05;2025-12-01;;;', 'to last-day-before-first'],
    ['1;ops;sick;2025-12-32;2025-12-01;;;', 'from no-such-date'],
    ['1;ops;sick;2025-12-01;2025-12-05;10;;', 'grade out-of-range-number'],
    ['1;ops;sick;2025-12-01;2025-12-05;101;;', 'grade out-of-range-number'],
    ['1;ops;sick;2025-12-01;2025-12-05;10 %;;', 'grade out-of-range-number'],
    ['1;ops;sick;2025-12-01;2025-12-05;0.1;;', 'grade out-of-range-number'],
    ['1;ops;sick;2025-12-01;2025-12-05;half;;', 'grade not-a-number'],
    ['1;ops;flu;2025-12-01;2025-12-05;;;', 'type unknown-choice'],
    ['1;ops;sick;2025-12-01;2025-12-05;;nurse;', 'certificate unknown-choice'],
    ['1;ops;sick;;2025-12-05;;;', 'from missing-value'],
  ])('%s: %s', (text, expected) => {
    expect(problems(absences(text))).toEqual([`2 ${expected}`]);
  });
});

describe('the words of a complaint', () => {
  it.each(LANGUAGES)('say where, what and what would be right, in %s', (language) => {
    for (const problem of PROBLEMS) {
      const said = sayComplaint(
        { line: 12_345, column: 'start', value: '{x} <y>', problem, expected: 'E' },
        language,
      );
      expect(said).toContain('12345');
      expect(said).not.toContain('undefined');
    }
  });

  it('leave out what is not known', () => {
    const nothing = { line: 0, column: null, value: null, problem: 'missing-value', expected: null } as const;
    expect(sayComplaint(nothing, 'en')).toBe('the value is missing');
    expect(sayComplaint({ ...nothing, line: 3, column: 'end', expected: 'X' }, 'nn')).toBe(
      'linje 3, kolonne end: verdien manglar; venta X',
    );
  });
});

describe('what no row may hold', () => {
  it.each([
    ['a cause in prose', 'Vikar for Kari Nordmann (kreft)'],
    ['a cause with a separator of ours', 'syk|vikar'],
    ['a cause without end', 'x'.repeat(41)],
  ])('%s', (_case, cause) => {
    const { complaints, events: read } = events(HEADER, row({ cause }));
    expect(read).toEqual([]);
    expect(complaints).toMatchObject([
      { line: 2, column: 'cause', problem: 'not-a-code', expected: 'customer-assistance' },
    ]);
  });

  it('takes a cause that is a code, in lower case', () => {
    expect(events(HEADER, row({ cause: 'Sjukdom-Årsak-2' })).events).toMatchObject([
      { cause: 'sjukdom-årsak-2' },
    ]);
  });

  it('control characters, wherever they stand', () => {
    expect(problems(events(HEADER, row({ employee: 'x\u0000y' })))).toEqual(['2 employee control-character']);
    expect(problems(events(HEADER, row({ source_id: '\u001b[2J' })))).toEqual([
      '2 source_id control-character',
    ]);
    expect(problems(events(`${HEADER};note`, `${row({})};a\u0000`))).toEqual(['2 - control-character']);
    expect(problems(events(HEADER, row({ unit: '\u009b0m' })))).toEqual(['2 unit control-character']);
  });

  it('a code longer than any', () => {
    expect(problems(events(HEADER, row({ source_id: 'x'.repeat(201) })))).toEqual([
      '2 source_id too-many-characters',
    ]);
  });

  it.each(['absence', 'fravær', 'Sykefravær', 'sykt barn', 'ferie', 'permisjon'])(
    'an absence, which has a file of its own: %s',
    (kind) => {
      const { complaints } = events(HEADER, row({ kind }));
      expect(complaints).toMatchObject([{ column: 'kind', problem: 'absence-as-event' }]);
      expect(sayComplaint(complaints[0]!, 'en')).toMatch(/a file of their own.*“type”\), from, to/);
    },
  );

  it('a time more than 400 days ahead', () => {
    const next = (day: string): string => row({ start: `${day}T08:00`, end: `${day}T16:00` });
    expect(events(HEADER, next('2027-02-09')).complaints).toEqual([]);
    expect(events(HEADER, next('2027-02-10')).complaints).toMatchObject([
      { column: 'end', problem: 'too-far-ahead', expected: '≤ 2027-02-09' },
    ]);
  });
});

describe('a row taken back', () => {
  it('needs its id and nothing else', () => {
    const read = events('employee;kind;start;end;source_id;deleted', '1;;;;X1;true', '1;;;;X2;ja');
    expect(read).toMatchObject({ rowsRead: 2, rowsRejected: 0, events: [] });
    expect(read.withdrawals).toEqual([
      { employee: '1', sourceId: 'X1', line: 2 },
      { employee: '1', sourceId: 'X2', line: 3 },
    ]);
    expect(problems(events('employee;kind;start;end;source_id;deleted', '1;;;;;true'))).toEqual([
      '2 source_id missing-value',
    ]);
  });

  it('is a row as before when it says false or nothing', () => {
    const read = events(`${HEADER};slettet`, `${row({})};nei`, `${row({ employee: '2' })};`);
    expect(read.complaints).toEqual([]);
    expect(read.events).toHaveLength(2);
  });
});
