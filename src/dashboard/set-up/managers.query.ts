import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { seeingEverybody } from '../../platform/database/row-sight.js';

/** A unit and who leads it by the register; null where nobody does. */
export interface ManagedUnit {
  readonly code: string;
  readonly unit: string;
  readonly manager: string | null;
}

const MANAGED = `
  select u.code as "code", u.name as "unit", e.name as "manager"
    from unit u left join employee e on e.id = u.manager_id
   order by u.name, u.code`;

/** Who leads what. Names and units alone: an administrator sees who has a role, and nothing of anybody's time. */
@Injectable()
export class ManagersQuery {
  constructor(private readonly db: DataSource) {}

  all(): Promise<ManagedUnit[]> {
    return seeingEverybody(() => this.db.query<ManagedUnit[]>(MANAGED));
  }
}
