import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Employee } from '../workforce/employee.entity.js';
import { Import } from './import.entity.js';

/**
 * "This import had this employee marked, who has not been evaluated since." Written with
 * the mark and cleared with it. One that is left behind when both commit at the same moment
 * has no mark beside it, and counts for nothing.
 */
@Entity('import_mark')
export class ImportMark {
  @ForeignKey(() => Employee, { name: 'import_mark_employee', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'employee_id' })
  employeeId!: string;

  @Index('import_mark_by_import')
  @ForeignKey(() => Import, { name: 'import_mark_import', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'import_id' })
  importId!: string;
}
