import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What HR wrote for the report of a month. Versions are never changed; the latest is shown. */
@Entity('report_text')
export class ReportText {
  /** Its first day. */
  @PrimaryColumn('date')
  month!: string;

  /** 1, 2, … */
  @PrimaryColumn('integer')
  version!: number;

  /** Paragraphs, an empty line between them; empty when HR took the text out. */
  @Column('text')
  text!: string;

  @Column('timestamptz', { name: 'written_at' })
  writtenAt!: Date;

  @Column('text', { name: 'written_by' })
  writtenBy!: string;
}
