import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/**
 * By how much a head count of the whole organisation rises or falls with a month: what stands
 * in a month is the sum of all steps up to it. Kept by triggers on positions; rows are only
 * added, so that no import waits for another, and put together at night.
 */
@Entity('head_count_step')
@Index('head_count_step_by_month', ['month'])
@Check('head_count_step_measure', "measure in ('employed', 'persons-at-end', 'share-at-end')")
export class HeadCountStep {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('date')
  month!: string;

  /** Persons employed on a day of the month; persons, or their shares, on its last day. */
  @Column('text')
  measure!: 'employed' | 'persons-at-end' | 'share-at-end';

  /** The kind of employment; empty for persons of any kind. */
  @Column('text')
  employment!: string;

  @Column('numeric', { precision: 20, scale: 4 })
  amount!: string;
}
