import { InjectQueue, Processor, WorkerHost } from '@nestjs/bullmq';
import { UnrecoverableError, type Job, type Queue } from 'bullmq';
import { z } from 'zod';
import { EVENTS_CHANGED, EventsChanged } from '../ingest/events-changed.job.js';
import { EvaluationService, type Evaluation } from './evaluation.service.js';
import { ONE_IS_ENOUGH, VIOLATIONS_CHANGED } from './violations-changed.job.js';

/** Hears that an employee's events changed and evaluates the employee. */
@Processor(EVENTS_CHANGED, { concurrency: 4 })
export class EvaluateEmployeeProcessor extends WorkerHost {
  constructor(
    private readonly evaluations: EvaluationService,
    @InjectQueue(VIOLATIONS_CHANGED) private readonly news: Queue,
  ) {
    super();
  }

  /** A payload that does not parse never will, so it fails at once instead of being retried. */
  async process(job: Job<unknown>): Promise<Evaluation> {
    const changed = EventsChanged.safeParse(job.data);
    if (!changed.success) throw new UnrecoverableError(z.prettifyError(changed.error));
    const evaluation = await this.evaluations.evaluate(changed.data.employeeId);
    if (Object.values(evaluation).some((count) => count > 0))
      await this.news.add(VIOLATIONS_CHANGED, {}, ONE_IS_ENOUGH);
    return evaluation;
  }
}
