import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileContent } from '../../src/ingest/file-content.js';
import { parseMapping } from '../../src/ingest/mapping/mapping-text.js';
import type { Mapping } from '../../src/ingest/mapping/mapping.js';
import { presets } from '../../src/ingest/mapping/presets.repository.js';
import { readFileContent } from '../../src/ingest/read-file.service.js';
import { clockOf } from '../../src/platform/zone.js';
import { parseDay } from '../../src/time/civil.js';
import { formatStamp } from '../../src/time/stamp.js';

const clock = clockOf('Europe/Oslo');
const TODAY = parseDay('2026-01-05')!;

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hviletid-presets-'));
});
afterAll(() => rm(directory, { recursive: true }));

async function read(content: string, mapping: Mapping | null = null): Promise<FileContent> {
  const path = join(directory, 'file');
  await writeFile(path, content);
  return readFileContent(path, { clock, source: null, today: TODAY, mapping });
}

/** Each event in one line: who, what, when, unpaid minutes, id. */
const told = ({ events, complaints }: FileContent): unknown => {
  expect(complaints).toEqual([]);
  return events.map(({ employee, event, sourceId, isNamedByContent }) =>
    [
      employee,
      event.kind,
      formatStamp(event.start, clock),
      formatStamp(event.end, clock),
      event.unpaidBreak === undefined ? '-' : event.unpaidBreak / 60,
      event.breaks?.length ?? 0,
      isNamedByContent ? '-' : sourceId,
    ].join(' '),
  );
};

const KIMAI =
  'date,begin,end,duration,currency,rate,internal_rate,hourly_rate,fixed_rate,user.alias,user.name,user.email,user.account_number,customer.name,project.name,activity.name,description,billable,tags,type,category,customer.number,project.number,vat_id,order_number';
const CLOCKIFY =
  'Project;Client;Description;Task;User;Group;Email;Tags;Billable;Start Date;Start Time;End Date;End Time;Duration (h);Duration (decimal)';
const TOGGL =
  'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount ()';

