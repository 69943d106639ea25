import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HereAnswer, here } from '../support/command-here.js';
import { type FreshDatabase, freshDatabase } from '../support/database.js';

const HEADER = 'employee;unit;kind;start;end;break_minutes;source_id';
const GOOD = '1;drift;shift;2025-12-01T08:00;2025-12-01T16:00;30;A';
const BAD = '2;drift;flight;2025-12-01T08:00;2025-12-01T16:00;30;B';

let database: FreshDatabase;
let directory: string;
beforeAll(async () => {
  database = await freshDatabase();
  directory = await mkdtemp(join(tmpdir(), 'hviletid-import-cli-'));
});
afterAll(async () => {
  await database.drop();
  await rm(directory, { recursive: true });
});
beforeEach(() =>
  database.dataSource.query(
    'truncate work_event, absence, dirty_mark, import, import_complaint, import_rejected_row, column_mapping, position, unit, employee cascade',
  ),
);

const write = async (name: string, ...lines: string[]): Promise<string> => {
  const path = join(directory, name);
  await writeFile(path, `${lines.join('\n')}\n`);
  return path;
};
const run = (...args: string[]): Promise<HereAnswer> =>
  here(['import', ...args], { DATABASE_URL: database.url, LOG_LEVEL: 'silent', HVILETID_LANGUAGE: 'en' });
const events = async (): Promise<number> =>
  (await database.dataSource.query<unknown[]>('select 1 from work_event')).length;

