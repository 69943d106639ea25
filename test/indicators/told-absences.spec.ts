import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { WHOLE_ORGANISATION } from '../../src/access/access.js';
import { IndicatorsService } from '../../src/indicators/indicators.service.js';
import { ImportsService } from '../../src/ingest/imports.service.js';
import { daySpanOf } from '../../src/ingest/replaced-period.js';
import { ScheduledClosing } from '../../src/reports/closing/scheduled-closing.service.js';
import { ReportsService } from '../../src/reports/reports.service.js';
import { TestApplication } from '../support/application.js';
import { events, organisation, type Person, type Row } from '../support/organisation.js';

const PEOPLE = ['ANN', 'BO', 'CAI', 'DAG', 'EVA', 'FINN'].map((code): Person => ({ code }));
/** One shift on the last working day of each month. */
const SHIFTS = PEOPLE.flatMap(({ code }) =>
  ['2025-11-28', '2025-12-31', '2026-01-02'].map((day): Row => ({
    employee: code,
    id: `${code}-${day}`,
    start: `${day}T08:00`,
    end: `${day}T15:00`,
  })),
);
const ABSENCES = 'employee;type;from;to;grade;certificate';

let one: TestApplication;
let directory: string;

/** The day before the third working day of 2026. */
beforeAll(async () => {
  one = await TestApplication.start();
  directory = await mkdtemp(join(tmpdir(), 'hviletid-absences-'));
});
afterAll(async () => {
  await one.close();
  await rm(directory, { recursive: true });
});
beforeEach(async () => {
  await one.empty();
  const thresholds = [{ indicator: 'sick-leave', below: 5, from: '2024-01-01' }];
  const file = JSON.parse(organisation(PEOPLE)) as { organisation: object };
  await one.take('org.json', JSON.stringify({ ...file, organisation: { ...file.organisation, thresholds } }));
  await one.take('events.csv', events(SHIFTS));
  await one.evaluate();
});

async function absences(rows: readonly string[], replace: string | null = null): Promise<void> {
  const path = join(directory, 'absences.csv');
  await writeFile(path, [ABSENCES, ...rows].join('\n'));
  const wish = { zone: 'Europe/Oslo', source: null, isPartial: false };
  const period = replace === null ? null : daySpanOf(replace);
  const answer = await one.app.get(ImportsService).importFile(path, { ...wish, replace: period });
  if (!answer.isImported) throw new Error(JSON.stringify(answer.complaints));
  await one.evaluate();
}

const figures = (month = '2025-12') =>
  one.app.get(IndicatorsService).figures(month, WHOLE_ORGANISATION, 'persons');
const closeDecember = () =>
  one.app.get(ScheduledClosing).closeMonth({ dueAt: new Date('2026-01-06T11:00Z'), askedBy: null });

describe('a month of which no file tells the absences', () => {
  it('has no sick leave, nowhere, and its goal is not judged', async () => {
    const { sickLeave, trend, development, coverage } = await figures();
    expect(sickLeave).toMatchObject({
      month: { status: 'no-data' },
      year: { status: 'no-data' },
      goal: { below: 5, met: null },
    });
    expect(trend.at(-1)).toMatchObject({ month: '2025-12', sickLeave: null, breaches: 0 });
    expect(development.months.at(-1)?.sickLeave).toEqual({ status: 'no-data' });
    expect(development.year.sickLeave).toEqual({ status: 'no-data' });
    expect(coverage.sickLeave).toBe(0);
    const units = await one.app.get(IndicatorsService).byUnit('2025-12', WHOLE_ORGANISATION);
    expect(units.map((unit) => unit.sickLeave)).toEqual([null, null, null]);
    const { byUnit, keyFigures } = await one.app.get(ReportsService).monthly('2025-12');
    expect(keyFigures.sickLeave.month).toEqual({ status: 'no-data' });
    expect(byUnit?.map((unit) => unit.sickLeave)).toEqual(byUnit?.map(() => ({ month: null, year: null })));
  });

  it('is left to HR by the schedule, which says why; once it is told, it is closed', async () => {
    expect(await closeDecember()).toEqual({
      code: 'untold',
      detail: { month: '2025-12', cutOff: 0, nothing: 0, units: 0, setAside: 0 },
      needsAttention: true,
    });
    await absences(['ANN;sick;2025-12-01;2025-12-02;100;self']);
    expect(await closeDecember()).toMatchObject({ code: 'closed' });
  });

  it('is one that an older file does not reach, though its sick notes do', async () => {
    await absences(['ANN;holiday;2025-11-03;2025-11-07;;', 'BO;sick;2025-11-24;2025-12-12;100;doctor']);
    expect((await figures('2025-11')).sickLeave.month).toMatchObject({ status: 'shown' });
    const { sickLeave, development } = await figures();
    expect(sickLeave.month).toEqual({ status: 'no-data' });
    // Of the year what is known of it: November alone.
    expect(sickLeave.year).toEqual((await figures('2025-11')).sickLeave.month);
    expect(development.months.map(({ sickLeave: { status } }) => status).slice(-2)).toEqual([
      'shown',
      'no-data',
    ]);
  });
});

describe('a month of which a file tells the absences', () => {
  it('has its sick leave, of whoever was employed', async () => {
    await absences(['ANN;sick;2025-12-01;2025-12-02;100;self']);
    const { sickLeave, coverage } = await figures();
    // 2 of 8 persons' 21 days.
    expect(sickLeave).toMatchObject({ month: { status: 'shown', total: 1.19 }, goal: { met: true } });
    expect(coverage.sickLeave).toBe(8);
    expect((await figures('2025-11')).sickLeave.month).toEqual({ status: 'no-data' });
  });

  it('may have been one without any, where the file says that it is the whole truth of it', async () => {
    await absences([], '2025-12');
    expect((await figures()).sickLeave).toMatchObject({
      month: { status: 'shown', total: 0 },
      goal: { met: true },
    });
    expect((await figures('2025-11')).sickLeave.month).toEqual({ status: 'no-data' });
  });

  it('can be told in parts, and is not by some of them', async () => {
    await absences([], '2025-12-01/2025-12-14');
    expect((await figures()).sickLeave.month).toEqual({ status: 'no-data' });
    await absences([], '2025-12-15/2025-12-31');
    expect((await figures()).sickLeave.month).toMatchObject({ status: 'shown' });
    expect(await one.query(`select from absence_told`)).toHaveLength(1);
  });

  it('that goes on has what is told so far, and nothing is told of days to come', async () => {
    await absences(['ANN;holiday;2026-07-06;2026-07-24;;', 'BO;sick;2026-01-02;2026-01-02;100;self']);
    expect((await figures('2026-01')).sickLeave.month).toMatchObject({ status: 'shown' });
    expect(await one.query(`select from_date::text, until_date::text from absence_told`)).toEqual([
      { from_date: '2026-01-01', until_date: '2026-01-06' },
    ]);
  });
});
