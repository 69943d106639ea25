import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { type AuditRecord, SYSTEM } from '../audit/audit-actions.js';
import { AuditLog } from '../audit/audit-log.service.js';
import { unitsNamed } from './granted.js';
import { digestOf, type NamedGrant, namedGrant, roleChanges } from './role-changes.js';
import { ROLE_GRANTS } from './role-file.repository.js';
import type { Grant } from './role-file.js';

const IN_USE = `
  insert into roles_in_use (id, digest, grants, since) values (1, $1, $2, $3)
  on conflict (id) do update set digest = excluded.digest, grants = excluded.grants, since = excluded.since`;

const EMPLOYEES = `select code, id from employee where code = any ($1::text[])`;
const UNITS = `select code from unit`;

/** Writes down, at the start, which roles the file gives that it did not give before. */
@Injectable()
export class RoleChanges implements OnApplicationBootstrap {
  private readonly log = new Logger('Roles');

  constructor(
    private readonly db: DataSource,
    @Inject(ROLE_GRANTS) private readonly grants: readonly Grant[],
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.adopt();
    await this.tellUnknownUnits();
  }

  /** Processes that start at once wait for each other, and the second finds nothing new. */
  private async adopt(): Promise<void> {
    const now = this.grants.map(namedGrant);
    const digest = digestOf(now);
    await this.db.transaction(async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtext('roles'))`);
      const [known] = await tx.query<{ digest: string; grants: NamedGrant[] }[]>(
        `select digest, grants from roles_in_use where id = 1`,
      );
      if ((known?.digest ?? digestOf([])) === digest) return;
      const { given, taken } = roleChanges(known?.grants ?? [], now);
      await tx.query(IN_USE, [digest, JSON.stringify(now), this.clock.now()]);
      const employees = await this.employees([...given, ...taken], tx);
      const entry = (change: 'given' | 'taken') => (grant: NamedGrant) =>
        entryOf(grant, { change, digest, employees });
      await this.audit.record([...taken.map(entry('taken')), ...given.map(entry('given'))], tx);
    });
  }

  /** Ids by holder, of those whom the file names by number. */
  private async employees(
    grants: readonly NamedGrant[],
    tx: EntityManager,
  ): Promise<ReadonlyMap<string, string>> {
    const codes = grants.map(({ holder }) => holder.replace(/^employee:/, ''));
    const rows = await tx.query<{ code: string; id: string }[]>(EMPLOYEES, [codes]);
    return new Map(rows.map(({ code, id }) => [`employee:${code}`, id]));
  }

  /** No mistake of the form; before the first register nothing can be told. */
  private async tellUnknownUnits(): Promise<void> {
    const rows = await this.db.query<{ code: string }[]>(UNITS);
    const known = new Set(rows.map(({ code }) => code));
    if (known.size === 0) return;
    for (const grant of this.grants) {
      const missing = unitsNamed([grant]).filter((code) => !known.has(code));
      if (missing.length > 0)
        this.log.warn(`${grant.place}: no unit ${missing.join(', ')} is on record; it gives no role there.`);
    }
  }
}

interface Change {
  readonly change: 'given' | 'taken';
  readonly digest: string;
  readonly employees: ReadonlyMap<string, string>;
}

const SHOWN_DIGEST = 12;

const entryOf = (
  { role, holder, groups, from, to }: NamedGrant,
  { change, digest, employees }: Change,
): AuditRecord => ({
  actor: SYSTEM,
  action: 'change-roles',
  subject: { kind: 'role', id: role },
  employeeId: employees.get(holder) ?? null,
  detail: {
    change,
    holder,
    groups: groups.join(', ') || null,
    from,
    to,
    file: digest.slice(0, SHOWN_DIGEST),
  },
});
