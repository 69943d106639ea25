import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Principal, scopeOf } from '../../src/access/access.js';
import type { CaseCommand } from '../../src/violations/cases/case-command.js';
import { CaseChanged, NoSuchViolation } from '../../src/violations/cases/case-refusals.js';
import { WrongAction } from '../../src/violations/cases/wrong-action.js';
import { CasesService } from '../../src/violations/cases/cases.service.js';
import { FiguresAudit } from '../../src/violations/figures-audit.service.js';
import { TestApplication } from '../support/application.js';
import { EIGHT_HOURS, events, organisation, type Row, shortRest } from '../support/organisation.js';

let one: TestApplication;
beforeAll(async () => {
  one = await TestApplication.start();
});
beforeEach(async () => {
  await one.empty();
  await one.take('organisation.json', organisation([{ code: 'ANN' }, { code: 'BEN', unit: 'night' }]));
  await one.take('events.csv', events([...SHORT, ...shortRest('BEN', '2025-12-03', '2025-12-04')]));
  await one.evaluate();
});
afterAll(() => one.close());

const HR: Principal = { id: 'hr', roles: ['hr'], name: 'HR', employeeId: null, unitIds: [] };
const SHORT = shortRest('ANN', '2025-12-03', '2025-12-04');
/** The late shift ended early: thirteen hours of rest. */
const CORRECTED: Row[] = [{ ...SHORT[0]!, end: '2025-12-03T18:00' }];
/** It ended half an hour later than was said: less rest. */
const WORSE: Row[] = [{ ...SHORT[0]!, end: '2025-12-03T22:30' }];

interface CaseRow {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly decided: string | null;
  readonly measured: number;
  readonly replacedBy: string | null;
}
const caseOf = async (code = 'ANN', rule = 'DAILY_REST'): Promise<CaseRow> => {
  const [row] = await one.query<CaseRow>(
    `select v.id, v.state, v.version, v.decided_cause as decided, v.measured, v.replaced_by as "replacedBy"
       from violation v join employee e on e.id = v.employee_id
      where e.code = $1 and v.rule = $2 order by v.anchor_date limit 1`,
    [code, rule],
  );
  return row!;
};
const act = (id: string, command: CaseCommand, expected: number | null = null, by = HR) =>
  one.app.get(CasesService).act(by, id, command, expected);
const MEASURE_ID = '5b1b3a52-5d57-4a39-9d5c-2f0a0ad0c001';
const REAL: CaseCommand = { kind: 'assess', outcome: 'real', reason: '', duplicateOf: null };
const EMERGENCY: CaseCommand = { ...REAL, outcome: 'emergency', reason: 'Brann i serverrommet.' };
const CAUSE: CaseCommand = { kind: 'decide-cause', cause: 'product-rollout' };
const counted = () =>
  one.query(
    `select verdict, state, cause, sum(count)::int as count from month_violations
      where count <> 0 and rule = 'DAILY_REST' group by 1, 2, 3 order by 2, 3`,
  );
const audited = () => one.app.get(FiguresAudit).discrepancies();
const history = (id: string) =>
  one.query<{ reason: string; from: string | null; to: string; by: string | null; detail: unknown }>(
    `select reason, from_state as "from", to_state as "to", actor_name as by, detail
       from violation_history where violation_id = $1 order by id`,
    [id],
  );

