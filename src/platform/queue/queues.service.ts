import { setTimeout as sleep } from 'node:timers/promises';
import { getQueueToken } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Queue } from 'bullmq';
import { DomainError } from '../errors.js';

const POLL_MS = 50;
const PENDING = ['waiting', 'active', 'delayed', 'prioritized', 'waiting-children'] as const;

export class QueuesNotDrained extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'queue.not-drained';

  constructor(pending: readonly string[], seconds: number) {
    super(`Jobs are still waiting after ${seconds} s: ${pending.join(', ')}.`);
  }
}

/** Looks at the queues as a whole. */
@Injectable()
export class Queues {
  constructor(private readonly modules: ModuleRef) {}

  /**
   * Resolves when none of the queues holds a job that is waiting, running or put off for
   * a retry. Two rounds must find them empty: in one round, a job of the last queue may
   * have put its follow-up into the first.
   * @throws QueuesNotDrained when that takes longer than `timeoutMs`
   */
  async drain(names: readonly string[], timeoutMs = 60_000): Promise<void> {
    const queues = names.map((name) => this.modules.get<Queue>(getQueueToken(name), { strict: false }));
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
