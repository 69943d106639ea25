import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sayComplaint } from '../../src/ingest/complaint-words.js';
import type { ImportAnswer } from '../../src/ingest/import-answer.js';
import { type FreshDatabase, freshDatabase } from '../support/database.js';
import { Workbench } from './support.js';

let database: FreshDatabase;
let bench: Workbench;

beforeAll(async () => {
  database = await freshDatabase();
  bench = await Workbench.over(database.dataSource);
});
afterAll(async () => {
  await bench.clear();
  await database.drop();
});
beforeEach(() => bench.empty());

const EMPLOYEES = ['ansattnr;navn;epost;fødselsdato', '1;Ada Aas;ada@example.org;', '2;Bo Berg;;17.05.2009'];
const UNITS = ['enhet;navn;overordnet;leder', 'drift;Drift;;1', 'nett;Nett;drift;'];
const POSITIONS = [
  'ansattnr;enhet;stilling;stillingsandel;ansettelse;vaktordning;fra;til',
  '1;drift;Leder;100 %;;;01.01.2024;',
  '2;nett;Montør;0,8;apprentice;B1;2024-02-01;2026-01-31',
];
const AGREEMENTS = [
  'kode;hjemmel;gitt_av;gruppe;gruppekode;fra;til;grenser;vilkår',
  'A1;§ 10-8 (3);elected-representatives;scheme;B1;2025-01-01;2025-12-31;DAILY_REST=8;Hvile tas igjen',
];
const take = (rows: readonly string[]): Promise<ImportAnswer> => bench.take(`${rows.join('\n')}\n`);
const said = ({ complaints }: ImportAnswer): string[] =>
  complaints.map(({ line, column, value, problem }) => [line, column, value, problem].join(' '));
async function takeAll(): Promise<void> {
  for (const rows of [EMPLOYEES, UNITS, POSITIONS, AGREEMENTS]) expect(said(await take(rows))).toEqual([]);
}

