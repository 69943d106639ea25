import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A person as the employer's systems know them; `code` is the number files carry. */
@Entity('employee')
@Index('employee_code', ['code'], { unique: true })
@Index('employee_by_name', ['name', 'id'])
export class Employee {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  email!: string | null;

  /** nb, nn or en: the language of this person's mails. */
  @Column('text', { default: 'nb' })
  language!: string;

  /** Day of birth; needed of minors only, whom other limits protect. */
  @Column('date', { name: 'born_on', nullable: true })
  bornOn!: string | null;

  /** The first day after compulsory school, where that is later than the 15th birthday. */
  @Column('date', { name: 'school_until', nullable: true })
  schoolUntil!: string | null;

  /** When we first heard of them: of whoever never had a position, retention has no other date. */
  @Column('timestamptz', { name: 'known_since', default: () => 'now()' })
  knownSince!: Date;
}
