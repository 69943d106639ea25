import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Employee } from './employee.entity.js';
import { Unit } from './unit.entity.js';

export const EMPLOYMENTS = ['permanent', 'trainee', 'apprentice', 'temporary'] as const;
export type Employment = (typeof EMPLOYMENTS)[number];

/** Positions that chapter 10 does not protect (aml. § 10-12 (1), (2)). */
export const EXEMPTIONS = ['leading', 'independent'] as const;

/** Rotas for which the Act sets a shorter week (aml. § 10-4 (4), (5)), or weighs the hours of one (§ 10-4 (6)). */
export const ROTAS = ['rota-38', 'continuous-36', 'three-shift'] as const;

/** One employment of one person in one unit. `validUntil` is the first day after; null is open. */
@Entity('position')
@Index('position_identity', ['employeeId', 'unitId', 'validFrom'], { unique: true })
@Index('position_by_unit', ['unitId'])
@Check('position_share', 'share > 0 and share <= 2')
@Check('position_exempt', "exempt in ('leading', 'independent')")
@Check('position_rota', "rota in ('rota-38', 'continuous-36', 'three-shift')")
@Check('position_dates', 'valid_until is null or valid_from < valid_until')
export class Position {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => Employee, { name: 'position_employee' })
  @Column('uuid', { name: 'employee_id' })
  employeeId!: string;

  @ForeignKey(() => Unit, { name: 'position_unit' })
  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('text')
  title!: string;

  /** Share of a full-time position (stillingsandel), `0.8` for 80 %; numeric arrives as text. */
  @Column('numeric', { precision: 5, scale: 4 })
  share!: string;

  @Column('text')
  employment!: Employment;

  @Column('text', { name: 'on_call_scheme', nullable: true })
  onCallScheme!: string | null;

  @Column('text', { nullable: true })
  exempt!: (typeof EXEMPTIONS)[number] | null;

  /** Whether its night work carries special risk or strain (aml. § 10-11 (7)). */
  @Column('boolean', { name: 'night_strain', default: false })
  nightStrain!: boolean;

  @Column('text', { nullable: true })
  rota!: (typeof ROTAS)[number] | null;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('date', { name: 'valid_until', nullable: true })
  validUntil!: string | null;
}
