import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { CheckReport } from '../../src/cli/check.js';
import { checkCommand } from '../../src/cli/check.command.js';
import { conformanceCommand } from '../../src/cli/conformance.command.js';
import type { Surroundings } from '../../src/cli/terminal.js';
import { readSettings } from '../../src/platform/settings.js';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hviletid-bad-'));
});
afterAll(() => rm(directory, { recursive: true }));

const write = async (name: string, ...lines: string[]): Promise<string> => {
  const path = join(directory, name);
  await writeFile(path, lines.join('\n'));
  return path;
};

async function run(
  command: (surroundings: Surroundings) => Command,
  ...args: string[]
): Promise<{ out: string; err: string; status: number }> {
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
  const settings = (): ReturnType<typeof readSettings> => readSettings({}, { demo: false });
  await command({ version: '0.0.0', terminal, settings }).parseAsync(args, { from: 'user' });
  return { out: out.join('\n'), err: err.join('\n'), status };
}

const HEAD = 'employee;kind;start;end;source_id';
/** Late and early: 9 h between them, a breach. */
const SOUND = [
  'sound;shift;2026-03-02T14:00;2026-03-02T22:00;1',
  'sound;shift;2026-03-03T07:00;2026-03-03T15:00;2',
];

interface BadRow {
  readonly what: string;
  readonly kind?: string;
  readonly start: string;
  readonly end: string;
  readonly column: string;
  readonly said: RegExp;
}

/** Bad times, each with the column that is at fault and what is said of it. */
const BAD: readonly BadRow[] = [
  {
    what: 'zero length',
    start: '2026-03-04T08:00',
    end: '2026-03-04T08:00',
    column: 'end',
    said: /not after the start/,
  },
  {
    what: 'negative length',
    start: '2026-03-04T08:00',
    end: '2026-03-04T07:59',
    column: 'end',
    said: /not after the start/,
  },
  {
    what: 'negative by offsets',
    start: '2026-03-04T08:00+01:00',
    end: '2026-03-04T08:30+02:00',
    column: 'end',
    said: /not after the start/,
  },
  {
    what: 'a start in the spring gap',
    start: '2026-03-29T02:00',
    end: '2026-03-29T08:00',
    column: 'start',
    said: /clock/,
  },
  {
    what: 'an end in the spring gap',
    start: '2026-03-28T22:00',
    end: '2026-03-29T02:59',
    column: 'end',
    said: /clock/,
  },
  {
    what: 'a date before 1970',
    start: '1969-12-31T08:00',
    end: '1969-12-31T16:00',
    column: 'start',
    said: /1970/,
  },
  {
    what: 'a date after 2100',
    start: '2100-12-31T22:00',
    end: '2101-01-01T06:00',
    column: 'end',
    said: /2100/,
  },
  {
    what: 'an unknown kind',
    kind: 'flight',
    start: '2026-03-04T08:00',
    end: '2026-03-04T16:00',
    column: 'kind',
    said: /unknown kind/,
  },
  { what: 'no end', start: '2026-03-04T08:00', end: '', column: 'end', said: /missing/ },
  {
    what: 'an end without a time',
    start: '2026-03-04T08:00',
    end: '2026-03-04',
    column: 'end',
    said: /not a date and time/,
  },
  { what: 'no start', start: '', end: '2026-03-04T16:00', column: 'start', said: /missing/ },
  {
    what: 'a date that is none',
    start: '2026-02-29T08:00',
    end: '2026-03-01T16:00',
    column: 'start',
    said: /not in the calendar/,
  },
];

describe('hviletid check, given a row with', () => {
  it.each(BAD)(
    '$what: names it, and judges the others',
    async ({ kind = 'shift', start, end, column, said }) => {
      const file = await write('bad.csv', HEAD, SOUND[0]!, `bad;${kind};${start};${end};3`, SOUND[1]!);
      const refused = await run(checkCommand, file, '--lang', 'en');
      expect(refused).toMatchObject({ status: 2, out: '' });
      const [line] = refused.err.split('\n');
      expect(line).toContain(`${file}: line 3, column ${column}`);
      expect(line).toMatch(said);
      const partial = await run(checkCommand, file, '--partial', '--format', 'json');
      expect(partial.status).toBe(2);
      const report = JSON.parse(partial.out) as CheckReport;
      expect(report).toMatchObject({ employees: 1, events: 2, rowsRead: 3, rowsLeftOut: 1, total: 1 });
      expect(report.breaches).toMatchObject([{ employee: 'sound', measured: 9 }]);
    },
  );

  it('all of it at once: each row is named, in order, and nobody’s hours are zero', async () => {
    const bad = BAD.map(
      ({ kind = 'shift', start, end }, index) => `bad${index};${kind};${start};${end};b${index}`,
    );
    const file = await write('all.csv', HEAD, ...bad, ...SOUND);
    const { err, out } = await run(checkCommand, file, '--partial', '--format', 'json');
    const named = err.split('\n').filter((line) => line.startsWith(file));
    const rows = new Set(named.map((line) => Number(/(?:line|linje) (\d+)/.exec(line)?.[1])));
    expect([...rows]).toEqual(bad.map((_row, index) => index + 2));
    expect(JSON.parse(out)).toMatchObject({ employees: 1, events: 2, rowsLeftOut: BAD.length, total: 1 });
  });
});

describe('hviletid conformance, given a case with', () => {
  const sound = {
    id: 'sound',
    rule: 'DAILY_TOTAL',
    profile: {},
    input: { events: [{ kind: 'shift', start: '2026-03-02T08:00', end: '2026-03-02T16:00' }] },
    expected: { verdict: 'ok', measured: 8, breaches: [] },
  };

  it.each(BAD)(
    '$what: that case fails, the others are run',
    async ({ kind = 'shift', start, end, column }) => {
      const event = { kind, start, ...(end !== '' && { end }) };
      const bad = { ...sound, id: 'bad', input: { events: [event] }, expected: { verdict: 'ok' } };
      const file = await write('cases.jsonl', ...[sound, bad, sound].map((one) => JSON.stringify(one)));
      const { out, status } = await run(conformanceCommand, file);
      const lines = out.split('\n');
      expect(lines[0]).toContain(`${file}:2: bad`);
      expect(lines[1]).toContain(`input.events[0].${column}`);
      expect(lines.at(-1)).toBe('2 passed, 1 failed');
      expect(status).toBe(1);
    },
  );
});

describe('an option that takes one of some words', () => {
  it.each([
    [
      '--dates',
      'dmy',
      '--dates: «dmy» kan ikke brukes; ventet dagen («day-first») eller måneden («month-first»).',
    ],
    ['--format', 'xml', '--format: «xml» kan ikke brukes; ventet tabell («table»), json eller csv.'],
    [
      '--lang',
      'de',
      '--lang: «de» kan ikke brukes; ventet bokmål («nb»), nynorsk («nn») eller engelsk («en»).',
    ],
  ])('is told which there are and what each means: %s', async (option, value, words) => {
    const refused = await run(checkCommand, 'x.csv', option, value).catch((error: unknown) => error);
    expect(refused).toMatchObject({ said: { nb: words } });
  });
});