describe('hviletid import', () => {
  it('tells a dry run from an import', async () => {
    const file = await write('events.csv', HEADER, GOOD);
    const { out, status } = await run(file, '--dry-run');
    expect(out).toMatch(/dry run: nothing has been stored/);
    expect(out).toMatch(/1 row read: 1 new, 0 corrected/);
    expect([status, await events()]).toEqual([0, 0]);
  });

  it('says how one tells which column is which', async () => {
    const file = await write('foreign.csv', 'Nr;Oppmøte;Hjemgang', '7;2025-12-01 08:00;2025-12-01 16:00');
    const { out, status } = await run(file);
    expect(out).toContain('which column is which is said by --map (docs/mappings.md)');
    expect(status).toBe(2);
    expect((await run(await write('events.csv', HEADER, BAD))).out).not.toContain('--map');
  });

  it('writes the rows it leaves out', async () => {
    const file = await write('events.csv', HEADER, GOOD, BAD);
    const rejected = join(directory, 'rejected.csv');
    const { out, status } = await run(file, '--partial', '--rejected', rejected);
    expect(status).toBe(2);
    expect(out).toContain(`the rows left out are in ${rejected}`);
    const [header, row, ...more] = (await readFile(rejected, 'utf8')).split('\n');
    expect([header, more]).toEqual([`\uFEFF${HEADER};error`, ['']]);
    expect(row).toMatch(/^2;drift;flight;.*line 3, column kind: unknown kind/);
  });

  it('writes no file of rows where there is none that could be read', async () => {
    const rejected = join(directory, 'nothing.csv');
    const { out, status } = await run(join(directory, 'no-such-file.csv'), '--rejected', rejected);
    expect(status).toBe(2);
    expect(out).not.toContain(rejected);
    await expect(access(rejected)).rejects.toThrow(/ENOENT/);
  });

  it('makes a file the whole truth of a month', async () => {
    await run(await write('events.csv', HEADER, GOOD, BAD.replace('flight', 'shift')));
    const { out, status } = await run(await write('fewer.csv', HEADER, GOOD), '--replace', '2025-12');
    expect(out).toMatch(/0 new, 0 corrected, 1 unchanged, 1 withdrawn/);
    expect(status).toBe(0);
  });

  it('says only what can be done about bad rows of a file that replaces a period', async () => {
    const replaced = async (...rows: string[]): Promise<string> =>
      (await run(await write('bad.csv', HEADER, ...rows), '--replace', '2025-12')).out;
    const bad = await replaced(GOOD, BAD);
    expect(bad).toContain('not taken in (1 bad row). Correct the file.');
    const outside = await replaced(GOOD, BAD.replace('flight', 'shift').replaceAll('2025-12', '2025-11'));
    expect(outside).toContain(
      'not taken in (1 bad row). Correct the file, or name with --replace a period that all its rows begin in.',
    );
    expect(bad + outside).not.toContain('--partial');
  });

  it('shows which rows a period withdraws, whichever file brought them in, before it does and after', async () => {
    const other = GOOD.replace(';A', ';C').replaceAll('2025-12-01', '2025-12-02');
    await run(await write('first.csv', HEADER, GOOD));
    await run(await write('second.csv', HEADER, other));
    const third = await write('third.csv', HEADER, GOOD.replace('30;A', '45;A'));
    const list = join(directory, 'withdrawn.csv');
    const row =
      /│ 1 +│ shift │ 2\sDecember\s2025\s08:00 │ 2\sDecember\s2025\s16:00 │ C +│ second\.csv +│ 2 +│ is not in this file/;
    const tried = await run(third, '--replace', '2025-12', '--dry-run', '--withdrawn', list);
    expect(tried.out).toContain('1 row would be withdrawn. It had been brought in by second.csv (1).');
    expect(tried.out).toMatch(row);
    expect((await readFile(list, 'utf8')).split('\r\n')).toEqual([
      '\uFEFFEmployee;Kind;From;To;Id at the source;Brought in by;Line or record;Why',
      '1;shift;2025-12-02 08:00:00;2025-12-02 16:00:00;C;second.csv;2;is not in this file',
      '',
    ]);
    const { out, status } = await run(third, '--replace', '2025-12');
    expect(out).toContain('1 row has been withdrawn. It had been brought in by second.csv (1).');
    expect(out).toMatch(row);
    expect(status).toBe(0);
  });

  it('writes down of whom it told, for those whom it shows and those whom it writes', async () => {
    const rows = Array.from({ length: 21 }, (_, day) =>
      GOOD.replace('1;', `${day + 1};`).replace(/A$/, `N${day}`),
    );
    await run(await write('before.csv', HEADER, ...rows));
    const [last] = await database.dataSource.query<{ id: string }[]>(
      'select coalesce(max(id), 0) as id from audit_entry',
    );
    const file = await write('empty-december.csv', HEADER, GOOD.replace('1;', '1;'));
    await run(file, '--replace', '2025-12', '--dry-run', '--withdrawn', join(directory, 'of-whom.csv'));
    const looks = await database.dataSource.query<{ action: string; actor: string; count: number }[]>(
      `select action, actor, count(employee_id)::int as count from audit_entry where id > $1 group by 1, 2 order by 1`,
      [last!.id],
    );
    expect(looks).toEqual([
      { action: 'download-rejected-rows', actor: 'command-line', count: 21 },
      { action: 'view-import', actor: 'command-line', count: 20 },
    ]);
  });

  it('leaves no rows of an earlier run in the file of withdrawn ones', async () => {
    const list = await write('earlier.csv', 'of an earlier run');
    const { out } = await run(await write('events.csv', HEADER, GOOD), '--withdrawn', list);
    expect(out).toContain(`no rows are withdrawn; ${list} has the headings alone`);
    expect((await readFile(list, 'utf8')).trim().split('\n')).toEqual([
      expect.stringMatching(/^\W?Employee/),
    ]);
  });

  it.each(['--withdrawn', '--rejected'])('stores nothing where %s cannot be written', async (option) => {
    const file = await write('events.csv', HEADER, GOOD);
    for (const path of [join(directory, 'nowhere', 'list.csv'), directory])
      await expect(run(file, option, path)).rejects.toThrow(/Cannot write to .*folder that exists/);
    expect(await events()).toBe(0);
  });

  it('refuses what does not go together', async () => {
    const file = await write('events.csv', HEADER, GOOD);
    await expect(run(file, '--replace', '2025-12', '--partial')).rejects.toThrow(/do not go together/);
    await expect(run(file, file, '--replace', '2025-12')).rejects.toThrow(/expected one file, not 2/);
    await expect(run(file, '--replace', 'December')).rejects.toThrow(
      /“December” is no period; expected 2025-12/,
    );
    await expect(run(file, file, '--rejected', 'x')).rejects.toThrow(/expected one file, not 2/);
    await expect(run(file, file, '--withdrawn', 'x')).rejects.toThrow(/expected one file, not 2/);
    await expect(run(file, '--map', 'nothing')).rejects.toThrow(
      /neither a file nor a mapping “nothing”.*kimai/,
    );
  });

  it('keeps a mapping that has served, for the next time', async () => {
    const mapping = await write(
      'our.yaml',
      'name: our-roster',
      'for: events',
      'columns: { employee: No, start: From, end: To, source_id: Id }',
      'defaults: { kind: shift }',
    );
    const file = await write('roster.csv', 'No,From,To,Id', '7,01.12.2025 08:00,01.12.2025 16:00,X');
    const first = await run(file, '--map', mapping);
    expect(first.out).toMatch(/1 new/);
    expect(first.out).toMatch(/next time --map our-roster will do/);
    const again = await run(file, '--map', 'our-roster');
    expect(again.out).toMatch(/1 unchanged/);
    expect(again.out).not.toMatch(/next time/);
    expect(await database.dataSource.query('select source from import')).toEqual([
      { source: 'our-roster' },
      { source: 'our-roster' },
    ]);
  });

  it('keeps no mapping by which no row could be read', async () => {
    const mapping = await write(
      'wrong.yaml',
      'name: wrong-roster',
      'for: events',
      'columns: { employee: No, start: To, end: From, source_id: Id }',
      'defaults: { kind: shift }',
    );
    const file = await write('roster.csv', 'No,From,To,Id', '7,01.12.2025 08:00,01.12.2025 16:00,X');
    const { out } = await run(file, '--map', mapping, '--partial');
    expect(out).toMatch(/1 left out/);
    expect(out).not.toMatch(/next time/);
    expect(
      await database.dataSource.query(`select 1 from column_mapping where name = 'wrong-roster'`),
    ).toEqual([]);
  });
});

