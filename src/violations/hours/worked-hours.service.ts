import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { seeingEverybody } from '../../platform/database/row-sight.js';
import { Employment } from '../../workforce/employment.js';
import type { DaySpan } from '../../workforce/person.js';
import { EvaluationInputRepository } from '../evaluation-input.repository.js';
import { Views } from '../views.js';
import { type DayHours, dayHours } from './day-hours.js';
import { type FrameUse, frameUse } from './frame-use.js';
import { viewOf } from './time-view.js';

/** Somebody's days in a unit. */
export interface UnitDays {
  readonly hours: readonly DayHours[];
  /** Of a local day. */
  readonly isIn: (day: number) => boolean;
}

/** Hours of employees day by day, counted as findings count them. */
@Injectable()
export class WorkedHours {
  constructor(
    private readonly db: DataSource,
    private readonly input: EvaluationInputRepository,
  ) {}

  /**
   * Read past the sight of whoever asks, since overtime depends on rows that are not theirs: absence, and other
   * positions. What leaves is the sums of a day; the caller chooses whose and of which days.
   * @param days those that are answered; overtime of their edges counts what lies around them
   * @returns by id of the employee; who has no time on record is left out
   */
  async of(employeeIds: readonly string[], days: DaySpan): Promise<ReadonlyMap<string, readonly DayHours[]>> {
    const { inputs } = await this.load(employeeIds, days);
    const views = new Views();
    return new Map(
      inputs.map((input) => [
        input.claim.employeeId,
        dayHours(viewOf(input, views)).filter(({ day }) => days.fromDay <= day && day < days.untilDay),
      ]),
    );
  }

  /**
   * The days that the sums of a unit's months count for an employee: those on which the unit is theirs.
   * @param days that are answered
   */
  async inUnit(employeeId: string, unitId: string, days: DaySpan): Promise<UnitDays> {
    const { inputs } = await this.load([employeeId], days);
    const [input] = inputs;
    if (!input) return { hours: [], isIn: () => false };
    const employment = new Employment(input.employed.positions);
    const isIn = (day: number): boolean =>
      days.fromDay <= day && day < days.untilDay && employment.unitNear(day) === unitId;
    return { hours: dayHours(viewOf(input, new Views())).filter(({ day }) => isIn(day)), isIn };
  }

  /**
   * How full the windows of § 10-6 are for an employee; nothing for whoever has no time on record.
   * @param days on which windows end
   */
  async frames(employeeId: string, days: DaySpan): Promise<readonly FrameUse[]> {
    const { inputs } = await this.load([employeeId], days);
    const views = new Views();
    return inputs.flatMap((input) => frameUse(viewOf(input, views), days));
  }

  private load(employeeIds: readonly string[], days: DaySpan) {
    const claims = employeeIds.map((employeeId) => ({ employeeId, change: days, then: null }));
    return seeingEverybody(() =>
      this.db.transaction('REPEATABLE READ', async (tx) => {
        await tx.query('set transaction read only');
        return this.input.load(claims, true, tx);
      }),
    );
  }
}
