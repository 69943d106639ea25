import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { NamedGrant } from './role-changes.js';

/** The roles the file gave at the last start; one row. Another file at the start is compared with it. */
@Entity('roles_in_use')
@Check('roles_in_use_is_one', 'id = 1')
export class RolesInUse {
  @PrimaryColumn('smallint', { default: 1 })
  id!: number;

  /** SHA-256 of `grants`, so that two files can be told apart without reading them. */
  @Column('text')
  digest!: string;

  /** By codes and ids; of an address a part of its hash. */
  @Column('jsonb')
  grants!: readonly NamedGrant[];

  @Column('timestamptz')
  since!: Date;
}
