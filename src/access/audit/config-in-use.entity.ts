import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file of configuration as it was when a process started last. */
@Entity('config_in_use')
export class ConfigInUse {
  @PrimaryColumn('text')
  name!: string;

  /** Of what it says, comments left out; in hexadecimal. */
  @Column('text')
  sha256!: string;

  @Column('timestamptz')
  since!: Date;
}
