import { Injectable } from '@nestjs/common';
import { SCHEDULE } from '../../access/audit/audit-actions.js';
import type { DueRun, RunOutcome } from '../../platform/schedules/schedule.js';
import { Scheduled } from '../../platform/schedules/scheduled.js';
import { monthBefore } from '../../platform/schedules/timetable.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { ClosingFactsQuery } from './closing-facts.query.js';
import { CLOSING_SCHEDULE } from './closing-schedule.js';
import { closingStep, isCutOff } from './closing-step.js';
import { ClosingService } from './closing.service.js';

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

  /** @throws EvaluationUnderWay */
  @Scheduled(CLOSING_SCHEDULE)
  async closeMonth({ dueAt }: DueRun): Promise<RunOutcome<'closed' | 'closed-before' | 'left'>> {
    const month = monthBefore(Math.floor(dueAt.getTime() / 1000), clockOf(this.settings.zone));
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
        return { code: 'left', detail: { month, ...lacking }, needsAttention: true };
      }
      case 'close': {
        const { version } = await this.closing.close(month, SCHEDULE);
        return { code: 'closed', detail: { month, version } };
      }
    }
  }
}
