import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Employee } from '../../workforce/employee.entity.js';
import { Unit } from '../../workforce/unit.entity.js';
import type { RoomRule } from './nearly-used.js';

/** A limit that an employee has nearly used up, as the last evaluation saw it; seconds. Derived, and no finding; it goes with the employee. */
@Entity('limit_room')
@Index('limit_room_by_date', ['anchorDate'])
// Of what is used of the limit: TypeORM knows no indexes of expressions.
@Index('limit_room_by_part', { synchronize: false })
export class LimitRoom {
  @ForeignKey(() => Employee, { name: 'limit_room_employee', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'employee_id' })
  employeeId!: string;

  @PrimaryColumn('text')
  rule!: RoomRule;

  /** The last day of the window. */
  @PrimaryColumn('date', { name: 'anchor_date' })
  anchorDate!: string;

  @ForeignKey(() => Unit, { name: 'limit_room_unit', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('date', { name: 'from_date' })
  fromDate!: string;

  @Column('double precision')
  used!: number;

  @Column('double precision', { name: 'limit_seconds' })
  limitSeconds!: number;
}
