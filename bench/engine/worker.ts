import { parentPort, workerData } from 'node:worker_threads';
import { evaluate } from '#built/rules/engine.js';
import type { Finding } from '#built/rules/rule.js';
import { timelineOf } from '#built/rules/roster.js';
import { benchContexts } from './context.js';
import type { Order, WorkerStart } from './work.js';

/** Employees taken at a time: few enough that threads end together, many enough to ask seldom. */
const BATCH = 100;

const { roster, next } = workerData as WorkerStart;
const contextOf = benchContexts();

parentPort?.on('message', (order: Order) => {
  parentPort?.postMessage(carryOut(order));
});

/** Findings are made whole, as the product gets them, then counted and let go. */
function carryOut({ rules, until }: Order): number[] {
  const hits = rules.map(() => 0);
  for (;;) {
    const from = Atomics.add(next, 0, BATCH);
    if (from >= until) return hits;
    for (let employee = from; employee < Math.min(from + BATCH, until); employee += 1) {
      const results = evaluate(timelineOf(roster, employee), contextOf(employee), rules);
      results.forEach(({ findings }, i) => {
        if (findings.length > 0) hits[i] = (hits[i] ?? 0) + breachesAmong(findings);
      });
    }
  }
}

function breachesAmong(findings: readonly Finding[]): number {
  let breaches = 0;
  for (const { effectiveVerdict } of findings) if (effectiveVerdict === 'breach') breaches += 1;
  return breaches;
}
