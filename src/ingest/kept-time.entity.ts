import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The first days, each of a month, from which time is still on record; null where nothing was ever erased. */
@Entity('kept_time')
@Check('kept_time_is_one', 'id = 1')
export class KeptTime {
  @PrimaryColumn('smallint', { default: 1 })
  id!: number;

  @Column('date', { name: 'events_from', nullable: true })
  eventsFrom!: string | null;

  @Column('date', { name: 'absences_from', nullable: true })
  absencesFrom!: string | null;

  @Column('date', { name: 'cases_from', nullable: true })
  casesFrom!: string | null;
}
