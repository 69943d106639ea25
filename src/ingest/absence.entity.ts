import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Employee } from '../workforce/employee.entity.js';
import { Import } from './import.entity.js';

export const ABSENCE_TYPES = ['sick', 'child-sick', 'holiday', 'leave', 'course'] as const;
export type AbsenceType = (typeof ABSENCE_TYPES)[number];
export const CERTIFICATES = ['self', 'doctor'] as const;
export type Certificate = (typeof CERTIFICATES)[number];

/**
 * One version of one absence, in whole days; `untilDate` is the first day after. Dates
 * and grade of sick leave are health data, hence a table of its own; a diagnosis is
 * never stored.
 */
@Entity('absence')
@Index('absence_version', ['source', 'sourceId', 'version'], { unique: true })
@Index('absence_current', ['source', 'sourceId'], { unique: true, where: 'superseded_at is null' })
@Index('absence_by_employee', ['employeeId', 'fromDate'])
@Index('absence_ended_by', ['supersededBy', 'fromDate', 'id'], { where: 'superseded_by is not null' })
@Check('absence_order', 'from_date < until_date')
@Check('absence_grade', 'grade between 1 and 100')
export class Absence {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => Employee, { name: 'absence_employee' })
  @Column('uuid', { name: 'employee_id' })
  employeeId!: string;

  @Column('text')
  type!: AbsenceType;

  @Column('date', { name: 'from_date' })
  fromDate!: string;

  @Column('date', { name: 'until_date' })
  untilDate!: string;

  /** Percent of the position that is absent. */
  @Column('integer')
  grade!: number;

  @Column('text', { nullable: true })
  certificate!: Certificate | null;

  @Column('text')
  source!: string;

  @Column('text', { name: 'source_id' })
  sourceId!: string;

  @Column('integer')
  version!: number;

  @ForeignKey(() => Import, { name: 'absence_import' })
  @Column('uuid', { name: 'import_id' })
  importId!: string;

  @Column('integer')
  line!: number;

  @Column('timestamptz', { name: 'superseded_at', nullable: true })
  supersededAt!: Date | null;

  /** The import that ended it: by a correction, a row that takes it back, or by leaving it out of the whole truth. */
  @ForeignKey(() => Import, { name: 'absence_superseded_by' })
  @Column('uuid', { name: 'superseded_by', nullable: true })
  supersededBy!: string | null;

  /** Line of the row that ended it; null where the file left it out. */
  @Column('integer', { name: 'superseded_line', nullable: true })
  supersededLine!: number | null;
}
