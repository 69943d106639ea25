import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Import } from '../ingest/import.entity.js';
import { Violation } from './violation.entity.js';

/** "The evaluation after this import raised this case, changed it, opened it again or let it fall." */
@Entity('import_finding')
export class ImportFinding {
  @ForeignKey(() => Import, { name: 'import_finding_import', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'import_id' })
  importId!: string;

  @Index('import_finding_by_violation')
  @ForeignKey(() => Violation, { name: 'import_finding_violation', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'violation_id' })
  violationId!: string;
}