describe('tables of a register', () => {
  it('are none when a cell has a time of day: shifts under foreign names are asked about, not taken for people', async () => {
    const answer = await take(['Ansattnr;Navn;Vakt inn;Vakt ut', '1;Ada;01.12.2025 08:00;01.12.2025 16:00']);
    expect([answer.state, answer.format, ...said(answer)]).toEqual([
      'refused',
      'events-csv',
      expect.stringContaining('missing-columns'),
    ]);
    expect(await bench.query('select 1 from employee')).toEqual([]);
  });

  it.each([
    ['Ansattnr;Navn;Dato;Inn;Ut', '1;Ada;01.12.2025;7.30;15.30', '2;Bo;01.12.2025;8.00;16.00'],
    ['Navn;Ansattnr;Inn;Pause', 'Ada;1;0.30;30', 'Bo;2;7.30;'],
  ])('are none when a column has times of day with a point: %s', async (...rows) => {
    const answer = await take(rows);
    expect([answer.state, answer.format, ...said(answer)]).toEqual([
      'refused',
      'events-csv',
      expect.stringContaining('missing-columns'),
    ]);
    expect(await bench.query('select 1 from employee')).toEqual([]);
  });

  it.each([
    ['Ansattnr;Navn;Andel', '1;Ada;0.50', '2;Bo;1.00'],
    ['Ansattnr;Navn;Lokal', '1;Ada;7.30', '2;Bo;12.80'],
    ['Ansattnr;Navn;Født;Merknad', '1;Ada;;', '2;Bo;;'],
  ])('may have numbers with a point, and columns without anything: %s', async (...rows) => {
    expect(await take(rows)).toMatchObject({ format: 'employees-csv', stored: 2 });
  });

  it('may have dates that a system writes with midnight behind them, and shares with a point', async () => {
    await takeAll();
    const dated = POSITIONS.map((row) =>
      row.replace('01.01.2024', '01.01.2024 00:00').replace('0,8', '0.80'),
    );
    expect(await take(dated)).toMatchObject({ format: 'positions-csv', unchanged: 2 });
  });

  it('bring employees, units, positions and agreements, and twice change nothing', async () => {
    expect(await take(EMPLOYEES)).toMatchObject({ format: 'employees-csv', state: 'stored', stored: 2 });
    expect(await take(UNITS)).toMatchObject({ format: 'units-csv', stored: 2 });
    expect(await take(POSITIONS)).toMatchObject({ format: 'positions-csv', stored: 2 });
    expect(await take(AGREEMENTS)).toMatchObject({ format: 'agreements-csv', stored: 1 });
    expect(
      await bench.query(
        `select e.code, e.born_on::text as born, u.code as unit, u.name, m.code as manager, parent.code as parent,
                p.title, p.share::float8 as share, p.employment, p.on_call_scheme as scheme, p.valid_from::text as from, p.valid_until::text as until
           from position p join employee e on e.id = p.employee_id join unit u on u.id = p.unit_id
           left join unit parent on parent.id = u.parent_id left join employee m on m.id = u.manager_id order by e.code`,
      ),
    ).toEqual([
      {
        code: '1',
        born: null,
        unit: 'drift',
        name: 'Drift',
        manager: '1',
        parent: null,
        title: 'Leder',
        share: 1,
        employment: 'permanent',
        scheme: null,
        from: '2024-01-01',
        until: null,
      },
      {
        code: '2',
        born: '2009-05-17',
        unit: 'nett',
        name: 'Nett',
        manager: null,
        parent: 'drift',
        title: 'Montør',
        share: 0.8,
        employment: 'apprentice',
        scheme: 'B1',
        from: '2024-02-01',
        until: '2026-02-01',
      },
    ]);
    expect(await bench.query('select code, limits, group_kind, conditions from agreement')).toEqual([
      { code: 'A1', limits: { DAILY_REST: 8 }, group_kind: 'scheme', conditions: 'Hvile tas igjen' },
    ]);
    for (const rows of [EMPLOYEES, UNITS, POSITIONS, AGREEMENTS]) {
      expect(await take(rows)).toMatchObject({ stored: 0, corrected: 0, withdrawn: 0 });
    }
  });

  it('leave what their columns do not speak of', async () => {
    await takeAll();
    expect(await take(['employee,name', '1,Ada Bø'])).toMatchObject({ corrected: 1 });
    expect(await take(['unit,name', 'drift,Drift og vakt'])).toMatchObject({
      format: 'units-csv',
      corrected: 1,
    });
    expect(await bench.query(`select name, email from employee where code = '1'`)).toEqual([
      { name: 'Ada Bø', email: 'ada@example.org' },
    ]);
    expect(await bench.query(`select e.code from unit u join employee e on e.id = u.manager_id`)).toEqual([
      { code: '1' },
    ]);
  });

  it('may refer to what is on record, and to nothing else', async () => {
    await takeAll();
    const [header, ...rows] = POSITIONS;
    expect(
      said(await take([header!, rows[0]!.replace('drift', 'driift'), rows[1]!.replace('2;', '9;')])),
    ).toEqual(['2 enhet driift unknown-reference', '3 ansattnr 9 unknown-reference']);
    expect(said(await take(['unit;name;parent', 'drift;Drift;nett']))).toEqual(['2 parent drift unit-cycle']);
  });

  it('say all that is wrong at once, by line and column, and keep the rows', async () => {
    const bad = ['ansattnr;navn;epost;fødselsdato', '1;Ada;nobody;', '2;;b@example.org;31.02.2009', '3;Cy;;'];
    const answer = await take(bad);
    expect(answer).toMatchObject({ state: 'refused', rowsRead: 3, rejected: 2 });
    expect(said(answer)).toEqual([
      '2 epost nobody field',
      '3 navn  missing-value',
      '3 fødselsdato 31.02.2009 no-such-date',
    ]);
    expect(await bench.query('select line, cells from import_rejected_row order by line')).toEqual([
      { line: 2, cells: ['1', 'Ada', 'nobody', ''] },
      { line: 3, cells: ['2', '', 'b@example.org', '31.02.2009'] },
    ]);
    expect(await bench.query('select 1 from employee')).toEqual([]);
  });

  it('say what is wrong as its cell has it, not as it was read', async () => {
    await takeAll();
    const answer = await take([
      'ansattnr;enhet;stilling;stillingsandel;fra;til',
      '1;nett;Leder;0,8;01.02.2024;31.01.2024',
    ]);
    expect(said(answer)).toEqual(['2 til 31.01.2024 last-day-before-first']);
  });

  it('say what was expected as the file writes it', async () => {
    await takeAll();
    const { complaints } = await take([
      'ansattnr;enhet;stilling;stillingsandel;fra;til',
      '1;nett;Leder;300 %;01.02.2024;31.01.2024',
      '2;nett;Montør;0,8;01.13.2024;',
    ]);
    expect(complaints.map(({ column, expected }) => `${column} ${expected}`)).toEqual([
      'stillingsandel ≤ 200 %',
      'til ≥ 01.02.2024',
      'fra 31.12.2025',
    ]);
  });

  it('may say that somebody was born before 1970, where time begins to be told', async () => {
    const people = ['ansattnr;navn;fødselsdato', '1;Ada;12.03.1961', '2;Bo;01.01.1899'];
    const content = `${people.join('\n')}\n`;
    const { complaints } = await bench.take(content, { isPartial: true });
    expect(complaints).toMatchObject([{ line: 3, problem: 'out-of-range-date' }]);
    expect(await bench.query(`select code, born_on::text as born from employee`)).toEqual([
      { code: '1', born: '1961-03-12' },
    ]);
  });

  it('name the first line of a code that is there twice, and say of a date why it is none', async () => {
    const people = [
      'ansattnr;navn;fødselsdato',
      '1;Ada;31.02.1990',
      '1;Bo;01.02.2101',
      '2;Cy;i fjor',
      '',
      '2;Di;',
    ];
    const { complaints } = await take(people);
    expect(complaints.map((one) => sayComplaint(one, 'nb'))).toEqual([
      'linje 2, kolonne fødselsdato: «31.02.1990» finnes ikke i kalenderen; ventet en dato som 31.12.2025',
      'linje 3, kolonne ansattnr: koden «1» står også på linje 2; ventet én gang',
      'linje 3, kolonne fødselsdato: «01.02.2101» er for langt unna; ventet et år i 1970–2100',
      'linje 4, kolonne fødselsdato: «i fjor» kan ikke brukes; ventet en dato som 31.12.2025',
      'linje 6, kolonne ansattnr: koden «2» står også på linje 4; ventet én gang',
    ]);
    expect(await take(['enhet;navn;overordnet', 'a;A;', 'a;B;'])).toMatchObject({
      complaints: [{ line: 3, column: 'enhet', problem: 'duplicate-code', otherLine: 2 }],
    });
  });

  it('may say employments, exemptions, rotas and parties in the words that complaints have for them', async () => {
    await takeAll();
    const positions = [
      'ansattnr;enhet;stilling;ansettelse;unntak;turnus;fra',
      '1;drift;Leder;Fast;ledende stilling;;01.01.2024',
      '2;nett;Montør;mellombels;;Tredelt skift eller turnus;01.02.2024',
    ];
    expect(said(await take(positions))).toEqual([]);
    expect(await bench.query('select employment, exempt, rota from position order by employment')).toEqual([
      { employment: 'permanent', exempt: 'leading', rota: null },
      { employment: 'temporary', exempt: null, rota: 'three-shift' },
    ]);
    const agreements = [
      AGREEMENTS[0] ?? '',
      'A1;§ 10-8 (3);Tillitsvalgte;Enhet;drift;2025-01-01;2025-12-31;DAILY_REST=8;Hvile tas igjen',
    ];
    expect(said(await take(agreements))).toEqual([]);
  });

  it('name what a row refers to beside what cannot be read, of the row and of others', async () => {
    await takeAll();
    const answer = await take([
      'ansattnr;enhet;stilling;stillingsandel;fra;til',
      '1;driift;Leder;mye;01.01.2024;',
      '9;nett;Montør;0,8;2024-02-01;2024-01-31',
      '2;nett;Montør;0,8;2024-02-01;',
      '2;nett;Montør;0,5;2024-02-01;;overflødig',
    ]);
    expect(said(answer)).toEqual([
      '2 enhet driift unknown-reference',
      '2 stillingsandel mye field',
      '3 ansattnr 9 unknown-reference',
      '3 til 2024-01-31 last-day-before-first',
      '5 ansattnr 2 nett 2024-02-01 duplicate-code',
      '5  7 column-count',
    ]);
    expect(answer).toMatchObject({ state: 'refused', rejected: 3 });
    expect(answer.complaints[4]).toMatchObject({ otherLine: 4 });
  });

  it('are taken in without their bad rows where that is asked for', async () => {
    const rows = ['enhet;navn;overordnet', 'a;;', 'b;B;a', 'c;C;b', 'd;D;'];
    const answer = await bench.take(rows.join('\n'), { isPartial: true });
    expect(answer).toMatchObject({ state: 'stored', stored: 1, rejected: 3, rowsRead: 4 });
    expect(said(answer)).toEqual([
      '2 navn  missing-value',
      '3 overordnet a unknown-reference',
      '4 overordnet b unknown-reference',
    ]);
    expect(await bench.query('select code from unit')).toEqual([{ code: 'd' }]);
    expect(await bench.query('select line from import_rejected_row order by line')).toEqual([
      { line: 2 },
      { line: 3 },
      { line: 4 },
    ]);
    expect(await bench.take(rows.join('\n'), { isPartial: true, isDryRun: true })).toMatchObject({
      state: 'tried',
      unchanged: 1,
      rejected: 3,
    });
  });

  it('never take some positions of an employee without the others, for they are all there are', async () => {
    await takeAll();
    const answer = await bench.take(
      [
        'ansattnr;enhet;stilling;fra;til',
        '1;drift;Leder;2024-01-01;2024-12-31',
        '1;driift;Leder;2025-01-01;',
        '2;nett;Montør;2024-02-01;',
      ].join('\n'),
      { isPartial: true },
    );
    expect(said(answer)).toEqual(['2 ansattnr 1 beside-bad-row', '3 enhet driift unknown-reference']);
    expect(answer).toMatchObject({ state: 'stored', corrected: 1, withdrawn: 0, rejected: 2 });
    expect(
      await bench.query(
        `select e.code, p.valid_until::text as until from position p join employee e on e.id = p.employee_id order by 1`,
      ),
    ).toEqual([
      { code: '1', until: null },
      { code: '2', until: null },
    ]);
  });

  it('with agreements are taken whole or not at all, for those that are not listed end', async () => {
    await takeAll();
    const answer = await bench.take(
      [
        ...AGREEMENTS.map((row) => row.replace('DAILY_REST=8', 'DAILY_REST=6')),
        'A2;§ 10-8 (3);elected-representatives;scheme;B1;2027-01-01;2027-12-31;DAILY_REST=8;',
      ].join('\n'),
      { isPartial: true },
    );
    expect(answer).toMatchObject({ state: 'refused', rejected: 1 });
    expect(await bench.query('select code from agreement where withdrawn_at is null')).toEqual([
      { code: 'A1' },
    ]);
  });

  it('refuse what nobody may grant, as the organisation file does', async () => {
    await takeAll();
    const wide = AGREEMENTS.map((row) => row.replace('DAILY_REST=8', 'DAILY_REST=6'));
    expect(said(await take(wide))).toEqual(['2 grenser DAILY_REST=6 field']);
  });

  it('say which of the limits of a cell is wrong, as it stands there, and which there are', async () => {
    await takeAll();
    const [header = '', row = ''] = AGREEMENTS;
    const rows = [
      '"DAILY_REST = 6; OT_7D=15"',
      '"DAYLY_REST=8;OT_7D:femten"',
      '"{""DAILY_REST"": 6}"',
      '',
      'YOUTH_DAY=9',
      'hviletid i løpet av 24 timer=8',
    ].map((limits, i) =>
      row
        .replace('A1;', `B${i};`)
        .replace('DAILY_REST=8', limits)
        .replaceAll('2025-', `20${25 + i}-`),
    );
    const answer = await take([header, ...rows]);
    expect(said(answer)).toEqual([
      '2 grenser DAILY_REST = 6 field',
      '3 grenser OT_7D:femten field',
      '3 grenser DAYLY_REST unknown-limit',
      '4 grenser {"DAILY_REST": 6} field',
      '5 grenser  missing-value',
      '6 grenser YOUTH_DAY unknown-limit',
    ]);
    const words = answer.complaints.map((one) => sayComplaint(one, 'nb'));
    expect(words[2]).toContain('ventet en av Hviletid i løpet av 24 timer («DAILY_REST»), ');
    expect(words[4]).toContain('verdien mangler; ventet Hviletid i løpet av 24 timer («DAILY_REST»), ');
    expect(words[4]).toContain('kveldsarbeid');
  });

  it('may be JSON', async () => {
    const people = JSON.stringify([
      { employee: '1', name: 'Ada' },
      { employee: '2', name: 'Bo' },
    ]);
    expect(await bench.take(people)).toMatchObject({
      format: 'employees-json',
      stored: 2,
      ignoredColumns: [],
    });
  });
});
