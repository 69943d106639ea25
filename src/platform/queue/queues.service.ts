import { setTimeout as sleep } from 'node:timers/promises';
import { getQueueToken } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Queue } from 'bullmq';
import { DomainError } from '../errors.js';
import { within } from '../within.js';

const POLL_MS = 50;
/** Somebody is waiting for the answer, and a queue in reach gives it in milliseconds. */
const PATIENCE_MS = 3000;
const PENDING = ['waiting', 'active', 'delayed', 'prioritized', 'waiting-children'] as const;

export class QueuesNotDrained extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'queue.not-drained';

  constructor(pending: readonly string[], seconds: number) {
    super(`Jobs are still waiting after ${seconds} s: ${pending.join(', ')}.`);
  }
}

/** How the queues stand. */
export interface QueuesSeen {
  readonly pending: number;
  readonly failed: number;
}

/** Looks at the queues as a whole. */
@Injectable()
export class Queues {
  constructor(private readonly modules: ModuleRef) {}

  /**
   * How many jobs wait or run, and how many have had all their tries and are kept for a
   * week to be looked at.
   * @throws when the queues do not answer within some seconds
   */
  async look(names: readonly string[]): Promise<QueuesSeen> {
    const counts = await within(
      PATIENCE_MS,
      Promise.all(this.named(names).map((queue) => queue.getJobCounts(...PENDING, 'failed'))),
    );
    const sum = (states: readonly string[]): number =>
      counts.flatMap((one) => states.map((state) => one[state] ?? 0)).reduce((a, b) => a + b, 0);
    return { pending: sum(PENDING), failed: sum(['failed']) };
  }

  /**
   * Resolves when none of the queues holds a job that is waiting, running or put off for
   * a retry. Two rounds must find them empty: in one round, a job of the last queue may
   * have put its follow-up into the first.
   * @throws QueuesNotDrained when that takes longer than `timeoutMs`
   */
  async drain(names: readonly string[], timeoutMs = 60_000): Promise<void> {
    const queues = this.named(names);
    const deadline = Date.now() + timeoutMs;
    for (let emptyRounds = 0; emptyRounds < 2;) {
      const pending = await pendingIn(queues);
      if (pending.length > 0 && Date.now() > deadline) {
        throw new QueuesNotDrained(pending, timeoutMs / 1000);
      }
      emptyRounds = pending.length === 0 ? emptyRounds + 1 : 0;
      await sleep(emptyRounds === 0 ? POLL_MS : 0);
    }
  }

  private named(names: readonly string[]): Queue[] {
    return names.map((name) => this.modules.get<Queue>(getQueueToken(name), { strict: false }));
  }
}

/** `name: 3 waiting` for every queue and state that holds jobs. */
async function pendingIn(queues: readonly Queue[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const queue of queues) {
    const counts = await queue.getJobCounts(...PENDING);
    for (const [state, count] of Object.entries(counts)) {
      if (count > 0) found.push(`${queue.name}: ${count} ${state}`);
    }
  }
  return found;
}