const CASES: readonly [preset: string, content: string, expected: readonly string[]][] = [
  [
    'kimai',
    [
      KIMAI,
      '2025-12-01,22:00,06:00,28800,NOK,0,0,0,0,Ada,ada,ada@example.org,1001,K,P,A,"A long note, with a comma",1,,timesheet,work,,,,',
      '2025-12-02,08:00,16:00,28800,NOK,0,0,0,0,Bo,bo,bo@example.org,,K,P,A,,1,,timesheet,work,,,,',
    ].join('\n'),
    [
      '1001 shift 2025-12-01T22:00+01:00 2025-12-02T06:00+01:00 - 0 -',
      'bo@example.org shift 2025-12-02T08:00+01:00 2025-12-02T16:00+01:00 - 0 -',
    ],
  ],
  [
    'kimai-import',
    'Date;From;To;Duration;Rate;User;Email;Customer;Project;Activity;Description;Exported;Tags;HourlyRate;FixedRate;InternalRate;meta.x\n01.12.2025;08:00;16:00;8:00;0;ada;ada@example.org;K;P;A;;no;;;;;\n',
    ['ada@example.org shift 2025-12-01T08:00+01:00 2025-12-01T16:00+01:00 - 0 -'],
  ],
  [
    'clockify',
    `${CLOCKIFY}\nP;;;;Ada;drift;ada@example.org;;No;12/14/2025;10:00 PM;12/15/2025;06:30:00 AM;8:30;8.5\nP;;;;Ada;drift;ada@example.org;;No;12/05/2025;08:00 AM;12/05/2025;12:00 PM;4:00;4.0\n`,
    [
      'ada@example.org shift 2025-12-14T22:00+01:00 2025-12-15T06:30+01:00 - 0 -',
      'ada@example.org shift 2025-12-05T08:00+01:00 2025-12-05T12:00+01:00 - 0 -',
    ],
  ],
  [
    'toggl',
    `${TOGGL}\nAda,ada@example.org,,P,,,No,2025-12-01,07:30:15,2025-12-01,15:00:00,07:29:45,,\n`,
    ['ada@example.org shift 2025-12-01T07:30:15+01:00 2025-12-01T15:00+01:00 - 0 -'],
  ],
  [
    'quinyx',
    JSON.stringify([
      {
        id: 'q1',
        xrefId: null,
        groupId: 12,
        begin: '2025-12-01T07:00:00+01:00',
        end: '2025-12-01T15:00:00+01:00',
        status: 'PUBLISHED',
        deleted: false,
        shiftTypeId: 3,
        employeeId: 77,
        countScheduleHours: true,
        countWorkedHours: true,
        freeDay: false,
        breaks: [{ begin: '2025-12-01T11:00:00+01:00', end: '2025-12-01T11:30:00+01:00', paid: true }],
        tasks: [],
      },
      {
        id: 'q2',
        begin: '2025-12-02T00:00:00+01:00',
        end: '2025-12-03T00:00:00+01:00',
        employeeId: 77,
        shiftTypeId: 9,
        countScheduleHours: false,
        freeDay: true,
      },
      {
        id: 'q3',
        begin: '2025-12-03T07:00:00+01:00',
        end: '2025-12-03T15:00:00+01:00',
        employeeId: 77,
        shiftTypeId: 3,
        countScheduleHours: true,
        deleted: true,
      },
    ]),
    ['77 shift 2025-12-01T07:00+01:00 2025-12-01T15:00+01:00 - 1 q1'],
  ],
  [
    'deputy-v1',
    JSON.stringify([
      {
        Id: 5,
        Employee: 3,
        Date: '2025-12-01T00:00:00+01:00',
        StartTime: 1_764_572_400,
        EndTime: 1_764_601_200,
        Mealbreak: '2025-12-01T00:30:00+01:00',
        MealbreakSlots: '',
        Slots: [],
        TotalTime: 7.5,
        Roster: null,
        EmployeeComment: 'ill tomorrow',
        Discarded: null,
        OperationalUnit: 8,
        IsLeave: false,
      },
      {
        Id: 6,
        Employee: 3,
        StartTime: 1_764_658_800,
        EndTime: 1_764_687_600,
        TotalTime: 8,
        OperationalUnit: 8,
        IsLeave: true,
      },
    ]),
    ['3 shift 2025-12-01T08:00+01:00 2025-12-01T16:00+01:00 30 0 5'],
  ],
  [
    'deputy-v2',
    JSON.stringify({
      success: true,
      data: [
        {
          id: 9,
          employeeId: 4,
          employeeAgreementId: 1,
          start: '2025-12-01T08:00:00+01:00',
          end: '2025-12-01T16:00:00+01:00',
          mealBreak: 45,
          mealBreakSlots: [],
          shiftId: 2,
        },
      ],
    }),
    ['4 shift 2025-12-01T08:00+01:00 2025-12-01T16:00+01:00 45 0 9'],
  ],
  [
    'personio',
    JSON.stringify({
      attendances: [
        { employee: 12, date: '2025-12-01', start_time: '08:00', end_time: '16:30', break: 30, comment: 'x' },
      ],
    }),
    ['12 shift 2025-12-01T08:00+01:00 2025-12-01T16:30+01:00 30 0 -'],
  ],
  [
    'graph-shift',
    JSON.stringify({
      '@odata.context': 'https://graph.microsoft.com/',
      value: [
        {
          id: 'SHFT_1',
          userId: 'u-1',
          schedulingGroupId: 'TAG_1',
          sharedShift: {
            startDateTime: '2025-12-01T07:00:00Z',
            endDateTime: '2025-12-01T15:00:00Z',
            activities: [
              {
                isPaid: false,
                startDateTime: '2025-12-01T10:30:00Z',
                endDateTime: '2025-12-01T11:00:00Z',
                code: '',
                displayName: 'Lunsj',
                theme: 'blue',
              },
              {
                isPaid: true,
                startDateTime: '2025-12-01T12:00:00Z',
                endDateTime: '2025-12-01T15:00:00Z',
                code: 'KASSE',
                displayName: 'Kasse',
                theme: 'pink',
              },
            ],
          },
          draftShift: null,
        },
        {
          id: 'SHFT_2',
          userId: 'u-1',
          sharedShift: null,
          draftShift: { startDateTime: '2025-12-02T07:00:00Z' },
        },
      ],
    }),
    ['u-1 shift 2025-12-01T08:00+01:00 2025-12-01T16:00+01:00 - 1 SHFT_1'],
  ],
  [
    'graph-timecard',
    [
      {
        id: 'TCK_1',
        userId: 'u-1',
        state: 'clockedOut',
        confirmedBy: 'none',
        clockInEvent: { dateTime: '2025-12-01T07:00:00Z', atApprovedLocation: true },
        clockOutEvent: { dateTime: '2025-12-01T15:00:00Z' },
        breaks: [
          {
            breakId: 'b',
            start: { dateTime: '2025-12-01T10:00:00Z' },
            end: { dateTime: '2025-12-01T10:30:00Z' },
          },
        ],
      },
      {
        id: 'TCK_2',
        userId: 'u-1',
        state: 'clockedIn',
        clockInEvent: { dateTime: '2025-12-02T07:00:00Z' },
        clockOutEvent: null,
        breaks: [],
      },
    ]
      .map((card) => JSON.stringify(card))
      .join('\n'),
    ['u-1 shift 2025-12-01T08:00+01:00 2025-12-01T16:00+01:00 - 1 TCK_1'],
  ],
];

