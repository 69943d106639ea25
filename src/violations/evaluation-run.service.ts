import { Injectable } from '@nestjs/common';
import { withRoomyHeap } from '../platform/heap-growth.js';
import { EvaluationClaims } from './evaluation-claims.repository.js';
import { EvaluationMarks } from './evaluation-marks.repository.js';
import {
  type BatchOutcome,
  type Evaluation,
  EvaluationService,
  NOTHING,
  sumOf,
} from './evaluation.service.js';
import { DIED, troubleOf } from './trouble.js';

/** Told after each batch: how many are done, of how many. */
export type Progress = (done: number, total: number) => void;

/** An employee who could not be evaluated and keeps the mark. */
export interface Failure {
  readonly employeeId: string;
  /** In no words that are about the person. */
  readonly reason: string;
}

export interface RunOutcome extends Evaluation {
  readonly employees: number;
  readonly failed: readonly Failure[];
}

/** Employees in one transaction: enough that a statement is for many, few enough that little is lost when it fails. */
const BATCH = 250;
/** Batches under way at a time: while one waits for the database, another is thought about. */
const LANES = 2;

/** What is to be done in a run, and what is done of it. */
interface Run {
  /** Ids of the marked, those of a unit together. */
  readonly marked: readonly string[];
  /** How many of them a lane has asked for. */
  asked: number;
  sum: Evaluation;
  done: number;
  readonly failed: Failure[];
  /** Called when more employees are done. */
  readonly tell: () => void;
}

/** Evaluation without the queue, for the command line: everybody, or whoever is marked. */
@Injectable()
export class EvaluationRun {
  constructor(
    private readonly marks: EvaluationMarks,
    private readonly claims: EvaluationClaims,
    private readonly evaluations: EvaluationService,
  ) {}

  /**
   * One employee who cannot be evaluated keeps nobody else waiting. Several runs at a time
   * share the work, and one that is killed leaves the rest marked.
   *
   * @param who `dirty`: whose time changed since the last evaluation; `all`: everybody on record
   */
  async run(who: 'dirty' | 'all', progress: Progress): Promise<RunOutcome> {
    await (who === 'dirty' ? this.marks.markUncovered() : this.marks.markEverybody());
    const marked = await this.marks.byUnit();
    const run: Run = {
      marked,
      asked: 0,
      sum: NOTHING,
      done: 0,
      failed: [],
      tell: () => {
        progress(run.done, marked.length);
      },
    };
    await withRoomyHeap(() => Promise.all(Array.from({ length: LANES }, () => this.lane(run))));
    return { employees: run.done, ...run.sum, failed: run.failed };
  }

  /** Those of the employees who are marked, as a job asks for them; whoever failed too often is passed over. */
  async these(employeeIds: readonly string[]): Promise<RunOutcome> {
    const failed: Failure[] = [];
    const { employees, ...sum } = await withRoomyHeap(() => this.evaluations.evaluate(employeeIds)).catch(
      (error: unknown) => this.apart(employeeIds, error, { failed, stuck: false }),
    );
    return { employees: employees.length, ...sum, failed };
  }

  /**
   * The same after a process has died at it, one by one, and each counted as a failure until
   * it is done: should it be one of them that ends processes, it is set aside after its
   * tries like others, and the rest is evaluated.
   */
  async carefully(employeeIds: readonly string[]): Promise<RunOutcome> {
    const failed: Failure[] = [];
    let [sum, done] = [NOTHING, 0];
    for (const employeeId of employeeIds) {
      const { employees, ...one } = await this.oneCarefully(employeeId, failed);
      sum = sumOf(sum, one);
      done += employees.length;
    }
    return { employees: done, ...sum, failed };
  }

  private async oneCarefully(employeeId: string, failed: Failure[]): Promise<BatchOutcome> {
    if (!(await this.claims.begun(employeeId, DIED))) return { employees: [], ...NOTHING };
    try {
      return await this.evaluations.evaluate([employeeId], true);
    } catch (error) {
      const reason = troubleOf(error);
      await this.claims.because(employeeId, reason);
      failed.push({ employeeId, reason });
      return { employees: [employeeId], ...NOTHING };
    }
  }

  /** Takes batch after batch until none is left; whom another process has taken is passed over. */
  private async lane(run: Run): Promise<void> {
    while (run.asked < run.marked.length) {
      const batch = run.marked.slice(run.asked, run.asked + BATCH);
      run.asked += batch.length;
      const outcome = await this.evaluations
        .evaluateFree(batch)
        .catch((error: unknown) => this.apart(batch, error, { failed: run.failed, stuck: true }));
      run.sum = sumOf(run.sum, outcome);
      run.done += outcome.employees.length;
      run.tell();
    }
  }

  /**
   * A batch that failed one by one: all but one or two in it will be fine, and those are
   * written down and stay marked.
   */
  private async apart(
    employeeIds: readonly string[],
    error: unknown,
    { failed, stuck }: { readonly failed: Failure[]; readonly stuck: boolean },
  ): Promise<BatchOutcome> {
    if (employeeIds.length === 0) throw error;
    let sum = NOTHING;
    const seen: string[] = [];
    for (const employeeId of employeeIds) {
      try {
        // Another process may have taken some of them meanwhile: who was evaluated there is not counted here.
        const { employees, ...one } = await this.evaluations.evaluate([employeeId], stuck);
        seen.push(...employees);
        sum = sumOf(sum, one);
      } catch (own) {
        const reason = troubleOf(own);
        await this.claims.failed(employeeId, reason);
        failed.push({ employeeId, reason });
        seen.push(employeeId);
      }
    }
    return { employees: seen, ...sum };
  }
}
