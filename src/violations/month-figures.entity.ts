import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { RuleCode } from '../rules/rule.js';
import { Unit } from '../workforce/unit.entity.js';
import type { Origin } from './violation.entity.js';
import type { ViolationState } from './violation-lifecycle.js';

/**
 * What one employee adds to a month of a unit: seconds or counts by indicator. `month` is its
 * first day. Employee and unit are no references: what is derived is recounted every night.
 */
@Entity('employee_month')
@Index('employee_month_by_month', ['month'])
export class EmployeeMonth {
  @PrimaryColumn('uuid', { name: 'employee_id' })
  employeeId!: string;

  @PrimaryColumn('date')
  month!: string;

  @PrimaryColumn('uuid', { name: 'unit_id' })
  unitId!: string;

  /** Exact decimal text by indicator. */
  @Column('jsonb')
  figures!: Readonly<Record<string, string>>;
}

/** As `EmployeeMonth`, for sick-leave days: health data, hence a table of its own. */
@Entity('sick_month')
export class SickMonth {
  @PrimaryColumn('uuid', { name: 'employee_id' })
  employeeId!: string;

  @PrimaryColumn('date')
  month!: string;

  @PrimaryColumn('uuid', { name: 'unit_id' })
  unitId!: string;

  /** Exact decimal text by indicator. */
  @Column('jsonb')
  figures!: Readonly<Record<string, string>>;
}

/** The sum of a month over a unit's employees; what dashboard and report read. */
@Entity('month_indicator')
export class MonthIndicator {
  @PrimaryColumn('date')
  month!: string;

  @ForeignKey(() => Unit, { name: 'month_indicator_unit' })
  @PrimaryColumn('uuid', { name: 'unit_id' })
  unitId!: string;

  @PrimaryColumn('text')
  indicator!: string;

  @Column('numeric', { precision: 20, scale: 6 })
  value!: string;
}

/** Violations of a month counted; `verdict` is the one against the limit in force. */
@Entity('month_violations')
export class MonthViolations {
  @PrimaryColumn('date')
  month!: string;

  @ForeignKey(() => Unit, { name: 'month_violations_unit' })
  @PrimaryColumn('uuid', { name: 'unit_id' })
  unitId!: string;

  @PrimaryColumn('text')
  rule!: RuleCode;

  @PrimaryColumn('text')
  verdict!: string;

  @PrimaryColumn('text')
  origin!: Origin;

  @PrimaryColumn('text')
  state!: ViolationState;

  /** Cause code, or `unknown`. */
  @PrimaryColumn('text')
  cause!: string;

  @Column('integer')
  count!: number;
}
