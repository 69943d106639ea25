import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Scope, scopeOf, WHOLE_ORGANISATION } from '../../src/access/access.js';
import { sortedJson } from '../../src/platform/sorted-json.js';
import {
  MonthNotOver,
  NoSuchVersion,
  NothingToClose,
  NoVersionsOfUnits,
} from '../../src/reports/closing/closable.js';
import { ScheduledClosing } from '../../src/reports/closing/scheduled-closing.service.js';
import { ClosingFactsQuery } from '../../src/reports/closing/closing-facts.query.js';
import { ClosingService } from '../../src/reports/closing/closing.service.js';
import { reportFile } from '../../src/reports/formats/report-file.service.js';
import { HandOver } from '../../src/reports/hand-over.service.js';
import type { MeasureFigures } from '../../src/reports/measures/reported-measures.js';
import { ReportTexts } from '../../src/reports/texts/report-texts.service.js';
import { TextTooLong } from '../../src/reports/texts/written-text.js';
import { ReportsService } from '../../src/reports/reports.service.js';
import { TestApplication } from '../support/application.js';
import { readPdf } from '../support/pdf.js';
import { events, organisation, type Person, shortRest } from '../support/organisation.js';

/** With whom there are enough of them for the board to be told figures. */
const OTHERS = ['CAI', 'DAG', 'EVA', 'FINN', 'GRO'].map((code): Person => ({ code, unit: 'night' }));

let one: TestApplication;

beforeAll(async () => {
  one = await TestApplication.start();
  await one.take('org.json', organisation([{ code: 'ANN' }, { code: 'BO' }, ...OTHERS]));
  const found = shortRest('ANN', '2025-12-03', '2025-12-04');
  const orderly = OTHERS.flatMap(({ code }) => shortRest(code, '2025-12-03', '2025-12-04').slice(1));
  await one.take('events.csv', events([...found, ...orderly]));
  await one.evaluate();
});
afterAll(() => one.close());

const report = () => one.app.get(ReportsService).monthly('2025-12');
const issued = (version?: number) =>
  one.app.get(ReportsService).issued('2025-12', WHOLE_ORGANISATION, version);
const closing = () => one.app.get(ClosingService);
const bytes = async (): Promise<string> => sortedJson(await report());

describe('the text of HR', () => {
  const write = (text: string) => one.app.get(ReportTexts).write('2025-12', text, 'hr');

  it('is in the report in its latest version, and every version is kept', async () => {
    expect((await report()).longTermMeasures).toBeNull();
    await write('Ny turnus fra mars.\r\n\r\n\r\nFlere vakter på natt. ');
    await write('Ny turnus fra mars.\n\nFlere vakter på natt.');
    expect((await report()).longTermMeasures).toBe('Ny turnus fra mars.\n\nFlere vakter på natt.');
    await write('Ny turnus fra april.');
    expect((await report()).longTermMeasures).toBe('Ny turnus fra april.');
    await expect(write('x'.repeat(8001))).rejects.toBeInstanceOf(TextTooLong);
    const kept = await one.query<{ version: number }>('select version from report_text order by version');
    expect(kept.map(({ version }) => version)).toEqual([1, 2]);
  });
});

