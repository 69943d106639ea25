import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeXlsx } from 'hucre/xlsx';
import type { CheckReport } from '../../src/cli/check.js';
import { checkCommand } from '../../src/cli/check.command.js';
import { readSettings } from '../../src/platform/settings.js';

const HEAD = 'employee;kind;start;end;break_minutes;source_id';
const MINWINTID = fileURLToPath(new URL('../data/minwintid/', import.meta.url));
let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hviletid-check-'));
});
afterAll(() => rm(directory, { recursive: true }));

const write = async (name: string, ...lines: string[]): Promise<string> => {
  const path = join(directory, name);
  await writeFile(path, lines.join('\n'));
  return path;
};

async function run(...args: string[]): Promise<{ out: string; err: string; status: number }> {
  const [out, err]: [string[], string[]] = [[], []];
  let status = 0;
  const terminal = {
    print: (line: string) => out.push(line),
    write: (content: Buffer) => out.push(content.toString()),
    note: (line: string) => err.push(line),
    rewrite: () => undefined,
    exit: (asked: number) => {
      status = asked;
    },
    stopAsked: () => new Promise<void>(() => undefined),
    isInteractive: false,
  };
  await checkCommand({
    version: '0.0.0',
    terminal,
    settings: () => readSettings({}, { demo: false }),
  }).parseAsync(args, {
    from: 'user',
  });
  return { out: out.join('\n'), err: err.join('\n'), status };
}
const report = async (...args: string[]): Promise<CheckReport> =>
  JSON.parse((await run(...args, '--format', 'json')).out) as CheckReport;
const counts = ({ rows }: CheckReport): Record<string, number | null> =>
  Object.fromEntries(rows.map(({ row, count }) => [row, count]));

/** Late on Monday, a call at night, early on Tuesday: 9 h 15 min before it, 3 h 30 min after. */
const LATE = ['7;shift;2026-03-02T14:00;2026-03-02T21:45;;1', '7;shift;2026-03-03T07:00;2026-03-03T15:00;;2'];

