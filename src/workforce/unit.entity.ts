import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Employee } from './employee.entity.js';

/** A unit of the organisation's tree; its manager sees it and everything below it. */
@Entity('unit')
@Index('unit_code', ['code'], { unique: true })
export class Unit {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @ForeignKey(() => Unit, { name: 'unit_parent' })
  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId!: string | null;

  @ForeignKey(() => Employee, { name: 'unit_manager' })
  @Column('uuid', { name: 'manager_id', nullable: true })
  managerId!: string | null;
}