describe('a person’s action', () => {
  it('moves the case from one count of its month to another, and the audit agrees', async () => {
    const { id } = await caseOf();
    const before = await counted();
    expect(before).toMatchObject([{ state: 'detected', count: 2 }]);
    await act(id, EMERGENCY, 1);
    expect(await counted()).toMatchObject([
      { state: 'detected', count: 1 },
      { state: 'emergency', count: 1 },
    ]);
    await act(id, CAUSE, 2);
    expect(await counted()).toMatchObject([
      { state: 'detected', count: 1 },
      { state: 'emergency', cause: 'product-rollout', count: 1 },
    ]);
    await act(id, { kind: 'take-back', reason: 'Det var en øvelse.' }, 3);
    await act(id, { kind: 'decide-cause', cause: null }, 4);
    expect(await counted()).toEqual(before);
    expect(await audited()).toEqual([]);
    expect((await history(id)).map(({ reason, from, to, by }) => [reason, from, to, by])).toEqual([
      ['found', null, 'detected', null],
      ['assessed', 'detected', 'emergency', 'HR'],
      ['cause-decided', 'emergency', 'emergency', 'HR'],
      ['taken-back', 'emergency', 'detected', 'HR'],
      ['cause-decided', 'detected', 'detected', 'HR'],
    ]);
  });

  it('keeps who, when and why', async () => {
    const { id } = await caseOf();
    await act(id, EMERGENCY);
    const [row] = await one.query(
      `select actor, actor_name as name, detail, at from violation_history where violation_id = $1 order by id desc limit 1`,
      [id],
    );
    expect(row).toEqual({
      actor: 'hr',
      name: 'HR',
      detail: { text: 'Brann i serverrommet.' },
      at: expect.any(Date),
    });
  });

  it('stores nothing where it is refused', async () => {
    const { id } = await caseOf();
    await expect(act(id, { ...EMERGENCY, reason: '' })).rejects.toThrow(WrongAction);
    await expect(act(id, REAL, 7)).rejects.toThrow(CaseChanged);
    expect(await caseOf()).toMatchObject({ state: 'detected', version: 1 });
    expect(await history(id)).toHaveLength(1);
  });

  it('is for the person’s own units; another’s case is no case', async () => {
    const [team] = await one.query<{ id: string }>(`select id from unit where code = 'team'`);
    const lead: Principal = {
      ...HR,
      id: 'manager:x',
      roles: ['manager'],
      name: 'Leder',
      unitIds: [team!.id],
    };
    expect(scopeOf(lead, 'assess-violations').kind).toBe('units');
    await expect(act((await caseOf('BEN')).id, REAL, null, lead)).rejects.toThrow(NoSuchViolation);
    await act((await caseOf('ANN')).id, REAL, null, lead);
    expect(await caseOf('ANN')).toMatchObject({ state: 'real' });
    const ann = (await caseOf('ANN')).id;
    const duplicate: CaseCommand = { ...REAL, outcome: 'duplicate', duplicateOf: (await caseOf('BEN')).id };
    await expect(act(ann, duplicate, null, lead)).rejects.toThrow(/no violation you may see/);
    await expect(act(ann, duplicate)).rejects.toThrow(/of another employee/);
  });

  it('adds a measure once, however often it is sent, and never to two cases', async () => {
    const [ann, ben] = [await caseOf('ANN'), await caseOf('BEN')];
    const measure = {
      id: '6b0e8a4c-6f0e-4b3e-9d0a-111111111111',
      what: 'Flytt rapportmøtet',
      owner: 'Avdelingsleder',
      dueDate: '2026-01-31',
      doneOn: null,
    };
    await act(ann.id, { kind: 'add-measure', measure });
    await act(ann.id, { kind: 'add-measure', measure });
    await expect(act(ben.id, { kind: 'add-measure', measure })).rejects.toThrow(/no measure of this/);
    await act(ann.id, {
      kind: 'change-measure',
      id: measure.id,
      change: { effect: 'Ingen nye funn', doneOn: '2026-01-04' },
    });
    const rows = await one.query(
      `select what, owner, due_date::text as due, effect, done_on::text as done from violation_measure`,
    );
    expect(rows).toEqual([
      {
        what: 'Flytt rapportmøtet',
        owner: 'Avdelingsleder',
        due: '2026-01-31',
        effect: 'Ingen nye funn',
        done: '2026-01-04',
      },
    ]);
    expect((await history(ann.id)).map(({ reason }) => reason)).toEqual([
      'found',
      'measure-added',
      'measure-changed',
    ]);
  });
});