describe('hviletid check', () => {
  it('names times that happened twice, file by file', async () => {
    const file = await write('autumn.csv', HEAD, '7;shift;2025-10-25T22:00;2025-10-26T02:30;;1');
    const other = await write('winter.csv', HEAD, '8;shift;2025-12-01T08:00;2025-12-01T16:00;;2');
    const twice = { line: 2, column: 'end', value: '2025-10-26T02:30' };
    expect(await report(file, other)).toMatchObject({
      ambiguousTimes: 1,
      ambiguousIn: [{ path: file, ambiguousTimes: 1, ambiguous: [twice] }],
    });
    expect((await run(file, other, '--lang', 'nb')).out).toContain(
      `${file}: 1 klokkeslett fantes to ganger da klokken ble stilt tilbake, og er lest som det første: linje 2, end «2025-10-26T02:30».`,
    );
  });

  it('prints the table of the real clockings', async () => {
    const files = (await readdir(MINWINTID))
      .filter((name) => name.endsWith('.json'))
      .map((name) => join(MINWINTID, name));
    const checked = await report(...files);
    expect(checked).toMatchObject({
      employees: 1,
      events: 14,
      rowsLeftOut: 0,
      total: 3,
      from: '2022-10-12',
      to: '2023-06-18',
    });
    expect(counts(checked)).toEqual({
      DAILY_REST: 1,
      WEEKLY_REST: 0,
      DAILY_TOTAL: 1,
      OT_7D: 1,
      OT_4W: 0,
      SUNDAY_NEXT: 0,
      AML_4W: 0,
      AML_WEEK: 1,
      AVERAGE_WEEK: 0,
    });
    expect(checked.breaches[0]).toMatchObject({
      employee: '123456',
      rule: 'DAILY_REST',
      date: '2022-10-19',
      window: { start: '2022-10-18T17:00+02:00', end: '2022-10-19T08:00+02:00' },
      measured: 7.5,
      limit: 11,
      unit: 'hours',
      severity: 'breach',
      clause: 'aml. § 10-8 (1)',
      agreement: null,
      final: true,
    });
  });

  it('brings one employee together over files', async () => {
    const [a, b] = [await write('a.csv', HEAD, LATE[0]!), await write('b.csv', HEAD, LATE[1]!)];
    expect((await report(a)).total + (await report(b)).total).toBe(0);
    expect(await report(a, b)).toMatchObject({
      employees: 1,
      total: 1,
      breaches: [{ measured: 9.25, limit: 11 }],
    });
  });

  it('counts a row that two files hold once, and says so', async () => {
    const file = await write('twice.csv', HEAD, ...LATE);
    expect(await report(file, file)).toMatchObject({ events: 2, rowsReplaced: 2, total: 1 });
  });

  it('reads the sheet of a workbook that is asked for, and refuses one there is not', async () => {
    const path = join(directory, 'book.xlsx');
    const shiftOf = (id: string, day: string) => ['7', 'shift', `${day}T08:00`, `${day}T16:00`, 30, id];
    const sheets = [
      { name: 'Des', rows: [HEAD.split(';'), shiftOf('A', '2025-12-01')] },
      { name: 'Jan', rows: [HEAD.split(';'), shiftOf('B', '2026-01-05'), shiftOf('C', '2026-01-06')] },
    ];
    await writeFile(path, Buffer.from(await writeXlsx({ sheets })));
    const eventsIn = async (...chosen: string[]): Promise<unknown> => {
      const { out } = await run('--format', 'json', ...chosen, path);
      return (JSON.parse(out) as CheckReport).events;
    };
    expect([await eventsIn(), await eventsIn('--sheet', 'jan')]).toEqual([1, 2]);
    const refused = await run('--sheet', 'Feb', path);
    expect(refused.status).toBe(2);
    expect(refused.err).toContain('«Feb»');
    expect(refused.err).toContain('Des');
  });

  it('takes agreements from an organisation file', async () => {
    const organisation = await write(
      'organisation.json',
      JSON.stringify({
        units: [{ code: 'u', name: 'U' }],
        employees: [{ code: '7', name: 'A' }],
        positions: [{ employee: '7', unit: 'u', title: 't', onCallScheme: 'V', from: '2020-01-01' }],
        agreements: [
          {
            code: 'A1',
            legalBasis: '10-8(3)',
            grantedBy: 'elected-representatives',
            group: { kind: 'scheme', code: 'V' },
            from: '2025-01-01',
            to: '2026-03-03',
            limits: { DAILY_REST: 8 },
          },
        ],
      }),
    );
    const late = await write('late.csv', HEAD, ...LATE);
    expect(await report(organisation, late)).toMatchObject({ total: 0, withinAgreement: 1 });
    const later = await write(
      'later.csv',
      HEAD,
      ...LATE.map((line) =>
        line
          .replaceAll('03-02', '03-03')
          .replaceAll('03-03T07', '03-04T07')
          .replaceAll('03-03T15', '03-04T15'),
      ),
    );
    expect(await report(organisation, later)).toMatchObject({ total: 1, withinAgreement: 0 });
  });

  it('names each bad row, checks nothing and ends with status 2', async () => {
    const bad = await write('bad.csv', HEAD, ...LATE, '7;flight;2026-03-02T14:00;i morgen;;3');
    const { out, err, status } = await run(bad, '--lang', 'en');
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err.split('\n')).toEqual([
      `${bad}: line 4, column kind: unknown kind of event “flight”; expected one of shift, extra shift (“extra_shift”), passive duty (“passive”), overtime, call-out (“callout”) or standby`,
      `${bad}: line 4, column end: “i morgen” is not a date and time; expected 2025-12-01T07:30 or 2025-12-01T07:30+01:00`,
      'Nothing was checked. Correct the rows, or use --partial to check the rest.',
    ]);
    const json = await run(bad, '--format', 'json');
    expect(json.status).toBe(2);
    expect(JSON.parse(json.out)).toMatchObject({
      error: 'bad-input',
      complaints: [{ line: 4 }, { line: 4 }],
    });
  });

  it('checks the rest of a bad file when asked, and says what was left out', async () => {
    const bad = await write('bad.csv', HEAD, ...LATE, '7;flight;2026-03-02T14:00;i morgen;;3');
    const { out, err, status } = await run(bad, '--partial', '--lang', 'en');
    // What was asked for is done, and a row was bad all the same.
    expect(status).toBe(2);
    expect(err).toContain('2 of 2 shifts have no plan.');
    expect(out).toContain('1 of 3 rows were left out.');
    expect(await run('/nowhere/at-all.csv', '--partial')).toMatchObject({ status: 2, out: '' });
  });

  it('ends with status 1 on breaches only where asked', async () => {
    const late = await write('late.csv', HEAD, ...LATE);
    expect((await run(late)).status).toBe(0);
    expect((await run(late, '--fail-on-breach')).status).toBe(1);
    const fine = await write('fine.csv', HEAD, LATE[0]!);
    expect((await run(fine, '--fail-on-breach')).status).toBe(0);
  });

  it.each(['nb', 'nn', 'en'])(
    'speaks %s, with empty cells for zero and a dash for what was not checked',
    async (lang) => {
      const late = await write('late.csv', HEAD, ...LATE);
      const { out } = await run(late, '--lang', lang);
      expect(out).toContain('aml. § 10-8 (1)');
      expect(out).toContain('2026-03-02T21:45+01:00');
      expect(out).toContain('–');
      expect(out).not.toContain('\u001b');
      expect(out.match(/100\s?%/g)).toHaveLength(2);
    },
  );

  it('writes no formula into a CSV, and nothing a terminal would obey', async () => {
    const formula = await write(
      'formula.csv',
      HEAD,
      ...LATE.map((line) => line.replace('7', '"=HYPERLINK(""x"")"')),
    );
    const { out } = await run(formula, '--format', 'csv');
    expect(out).toContain(`;"'=HYPERLINK(""x"")";`);
    const bad = await write('bad.csv', `${HEAD};\u001b[31mnote`, '7;sh\u001b[2J\u009b0m;x;y;;1;');
    expect((await run(bad)).err).not.toMatch(/(?!\n)\p{Cc}/u);
    expect((await run(bad, '--format', 'json')).out).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  it('refuses a profile there is none of, naming those there are', async () => {
    const late = await write('late.csv', HEAD, ...LATE);
    await expect(run(late, '--profile', 'nope')).rejects.toThrow(/no profile "nope"; known: .*printed-table/);
    await expect(run(late, '--profile', '../rulebooks/printed-table')).rejects.toThrow(/known: /);
  });

  it('leaves out what a later file takes back, as an import would', async () => {
    const [first, second] = [
      await write('first.csv', HEAD, ...LATE),
      await write('second.csv', `${HEAD};deleted`, '7;;;;;2;true'),
    ];
    expect(await report(first, second)).toMatchObject({ events: 1, rowsRead: 3, rowsReplaced: 1, total: 0 });
  });

  it('writes the same as CSV', async () => {
    const late = await write('late.csv', HEAD, ...LATE);
    const lines = (await run(late, '--format', 'csv')).out.split('\n');
    expect(lines).toContain('type;DAILY_REST;1;1;100;;;;;;;;;;;;;');
    // A row to be confirmed is measured by its hypothesis, and has no share of the total.
    expect(lines).toContain('type;AML_WEEK;0;0;;;;;;;;;;;;;;');
    expect(lines).toContain(
      'breach;DAILY_REST;;;;7;2026-03-03;2026-03-02T21:45+01:00;2026-03-03T07:00+01:00;9.25;11;hours;aml. § 10-8 (1);;true;11;;',
    );
  });
});