describe('a preset', () => {
  it.each(CASES)('%s is recognised by its header, and read', async (preset, content, expected) => {
    const file = await read(content);
    expect(file.source).toBe(preset);
    expect(told(file)).toEqual(expected);
  });

  it('is tried, each of them', () => {
    expect(CASES.map(([preset]) => preset).sort()).toEqual(
      presets()
        .map(({ name }) => name)
        .sort(),
    );
  });

  it('takes back what its system has deleted', async () => {
    const [, content] = CASES.find(([preset]) => preset === 'quinyx')!;
    expect((await read(content)).withdrawals).toMatchObject([{ employee: '77', sourceId: 'q3' }]);
  });

  it('passes over what is no duty, and counts it', async () => {
    const file = await read(CASES.find(([preset]) => preset === 'deputy-v1')![1]);
    expect(file).toMatchObject({ rowsRead: 1, rowsPassedOver: 1 });
  });

  it.each([
    ['of paid work alone', [{ isPaid: true }]],
    ['of nothing', []],
    ['that is not there', null],
  ])('of Graph shifts knows nothing of breaks from a list %s', async (_what, activities) => {
    const times = { startDateTime: '2025-12-01T07:00:00Z', endDateTime: '2025-12-01T15:00:00Z' };
    const shared = { ...times, activities: activities?.map((one) => ({ ...times, ...one })) };
    const file = await read(JSON.stringify([{ id: 'S', userId: 'u-1', sharedShift: shared }]));
    expect(told(file)).toEqual(['u-1 shift 2025-12-01T08:00+01:00 2025-12-01T16:00+01:00 - 0 S']);
  });

  it('of Graph shifts takes an activity that is not paid for a break with its times', async () => {
    const file = await read(CASES.find(([preset]) => preset === 'graph-shift')![1]);
    const [{ event } = { event: null }] = file.events;
    expect(event?.breaks?.map(({ start, end, paid }) => [start, end, paid])).toEqual([
      [Date.UTC(2025, 11, 1, 10, 30) / 1000, Date.UTC(2025, 11, 1, 11) / 1000, false],
    ]);
  });

  it('of Deputy leaves a timesheet that still runs for when it has ended', async () => {
    const [sheet] = JSON.parse(CASES.find(([preset]) => preset === 'deputy-v1')![1]) as object[];
    const open = { ...sheet, Id: 9, EndTime: 0, TotalTime: 0, IsInProgress: true };
    const file = await read(JSON.stringify([{ ...sheet, IsInProgress: false }, open]));
    expect(file).toMatchObject({ rowsRead: 1, rowsPassedOver: 1, complaints: [] });
  });

  it.each([
    ['quinyx', 'employeeId', [null, '', undefined]],
    ['deputy-v1', 'Employee', [null, 0, undefined]],
    ['deputy-v2', 'employeeId', [null, 0, undefined]],
  ])('of %s passes over shifts that are nobody’s yet', async (preset, field, nobodies) => {
    const whole = JSON.parse(CASES.find(([name]) => name === preset)![1]) as object;
    const [shift] = 'data' in whole ? (whole.data as object[]) : (whole as object[]);
    const open = nobodies.map((nobody, i) => ({ ...shift, id: `open-${i}`, [field]: nobody }));
    const file = await read(JSON.stringify([shift, ...open]));
    expect(file).toMatchObject({ source: preset, rowsRead: 1, rowsPassedOver: 3, complaints: [] });
  });

  it('that finds nobody in any record says which field is missed, and takes none for open shifts', async () => {
    const [shift] = JSON.parse(CASES.find(([name]) => name === 'quinyx')![1]) as { employeeId?: number }[];
    const { employeeId, ...renamed } = { ...shift, employee: 77 };
    const quinyx = presets().find(({ name }) => name === 'quinyx')!;
    const file = await read(JSON.stringify([renamed, renamed]), quinyx);
    expect(employeeId).toBe(77);
    expect(file.complaints).toMatchObject([{ problem: 'missing-fields', column: 'employeeId' }]);
    const open = await read(JSON.stringify([{ ...renamed, employeeId: null }]), quinyx);
    expect(open).toMatchObject({ rowsRead: 0, rowsPassedOver: 1, complaints: [] });
  });

  it.each(['Amount (NOK)', 'Amount (USD)', null])('of Toggl is known with %p last', async (last) => {
    const [header, row] = CASES.find(([preset]) => preset === 'toggl')![1]
      .trimEnd()
      .split('\n');
    const named = header!.replace(/,Amount \(\)$/, last === null ? '' : `,${last}`);
    const file = await read(`${named}\n${last === null ? row!.replace(/,$/, '') : row!}\n`);
    expect(file).toMatchObject({ source: 'toggl', complaints: [], rowsRead: 1 });
  });

  it('of Personio takes no end on the next day for granted', async () => {
    const night = { employee: 12, date: '2025-12-01', start_time: '22:00', end_time: '06:00', break: 0 };
    expect((await read(JSON.stringify([night]))).complaints).toMatchObject([
      { line: 1, column: 'end_time', value: '06:00', problem: 'end-date-missing' },
    ]);
  });
});

