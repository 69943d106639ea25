import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The employer this installation watches; one row. `zone` is where its calendar days are cut. */
@Entity('organisation')
@Check('organisation_is_one', 'id = 1')
export class Organisation {
  @PrimaryColumn('smallint', { default: 1 })
  id!: number;

  @Column('text')
  name!: string;

  @Column('text')
  zone!: string;
}

/** Since when the sources register an indicator at all: months before are gaps, not zeros. */
@Entity('registration_start')
export class RegistrationStart {
  @PrimaryColumn('text')
  indicator!: string;

  @Column('date', { name: 'from_date' })
  fromDate!: string;
}

/** A goal (måltall) the employer has set: met while the displayed figure is below it. */
@Entity('threshold')
export class Threshold {
  @PrimaryColumn('text')
  indicator!: string;

  @PrimaryColumn('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('double precision')
  below!: number;
}
