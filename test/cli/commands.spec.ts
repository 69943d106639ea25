import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Help } from 'commander';
import { COMMANDS, program } from '../../src/cli/program.js';
import type { Surroundings } from '../../src/cli/terminal.js';
import { DomainError } from '../../src/platform/errors.js';
import { RULE_CODES } from '../../src/rules/rule.js';
import { TestApplication } from '../support/application.js';
import { here } from '../support/command-here.js';
import { type Answer, run } from '../support/command-line.js';
import { emptyDatabase } from '../support/database.js';
import { events, organisation, shortRest } from '../support/organisation.js';

const CASES = fileURLToPath(new URL('../data/worked-cases.jsonl', import.meta.url));

let directory: string;
/** It is given time to start, as a server that has just been told to would need; so it is asked first and heard last. */
let absent: Promise<Answer>;
beforeAll(async () => {
  absent = run(['evaluate'], { DATABASE_URL: 'postgresql://me:geheim@127.0.0.1:1/none' });
  directory = await mkdtemp(join(tmpdir(), 'hviletid-commands-'));
});
afterAll(() => rm(directory, { recursive: true }));

/** One clear line or a few, and nothing a person would not know what to do with. */
function expectRefusal({ status, out, err }: Answer, words: RegExp): void {
  expect(err).toMatch(words);
  expect(err).not.toMatch(/\n\s+at |node_modules|\/src\/|\/dist\/|geheim/);
  expect(out).toBe('');
  expect(status).toBe(2);
}

const NOBODY: Surroundings = {
  version: '0',
  terminal: { stopAsked: () => new Promise<void>(() => undefined) } as Surroundings['terminal'],
  settings: () => {
    throw new Error('Asking for help needs no settings.');
  },
};

describe('help', () => {
  it('has the commands of the product', async () => {
    const { commands } = await program(NOBODY, []);
    expect(commands.map((command) => command.name())).toEqual(Object.keys(COMMANDS));
    for (const name of ['check', 'conformance', 'demo', 'doctor', 'evaluate', 'import', 'migrate', 'token'])
      expect(COMMANDS).toHaveProperty(name);
    for (const name of ['causes', 'watch', 'report', 'rules', 'start']) expect(COMMANDS).toHaveProperty(name);
  });

  it.each(Object.keys(COMMANDS))('of %s says what it does, in the list as by itself', async (name) => {
    const [list, whole] = [await program(NOBODY, ['--help']), await program(NOBODY, ['help', name])];
    const [command] = whole.commands;
    const text = command!.helpInformation();
    expect(text).toContain(`Usage: hviletid ${name}`);
    expect(command!.description()).not.toBe('');
    for (const { flags, description } of command!.options)
      expect([flags, description]).not.toEqual([flags, '']);
    // The list is told without loading the command, and has to say what the command would.
    const term = new Help().subcommandTerm(command!);
    expect(list.helpInformation().replace(/\s+/g, ' ')).toContain(
      ` ${term} ${command!.description()} `.replace(/\s+/g, ' '),
    );
  });
});

describe('help of import', () => {
  it('says what is withdrawn, how it is stopped, and gives examples', async () => {
    const [command] = (await program(NOBODY, ['help', 'import'])).commands;
    let out = '';
    command!.configureOutput({ writeOut: (text) => (out += text) }).outputHelp();
    const text = out.replace(/\s+/g, ' ');
    expect(text).toContain('is withdrawn, also what other files of the source brought in');
    expect(text).toContain('Ctrl-C stops the import');
    expect(text).toContain('hviletid import shifts.csv --dry-run');
    expect(text).toContain('--map our-roster.yaml');
    expect(text).toContain('its name is enough the next time');
  });
});

