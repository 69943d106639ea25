import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CheckReport } from '../../src/cli/check.js';
import { here } from '../support/command-here.js';

/* What check tells beside the breaches it counts: what an agreement allows, whom the law exempts, second readings. */

const HEAD = 'employee;unit;kind;start;end;planned_start;planned_end;break_minutes';
const turn = (employee: string, start: string, end: string): string =>
  `${employee};U;shift;${start};${end};${start};${end};0`;

/** 9 h of rest, and a planned day of 10 h: a row of the table and a rule outside it. */
const EVENTS = [
  turn('A', '2025-12-01T13:00', '2025-12-01T22:00'),
  turn('A', '2025-12-02T07:00', '2025-12-02T17:00'),
  turn('B', '2025-12-01T13:00', '2025-12-01T22:00'),
  turn('B', '2025-12-02T07:00', '2025-12-02T17:00'),
  turn('C', '2025-12-01T13:00', '2025-12-01T22:00'),
  turn('C', '2025-12-10T07:00', '2025-12-10T15:00'),
  turn('D', '2025-12-01T08:00', '2025-12-01T21:30'),
];

const position = (employee: string, more: object = {}): object => ({
  employee,
  unit: 'U',
  title: 'operatør',
  from: '2020-01-01',
  ...more,
});

const ORGANISATION = {
  units: [{ code: 'U', name: 'U' }],
  employees: ['A', 'B', 'C', 'D'].map((code) => ({ code, name: code })),
  positions: [
    position('A', { onCallScheme: 'V' }),
    position('B', { exempt: 'leading', to: '2019-12-31', from: '2019-01-01' }),
    position('B', { exempt: 'independent' }),
    position('C', { to: '2025-12-05' }),
    position('C', { from: '2025-12-06', exempt: 'leading' }),
    position('D'),
  ],
  agreements: [
    {
      code: 'A-8',
      legalBasis: '10-8(3), 10-5(2)',
      grantedBy: 'elected-representatives',
      group: { kind: 'scheme', code: 'V' },
      from: '2025-01-01',
      limits: { DAILY_REST: 8, ORD_DAY: 12 },
      terms: { averaging: { weeks: 8, start: '2025-12-01' } },
    },
  ],
};

let directory: string;
let files: string[];
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hviletid-beside-'));
  files = [join(directory, 'events.csv'), join(directory, 'organisation.json')];
  await writeFile(files[0]!, [HEAD, ...EVENTS].join('\n'));
  await writeFile(files[1]!, JSON.stringify(ORGANISATION));
});
afterAll(() => rm(directory, { recursive: true }));

const asked = async (...args: string[]): Promise<string> => (await here(['check', ...files, ...args])).out;
const report = async (): Promise<CheckReport> => JSON.parse(await asked('--format', 'json')) as CheckReport;
/** Records of one kind, each as its filled cells by column. */
const records = async (record: string): Promise<Record<string, string>[]> => {
  const lines = (await asked('--format', 'csv')).split('\n').map((line): string[] => line.split(';'));
  const columns = lines[0] ?? [];
  return lines
    .filter(([first]) => first === record)
    .map((cells) => columns.map((name, i): [string, string] => [name, cells[i] ?? '']))
    .map((cells): Record<string, string> => Object.fromEntries(cells.filter(([, cell]) => cell !== '')));
};

describe('what lies within an agreement', () => {
  it('is a finding of its own with both limits, in JSON, and in no total', async () => {
    const { withinAgreement, withinAgreementFindings, breaches, total, rows } = await report();
    // The table's one; outside it the planned days are told as well.
    expect(withinAgreement).toBe(1);
    expect(withinAgreementFindings.map(({ rule, date }) => `${date} ${rule}`)).toEqual([
      '2025-12-02 DAILY_REST',
      '2025-12-02 ORD_DAY',
    ]);
    expect(withinAgreementFindings[0]).toMatchObject({
      employee: 'A',
      window: { start: '2025-12-01T22:00+01:00', end: '2025-12-02T07:00+01:00' },
      measured: 9,
      limit: 8,
      baseLimit: 11,
      unit: 'hours',
      severity: 'breach',
      clause: 'aml. § 10-8 (1)',
      agreement: 'A-8',
      final: true,
      explanation: {
        baseVerdict: 'breach',
        effectiveVerdict: 'ok',
        baseLimit: 39_600,
        effectiveLimit: 28_800,
      },
    });
    expect(breaches.map(({ employee }) => employee)).toEqual(['D']);
    expect(total).toBe(1);
    expect(rows.find(({ row }) => row === 'DAILY_REST')).toMatchObject({ count: 0, percent: 0 });
  });

  it('is a record of its own in CSV', async () => {
    expect(await records('within_agreement')).toEqual([{ record: 'within_agreement', count: '1' }]);
    const [rest, plan, ...more] = await records('within_agreement_finding');
    expect(more).toEqual([]);
    expect(rest).toEqual({
      record: 'within_agreement_finding',
      rule: 'DAILY_REST',
      employee: 'A',
      date: '2025-12-02',
      window_start: '2025-12-01T22:00+01:00',
      window_end: '2025-12-02T07:00+01:00',
      measured: '9',
      limit: '8',
      base_limit: '11',
      unit: 'hours',
      clause: 'aml. § 10-8 (1)',
      agreement: 'A-8',
      final: 'true',
    });
    expect(plan).toMatchObject({ rule: 'ORD_DAY', measured: '10', limit: '12', base_limit: '9' });
  });
});

