import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { COMMAND_LINE, type AuditAction } from '../access/audit/audit-actions.js';
import { AuditLog } from '../access/audit/audit-log.service.js';
import { codeOf } from '../platform/errors.js';
import type { RowComplaint } from './complaint.js';
import { FileUnderWay } from './event-outcome.js';
import { type ImportProgress, shareOf, toldPhase } from './import-progress.js';
import { ImportStopped } from './import-stopped.js';
import { Import } from './import.entity.js';

/** Ids whose import is under way hold this lock, so that one whose process died can be told from one that works. */
export const ALIVE = 7021;

/** One import at a time stores, so that two of the same file cannot both find its rows new. */
const LOCK = `select pg_advisory_xact_lock(hashtext('import'))`;

/** A person who changes one agreement waits as long. */
const PATIENCE_MS = 10_000;
/** PostgreSQL's word for a lock that was not had in time. */
const LOCK_NOT_AVAILABLE = '55P03';

const COMPLAINTS = `
  insert into import_complaint (import_id, line, column_name, value, problem, expected, other_line)
  select $1, c.*
    from unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::int[])
         as c (line, column_name, value, problem, expected, other_line)`;

const REJECTED = `
  insert into import_rejected_row (import_id, line, cells)
  select $1, r.line, array(select jsonb_array_elements_text(r.cells))
    from unnest($2::int[], $3::jsonb[]) as r (line, cells)
  on conflict do nothing`;

/** With the mark itself, in one transaction. */
const FOLLOWED = `
  insert into import_mark (import_id, employee_id)
  select $1, m.id from unnest($2::uuid[]) as m (id) order by m.id
  on conflict do nothing`;

/** A row of the import table, without being one of its objects. */
type ImportRow = { readonly [K in keyof Import]: Import[K] };
export type OpeningRow = Pick<ImportRow, 'id' | 'fileName' | 'sha256' | 'format' | 'source' | 'importedAt'> &
  Pick<ImportRow, 'layout' | 'mapping' | 'ignoredColumns' | 'bytes' | 'startedBy' | 'isDryRun'> &
  Pick<ImportRow, 'isPartial' | 'replacedFrom' | 'replacedUntil'>;
export type ClosingRow = Partial<ImportRow>;

const NOTHING_YET = {
  rowsRead: 0,
  rowsStored: 0,
  rowsUnchanged: 0,
  rowsRejected: 0,
  progress: 0,
};