describe('conformance', () => {
  it('is content when every case is met', async () => {
    const { out, status } = await here(['conformance', CASES]);
    expect(out).toMatch(/^\d+ passed, 0 failed$/);
    expect(status).toBe(0);
  });

  it('names each difference, each line that is no case and each rule it does not have', async () => {
    const [line = ''] = (await readFile(CASES, 'utf8')).split('\n');
    const good = JSON.parse(line) as { expected: object };
    const wrong = { ...good, expected: { ...good.expected, verdict: 'breach', measured: -1 } };
    const path = join(directory, 'cases.jsonl');
    await writeFile(
      path,
      [line, '', JSON.stringify(wrong), 'no case', JSON.stringify({ ...good, rule: 'NOT_BUILT' })].join(
        '\r\n',
      ),
    );
    const { out, status } = await here(['conformance', path]);
    expect(out).toMatch(/1 passed, 3 failed$/);
    expect(out).toContain('cases.jsonl:3');
    expect(out).toContain('cases.jsonl:4');
    expect(out).toContain('cases.jsonl:5');
    expect(status).toBe(1);
  });

  it('takes a file that begins with a byte order mark', async () => {
    const path = join(directory, 'marked.jsonl');
    await writeFile(path, `\ufeff${await readFile(CASES, 'utf8')}`);
    expect((await here(['conformance', path])).out).toMatch(/^\d+ passed, 0 failed$/);
  });

  it.each([
    ['a table', 'employee;kind;start\n1001;shift;2025-12-01T07:00\n', 1],
    ['one JSON text over many lines', `\n${JSON.stringify([{ id: 'A' }], null, 2)}`, 2],
    ['a list', '[]\n', 1],
    ['a number', '7\n', 1],
  ])('refuses %s, which is no file of cases, in one sentence', async (_what, content, line) => {
    const path = join(directory, 'other.txt');
    await writeFile(path, content);
    const refused = here(['conformance', path]);
    await expect(refused).rejects.toBeInstanceOf(DomainError);
    await expect(refused).rejects.toThrow(
      `${path}:${line}: is no JSON object; expected JSON lines, one worked case a line.`,
    );
  });
});

describe('rules', () => {
  it('are shown as data, with the reading that is in use', async () => {
    const { out, status } = await here(['rules', 'show', '--format', 'json']);
    const shown = JSON.parse(out) as { limits: object; settings: { overtimeBasis: string } };
    expect(Object.keys(shown.limits)).toEqual(expect.arrayContaining([...RULE_CODES]));
    expect(shown.settings).toMatchObject({ overtimeBasis: 'plan', sundaySequence: 'sundays_only' });
    expect(status).toBe(0);
  });

  it('are shown as a table in the language asked for', async () => {
    const { out } = await here(['rules', 'show', '--lang', 'nn']);
    expect(out).toContain('Kviletid i løpet av 24 timar');
    expect(out).toContain('10-8');
  });
});

describe('wrong use', () => {
  it.each<[string, string[], RegExp]>([
    ['no such command', ['evalute'], /unknown command 'evalute'[^]*Did you mean evaluate/],
    [
      'a file of cases that is not there',
      ['conformance', '/nowhere/cases.jsonl'],
      /^\/nowhere\/cases\.jsonl: /,
    ],
  ])('%s', async (_case, args, words) => {
    expectRefusal(await run(args), words);
  });

  it.each<[string, string[], Record<string, string>, string, string]>([
    [
      'bokmål',
      [],
      { HVILETID_LANGUAGE: 'nb' },
      '«dmy» kan ikke brukes; ventet en av dagen («day-first») eller måneden («month-first»)',
      'ukjent kolonne; mente du «start»?',
    ],
    [
      'nynorsk',
      [],
      { HVILETID_LANGUAGE: 'nn' },
      '«dmy» kan ikkje brukast; venta ein av dagen («day-first») eller månaden («month-first»)',
      'ukjend kolonne; meinte du «start»?',
    ],
    [
      'English',
      ['--lang', 'en'],
      {},
      '“dmy” cannot be used; expected one of the day (“day-first”) or the month (“month-first”)',
      'unknown column; did you mean “start”?',
    ],
  ])(
    'of a mapping is said in %s, each mistake at its line, without what moves a cursor',
    async (_name, args, environment, dates, column) => {
      const mapping = join(directory, 'ours.json');
      await writeFile(
        mapping,
        '{ "name": "ours",\n "for": "evnts",\n "dates": "d\\u001bmy",\n "columns": {\n "begin": "Fra" } }',
      );
      const answer = await run(['import', mapping, '--map', mapping, '--preview', ...args], environment);
      const lines = answer.err.trimEnd().split('\n');
      expect(lines).toEqual([
        expect.stringContaining(`${mapping}:2: for: `),
        `${mapping}:3: dates: ${dates}`,
        expect.stringContaining(`${mapping}:5: columns.begin: ${column}`),
      ]);
      expectRefusal(answer, /ours\.json/);
    },
  );
});

