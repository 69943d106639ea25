import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { RuleCode } from '../rules/rule.js';
import type { Origin } from './violation.entity.js';
import type { ViolationState } from './violation-lifecycle.js';

/**
 * Sums of the whole organisation, kept by triggers on what they are made of. Each is spread
 * over several places, so that two transactions never write the same row; a reader adds them up.
 */
@Entity('total_indicator')
export class TotalIndicator {
  /** Its first day, as in every table of months. */
  @PrimaryColumn('date')
  month!: string;

  @PrimaryColumn('text')
  indicator!: string;

  @PrimaryColumn('integer')
  place!: number;

  @Column('numeric', { precision: 20, scale: 6 })
  value!: string;
}

/** As `MonthViolations`, over all units. */
@Entity('total_violations')
export class TotalViolations {
  @PrimaryColumn('date')
  month!: string;

  @PrimaryColumn('text')
  rule!: RuleCode;

  @PrimaryColumn('text')
  verdict!: string;

  @PrimaryColumn('text')
  origin!: Origin;

  @PrimaryColumn('text')
  state!: ViolationState;

  @PrimaryColumn('text')
  cause!: string;

  @PrimaryColumn('integer')
  place!: number;

  @Column('integer')
  count!: number;
}

/**
 * How many persons, and how many incidents, broke exactly these rules in a month. By sets, for
 * one person may break several: whoever asks about some rules adds up the sets that have one of them.
 */
@Entity('total_rule_set')
@Check('total_rule_set_counted', "counted in ('person', 'incident')")
export class TotalRuleSet {
  @PrimaryColumn('date')
  month!: string;

  @PrimaryColumn('text')
  counted!: 'person' | 'incident';

  /** Ascending. */
  @PrimaryColumn('text', { array: true })
  rules!: RuleCode[];

  @PrimaryColumn('integer')
  place!: number;

  @Column('integer')
  count!: number;
}
