import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type CoveredDays, TimelineRepository } from '../ingest/timeline.repository.js';
import { Clock } from '../platform/clock.js';
import { Settings } from '../platform/settings.js';
import { clockOf } from '../platform/zone.js';
import type { EmployedSpan, SickSpan } from '../rules/sick-leave.js';
import type { RuleContext } from '../rules/view.js';
import { monthOf } from '../time/civil.js';
import { agreedLimits, Employment } from '../workforce/employment.js';
import { limitsFor, type Law } from '../workforce/law.js';
import { LAW } from '../workforce/law.module.js';
import { WorkforceRepository } from '../workforce/workforce.repository.js';
import type { TimelineRow } from './assessment.js';
import type { UnitOn } from './month-figures.js';

/** Everything a decision about one employee is made from. */
export interface EvaluationInput {
  readonly rows: readonly TimelineRow[];
  readonly context: RuleContext;
  readonly rulebook: string;
  readonly unitOn: UnitOn;
  readonly employed: readonly EmployedSpan[];
  readonly sick: readonly SickSpan[];
  /** Months `YYYY-MM`, both inside, that files have covered; null before the first file. */
  readonly months: { readonly first: string; readonly last: string } | null;
  readonly at: Date;
}

@Injectable()
export class EvaluationInputRepository {
  constructor(
    private readonly timelines: TimelineRepository,
    private readonly workforce: WorkforceRepository,
    @Inject(LAW) private readonly law: Law,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /**
   * Takes an employee for evaluation: holds the employee against a second evaluation at
   * the same time, clears the dirty mark, and only then reads. An import that commits
   * later leaves a new mark, one that committed before is read; none falls between.
   * Null when there is no such employee.
   */
  async take(employeeId: string, tx: EntityManager): Promise<EvaluationInput | null> {
    const held = await tx.query<unknown[]>(`select 1 from employee e where e.id = $1 for no key update`, [
      employeeId,
    ]);
    if (held.length === 0) return null;
    await tx.query(`delete from dirty_mark where employee_id = $1`, [employeeId]);
    const rows = await this.timelines.of(employeeId, tx);
    const employment = new Employment(await this.workforce.positionsOf([employeeId], tx));
    const covered = await this.timelines.covered(tx);
    return {
      rows,
      context: await this.contextOf(employeeId, employment, covered, tx),
      rulebook: this.law.name,
      unitOn: (day) => employment.unitNear(day),
      employed: employment.spans,
      sick: await this.sickOf(employeeId, tx),
      months: covered && { first: monthOf(covered.fromDay), last: monthOf(covered.untilDay - 1) },
      at: this.clock.now(),
    };
  }

  private async contextOf(
    employeeId: string,
    employment: Employment,
    covered: CoveredDays | null,
    tx: EntityManager,
  ): Promise<RuleContext> {
    const agreements = await this.workforce.agreementsFor(employeeId, tx);
    const clock = clockOf(this.settings.zone);
    return {
      clock,
      settings: this.law.settings,
      limits: limitsFor(this.law.rulebook, { agreements: agreedLimits(agreements) }),
      isFullTime: (day) => employment.isFullTime(day),
      ...(covered && {
        horizon: { start: clock.instantAt(covered.fromDay), end: clock.instantAt(covered.untilDay) },
      }),
    };
  }

  /** Own sickness only: a sick child is not sick leave in the statistics (spec 5). */
  private async sickOf(employeeId: string, tx: EntityManager): Promise<SickSpan[]> {
    const absences = await this.timelines.absencesOf(employeeId, tx);
    return absences
      .filter(({ type }) => type === 'sick')
      .map(({ fromDay, untilDay, grade, certificate }) => ({ fromDay, untilDay, grade, certificate }));
  }
}