describe('hviletid import --preview', () => {
  it('shows what a file is taken to be, and stores nothing', async () => {
    const file = await write(
      'ukjent.csv',
      'Ansatt;Type;Start;Slutt;Pause minutter;Merknad',
      '1;vakt;01.12.2025 08:00;01.12.2025 16:00;7,5;x',
      '2;vakt;13.12.2025 08:00;13.12.2025 07:00;;x',
    );
    const { out, status } = await run(file, '--preview');
    expect(out).toContain(`${file}: shifts and worked time, CSV (“events-csv”), «;», utf-8, source csv`);
    expect(out).toContain('dates like 31.12.2025, 24-hour clock, decimal comma');
    expect(out).toContain(
      'columns: employee number (“employee”) ← Ansatt; kind ← Type; start ← Start; end ← Slutt; unpaid break, minutes (“break_minutes”) ← Pause minutter',
    );
    expect(out).toContain('no id of the rows in the file: a row is known again by employee, kind and start');
    expect(out).not.toContain('given by the mapping');
    expect(out).toContain('not used: Merknad');
    expect(out).toMatch(/2 +│? *1 +│? *shift +│? *2025-12-01T08:00/);
    expect(out).toMatch(/Of the first rows: 2 read, 1 bad, 0 passed over/);
    expect(out).toContain('line 3, column Slutt');
    expect(status).toBe(2);
    expect([await events(), await database.dataSource.query('select 1 from import')]).toEqual([0, []]);
  });

  it('names times that happened twice, as the answer does', async () => {
    const file = await write(
      'host.csv',
      'employee;kind;start;end',
      '1;shift;25.10.2025 22:00;26.10.2025 02:30',
    );
    const { out } = await run(file, '--preview', '--lang', 'nb');
    expect(out).toContain(
      '1 klokkeslett i de første radene fantes to ganger da klokken ble stilt tilbake, og leses som det første: linje 2, end «26.10.2025 02:30». Er det andre ment, skriv kolonnen med forskyvning fra UTC, som 2025-10-26T02:30+01:00.',
    );
    const answered = (await run(file, '--dry-run', '--lang', 'nb')).out;
    expect(answered).toContain(`${file}: 1 klokkeslett fantes to ganger`);
    expect(answered).toContain('linje 2, end «26.10.2025 02:30».');
  });

  it('says where dates can be read in two ways, and which system a file is from', async () => {
    const header =
      'Project;Client;Description;Task;User;Group;Email;Tags;Billable;Start Date;Start Time;End Date;End Time;Duration (h);Duration (decimal)';
    const file = await write(
      'clockify.csv',
      header,
      'P;;;;A;g;a@example.org;;No;03/04/2025;8:00 AM;03/04/2025;4:00 PM;8:00;8.0',
    );
    const { out, status } = await run(file, '--preview');
    expect(out).toMatch(/mapping clockify/);
    expect(out).toMatch(/dates that can be read in two ways, 12-hour clock/);
    expect(out).toMatch(
      /column Start Date: “03\/04\/2025” .* the day \(“day-first”\) or the month \(“month-first”\)/,
    );
    expect(status).toBe(2);
    const told = await run(file, '--preview', '--dates', 'month-first');
    expect(told.out).toMatch(/dates like 12\/31\/2025, 12-hour clock/);
    expect(told.out).toMatch(/2025-03-04T08:00/);
    expect(told.status).toBe(0);
    expect((await run(file)).status).toBe(2);
    expect(await events()).toBe(0);
    expect((await run(file, '--dates', 'day-first')).status).toBe(0);
    const [stored] = await database.dataSource.query<{ at: Date }[]>(
      'select starts_at as at from work_event',
    );
    expect(stored?.at.toISOString()).toBe('2025-04-03T06:00:00.000Z');
  });

  it('counts the rows of a register, and says kinds and types as people do', async () => {
    const seenOf = async (...rows: readonly [string, ...string[]]): Promise<string> => {
      const file = await write('sett.csv', ...rows);
      return (await run(file, '--preview', '--lang', 'nb')).out;
    };
    expect(await seenOf('ansattnr;navn;epost', '1;Ada;ada@example.org', '2;Bo;bo')).toContain(
      'Hele filen: 2 rader, 1 med feil.',
    );
    const extra = await seenOf(HEADER, '1;drift;extra_shift;2025-12-01T08:00;2025-12-01T16:00;22.5;x');
    expect(extra).toMatch(/ekstravakt .* 22,5 min/);
    expect(await seenOf('ansatt;type;fra;til', '1;child-sick;2025-12-01;2025-12-01')).toContain('sykt barn');
  });

  it('says how the dates, numbers and columns of a register are read', async () => {
    const file = await write(
      'ansatte.csv',
      'Ansattnr;Navn;Fødselsdato;Telefon',
      '1;Ada;13.04.1990;9',
      '2;Bo;01.02.1985;9',
    );
    const { out, status } = await run(file, '--preview');
    expect(out).toContain('dates like 31.12.2025, decimal point\n');
    expect(out).toContain(
      'columns: number or code (“code”) ← Ansattnr; name ← Navn; date of birth (“bornOn”) ← Fødselsdato',
    );
    expect(out).toContain('not used: Telefon');
    expect(status).toBe(0);
  });

  it.each([
    ['nb', 'ikke i filen, men gitt av kolonneoppsettet: slag («kind»)', 'ingen id for radene i filen: '],
    ['nn', 'ikkje i fila, men gjeve av kolonneoppsettet: slag («kind»)', 'ingen id for radene i fila: '],
    ['en', 'not in the file, but given by the mapping: kind', 'no id of the rows in the file: '],
  ])('lists the columns a file has, and what is said in their place: %s', async (language, derived, ids) => {
    const header = 'employee,date,start_time,end_time,break';
    const file = await write('personio.csv', header, '1,2025-12-01,08:00,16:00,30');
    const { out } = await run(file, '--preview', '--lang', language);
    const columns = out.split('\n').find((line) => /^ {2}(kolonn|columns)/.test(line));
    expect(columns).toMatch(/“employee”|«employee»/);
    expect(columns).not.toMatch(/kind|source_id/);
    expect(out).toContain(derived);
    expect(out).toContain(ids);
    const whole = await write('personio-id.csv', `id,${header}`, '7,1,2025-12-01,08:00,16:00,30');
    expect((await run(whole, '--preview', '--lang', language)).out).not.toContain(ids);
  });

  it.each([
    ['nb', '1 pause, 30 min', '2 pauser, 45 min'],
    ['nn', '1 pause, 30 min', '2 pausar, 45 min'],
    ['en', '1 break, 30 min', '2 breaks, 45 min'],
  ])('says how long the breaks are that a file lists, in %s', async (language, one, two) => {
    const times = { employee: '1', kind: 'shift', start: '2025-12-01T08:00', end: '2025-12-01T16:00' };
    const lunch = { start: '2025-12-01T11:00', end: '2025-12-01T11:30' };
    const coffee = { start: '2025-12-01T14:00', end: '2025-12-01T14:15', paid: true };
    const file = await write(
      'breaks.ndjson',
      JSON.stringify({ ...times, breaks: [lunch] }),
      JSON.stringify({ ...times, employee: '2', breaks: [lunch, coffee] }),
      JSON.stringify({ ...times, employee: '3', break_minutes: 20 }),
    );
    const { out } = await run(file, '--preview', '--lang', language);
    for (const words of [one, two, ' 20 min ']) expect(out).toContain(words);
  });

  it.each([
    ['nb', 'ikke brukt: notat', 'ingen av de første', 'ingen av postene i filen har feltet'],
    ['nn', 'ikkje brukt: notat', 'ingen av dei første', 'ingen av postane i fila har feltet'],
    ['en', 'not used: notat', 'none of the first', 'no record of the file has the field'],
  ])('lists the fields JSON has, and what none of them is: %s', async (language, unused, unseen, missed) => {
    const mapping = await write(
      'json.yaml',
      'name: json-roster',
      'for: events',
      'columns: { employee: nr, start: fra, end: til, break_minutes: pause, source_id: id }',
      'defaults: { kind: shift }',
    );
    const record = (id: number, more: object = {}): string =>
      JSON.stringify({
        nr: id,
        fra: '2025-12-01T08:00',
        til: '2025-12-01T16:00',
        id: `${id}`,
        notat: 'x',
        ...more,
      });
    const seenOf = async (first: string, ...rest: readonly string[]) => {
      const file = await write('felt.ndjson', first, ...rest);
      return run(file, '--preview', '--lang', language, '--map', mapping);
    };
    const whole = await seenOf(record(1, { pause: 30 }));
    const columns = whole.out.split('\n').find((line) => /^ {2}(kolonn|columns)/.test(line));
    expect(columns).toMatch(/← nr.*← fra.*← til.*← pause.*← id/);
    expect(whole.out).toContain(unused);
    expect(whole).toMatchObject({ status: 0, out: expect.not.stringContaining(unseen) });
    const short = await seenOf(record(1));
    expect(short.out).toContain(missed);
    expect(short.out).not.toMatch(/← pause/);
    expect(short.status).toBe(2);
    const long = await seenOf(record(0), ...Array.from({ length: 1000 }, (_, i) => record(i + 1)));
    expect(long.out).toContain(unseen);
    expect(long).toMatchObject({ status: 0, out: expect.not.stringContaining(missed) });
  });

  it('lists no fields of ours that JSON does not have', async () => {
    const file = await write(
      'egne.ndjson',
      '{"employee":1,"kind":"shift","start":"2025-12-01T08:00","end":"2025-12-01T16:00"}',
    );
    const { out } = await run(file, '--preview');
    expect(out).toMatch(/columns: employee number \(“employee”\); kind; start; end\n/);
  });

  it('needs no database', async () => {
    const file = await write('events.csv', HEADER, GOOD);
    const { out, status } = await here(['import', file, '--preview', '--lang', 'nn'], {
      DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
    });
    expect(out).toContain('Ingenting er lagra.');
    expect(status).toBe(0);
  });
});
