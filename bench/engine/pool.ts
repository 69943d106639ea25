import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Roster } from '#built/rules/roster.js';
import type { RuleCode } from '#built/rules/rule.js';
import { shared } from '../data/columns.js';
import type { Hits, Order, WorkerStart } from './work.js';

/** The engine in worker threads, all reading one roster. */
export class Pool {
  private readonly next = new Int32Array(shared(1, 4));
  private readonly workers: readonly Worker[];

  constructor(
    readonly roster: Roster,
    readonly threads: number,
  ) {
    const workerData: WorkerStart = { roster, next: this.next };
    const program = new URL('./worker.js', import.meta.url);
    this.workers = Array.from({ length: threads }, () => new Worker(program, { workerData }));
  }

  /** Findings of the first `employees` employees by rule, in the order of `rules`. */
  async evaluate(rules: readonly RuleCode[], employees = this.roster.employees): Promise<Hits> {
    this.next[0] = 0;
    const order: Order = { rules, until: employees };
    const answers = this.workers.map(async (worker) => {
      worker.postMessage(order);
      const [hits] = (await once(worker, 'message')) as [Hits];
      return hits;
    });
    const byWorker = await Promise.all(answers);
    return rules.map((_, i) => byWorker.reduce((sum, hits) => sum + (hits[i] ?? 0), 0));
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }
}
