import { InjectQueue, Processor, WorkerHost } from '@nestjs/bullmq';
import { UnrecoverableError, type Job, type Queue } from 'bullmq';
import { z } from 'zod';
import { TRIES } from '../ingest/dirty-marks.repository.js';
import { EVENTS_CHANGED, EventsChanged } from '../ingest/events-changed.job.js';
import { EvaluationRun } from './evaluation-run.service.js';
import type { Evaluation } from './evaluation.service.js';
import { ONE_IS_ENOUGH, VIOLATIONS_CHANGED } from './violations-changed.job.js';

/**
 * A job is some seconds' work, so one that nobody has confirmed for ten has lost its
 * process. Taken for lost while it runs it would be done twice, which is harmless.
 */
const LOST_AFTER = { lockDuration: 10_000, stalledInterval: 5000 };

/** Processes that may die at one job: the first by accident, the others find out at whom. */
const DEATHS = 1 + TRIES;

/** Hears that employees' events changed and evaluates them. */
@Processor(EVENTS_CHANGED, { concurrency: 2, ...LOST_AFTER, maxStalledCount: DEATHS })
export class EvaluateEmployeesProcessor extends WorkerHost {
  constructor(
    private readonly evaluations: EvaluationRun,
    @InjectQueue(VIOLATIONS_CHANGED) private readonly news: Queue,
  ) {
    super();
  }

  /**
   * A payload that does not parse never will, so it fails at once instead of being retried.
   * Employees who cannot be evaluated fail the job after all others are done: a retry finds
   * them alone still marked.
   */
  async process(job: Job<unknown>): Promise<Evaluation> {
    const changed = EventsChanged.safeParse(job.data);
    if (!changed.success) throw new UnrecoverableError(z.prettifyError(changed.error));
    const { employeeIds } = changed.data;
    const { raised, reopened, restated, superseded, failed } = await (job.stalledCounter > 0
      ? this.evaluations.carefully(employeeIds)
      : this.evaluations.these(employeeIds));
    if (raised + reopened + restated + superseded > 0) {
      await this.news.add(VIOLATIONS_CHANGED, {}, ONE_IS_ENOUGH);
    }
    const [first] = failed;
    if (first) throw new Error(`${failed.length} not evaluated; ${first.employeeId}: ${first.reason}`);
    return { raised, reopened, restated, superseded };
  }
}
