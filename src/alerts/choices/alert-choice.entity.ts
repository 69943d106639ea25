import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '../../platform/i18n/texts.js';
import type { OptionalKind } from '../alert-kinds.js';
import type { Delivery } from './choice.js';

/** When and how somebody wants to be told; who is not here has never chosen. */
@Entity('alert_choice')
@Check('alert_choice_language', `language in ('nb', 'nn', 'en')`)
@Check('alert_choice_delivery', `delivery in ('at-once', 'daily')`)
export class AlertChoice {
  /** Id of an employee, or a person of HR: `hr` is the box of the settings. */
  @PrimaryColumn('text')
  person!: string;

  /** Null: as the register or the settings say. */
  @Column('text', { nullable: true })
  language!: Language | null;

  @Column('text')
  delivery!: Delivery;

  /** `HH:MM` on the wall clock, as all times here. */
  @Column('text', { name: 'digest_at' })
  digestAt!: string;

  @Column('text', { name: 'not_before', nullable: true })
  notBefore!: string | null;

  @Column('text', { name: 'not_after', nullable: true })
  notAfter!: string | null;

  @Column('boolean', { name: 'workdays_only' })
  workdaysOnly!: boolean;

  /** Kinds this person does without. */
  @Column('text', { array: true })
  off!: OptionalKind[];

  /** 1, 2, …: a second writer must not overwrite what the first one chose. */
  @Column('integer')
  version!: number;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}