/** Which files came in, how far each is, and what became of its rows. */
@Injectable()
export class ImportLog {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditLog,
  ) {}

  /** First of all, outside the transaction of the rows: an import can be asked about from the beginning. */
  async open(row: OpeningRow, tx: EntityManager = this.db.manager): Promise<void> {
    await tx.insert(Import, { ...row, ...NOTHING_YET, state: 'running' });
  }

  /** Shows that imports which wait for their turn have not been forgotten. */
  async showWaiting(ids: readonly string[]): Promise<void> {
    await this.db.query(`update import set seen_alive_at = now() where id = any ($1::uuid[])`, [ids]);
  }

  /** Shows, until the end of the transaction, that the import is under way. @throws ImportStopped */
  async showAlive(id: string, tx: EntityManager): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock_shared($1, hashtext($2))`, [ALIVE, id]);
    await this.assertGoesOn(id, tx);
  }

  /** Waits until no other import stores; held to the end of the transaction. @throws ImportStopped */
  async lock(id: string, tx: EntityManager): Promise<void> {
    await tx.query(LOCK);
    await this.assertGoesOn(id, tx);
  }

  /** The same for one event, which cannot wait for as long as a file takes. @throws FileUnderWay */
  async lockPatiently(tx: EntityManager, patienceMs = PATIENCE_MS): Promise<void> {
    await tx.query(`set local lock_timeout = ${patienceMs}`);
    try {
      await tx.query(LOCK);
    } catch (error) {
      throw codeOf(error) === LOCK_NOT_AVAILABLE ? new FileUnderWay() : error;
    }
    await tx.query('set local lock_timeout = 0');
  }

  /**
   * For whoever looks, so nothing fails when it cannot be written.
   * @returns false where it has been stopped
   */
  async progress(id: string, seen: ImportProgress, isDryRun = false): Promise<boolean> {
    const { bytes, rows } = seen;
    const phase = toldPhase(seen.phase, isDryRun);
    return this.db.manager
      .update(
        Import,
        { id, state: 'running' },
        { phase, progress: shareOf(seen), bytesRead: String(bytes), rowsRead: rows },
      )
      .then(
        ({ affected }) => affected !== 0,
        () => true,
      );
  }

  /** @throws ImportStopped where somebody has ended it already */
  async close(id: string, row: ClosingRow, tx: EntityManager = this.db.manager): Promise<void> {
    // One that failed has not come further than it says.
    const whole = row.state === 'failed' ? {} : { progress: 1, bytesRead: () => 'bytes' };
    const { affected } = await tx.update(Import, { id, state: 'running' }, { ...row, ...whole, phase: null });
    if (affected === 0) throw new ImportStopped();
    if (row.state === 'stored') await this.audited(id, 'import-file', tx);
  }

  /** Whom it has had marked, so that it can be told how many of them have been evaluated; how many they are is closed with. */
  async follow(id: string, employeeIds: readonly string[], tx: EntityManager): Promise<void> {
    if (employeeIds.length === 0) return;
    await tx.query(FOLLOWED, [id, employeeIds]);
  }

  /** Whether somebody has stopped it, and so nothing of it is stored. */
  isStopped(id: string): Promise<boolean> {
    return this.db.manager.existsBy(Import, { id, state: 'stopped' });
  }

  private async assertGoesOn(id: string, tx: EntityManager): Promise<void> {
    if (!(await tx.existsBy(Import, { id, state: 'running' }))) throw new ImportStopped();
  }

  /** Writes down in the audit log what an import did. */
  async audited(id: string, action: AuditAction, tx: EntityManager): Promise<void> {
    const { startedBy, format, rowsStored, rowsWithdrawn } = await tx.findOneByOrFail(Import, { id });
    const counts = action === 'import-file' ? { stored: rowsStored, withdrawn: rowsWithdrawn } : {};
    const detail = { format, ...counts };
    const subject = { kind: 'import', id };
    await this.audit.record({ actor: startedBy ?? COMMAND_LINE, action, subject, detail }, tx);
  }

  /** The same of an agreement that was registered, changed or ended by itself. */
  async agreementChanged(id: string, actor: string, version: number, tx: EntityManager): Promise<void> {
    const subject = { kind: 'agreement', id };
    await this.audit.record({ actor, action: 'change-agreements', subject, detail: { version } }, tx);
  }

  async complain(
    id: string,
    complaints: readonly RowComplaint[],
    tx: EntityManager = this.db.manager,
  ): Promise<void> {
    if (complaints.length === 0) return;
    const of = <T>(pick: (complaint: RowComplaint) => T): T[] => complaints.map(pick);
    await tx.query(COMPLAINTS, [
      id,
      of(({ line }) => line),
      of(({ column }) => storable(column)),
      of(({ value }) => storable(value)),
      of(({ problem }) => problem),
      of(({ expected }) => storable(expected)),
      of(({ otherLine }) => otherLine ?? null),
    ]);
  }

  /** Rejected rows as they were, by line. */
  async keepRejected(
    id: string,
    rows: readonly { readonly line: number; readonly cells: readonly string[] }[],
    tx: EntityManager,
  ): Promise<void> {
    if (rows.length === 0) return;
    const cells = rows.map((row) => JSON.stringify(row.cells.map(storable)));
    await tx.query(REJECTED, [id, rows.map(({ line }) => line), cells]);
  }
}

/** PostgreSQL keeps every character but one, and none by half. */
const storable = <T extends string | null>(text: T): T =>
  (text?.replace(/[\u0000\p{Surrogate}]/gu, '\uFFFD') ?? null) as T;
