import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Days whose absences files have told, `untilDate` the first day after; spans apart from each other. Beyond them nobody knows who was away. */
@Entity('absence_told')
@Check('absence_told_order', 'from_date < until_date')
export class AbsenceTold {
  @PrimaryColumn('date', { name: 'from_date' })
  fromDate!: string;

  @Column('date', { name: 'until_date' })
  untilDate!: string;
}