describe('measures', () => {
  it('are told with the breaches before and after them, each once however many cases it is on', async () => {
    const [found] = await one.query<{ id: string; unit: string }>(
      `select id, unit_id as unit from violation where rule = 'DAILY_REST' and effective_verdict = 'breach'`,
    );
    const add = (what: string, doneOn: string | null) =>
      one.query(
        `insert into violation_measure (id, violation_id, what, owner, due_date, effect, done_on, added_at)
         values (gen_random_uuid(), $1, $2, 'Leder', '2025-12-20', 'Bedre', $3, now())`,
        [found!.id, what, doneOn],
      );
    await add('Ny turnus', '2025-11-15');
    await add('Ny turnus', '2025-11-15');
    await add('Ny vikar', null);
    await add('Nytt system', null);
    await one.query(
      `update violation_measure set dropped_on = '2025-12-02', dropped_because = 'Dyrt' where what = 'Nytt system'`,
    );
    const { measures, data } = await report();
    expect(measures).toMatchObject({ total: 3, done: 1, dropped: 1, overdue: 1 });
    expect(measures!.list.map(({ droppedOn }) => droppedOn)).toEqual([undefined, undefined, '2025-12-02']);
    expect(measures!.list[0]).toEqual({
      what: 'Ny turnus',
      owner: 'Leder',
      rule: 'DAILY_REST',
      cases: 1,
      dueDate: '2025-12-20',
      doneOn: '2025-11-15',
      effect: 'Bedre',
      // Nobody's October has been checked: none before is not known.
      breaches: null,
    });
    const persons = async (count: number): Promise<void> => {
      for (const month of ['2025-10-01', '2025-12-01'])
        await one.query(
          `insert into month_indicator (month, unit_id, indicator, value) values ($1, $2, 'evaluated-employees', $3)
           on conflict (month, unit_id, indicator) do update set value = excluded.value`,
          [month, found!.unit, count],
        );
    };
    const [before] = await one.query<{ value: number }>(
      `select value::int as value from month_indicator
        where month = '2025-12-01' and unit_id = $1 and indicator = 'evaluated-employees'`,
      [found!.unit],
    );
    // The board is told nothing of a unit of four.
    await persons(4);
    expect((await report()).measures?.list[0]?.breaches).toBeNull();
    await persons(5);
    expect((await report()).measures?.list[0]?.breaches).toEqual({ months: 1, before: 0, after: 1 });
    expect(data.version).toMatch(/^20\d\d-\d\d-\d\dT[\d:]+Z\/\d+$/);
    await persons(before!.value);
    await one.query(`delete from month_indicator where month = '2025-10-01'`);
  });

  it('name nobody to the board, but what they were; whoever leads the unit reads them as they are', async () => {
    const [team] = await one.query<{ id: string }>(`select id from unit where code = 'team'`);
    const ofTheTeam = scopeOf(
      { id: 'manager', name: 'x', roles: ['manager'], employeeId: null, unitIds: [team!.id] },
      'view-report',
    );
    await one.query(`update employee set name = 'Bo Ås' where code = 'BO'`);
    await one.query(
      `update violation_measure
          set what = 'Bo Ås får færre vakter', owner = 'ÅS, Bo', effect = 'Bo Ås’ uke er kortere'
        where done_on is not null`,
    );
    const told = async (scope: Scope) => {
      const { measures } = await one.app.get(ReportsService).monthly('2025-12', scope);
      const [{ what, owner, effect }] = measures!.list as [MeasureFigures['list'][number]];
      return { what, owner, effect };
    };
    expect(await told(WHOLE_ORGANISATION)).toEqual({
      what: 'Operatør får færre vakter',
      owner: 'Operatør, Drift',
      effect: 'Operatørs uke er kortere',
    });
    expect(await told(ofTheTeam)).toMatchObject({ owner: 'ÅS, Bo' });
  });
});

