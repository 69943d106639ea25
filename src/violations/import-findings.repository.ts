import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Brought } from './brought.js';

/** The same case can have two steps of one evaluation. */
const BROUGHT = `
  insert into import_finding (import_id, violation_id)
  select * from unnest($1::uuid[], $2::uuid[]) as f (import_id, violation_id) order by 1, 2
  on conflict do nothing`;

/** Which cases are news of which imports. */
@Injectable()
export class ImportFindings {
  async store(brought: readonly Brought[], tx: EntityManager): Promise<void> {
    if (brought.length === 0) return;
    await tx.query(BROUGHT, [
      brought.map(({ importId }) => importId),
      brought.map(({ violationId }) => violationId),
    ]);
  }
}
