import { Injectable } from '@nestjs/common';
import { textOf } from '../platform/errors.js';
import { EvaluationMarks } from './evaluation-marks.repository.js';
import { EvaluationService, NOTHING, type Evaluation } from './evaluation.service.js';

/** Told after each employee: how many are done, of how many. */
export type Progress = (done: number, total: number) => void;

/** An employee who could not be evaluated and keeps the mark. */
export interface Failure {
  readonly employeeId: string;
  readonly reason: string;
}

export interface RunOutcome extends Evaluation {
  readonly employees: number;
  readonly failed: readonly Failure[];
}

/** Evaluation without the queue, for the command line: everybody, or whoever is marked. */
@Injectable()
export class EvaluationRun {
  constructor(
    private readonly marks: EvaluationMarks,
    private readonly evaluations: EvaluationService,
  ) {}

  /**
   * One employee who cannot be evaluated keeps nobody else waiting.
   *
   * @param who `dirty`: whose time changed since the last evaluation; `all`: everybody on record
   */
  async run(who: 'dirty' | 'all', progress: Progress): Promise<RunOutcome> {
    if (who === 'dirty') await this.marks.markUncovered();
    const ids =
      who === 'dirty' ? await this.marks.marked(0, Number.MAX_SAFE_INTEGER) : await this.marks.everybody();
    const sum = { employees: ids.length, raised: 0, reopened: 0, restated: 0, superseded: 0 };
    const failed: Failure[] = [];
    for (const [index, id] of ids.entries()) {
      const one = await this.evaluations.evaluate(id).catch((error: unknown) => {
        failed.push({ employeeId: id, reason: textOf(error) });
        return NOTHING;
      });
      sum.raised += one.raised;
      sum.reopened += one.reopened;
      sum.restated += one.restated;
      sum.superseded += one.superseded;
      progress(index + 1, ids.length);
    }
    return { ...sum, failed };
  }
}