describe('a mapping', () => {
  const OURS = `
name: our-roster
for: events
columns:
  employee: [Ansattnr, Epost]
  start: { date: Dato, time: Fra }
  end: { date: Til dato, time: Til }
  kind: Vakttype
  break_minutes: Pause
  deleted: Status
values:
  kind: { D: shift, N: shift, HV: standby, UT: callout }
  deleted: { Slettet: 'true', Godkjent: 'false' }
passOver:
  Status: [Utkast]
defaults:
  unit: drift
`;
  const FILE = [
    'Ansattnr;Epost;Vakttype;Dato;Fra;Til dato;Til;Pause;Status;Notat',
    '7;;d;01.12.2025;07.00;01.12.2025;15.00;0:30;Godkjent;x',
    ';e@example.org;HV;01.12.2025;15.00;02.12.2025;07.00;;Godkjent;',
    '7;;D;03.12.2025;07.00;03.12.2025;15.00;;Utkast;',
    '',
  ].join('\n');

  it('puts together, translates, defaults and passes over', async () => {
    const file = await read(FILE, parseMapping(OURS, 'our.yaml'));
    expect(told(file)).toEqual([
      '7 shift 2025-12-01T07:00+01:00 2025-12-01T15:00+01:00 30 0 -',
      'e@example.org standby 2025-12-01T15:00+01:00 2025-12-02T07:00+01:00 - 0 -',
    ]);
    expect(file).toMatchObject({
      source: 'our-roster',
      events: [{ unit: 'drift' }, { unit: 'drift' }],
      rowsPassedOver: 1,
    });
  });

  it('passes over rows by an empty word where a cell is empty or a record has no such field', async () => {
    const mapping = parseMapping(
      "name: open\nfor: events\ncolumns: { employee: Ansattnr, start: Fra, end: Til }\ndefaults: { kind: shift }\npassOver: { Ansattnr: [''] }\n",
      'open.yaml',
    );
    const times = { Fra: '2025-12-01T07:00', Til: '2025-12-01T15:00' };
    const rows = ['7;2025-12-01T07:00;2025-12-01T15:00', ' ;2025-12-01T07:00;2025-12-01T15:00'];
    const files = [
      `Ansattnr;Fra;Til\n${rows.join('\n')}\n`,
      JSON.stringify([{ Ansattnr: 7, ...times }, times]),
      [{ Ansattnr: 7, ...times }, times].map((one) => JSON.stringify(one)).join('\n'),
    ];
    for (const file of files) {
      expect(await read(file, mapping)).toMatchObject({ rowsRead: 1, rowsPassedOver: 1, complaints: [] });
    }
  });

  it.each([
    ['put together', '{ date: Fra dato, time: Fra kl }'],
    ['a column of its own', 'Fra kl, date: Fra dato'],
  ])('complains of the column of a date that is none: %s', async (_how, start) => {
    const mapping = parseMapping(
      `name: split\nfor: events\ncolumns: { employee: Nr, start: ${start}, end: { date: Til dato, time: Til kl } }\ndefaults: { kind: shift }\n`,
      'split.yaml',
    );
    const rows = [
      '7;32.01.2026;07:30;01.02.2026;15:30',
      '7;01.02.2026;07:30;30.02.2026;15:30',
      '7;01.02.1926;07:30;01.02.2026;15:30',
      '7;31.01.2026;25:30;01.02.2026;15:30',
    ];
    const { complaints } = await read(`Nr;Fra dato;Fra kl;Til dato;Til kl\n${rows.join('\n')}\n`, mapping);
    expect(complaints.map(({ line, column, value, problem }) => [line, column, value, problem])).toEqual([
      [2, 'Fra dato', '32.01.2026', 'no-such-date'],
      [3, 'Til dato', '30.02.2026', 'no-such-date'],
      [4, 'Fra dato', '01.02.1926', 'out-of-range-date'],
      [
        5,
        start.startsWith('{') ? 'Fra dato, Fra kl' : 'Fra kl',
        expect.stringContaining('25:30'),
        'no-such-time',
      ],
    ]);
  });

  it('takes an end whose date is left out for one of the same day, and asks for it past midnight', async () => {
    const columns = 'start: { date: Fra dato, time: Fra }, end: { date: Til dato, time: Til }';
    const mapping = (more: string): Mapping =>
      parseMapping(
        `name: own\nfor: events\ncolumns: { employee: Nr, ${columns} }\ndefaults: { kind: shift }\n${more}`,
        'own.yaml',
      );
    const rows = (...lines: string[]): string =>
      `Nr;Fra dato;Fra;Til dato;Til\n${lines.map((line) => `7;${line}\n`).join('')}`;
    const lacking = rows('14.11.2025;22:00;;06:00', '15.11.2025;08:00;;', '16.11.2025;08:00;16.11.2025;');
    expect((await read(lacking, mapping(''))).complaints).toMatchObject([
      { line: 2, value: '06:00', problem: 'end-date-missing', expected: '2025-11-15T06:00' },
      { line: 3, column: 'Til dato, Til', problem: 'missing-end', expected: '31.12.2025 07:30' },
      { line: 4, column: 'Til', problem: 'missing-end', expected: '07:30' },
    ]);
    const night = rows('14.11.2025;22:00;;06:00', '16.11.2025;08:00;;16:00');
    expect(told(await read(night, mapping('endsNextDay: true\n')))).toEqual([
      '7 shift 2025-11-14T22:00+01:00 2025-11-15T06:00+01:00 - 0 -',
      '7 shift 2025-11-16T08:00+01:00 2025-11-16T16:00+01:00 - 0 -',
    ]);
  });

  describe('with one date for start and end', () => {
    const mapping = (more = ''): Mapping =>
      parseMapping(
        `name: one-date
for: events
columns:
  employee: Ansattnr
  start: { date: Dato, time: Fra }
  end: { date: Dato, time: Til }
  planned_start: { date: Dato, time: Plan fra }
  planned_end: { date: Dato, time: Plan til }
defaults: { kind: shift }
optional: [planned_start, planned_end]
${more}`,
        'one-date.yaml',
      );
    const night = 'Ansattnr;Dato;Fra;Til;Plan fra;Plan til\n7;01.12.2025;22.00;06.30;22.00;06.00\n';

    it('asks for the date of an end past midnight', async () => {
      expect((await read(night, mapping())).complaints).toMatchObject([
        { column: 'Dato, Til', value: '06.30', problem: 'end-date-missing', expected: '2025-12-02T06:30' },
        { column: 'Dato, Plan til', value: '06.00', problem: 'end-date-missing' },
      ]);
    });

    it('names the part alone that is missing', async () => {
      const rows = [
        '7;01.12.2025;;15.30;;',
        '7;02.12.2025;07.30;;;',
        '7;;07.30;15.30;;',
        '7;;;15.30;;',
        '7;05.12.2025;07.30;15.30;07.00;',
      ];
      const file = await read(`Ansattnr;Dato;Fra;Til;Plan fra;Plan til\n${rows.join('\n')}\n`, mapping());
      expect(
        file.complaints.map(({ line, column, value, problem, expected }) => [
          line,
          column,
          value,
          problem,
          expected,
        ]),
      ).toEqual([
        [2, 'Fra', null, 'missing-value', '07:30'],
        [3, 'Til', null, 'missing-end', '07:30'],
        [4, 'Dato', null, 'missing-value', '31.12.2025'],
        [5, 'Dato, Fra', null, 'missing-value', '31.12.2025 07:30'],
        [6, 'Plan til', null, 'incomplete-plan', 'planned_start, planned_end'],
      ]);
    });

    it('asks so also where a system writes parts of a second', async () => {
      const written = 'Ansattnr;Dato;Fra;Til\n7;2025-12-01;22:00:00.000;06:30:00.000\n';
      expect((await read(written, mapping())).complaints).toMatchObject([
        { column: 'Dato, Til', problem: 'end-date-missing', expected: '2025-12-02T06:30:00' },
      ]);
    });

    it('takes it for the next day where the mapping says so', async () => {
      const file = await read(night, mapping('endsNextDay: true\n'));
      expect(told(file)).toEqual(['7 shift 2025-12-01T22:00+01:00 2025-12-02T06:30+01:00 - 0 -']);
      expect(formatStamp(file.events[0]!.event.plannedEnd!, clock)).toBe('2025-12-02T06:00+01:00');
    });

    it.each([
      ['16:00:00.0000000', '2025-12-01T16:00+01:00'],
      ['15:00Z', '2025-12-01T16:00+01:00'],
      ['16:00+01:00', '2025-12-01T16:00+01:00'],
    ])('reads an end that is written %s', async (end, instant) => {
      const day = `Ansattnr;Dato;Fra;Til\n7;2025-12-01;08:00;${end}\n`;
      expect(told(await read(day, mapping()))).toEqual([`7 shift 2025-12-01T08:00+01:00 ${instant} - 0 -`]);
    });
  });

  it('expects of a column of times a time', async () => {
    const kimai = (date: string, begin: string, end: string): string =>
      `${KIMAI}\n${KIMAI.split(',')
        .map((name) => ({ date, begin, end, 'user.account_number': '7' })[name] ?? '')
        .join(',')}\n`;
    const missing = async (...row: Parameters<typeof kimai>) =>
      (await read(kimai(...row))).complaints.map(({ column, problem, expected }) => [
        column,
        problem,
        expected,
      ]);
    expect(await missing('2025-12-01', '07:30', '')).toEqual([['end', 'missing-end', '07:30']]);
    expect(await missing('2025-12-01', '', '15:30')).toEqual([['begin', 'missing-value', '07:30']]);
    expect(await missing('', '07:30', '15:30')).toEqual([['date', 'missing-value', '2025-12-01']]);
  });

  it.each([
    ['two dates', '{ date: Dato, time: Fra }', '{ date: Til dato, time: Til }'],
    ['one date', '{ date: Dato, time: Fra }', '{ date: Dato, time: Til }'],
    ['a column of its own', 'Fra, date: Dato', 'Til'],
  ])('lets a time that happened twice say by its offset which it is: %s', async (_how, start, end) => {
    const mapping = parseMapping(
      `name: own\nfor: events\ncolumns: { employee: Nr, start: ${start}, end: ${end} }\ndefaults: { kind: shift }\n`,
      'own.yaml',
    );
    const rows = (...lines: string[]): string => `Nr;Dato;Fra;Til dato;Til\n${lines.join('\n')}\n`;
    const twice = await read(rows('7;26.10.2025;02:30;26.10.2025;02:45'), mapping);
    expect(twice.ambiguous).toMatchObject([
      { line: 2, column: expect.stringContaining('Fra'), value: expect.stringContaining('02:30') },
      { line: 2, column: expect.stringContaining('Til'), value: expect.stringContaining('02:45') },
    ]);
    const second = '7;26.10.2025;2025-10-26T02:30+01:00;26.10.2025;2025-10-26T02:45+01:00';
    const file = await read(rows(second), mapping);
    expect(told(file)).toEqual(['7 shift 2025-10-26T02:30+01:00 2025-10-26T02:45+01:00 - 0 -']);
    expect(file).toMatchObject({ ambiguousTimes: 0, ambiguous: [] });
  });

  it('names no time of the evening before that is on the next day after all', async () => {
    const mapping = parseMapping(
      'name: own\nfor: events\ncolumns: { employee: Nr, start: Fra, end: Til }\ndefaults: { kind: shift }\nendsNextDay: true\n',
      'own.yaml',
    );
    const night = (start: string): string => `Nr;Fra;Til\n7;${start};02:15\n`;
    expect(await read(night('2025-10-26T22:00'), mapping)).toMatchObject({
      ambiguousTimes: 0,
      ambiguous: [],
    });
    expect(await read(night('2025-10-25T22:00'), mapping)).toMatchObject({
      ambiguousTimes: 1,
      ambiguous: [{ line: 2, column: 'Til', value: '02:15' }],
    });
  });

  it('names the columns of the file where something is wrong', async () => {
    const file = await read(
      FILE.replace('01.12.2025;07.00', '31.11.2025;07.00').replace('HV', 'XX'),
      parseMapping(OURS, 'our.yaml'),
    );
    expect(file.complaints).toMatchObject([
      { line: 2, column: 'Dato', value: '31.11.2025', problem: 'no-such-date' },
      { line: 3, column: 'Vakttype', value: 'XX', problem: 'unknown-kind' },
    ]);
  });

  it('that does not fit the file says which columns are missing', async () => {
    const file = await read('Ansattnr;Vakttype\n7;D\n', parseMapping(OURS, 'our.yaml'));
    expect(file).toMatchObject({
      isBroken: true,
      complaints: [
        { line: 1, column: 'Dato, Fra, Til dato, Til, Pause, Status', problem: 'missing-columns' },
      ],
    });
  });

  it.each([
    ['{ date: Sluttdato, time: Til }', 'Sluttdato', 'Sluttdato, Til'],
    ['{ date: Dato, time: [Slutt, Ferdig] }', 'Slutt, Ferdig', 'Dato, Slutt, Ferdig'],
    ['{ date: Sluttdato, time: Slutt }', 'Sluttdato, Slutt', 'Sluttdato, Slutt'],
  ])('of %s names only those columns that are missing', async (end, missing, wanted) => {
    const mapping = parseMapping(OURS.replace('{ date: Til dato, time: Til }', end), 'our.yaml');
    const expected = [...new Set(`Ansattnr, Epost, Vakttype, Dato, Fra, ${wanted}`.split(', '))].join(', ');
    expect((await read(FILE, mapping)).complaints).toMatchObject([{ column: missing, expected }]);
  });

  it.each([
    ['a break', 'break_minutes: Pause', 'break_minutes: Pauze', 'Pauze'],
    ['a mark of what is deleted', 'deleted: Status', 'deleted: [Slettet, Strøket]', 'Slettet, Strøket'],
    ['an id', '  kind:', '  source_id: RadId\n  kind:', 'RadId'],
    ['what rows are passed over by', '  Status: [Utkast]', '  Tilstand: [Utkast]', 'Tilstand'],
  ])('refuses a file without a column that it names: %s', async (_what, before, after, missing) => {
    const mapping = parseMapping(OURS.replace(before, after), 'our.yaml');
    expect((await read(FILE, mapping)).complaints).toMatchObject([
      { problem: 'missing-columns', column: missing, expected: expect.stringContaining(missing) },
    ]);
  });

  it('takes a file without what it says may be missing', async () => {
    const misspelt = OURS.replace('break_minutes: Pause', 'break_minutes: Pauze');
    const withOptional = (optional: string): string => `${misspelt}optional: ${optional}\n`;
    for (const optional of ['all', '[break_minutes]'])
      expect((await read(FILE, parseMapping(withOptional(optional), 'our.yaml'))).complaints).toEqual([]);
    expect((await read(FILE, parseMapping(withOptional('[unit]'), 'our.yaml'))).complaints).toMatchObject([
      { column: 'Pauze' },
    ]);
  });

  it('names the columns of a file that it does not use, but not ours of what was wrong', async () => {
    const wider = FILE.split('\n').map((row, i) => (i === 0 ? `${row};feil` : row === '' ? row : `${row};`));
    expect((await read(wider.join('\n'), parseMapping(OURS, 'our.yaml'))).ignoredColumns).toEqual(['Notat']);
  });

  it('names a column once that two of ours are made of', async () => {
    const mapping = parseMapping(OURS.replaceAll('Til dato', 'Dag').replaceAll('Dato', 'Dag'), 'our.yaml');
    expect((await read(FILE, mapping)).complaints).toMatchObject([
      { column: 'Dag', expected: 'Ansattnr, Epost, Vakttype, Dag, Fra, Til' },
    ]);
  });

  it('may be one of absences, in JSON', async () => {
    const mapping = parseMapping(
      JSON.stringify({
        name: 'hr',
        for: 'absences',
        columns: { employee: 'No', type: 'Code', from: 'From', to: 'To' },
        values: { type: { 100: 'sick', 200: 'holiday' } },
      }),
      'hr.json',
    );
    const file = await read('No,Code,From,To\n7,100,12/31/2025,01/02/2026\n', mapping);
    expect(file).toMatchObject({
      complaints: [],
      absences: [{ type: 'sick', fromDay: parseDay('2025-12-31') }],
    });
  });

  it.each([
    [
      'an unknown column',
      'name: x\nfor: events\ncolumns: { start: A, begin: B }',
      /x\.yaml:3: columns\.begin: unknown column; did you mean “start”/,
    ],
    [
      'an unknown key',
      'name: x\nfor: events\ncolumns: {}\ncolumn: {}',
      /x\.yaml:4: column: unknown key; did you mean “columns”/,
    ],
    [
      'nothing it is for',
      'name: x\ncolumns: {}',
      /x\.yaml:1: for: is missing; expected “events”, “absences”, “employees”, “units”, “positions” or “agreements”/,
    ],
    [
      'a name of blanks',
      'name: A b\nfor: events\ncolumns: {}',
      /x\.yaml:1: name: “A b” cannot be used; expected a name like our-roster-2/,
    ],
    ['a tab', 'name: x\n\tfor: events', /x\.yaml:2: a tab/],
  ])('is refused for %s, with its line', (_case, text, words) => {
    expect(() => parseMapping(text, 'x.yaml')).toThrow(words);
  });
});