describe('a month', () => {
  it('that is not over is not closed', async () => {
    await expect(closing().close('2026-01', 'hr')).rejects.toBeInstanceOf(MonthNotOver);
  });

  it('gives the same bytes once it is closed, whatever comes in later, and tells what changed', async () => {
    const version = await closing().close('2025-12', 'hr');
    const frozen = await bytes();
    expect(version).toMatchObject({ version: 1, sha256: createHash('sha256').update(frozen).digest('hex') });
    await expect(closing().close('2025-12', 'hr')).rejects.toBeInstanceOf(NothingToClose);

    await one.take('more.csv', events(shortRest('BO', '2025-12-10', '2025-12-11')), true);
    await one.evaluate();
    expect(await bytes()).toBe(frozen);
    const { changedSince } = await closing().state('2025-12');
    expect(changedSince).toContainEqual({ path: 'keyFigures/breaches/count', before: 1, now: 2 });
    expect(changedSince).toContainEqual({ path: 'breachesByType/DAILY_REST/count', before: 1, now: 2 });
  });

  it('is closed again as another version, and it is known who received which', async () => {
    const handOver = one.app.get(HandOver);
    await handOver.record(await issued(), 'reader', 'pdf');
    // Two who press the button at once close it once.
    const both = await Promise.allSettled([
      closing().close('2025-12', 'hr'),
      closing().close('2025-12', 'hr'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))).toEqual([
      expect.any(NothingToClose),
    ]);
    await handOver.record(await issued(), 'reader', 'json');
    expect((await report()).keyFigures.breaches.count).toBe(2);
    const { closings, changedSince, changes } = await closing().state('2025-12');
    expect([closings.map(({ version }) => version), changedSince]).toEqual([[2, 1], []]);
    expect(changes).toMatchObject([{ from: 1, to: 2 }]);
    expect(changes[0]!.differences).toContainEqual({ path: 'keyFigures/breaches/count', before: 1, now: 2 });
    expect(await closing().deliveries('2025-12')).toMatchObject({
      total: 2,
      shown: [
        { actor: 'reader', format: 'json', version: 2 },
        { actor: 'reader', format: 'pdf', version: 1 },
      ],
    });
    const [audited] = await one.query<{ count: number }>(
      `select count(*)::int as count from audit_entry where action = 'close-report' and subject_id = '2025-12'`,
    );
    expect(audited!.count).toBe(2);
  });
});

describe('a version of a closed month', () => {
  it('is read again as it was, with the hash it was closed with; another there is not', async () => {
    for (const version of [1, 2]) {
      const { report: frozen, closedAs } = await issued(version);
      expect(closedAs).toMatchObject({ version, latest: 2 });
      const hash = createHash('sha256').update(JSON.stringify(frozen)).digest('hex');
      expect(hash).toBe(closedAs!.sha256);
      expect((await closing().version('2025-12', version)).sha256).toBe(hash);
      expect(frozen.keyFigures.breaches.count).toBe(version);
    }
    await expect(issued(3)).rejects.toBeInstanceOf(NoSuchVersion);
    await expect(closing().version('2025-12', 3)).rejects.toBeInstanceOf(NoSuchVersion);
    const [team] = await one.query<{ id: string }>(`select id from unit where code = 'team'`);
    const scope = scopeOf(
      { id: 'manager', name: 'x', roles: ['manager'], employeeId: null, unitIds: [team!.id] },
      'view-report',
    );
    await expect(one.app.get(ReportsService).issued('2025-12', scope, 1)).rejects.toBeInstanceOf(
      NoVersionsOfUnits,
    );
  });

  it('says in every format which it is, and that another has replaced it', async () => {
    for (const format of ['html', 'csv'] as const) {
      const first = String(await reportFile(await issued(1), format, 'nb')).replaceAll('\u00a0', ' ');
      expect(first).toMatch(/Versjon 1, lukket 5\. januar 2026 kl\. 08:00\. Den er avløst av versjon 2\./);
      const second = String(await reportFile(await issued(2), format, 'nb'));
      expect(second).toMatch(/Versjon 2, lukket 5\. januar 2026 kl\. 08:00\.(?! Den)/);
    }
    const pdf = await readPdf(await reportFile(await issued(1), 'pdf', 'en'));
    expect(pdf.pages[0]!.lines.map(({ text }) => text).join(' ')).toContain(
      'Version 1, closed on 5 January 2026 at 08:00.',
    );
  });

  it('that is read as a page was received once a day, by the name of who read it', async () => {
    await one.query(
      `insert into api_token (id, name, secret_hash, scopes, created_at, expires_at)
       values ('5f0c', 'styreportal', '\\x00', '{}', now(), now())`,
    );
    const handOver = one.app.get(HandOver);
    await handOver.read(await issued(1), 'token:5f0c');
    await handOver.read(await issued(1), 'token:5f0c');
    await handOver.read(await issued(2), 'token:5f0c');
    const { shown, total } = await closing().deliveries('2025-12');
    expect(total).toBe(4);
    expect(shown.slice(0, 2)).toMatchObject([
      { actorName: 'styreportal', format: 'page', version: 2 },
      { actorName: 'styreportal', format: 'page', version: 1 },
    ]);
  });
});

