import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** The report of a month as it was when the month was closed. Never changed; closing again adds a version. */
@Entity('closed_report')
@Index('closed_report_version', ['month', 'version'], { unique: true })
export class ClosedReport {
  @PrimaryColumn('uuid')
  id!: string;

  /** Its first day. */
  @Column('date')
  month!: string;

  /** 1, 2, … */
  @Column('integer')
  version!: number;

  /** Canonical JSON. A text, for a column of JSON would not keep the bytes. */
  @Column('text')
  content!: string;

  /** Of `content` in UTF-8, as hexadecimal digits. */
  @Column('text')
  sha256!: string;

  /** What the figures were read from: the last import, and the last step of a case. */
  @Column('text', { name: 'data_version' })
  dataVersion!: string;

  @Column('timestamptz', { name: 'closed_at' })
  closedAt!: Date;

  @Column('text', { name: 'closed_by' })
  closedBy!: string;
}

/** Somebody received a version of a closed month, by page, API or command line. */
@Entity('report_delivery')
@Index('report_delivery_by_report', ['reportId'])
export class ReportDelivery {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @ForeignKey(() => ClosedReport, { name: 'report_delivery_report' })
  @Column('uuid', { name: 'report_id' })
  reportId!: string;

  @Column('timestamptz')
  at!: Date;

  /** Id of a principal, or `command-line`. */
  @Column('text')
  receiver!: string;

  @Column('text')
  format!: string;
}
