import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often a connection of the server has changed what pages of figures show. */
@Entity('data_version')
export class DataVersionRow {
  /** Process id of the connection at the server; 0 for those of others put together. */
  @PrimaryColumn('integer')
  writer!: number;

  /** Changes of what the figures are made of. */
  @Column('bigint', { default: 0 })
  figures!: string;

  /** Changes of what stands beside them. */
  @Column('bigint', { default: 0 })
  besides!: string;
}