describe('a report of a month after one that was closed and corrected', () => {
  const january = async () =>
    (await one.app.get(ReportsService).current('2026-01', WHOLE_ORGANISATION)).corrected;

  it('tells the old figure beside the new one, until the month is closed again', async () => {
    const orderly = OTHERS.flatMap(({ code }) => shortRest(code, '2026-01-01', '2026-01-02').slice(1));
    await one.take('january.csv', events(orderly), true);
    await one.evaluate();
    expect(await january()).toEqual([]);
    await one.take('late.csv', events(shortRest('CAI', '2025-12-15', '2025-12-16')), true);
    await one.evaluate();
    expect(await january()).toEqual([
      { month: '2025-12', version: 2, figures: [{ figure: 'breaches', before: 2, now: 3 }] },
    ]);
    await closing().close('2025-12', 'hr');
    expect(await january()).toEqual([]);
  });
});

describe('a month that the schedule closes', () => {
  /** The third working day of December: the month that is over is November. */
  const closeNovember = () =>
    one.app.get(ScheduledClosing).closeMonth({ dueAt: new Date('2025-12-03T11:00Z'), askedBy: null });

  it('is left alone where its figures are not whole, and what is lacking is said', async () => {
    const lacking = { month: '2025-11', cutOff: 0, nothing: 1, units: 0, setAside: 0 };
    expect(await closeNovember()).toEqual({ code: 'untold', detail: lacking, needsAttention: true });
    expect((await closing().state('2025-12')).closings).toHaveLength(3);
  });

  it('waits for an evaluation, is closed once, and that was the schedule', async () => {
    await one.take('november.csv', events(shortRest('ANN', '2025-11-03', '2025-11-04')), true);
    await one.take('absences.csv', 'employee;type;from;to\nBO;holiday;2025-11-03;2025-11-07');
    await expect(closeNovember()).rejects.toThrow(/wait for evaluation/);
    await one.evaluate();
    expect(await closeNovember()).toEqual({ code: 'closed', detail: { month: '2025-11', version: 1 } });
    expect(await closeNovember()).toEqual({ code: 'closed-before', detail: { month: '2025-11' } });
    expect(
      await one.query(
        `select actor from audit_entry where action = 'close-report' and subject_id = '2025-11'`,
      ),
    ).toEqual([{ actor: 'schedule' }]);
  });

  it('asked for by a person is the latest whose day has come, and no other', async () => {
    const asked = (at: string) =>
      one.app.get(ScheduledClosing).closeMonth({ dueAt: new Date(at), askedBy: 'hr' });
    // The morning of the third working day of December: the day of November has not come before noon.
    expect(await asked('2025-12-03T10:59Z')).toMatchObject({ code: 'untold', detail: { month: '2025-10' } });
    expect(await asked('2025-12-03T11:00Z')).toMatchObject({ detail: { month: '2025-11' } });
    expect(await asked('2025-12-31T22:00Z')).toMatchObject({ detail: { month: '2025-11' } });
  });

  it('is left alone where a unit has fallen silent', async () => {
    await one.query(
      `update month_indicator set value = 0 where indicator = 'evaluated-employees' and month = '2025-12-01'`,
    );
    const facts = await one.app.get(ClosingFactsQuery).facts('2025-12');
    expect(facts).toMatchObject({ isEvaluated: false, silentUnits: 1 });
  });
});
