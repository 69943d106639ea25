import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CheckReport } from '../../src/cli/check.js';
import { here, hereApart } from '../support/command-here.js';

/* The same week under every law there is: late on Monday, early on Tuesday, ten hours of rest between. */

const WEEK = [
  'employee;kind;start;end;break_minutes;planned_hours;source_id',
  '7;shift;2026-03-02T13:00;2026-03-02T21:30;30;8;1',
  '7;shift;2026-03-03T07:30;2026-03-03T18:30;0;11;2',
  '7;shift;2026-03-16T08:00;2026-03-16T12:00;0;4;3',
];
const events = async (directory: string): Promise<string> => {
  const path = join(directory, 'events.csv');
  await writeFile(path, WEEK.join('\n'));
  return path;
};

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hviletid-profiles-'));
});
afterAll(() => rm(directory, { recursive: true }));

describe('hviletid check --profile', () => {
  it.each([
    ['printed-table', 'no-aml', 'aml. § 10-8 (1)'],
    ['statute', 'no-aml', 'aml. § 10-8 (1)'],
    ['eu-2003-88', 'eu-2003-88', 'direktiv 2003/88/EF art. 3'],
    ['se-atl', 'se-atl', 'ATL (1982:673) § 13'],
    ['dk-aml', 'dk-aml', 'arbejdsmiljøloven (DK) § 50'],
    ['de-arbzg', 'de-arbzg', 'ArbZG § 5 (1)'],
    ['uk-wtr', 'uk-wtr', 'WTR 1998 reg. 10'],
  ])('%s judges by its own law', async (profile, rulebook, clause) => {
    const { out } = await here(['check', await events(directory), '--profile', profile, '--format', 'json']);
    const report = JSON.parse(out) as CheckReport;
    expect(report.rulebook).toMatch(new RegExp(`^${rulebook} \\d{4}-\\d\\d-\\d\\d$`));
    const rests = report.breaches.filter(({ rule }) => rule === 'DAILY_REST');
    expect([...new Set(rests.map((breach) => breach.clause))]).toEqual([clause]);
    for (const { measured, limit } of rests) expect(measured).toBeLessThan(limit);
  });

  it.each([
    ['de-arbzg', 'BREAK', 0, 45],
    ['uk-wtr', 'BREAK', 0, 20],
    ['eu-2003-88', 'BREAK', 0, 1],
  ])('%s asks for its own break of a long day', async (profile, rule, measured, limit) => {
    const { out } = await here(['check', await events(directory), '--profile', profile, '--format', 'json']);
    const found = (JSON.parse(out) as CheckReport).breaches.filter((breach) => breach.rule === rule);
    expect(found).toMatchObject([{ date: '2026-03-03', unit: 'minutes', measured, limit }]);
  });

  it('shows the statute’s other rules outside the printed table, and in no total', async () => {
    const file = await events(directory);
    const { out } = await here(['check', file, '--format', 'json']);
    const report = JSON.parse(out) as CheckReport;
    expect(report.total).toBe(report.breaches.length);
    const of = (rule: string) => report.outside.rows.find((row) => row.rule === rule);
    expect(of('ORD_DAY')).toMatchObject({ measured: 3, count: 1, percent: null });
    expect(of('BREAK')).toMatchObject({ measured: 3, count: 1 });
    expect(report.outside.breaches.find(({ rule }) => rule === 'BREAK')?.severity).toBe('notice');
    const text = (await here(['check', file, '--lang', 'en'])).out;
    expect(text).toContain('Rules outside the table, not in the total:');
    expect(text).toContain('definition to be confirmed; measured as "Overtime per calendar week"');
  });

  it.each(['eu-2003-88', 'se-atl', 'dk-aml', 'de-arbzg', 'uk-wtr'])(
    '%s finds no short rest in a week at the office',
    async (profile) => {
      const file = join(directory, 'office.csv');
      const days = [2, 3, 4, 5, 6].map((day) => `A;shift;2026-03-0${day}T07:55;2026-03-0${day}T16:00;30`);
      await writeFile(file, ['employee;kind;start;end;break_minutes', ...days].join('\n'));
      const { answer } = await hereApart(['check', file, '--profile', profile, '--format', 'json']);
      const { breaches } = JSON.parse(answer) as CheckReport;
      expect(breaches.filter(({ rule }) => rule === 'DAILY_REST')).toEqual([]);
    },
  );

  it('that is none is refused, with those there are', async () => {
    await expect(here(['check', await events(directory), '--profile', 'fr-code'])).rejects.toThrow(
      'There is no profile "fr-code"; known: de-arbzg, dk-aml, eu-2003-88, printed-table, se-atl, statute, uk-wtr.',
    );
  });
});

describe('hviletid rules', () => {
  it('show --rulebook shows another law, as a table or as data', async () => {
    const { out } = await here(['rules', 'show', '--rulebook', 'se-atl', '--lang', 'en']);
    expect(out).toContain('Swedish Working Hours Act (extract) (se-atl 2026-11-29)');
    expect(out).toContain('told by others');
    const json = await here(['rules', 'show', '--rulebook', 'se-atl', '--format', 'json']);
    expect(JSON.parse(json.out)).toMatchObject({
      rulebook: 'se-atl',
      limits: { WEEKLY_REST: { values: [{ value: 36, evidence: 'secondary' }] } },
      settings: { dailyRestMode: 'fixed_day', totalAverageWeeks: 17 },
    });
  });

  it('diff tells two laws apart, or two days of one', async () => {
    const laws = await here(['rules', 'diff', 'no-aml', 'uk-wtr', '--lang', 'en']);
    expect(laws.out).toContain('uk-wtr 2026-11-22');
    expect(laws.out.replaceAll('\u00a0', ' ')).toContain('at least 24 h, WTR 1998 reg. 11');
    const days = ['--on', '2015-06-30', '--and', '2015-07-01'];
    const { out } = await here(['rules', 'diff', 'no-aml', ...days, '--format', 'json']);
    expect(JSON.parse(out)).toHaveLength(1);
    const same = await here(['rules', 'diff', 'se-atl', 'se-atl', '--lang', 'nn']);
    expect(same.out).toBe('Ingen skilnad.');
  });

  it.each([
    ['one law and no days', ['no-aml'], 'Name another rulebook, or two dates: --on DATE --and DATE.'],
    [
      'a date that is none',
      ['no-aml', 'se-atl', '--on', '1 May'],
      '"1 May" is no date; write it like 2026-01-31.',
    ],
    [
      'a law that is not there',
      ['no-aml', 'fr'],
      'There is no rulebook "fr"; known: de-arbzg, dk-aml, eu-2003-88, no-aml, se-atl, uk-wtr.',
    ],
  ])('diff of %s is refused', async (_case, args, words) => {
    await expect(here(['rules', 'diff', ...args])).rejects.toThrow(words);
  });
});
