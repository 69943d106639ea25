import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody was called when they signed in last; entries of the log have ids only. */
@Entity('actor_name')
export class ActorName {
  @PrimaryColumn('text')
  actor!: string;

  @Column('text')
  name!: string;

  /** Whom the register took them for then; null for whoever is no employee. */
  @Column('uuid', { name: 'employee_id', nullable: true })
  employeeId!: string | null;
}