describe('whom the law exempts', () => {
  const EXEMPT = [
    { employee: 'B', reason: 'independent', clause: '§ 10-12 (2)', from: '2025-12-01', to: '2025-12-10' },
    { employee: 'C', reason: 'leading', clause: '§ 10-12 (1)', from: '2025-12-06', to: '2025-12-10' },
  ];

  it('is told in JSON with the position held then, its paragraph, and the days of those checked', async () => {
    const { excluded, breaches, employees } = await report();
    expect(excluded).toEqual(EXEMPT);
    // Heads count, findings do not: B has the same turns as A.
    expect(employees).toBe(4);
    expect(breaches.some(({ employee }) => employee === 'B')).toBe(false);
  });

  it('is told in CSV with the same', async () => {
    expect(await records('excluded')).toEqual(
      EXEMPT.map(({ employee, reason, clause, from, to }) => ({
        record: 'excluded',
        employee,
        reason,
        clause,
        window_start: from,
        window_end: to,
      })),
    );
  });

  it('is told in words by paragraph, each person once', async () => {
    const out = await asked('--lang', 'en');
    expect(out).toContain('1 employee is exempt by § 10-12 (1) and not checked by the rules for adults.');
    expect(out).toContain('1 employee is exempt by § 10-12 (2) and not checked by the rules for adults.');
  });
});

describe('the strict view of daily rest', () => {
  it('stands beside the counted reading in JSON, and in no total', async () => {
    const { views, total, rows, outside } = await report();
    expect(views).toMatchObject([
      {
        view: 'strict',
        rule: 'DAILY_REST',
        measured: 4,
        count: 1,
        says: { en: expect.stringMatching(/^strict/) },
      },
    ]);
    // From 08:00 to 21:30, and then off for days: 10 h 30 min of the 24 hours from its start.
    expect(views[0]?.breaches).toMatchObject([
      {
        employee: 'D',
        date: '2025-12-01',
        window: { start: '2025-12-01T08:00+01:00', end: '2025-12-02T08:00+01:00' },
        measured: 10.5,
        limit: 11,
      },
    ]);
    // The one that is counted is of the day's hours.
    expect(total).toBe(1);
    expect(rows.find(({ row }) => row === 'DAILY_REST')?.count).toBe(0);
    expect(outside.breaches.some(({ rule }) => rule === 'DAILY_REST')).toBe(false);
  });

  it('has records of its own in CSV', async () => {
    expect(await records('view_type')).toEqual([
      { record: 'view_type', rule: 'DAILY_REST', measured_times: '4', count: '1', view: 'strict' },
    ]);
    expect(await records('view_finding')).toMatchObject([
      { rule: 'DAILY_REST', employee: 'D', measured: '10.5', limit: '11', view: 'strict' },
    ]);
  });

  it.each([
    ['nb', 'Andre lesninger av reglene', 'streng lesning: innenfor 24 timer fra arbeidet begynte'],
    ['nn', 'Andre lesingar av reglane', 'streng lesing: innanfor 24 timar frå arbeidet tok til'],
    ['en', 'Other readings of the rules', 'strict reading: inside 24 hours from the start of work'],
  ])('is a line in words, and explained where asked, in %s', async (language, heading, name) => {
    const plain = await asked('--lang', language);
    expect(plain).toContain(heading);
    expect(plain.split(name)).toHaveLength(2);
    const explained = await asked('--lang', language, '--explain');
    expect(explained.split(name)).toHaveLength(3);
    expect(explained).toMatch(/D, 2025-12-01, .*: .*24/);
  });

  it('is no reason to end with status 1', async () => {
    const path = join(directory, 'strict.csv');
    await writeFile(
      path,
      [
        HEAD,
        turn('D', '2025-12-01T08:00', '2025-12-01T17:00'),
        turn('D', '2025-12-01T19:00', '2025-12-01T22:00'),
      ].join('\n'),
    );
    const { out, status } = await here(['check', path, '--format', 'json', '--fail-on-breach']);
    expect((JSON.parse(out) as CheckReport).views[0]).toMatchObject({ count: 1 });
    expect(status).toBe(0);
  });

  it('is not there in a profile that names none', async () => {
    const { out } = await here(['check', files[0]!, '--format', 'json', '--profile', 'eu-2003-88']);
    expect((JSON.parse(out) as CheckReport).views).toEqual([]);
  });
});