describe('what a mapping might take wrongly', () => {
  const DATED = parseMapping(
    'name: x\nfor: events\ndefaults: { kind: shift }\ncolumns:\n  employee: who\n  start: { date: day, time: from }\n  end: { date: day, time: to }\n',
    'x.yaml',
  );

  it('is no time of a day of its own, unless that is the day beside it', async () => {
    const row = (from: string, to: string) => JSON.stringify([{ who: '1', day: '26.10.2025', from, to }]);
    const dummy = await read(row('2000-01-01T08:00:00.000Z', '2000-01-01T16:00:00.000Z'), DATED);
    expect(dummy).toMatchObject({ events: [], complaints: [{ line: 1, problem: 'not-a-stamp' }] });
    const own = await read(row('2025-10-26T02:30+01:00', '2025-10-26T08:00+01:00'), DATED);
    expect(own).toMatchObject({ complaints: [], events: [{ line: 1 }] });
  });

  const quinyx = presets().find(({ name }) => name === 'quinyx')!;

  it('is no open shift where a row that is taken back has lost its employee', async () => {
    const shift = { id: '78', employeeId: null, scheduleStart: '', scheduleEnd: '', status: 'published' };
    const gone = await read(JSON.stringify([{ ...shift, deleted: true }]), quinyx);
    expect(gone).toMatchObject({ rowsPassedOver: 0, complaints: [{ problem: 'missing-value' }] });
    const open = await read(JSON.stringify([{ ...shift, deleted: false }]), quinyx);
    expect(open).toMatchObject({ rowsPassedOver: 1, complaints: [] });
  });

  it('is no list of a record, where a mapping reads the record, nor the first of several lists far apart', async () => {
    const record = { who: '1', day: '01.12.2025', from: '08:00', to: '16:00', projects: [{ p: 1 }] };
    expect(await read(JSON.stringify(record), DATED)).toMatchObject({
      complaints: [],
      events: [{ line: 1 }],
    });
    const people = Array.from({ length: 3000 }, (_, i) => ({ code: String(i), name: `Navn ${i}` }));
    const two = await read(JSON.stringify({ people, vakter: [{ who: '1' }] }));
    expect(two).toMatchObject({ events: [], complaints: [{ problem: 'several-lists' }] });
    const one = await read(JSON.stringify({ people, page: 1 }));
    expect(one.complaints.map(({ problem }) => problem)).not.toContain('several-lists');
  });
});