describe('on a database', () => {
  let one: TestApplication;
  const command = (...args: string[]): ReturnType<typeof here> => here(args, { DATABASE_URL: one.url });
  beforeAll(async () => {
    one = await TestApplication.start();
  });
  afterAll(() => one.close());

  it('a name that does not exist is said at once', async () => {
    const url = new URL(one.url);
    url.pathname = '/no_such_database';
    expectRefusal(await run(['migrate'], { DATABASE_URL: url.href }), /no_such_database/);
  });

  it.each([
    ['a month to come', '2026-02', /2026-02 has not begun yet.*2026-01/],
    ['something that is no month', '2025-13', /"2025-13" is not a month; expected .* like 2025-12/],
    ['a month without figures', '2025-12', /2025-12/],
  ])('no report of %s', async (_case, month, words) => {
    await expect(command('report', month)).rejects.toThrow(words);
    await expect(command('report', month)).rejects.toBeInstanceOf(DomainError);
  });

  it('evaluates what was imported, once, and reports it', async () => {
    await one.take('organisation.json', organisation([{ code: 'ANN' }]));
    await one.take('events.csv', events(shortRest('ANN', '2025-12-03', '2025-12-04')));
    const first = await command('evaluate', '--lang', 'en');
    expect(first.out).toContain(
      '3 employees evaluated: 1 new possible breach, 0 found again, 0 with other figures, 0 superseded.',
    );
    expect(first.status).toBe(0);
    const report = await command('report', '2025-12', '--format', 'json');
    expect(report.status).toBe(0);
    expect(JSON.stringify(JSON.parse(report.out))).toContain('2025-12');
    for (const [format, begins] of [
      ['pdf', '%PDF-'],
      ['xlsx', 'PK'],
      ['csv', 'ï»¿table;'],
      ['html', '<!DOCTYPE html>'],
    ] as const) {
      const file = await command('report', '2025-12', '--format', format);
      expect(file.out.slice(0, begins.length).toLowerCase()).toBe(begins.toLowerCase());
    }
  });

  it('writes the version of a closed month that is asked for, and no other', async () => {
    await command('report', '2025-12', '--format', 'json', '--close');
    const { out } = await command('report', '2025-12', '--format', 'json');
    expect((await command('report', '2025-12', '--format', 'json', '--closed', '1')).out).toBe(out);
    await expect(command('report', '2025-12', '--closed', '2')).rejects.toThrow(
      'There is no version 2 of 2025-12; the latest is 1.',
    );
  });

  it('counts the causes of a month as its report does, and tells nothing of few', async () => {
    await command('evaluate', '--all');
    const { out, status } = await command('causes', '2025-12', '--format', 'json');
    expect([status, JSON.parse(out)]).toEqual([0, { month: '2025-12', total: null, causes: [] }]);
    expect((await command('causes', '2025-12', '--lang', 'en')).out).toMatch(
      /Total [^]*fewer than five persons/,
    );
    const logged = `select actor, subject_id, detail from audit_entry where detail ->> 'part' = 'causes' order by id`;
    const detail = { format: 'json', part: 'causes' };
    expect((await one.query(logged))[0]).toEqual({ actor: 'command-line', subject_id: '2025-12', detail });
    await expect(command('causes', '2026-02')).rejects.toThrow(/2026-02 has not begun/);
  });

  it('migrates one without a table, and has nothing to do the second time', async () => {
    const empty = await emptyDatabase();
    try {
      const answer = await run(['migrate'], { DATABASE_URL: empty.url });
      expect(answer).toEqual({ status: 0, out: 'Databasen er oppdatert.\n', err: '' });
      expect(await here(['migrate'], { DATABASE_URL: empty.url })).toMatchObject({ status: 0 });
    } finally {
      await empty.drop();
    }
  });
});

it('a database that is not there is said in words', async () => {
  expectRefusal(await absent, /^The database at 127\.0\.0\.1:1\/none cannot be used: .*DATABASE_URL/);
});
