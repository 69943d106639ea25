import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type AbsenceRow, type CoveredDays, TimelineRepository } from '../ingest/timeline.repository.js';
import { Clock } from '../platform/clock.js';
import { Settings } from '../platform/settings.js';
import { clockOf } from '../platform/zone.js';
import type { RuleCode } from '../rules/rule.js';
import type { EmployedSpan, SickSpan } from '../rules/sick-leave.js';
import { monthOf } from '../time/civil.js';
import { Employment } from '../workforce/employment.js';
import { limitsFor, type Law } from '../workforce/law.js';
import { LAW } from '../workforce/law.module.js';
import { rulesOutside } from '../workforce/law-table.js';
import { type Person, youthGroupOn } from '../workforce/person.js';
import { averagedOn, type Readings, readingsOf } from '../workforce/reading.js';
import { WorkforceRepository } from '../workforce/workforce.repository.js';
import type { Circumstances, TimelineRow } from './assessment.js';
import { recordedBreaks } from './breaks-recorded.js';
import { daysAway } from './days-away.js';
import type { UnitOn } from './month-figures.js';

/** Everything a decision about one employee is made from. */
export interface EvaluationInput {
  readonly rows: readonly TimelineRow[];
  readonly circumstances: Circumstances;
  readonly readings: Readings;
  readonly rulebook: string;
  /** Rules that the printed table has no row for. */
  readonly untabled: readonly RuleCode[];
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
    const events = await this.timelines.of(employeeId, tx);
    const absences = await this.timelines.absencesOf(employeeId, tx);
    const positions = await this.workforce.positionsOf([employeeId], tx);
    const employment = new Employment(positions);
    const covered = await this.timelines.covered(tx);
    const clock = clockOf(this.settings.zone);
    const person = {
      ...(await this.workforce.personOf(employeeId, positions, tx)),
      ...recordedBreaks(events.map(({ event }) => event)),
    };
    return {
      rows: [...events, ...daysAway(absences, clock)],
      circumstances: this.circumstancesOf(person, employment, covered),
      readings: readingsOf(this.law, person, covered, clock),
      rulebook: this.law.name,
      untabled: rulesOutside(this.law),
      unitOn: (day) => employment.unitNear(day),
      employed: employment.spans,
      sick: sickSpans(absences),
      months: covered && { first: monthOf(covered.fromDay), last: monthOf(covered.untilDay - 1) },
      at: this.clock.now(),
    };
  }

  private circumstancesOf(
    person: Person,
    employment: Employment,
    covered: CoveredDays | null,
  ): Circumstances {
    const clock = clockOf(this.settings.zone);
    return {
      clock,
      limits: limitsFor(this.law.rulebook, person),
      isFullTime: (day) => employment.isFullTime(day),
      youthGroupOn: (day) => youthGroupOn(person, day),
      averagedOn: (day) => averagedOn(person, day),
      ...(covered && {
        horizon: { start: clock.instantAt(covered.fromDay), end: clock.instantAt(covered.untilDay) },
      }),
    };
  }
}

/** Own sickness only: a sick child is not sick leave in the statistics (spec 5). */
const sickSpans = (absences: readonly AbsenceRow[]): SickSpan[] =>
  absences
    .filter(({ type }) => type === 'sick')
    .map(({ fromDay, untilDay, grade, certificate }) => ({ fromDay, untilDay, grade, certificate }));
