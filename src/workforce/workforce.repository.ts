import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { groupBy } from '../platform/group-by.js';
import { coverageOf } from './agreement-coverage.js';
import { Agreement } from './agreement.entity.js';
import type { Employee } from './employee.entity.js';
import { agreedLimits, personOf } from './employment.js';
import type { Person } from './person.js';
import type { Position } from './position.entity.js';
import { type UnitNode, UnitTree } from './unit-tree.js';

/** A position as far as evaluation asks. */
export type HeldPosition = Pick<
  Position,
  | 'employeeId'
  | 'unitId'
  | 'title'
  | 'share'
  | 'onCallScheme'
  | 'exempt'
  | 'nightStrain'
  | 'rota'
  | 'validFrom'
  | 'validUntil'
>;

/** An employee before the law, and what the employee is employed as. */
export interface Employed {
  readonly id: string;
  /** Age, what positions and agreements say; breaks are for whoever has the events to add. */
  readonly person: Person;
  /** All positions ever held, by first day. */
  readonly positions: readonly HeldPosition[];
}

type EmployeeRow = Pick<Employee, 'id' | 'bornOn' | 'schoolUntil'>;

const EMPLOYEES = `
  select id, born_on::text as "bornOn", school_until::text as "schoolUntil"
    from employee
   where id = any($1::uuid[])`;

const POSITIONS = `
  select employee_id as "employeeId", unit_id as "unitId", title, share::text as share, on_call_scheme as "onCallScheme",
         exempt, night_strain as "nightStrain", rota, valid_from::text as "validFrom",
         valid_until::text as "validUntil"
    from position
   where employee_id = any($1::uuid[])
   order by employee_id, valid_from, id`;

/** Each once, so that a circle of units comes to an end as well. */
const ABOVE = `
  with recursive above as (
    select id, code, parent_id, manager_id from unit where id = any($1::uuid[])
    union
    select u.id, u.code, u.parent_id, u.manager_id from unit u join above a on u.id = a.parent_id
  )
  select id, code, parent_id as "parentId", manager_id as "managerId" from above`;

/** Who works where, under which contract and agreement. Every look-up can run in a transaction of the caller's. */
@Injectable()
export class WorkforceRepository {
  /** Those of the employees that there are, with the agreements that cover each and when, by their first day there. */
  async employed(employeeIds: readonly string[], tx: EntityManager): Promise<Employed[]> {
    const employees = await tx.query<EmployeeRow[]>(EMPLOYEES, [employeeIds]);
    const rows = await tx.query<HeldPosition[]>(POSITIONS, [employeeIds]);
    const positions = groupBy(rows, ({ employeeId }) => employeeId);
    const agreements = await this.agreements(tx);
    const held = new Set(agreements.length === 0 ? [] : rows.map(({ unitId }) => unitId));
    const units = await this.unitsAbove([...held], tx);
    return employees.map((employee) => {
      const own = positions.get(employee.id) ?? [];
      const agreed = agreedLimits(coverageOf(agreements, own, units));
      return {
        id: employee.id,
        positions: own,
        person: { ...personOf(employee, own), agreements: agreed },
      };
    });
  }

  /** As `employed`, of everybody there is. */
  async everybody(tx: EntityManager): Promise<Employed[]> {
    const rows = await tx.query<{ id: string }[]>(`select id from employee`);
    return this.employed(
      rows.map(({ id }) => id),
      tx,
    );
  }

  /** Some units with all above them: as much of the tree as their managers and agreements ask for, however large it is. */
  async unitsAbove(unitIds: readonly string[], tx: EntityManager): Promise<UnitTree> {
    if (unitIds.length === 0) return new UnitTree([]);
    return new UnitTree(await tx.query<UnitNode[]>(ABOVE, [unitIds]));
  }

  /** Those that hold, by first day. */
  private agreements(tx: EntityManager): Promise<Agreement[]> {
    return tx.find(Agreement, {
      where: { withdrawnAt: IsNull() },
      order: { validFrom: 'asc', code: 'asc' },
    });
  }
}
