import { Injectable } from '@nestjs/common';
import { EvaluationMarks } from './evaluation-marks.repository.js';
import { EvaluationService, type Evaluation } from './evaluation.service.js';

/** Told after each employee: how many are done, of how many. */
export type Progress = (done: number, total: number) => void;

/** Evaluation without the queue, for the command line: everybody, or whoever is marked. */
@Injectable()
export class EvaluationRun {
  constructor(
    private readonly marks: EvaluationMarks,
    private readonly evaluations: EvaluationService,
  ) {}

  /** @param who `dirty`: whose time changed since the last evaluation; `all`: everybody on record */
  async run(who: 'dirty' | 'all', progress: Progress): Promise<Evaluation & { employees: number }> {
    if (who === 'dirty') await this.marks.markUncovered();
    const ids =
      who === 'dirty' ? await this.marks.marked(0, Number.MAX_SAFE_INTEGER) : await this.marks.everybody();
    const sum = { employees: ids.length, raised: 0, reopened: 0, restated: 0, superseded: 0 };
    for (const [index, id] of ids.entries()) {
      const one = await this.evaluations.evaluate(id);
      sum.raised += one.raised;
      sum.reopened += one.reopened;
      sum.restated += one.restated;
      sum.superseded += one.superseded;
      progress(index + 1, ids.length);
    }
    return sum;
  }
}
