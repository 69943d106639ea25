import { Injectable } from '@nestjs/common';
import { SCHEDULE } from '../../access/audit/audit-actions.js';
import type { DueRun, RunOutcome } from '../../platform/schedules/schedule.js';
import { Scheduled } from '../../platform/schedules/scheduled.js';
import { dueBetween, monthBefore } from '../../platform/schedules/timetable.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { DAY_SECONDS } from '../../time/civil.js';
import { ClosingFactsQuery } from './closing-facts.query.js';
import { CLOSING_SCHEDULE } from './closing-schedule.js';
import { closingStep, isCutOff } from './closing-step.js';
import { ClosingService } from './closing.service.js';

/** Two months whose days lie furthest apart: the first working day of one, the fifteenth of the next. */
const LONGEST_BETWEEN = 62 * DAY_SECONDS;

/** Tried again a little later: an evaluation that is under way changes figures. */
class EvaluationUnderWay extends Error {
  override readonly name = 'EvaluationUnderWay';
}

/** Closes the month that is over, where it is whole. */
@Injectable()
export class ScheduledClosing {
  constructor(
    private readonly closing: ClosingService,
    private readonly facts: ClosingFactsQuery,
    private readonly settings: Settings,
  ) {}

  /**
   * Asked for out of turn, it is the latest month whose day has come: nobody closes one early
   * by a button that is meant to do again what was left.
   * @throws EvaluationUnderWay
   */
  @Scheduled(CLOSING_SCHEDULE)
  async closeMonth(run: DueRun): Promise<RunOutcome<'closed' | 'closed-before' | 'left' | 'untold'>> {
    const month = this.monthOf(run);
    const facts = await this.facts.facts(month);
    switch (closingStep(facts)) {
      case 'closed-before':
        return { code: 'closed-before', detail: { month } };
      case 'wait':
        throw new EvaluationUnderWay(`${facts.waiting} employees wait for evaluation.`);
      case 'leave': {
        const lacking = {
          cutOff: isCutOff(facts) ? 1 : 0,
          nothing: facts.isEvaluated ? 0 : 1,
          units: facts.silentUnits,
          setAside: facts.setAside,
        };
        const code = facts.isAbsenceTold ? 'left' : 'untold';
        return { code, detail: { month, ...lacking }, needsAttention: true };
      }
      case 'close': {
        const { version } = await this.closing.close(month, SCHEDULE);
        return { code: 'closed', detail: { month, version } };
      }
    }
  }

  private monthOf({ dueAt, askedBy }: DueRun): string {
    const clock = clockOf(this.settings.zone);
    const at = Math.floor(dueAt.getTime() / 1000);
    const when = CLOSING_SCHEDULE.when(this.settings);
    const lastDue =
      askedBy === null || when === null ? at : dueBetween(when, at - LONGEST_BETWEEN, at, clock).at(-1);
    return monthBefore(lastDue ?? at, clock);
  }
}
