import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CheckReport } from '../../src/cli/check.js';
import { here } from '../support/command-here.js';

const HEAD = 'employee;unit;kind;start;end;break_minutes;planned_start;planned_end;planned_break_minutes';
const EVENTS = [
  HEAD,
  '7;U;shift;2025-12-01T14:00;2025-12-01T22:00;0;2025-12-01T14:00;2025-12-01T22:00;0',
  '7;U;callout;2025-12-02T02:00;2025-12-02T03:00;;;;',
  '7;U;shift;2025-12-02T08:00;2025-12-02T22:00;30;2025-12-02T08:00;2025-12-02T16:00;30',
];

const ORGANISATION = {
  organisation: { name: 'Test', zone: 'Europe/Oslo', registeredFrom: {}, thresholds: [] },
  units: [{ code: 'U', name: 'U', parent: null, manager: null }],
  employees: [{ code: '7', name: 'Sju', email: null, language: 'nb' }],
  positions: [
    {
      employee: '7',
      unit: 'U',
      title: 'operatør',
      share: 1,
      employment: 'permanent',
      onCallScheme: null,
      from: '2020-01-01',
      to: null,
    },
  ],
  agreements: [
    {
      code: 'A-2025',
      legalBasis: '10-8(3)',
      grantedBy: 'elected-representatives',
      group: { kind: 'all', code: null },
      from: '2025-01-01',
      to: null,
      limits: { DAILY_REST: 8 },
      conditions: '',
      document: '',
    },
  ],
};

let directory: string;
let files: string[];
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hviletid-explain-'));
  files = [join(directory, 'events.csv'), join(directory, 'organisation.json')];
  await writeFile(files[0]!, EVENTS.join('\n'));
  await writeFile(files[1]!, JSON.stringify(ORGANISATION));
});
afterAll(() => rm(directory, { recursive: true }));

describe('hviletid check explains', () => {
  it('each breach as data: terms that add up, both limits, agreement, rulebook, and what may excuse it', async () => {
    const { out } = await here(['check', ...files, '--format', 'json']);
    const { breaches } = JSON.parse(out) as CheckReport;
    const rest = breaches.find(({ rule }) => rule === 'DAILY_REST');
    expect(rest?.explanation).toMatchObject({
      agreement: 'A-2025',
      comparator: 'min',
      baseLimit: 39_600,
      effectiveLimit: 28_800,
      terms: [
        { kind: 'rest', start: '2025-12-02T03:00+01:00', end: '2025-12-02T08:00+01:00', amount: '18000' },
      ],
      sum: '18000',
      value: '18000',
      flags: ['possible-10-8-3'],
    });
    expect(rest?.explanation.rulebook).toMatch(/^no-aml \d{4}-\d\d-\d\d$/);
    expect(rest?.explanation.bounds.map(({ kind }) => kind)).toEqual(['shift', 'callout', 'shift']);
  });

  it('keeps a share of a break as a fraction', async () => {
    const { out } = await here(['check', ...files, '--format', 'json']);
    const { breaches } = JSON.parse(out) as CheckReport;
    const total = breaches.find(({ rule }) => rule === 'DAILY_TOTAL');
    expect(total?.explanation).toMatchObject({
      terms: [{ share: '27/28', amount: '48600' }],
      value: '48600',
    });
  });

  it.each([
    ['nb', 'Grensen er 8 t etter avtale A-2025; uten avtalen er den 11 t etter aml. § 10-8 (1).'],
    ['nn', 'Grensa er 8 t etter avtale A-2025; utan avtalen er ho 11 t etter aml. § 10-8 (1).'],
    ['en', 'The limit is 8 h by agreement A-2025; without it, it is 11 h by aml. § 10-8 (1).'],
  ])('each breach in words, in %s', async (language, said) => {
    const plain = await here(['check', ...files, '--lang', language]);
    const explained = await here(['check', ...files, '--lang', language, '--explain']);
    expect(plain.out).not.toContain('A-2025;');
    expect(explained.out.replaceAll('\u00a0', ' ')).toContain(said);
  });
});
