import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { type Coverage, coverageOf } from './agreement-coverage.js';
import { Agreement } from './agreement.entity.js';
import { Employee } from './employee.entity.js';
import { agreedLimits, personOf } from './employment.js';
import type { Person } from './person.js';
import { Position } from './position.entity.js';
import { Unit } from './unit.entity.js';
import { UnitTree } from './unit-tree.js';

/** Who works where, under which contract and agreement. Every look-up can run in a transaction of the caller's. */
@Injectable()
export class WorkforceRepository {
  constructor(private readonly db: DataSource) {}

  /** All positions ever held, by employee and first day. */
  positionsOf(employeeIds: readonly string[], tx: EntityManager = this.db.manager): Promise<Position[]> {
    return tx.find(Position, {
      where: { employeeId: In([...employeeIds]) },
      order: { employeeId: 'asc', validFrom: 'asc', id: 'asc' },
    });
  }

  /** An employee before the law: age, what positions and agreements say. Breaks are for whoever has the events to add. */
  async personOf(
    employeeId: string,
    positions: readonly Position[],
    tx: EntityManager = this.db.manager,
  ): Promise<Person> {
    const employee = await tx.findOneByOrFail(Employee, { id: employeeId });
    const agreements = await this.agreementsFor(employeeId, tx);
    return { ...personOf(employee, positions), agreements: agreedLimits(agreements) };
  }

  async unitTree(tx: EntityManager = this.db.manager): Promise<UnitTree> {
    return new UnitTree(await tx.find(Unit, { order: { code: 'asc' } }));
  }

  /** The agreements that cover an employee and when, by their first day there. */
  async agreementsFor(employeeId: string, tx: EntityManager = this.db.manager): Promise<readonly Coverage[]> {
    const agreements = await tx.find(Agreement, {
      where: { withdrawnAt: IsNull() },
      order: { validFrom: 'asc', code: 'asc' },
    });
    if (agreements.length === 0) return [];
    return coverageOf(agreements, await this.positionsOf([employeeId], tx), await this.unitTree(tx));
  }
}