describe('two at once', () => {
  it('of which both saw the same version: one is stored, the other is told, nothing of either is lost', async () => {
    const { id, version } = await caseOf();
    const both = await Promise.allSettled([act(id, REAL, version), act(id, EMERGENCY, version)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find((one) => one.status === 'rejected')!;
    expect(refused.reason).toBeInstanceOf(CaseChanged);
    expect((refused.reason as CaseChanged).headers).toEqual({ ETag: '"2"' });
    expect(await audited()).toEqual([]);
  });

  it('twenty assessments and an evaluation at the same time leave one truth', async () => {
    const { id } = await caseOf();
    await one.take('events.csv', events(WORSE));
    const acts = Array.from({ length: 20 }, (_, i) =>
      act(id, i % 2 === 0 ? REAL : { ...EMERGENCY, reason: `Nr. ${i}` }),
    );
    await Promise.all([...acts, one.evaluate()]);
    // It passes over whom a person holds, who stays marked.
    await one.evaluate();
    const now = await caseOf();
    expect(now.measured).toBe(8.5 * 3600);
    const steps = await history(id);
    expect(now.version).toBe(steps.length);
    expect(now.state).toBe(steps.at(-1)!.to);
    expect(steps.slice(1).every(({ from }, i) => from === steps[i]!.to)).toBe(true);
    expect(await audited()).toEqual([]);
  });

  it('an evaluation that waits for a person sees what the person decided', async () => {
    const { id } = await caseOf();
    await one.take('events.csv', events(WORSE));
    const runner = one.db.createQueryRunner();
    await runner.startTransaction();
    await runner.query(
      `select e.id from employee e join violation v on v.employee_id = e.id where v.id = $1 for no key update of e`,
      [id],
    );
    const evaluated = one.evaluate();
    await runner.query(`update violation set state = 'real', version = version + 1 where id = $1`, [id]);
    await runner.query(
      `update month_violations m set count = count - 1 from violation v
        where v.id = $1 and m.unit_id = v.unit_id and m.rule = v.rule and m.state = 'detected'`,
      [id],
    );
    await runner.query(
      `insert into month_violations select '2025-12-01', unit_id, rule, 'breach', origin, 'real',
         coalesce(suggested_cause, 'unknown'), 1 from violation where id = $1`,
      [id],
    );
    await runner.commitTransaction();
    await runner.release();
    await evaluated;
    await one.evaluate();
    expect(await caseOf()).toMatchObject({ state: 'real', version: 3, measured: 8.5 * 3600 });
    expect(await audited()).toEqual([]);
  });
});

describe('evaluation', () => {
  it('restates what a person assessed, keeps the decision, and makes the version another', async () => {
    const { id } = await caseOf();
    await act(id, EMERGENCY);
    await act(id, CAUSE);
    await one.take('events.csv', events(WORSE));
    expect(await one.evaluate()).toMatchObject({ restated: 1 });
    expect(await caseOf()).toMatchObject({ state: 'emergency', decided: 'product-rollout', version: 4 });
    await expect(act(id, REAL, 3)).rejects.toThrow(CaseChanged);
    expect((await history(id)).at(-1)).toMatchObject({ reason: 'restated', by: null });
    expect(await audited()).toEqual([]);
  });

  it('supersedes what was corrected, reopens what is found again, and loses nothing said of it', async () => {
    const { id } = await caseOf();
    await act(id, EMERGENCY);
    await act(id, CAUSE);
    await act(id, { kind: 'comment', text: 'Meldt til tillitsvalgt.' });
    await one.take('events.csv', events(CORRECTED));
    expect(await one.evaluate()).toMatchObject({ superseded: 1 });
    expect(await caseOf()).toMatchObject({ state: 'superseded', decided: 'product-rollout' });
    await expect(act(id, REAL)).rejects.toThrow(/cannot be assessed/);
    await act(id, { kind: 'comment', text: 'Rettet i turnus.' });
    await one.take('events.csv', events(SHORT));
    expect(await one.evaluate()).toMatchObject({ reopened: 1 });
    expect(await caseOf()).toMatchObject({ state: 'detected', decided: 'product-rollout' });
    expect((await history(id)).map(({ reason, to }) => `${reason} ${to}`)).toEqual([
      'found detected',
      'assessed emergency',
      'cause-decided emergency',
      'commented emergency',
      'data-corrected superseded',
      'commented superseded',
      'found-again detected',
    ]);
    expect(await audited()).toEqual([]);
  });

  it('asks anew about what was assessed as wrong records once they are corrected and a breach remains', async () => {
    const { id } = await caseOf();
    await act(id, { ...REAL, outcome: 'data-error', reason: 'Glemt å stemple ut.' });
    await one.take('events.csv', events(WORSE));
    expect(await one.evaluate()).toMatchObject({ reopened: 1, restated: 0 });
    expect(await caseOf()).toMatchObject({ state: 'detected', version: 3 });
    expect((await history(id)).at(-1)).toMatchObject({
      reason: 'reopened',
      from: 'data-error',
      to: 'detected',
      by: null,
      detail: { measured: 9 * 3600, effectiveLimit: 11 * 3600 },
    });
    expect(await counted()).toMatchObject([{ state: 'detected', count: 2 }]);
    expect(await audited()).toEqual([]);
  });

  it('has the rest owed again under an agreement when wrong records are corrected and a breach of it remains', async () => {
    const until = (end: string) => one.take('events.csv', events([{ ...SHORT[0]!, end }]));
    await one.take(
      'organisation.json',
      organisation([{ code: 'ANN' }, { code: 'BEN', unit: 'night' }], [EIGHT_HOURS]),
    );
    await until('2025-12-04T00:30');
    await one.evaluate();
    const owed = () =>
      one.query<{ hours: string }>(
        `select c.deficit / 3600.0 as hours from rest_claim c join employee e on e.id = c.employee_id
          where e.code = 'ANN' and c.withdrawn_at is null`,
      );
    expect(await owed()).toHaveLength(1);
    const { id } = await caseOf();
    await act(id, { ...REAL, outcome: 'data-error', reason: 'Glemt å stemple ut.' });
    await one.evaluate();
    expect(await owed()).toEqual([]);
    await until('2025-12-04T00:00');
    expect(await one.evaluate()).toMatchObject({ reopened: 1 });
    await one.evaluate();
    expect((await owed()).map(({ hours }) => Number(hours))).toEqual([4]);
    expect(await one.query('select 1 from dirty_mark')).toEqual([]);
  });

  it('asks anew about a duplicate when what it was one of is gone, or within an agreement by now', async () => {
    const other = await caseOf('ANN', 'DAILY_REST');
    const near = [
      ...SHORT,
      ...shortRest('ANN', '2025-12-09', '2025-12-10').map((row) => ({ ...row, id: `${row.id}-2` })),
    ];
    await one.take('events.csv', events(near));
    await one.evaluate();
    const [copy] = await one.query<{ id: string }>(
      `select id from violation where rule = 'DAILY_REST' and anchor_date = '2025-12-10'`,
    );
    const duplicate: CaseCommand = { ...REAL, outcome: 'duplicate', duplicateOf: other.id };
    await act(copy!.id, duplicate);
    const stateOf = () =>
      one.query(`select state, duplicate_of as "of", version from violation where id = $1`, [copy!.id]);
    expect(await stateOf()).toEqual([{ state: 'duplicate', of: other.id, version: 2 }]);

    await one.take('events.csv', events(CORRECTED));
    expect(await one.evaluate()).toMatchObject({ superseded: 1 });
    expect(await stateOf()).toEqual([{ state: 'detected', of: null, version: 3 }]);
    expect((await history(copy!.id)).at(-1)).toMatchObject({
      reason: 'orphaned',
      from: 'duplicate',
      by: null,
    });
    expect(await audited()).toEqual([]);

    await one.take('events.csv', events(SHORT));
    await one.evaluate();
    await act(copy!.id, duplicate);
    await one.query(`update violation set effective_verdict = 'ok' where id = $1`, [other.id]);
    await expect(act(copy!.id, { ...duplicate, reason: 'Samme vakt.' })).rejects.toThrow(
      /within an agreement/,
    );
    await one.query(`update violation set effective_verdict = 'breach' where id = $1`, [other.id]);
    await one.take(
      'organisation.json',
      organisation([{ code: 'ANN' }, { code: 'BEN', unit: 'night' }], [{ ...EIGHT_HOURS, to: '2025-12-05' }]),
    );
    await one.evaluate();
    expect(await stateOf()).toMatchObject([{ state: 'detected', of: null }]);
    expect(await audited()).toEqual([]);
  });

  it('writes a line of history for every version it makes', async () => {
    const { id } = await caseOf();
    await one.take(
      'organisation.json',
      organisation([
        { code: 'ANN', unit: 'top' },
        { code: 'BEN', unit: 'night' },
      ]),
    );
    await one.evaluate();
    expect(await caseOf()).toMatchObject({ version: 2 });
    expect((await history(id)).at(-1)).toMatchObject({ reason: 'regrounded', detail: null });
    await one.take('events.csv', events(CORRECTED));
    await one.evaluate();
    await one.take('events.csv', events(WORSE));
    await one.evaluate();
    expect((await history(id)).at(-1)).toMatchObject({
      reason: 'found-again',
      detail: { measured: 9 * 3600, effectiveLimit: 11 * 3600 },
    });
  });

  it('lets a measure be done before a breach that was foreseen, once it was', async () => {
    const { id } = await caseOf();
    await one.query(`update violation set detected_at = '2025-11-20T08:00Z' where id = $1`, [id]);
    await act(id, {
      kind: 'add-measure',
      measure: { id: MEASURE_ID, what: 'Bytte vakt', owner: 'Leder', dueDate: '2026-01-31', doneOn: null },
    });
    const done = (doneOn: string) => act(id, { kind: 'change-measure', id: MEASURE_ID, change: { doneOn } });
    await expect(done('2025-11-19')).rejects.toThrow(/before it was found/);
    expect(await done('2025-11-20')).toMatchObject({ isChanged: true });
  });

  it('leads from what a correction made go away to what came in its place', async () => {
    const { id } = await caseOf();
    // Both shifts were a day later.
    await one.take(
      'events.csv',
      events(shortRest('ANN', '2025-12-04', '2025-12-05').map((row, i) => ({ ...row, id: SHORT[i]!.id }))),
    );
    expect(await one.evaluate()).toMatchObject({ raised: 1, superseded: 1 });
    const [next] = await one.query<{ id: string }>(
      `select id from violation where rule = 'DAILY_REST' and anchor_date = '2025-12-05'`,
    );
    expect(await caseOf()).toMatchObject({ id, state: 'superseded', replacedBy: next!.id });
    await one.take('events.csv', events(SHORT));
    await one.evaluate();
    expect(await caseOf()).toMatchObject({ id, state: 'detected', replacedBy: null });
    const [gone] = await one.query(`select replaced_by as "by" from violation where id = $1`, [next!.id]);
    expect(gone).toEqual({ by: id });
  });
});

describe('the history', () => {
  it.each([
    ['update', `update violation_history set reason = 'found' where violation_id = $1`],
    ['delete', `delete from violation_history where violation_id = $1`],
  ])('refuses %s', async (_kind, sql) => {
    const { id } = await caseOf();
    await expect(one.query(sql, [id])).rejects.toThrow(/never changed/);
    expect(await history(id)).toHaveLength(1);
  });
});
