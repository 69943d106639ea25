import { Processor, WorkerHost, InjectQueue } from '@nestjs/bullmq';
import { type INestApplicationContext, Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { expect, it } from '@jest/globals';
import type { Job, Queue } from 'bullmq';
import { nestOptions } from '../../src/platform/nest-options.js';
import { QueueModule, type QueueWish } from '../../src/platform/queue/queue.module.js';
import { Queues, QueuesNotDrained } from '../../src/platform/queue/queues.service.js';

const done: string[] = [];
let failures = 0;

@Injectable()
class Producer {
  constructor(
    @InjectQueue('first') readonly first: Queue,
    @InjectQueue('second') readonly second: Queue,
  ) {}
}

@Processor('first')
class FirstProcessor extends WorkerHost {
  constructor(@InjectQueue('second') private readonly second: Queue) {
    super();
  }

  async process(job: Job<{ word: string }>): Promise<void> {
    if (job.data.word === 'twice' && job.attemptsMade === 0) {
      failures += 1;
      throw new Error('not yet');
    }
    await this.second.add('say', job.data);
  }
}

@Processor('second')
class SecondProcessor extends WorkerHost {
  process(job: Job<{ word: string }>): Promise<void> {
    done.push(job.data.word);
    return Promise.resolve();
  }
}

const appOn = async (wish: QueueWish): Promise<INestApplicationContext> => {
  @Module({
    imports: [QueueModule.forRoot(wish), QueueModule.queue('first'), QueueModule.queue('second')],
    providers: [Producer, FirstProcessor, SecondProcessor],
  })
  class App {}
  return NestFactory.createApplicationContext(App, nestOptions(false));
};

/** What any product's queue must do, on either backend. */
export function queueMechanics(address: () => Omit<QueueWish, 'runsWorkers'>): void {
  it('carries a job through two queues, retries and all, and drains', async () => {
    done.length = 0;
    failures = 0;
    const app = await appOn({ ...address(), runsWorkers: true });
    const { first } = app.get(Producer);
    await first.add('say', { word: 'once' });
    await first.add('say', { word: 'twice' }, { backoff: { type: 'fixed', delay: 50 } });
    await app.get(Queues).drain(['first', 'second'], 15_000);
    expect([...done].sort()).toEqual(['once', 'twice']);
    expect(failures).toBe(1);
    await app.close();
  });

  it('only adds jobs in a process without workers, and keeps them for one that has', async () => {
    done.length = 0;
    const web = await appOn({ ...address(), runsWorkers: false });
    await web.get(Producer).first.add('say', { word: 'later' });
    const draining = web.get(Queues).drain(['first', 'second'], 300);
    await expect(draining).rejects.toThrow(QueuesNotDrained);
    await expect(draining).rejects.toThrow(/first: 1 waiting/);
    expect(done).toEqual([]);
    const worker = await appOn({ ...address(), runsWorkers: true });
    await web.get(Queues).drain(['first', 'second'], 15_000);
    expect(done).toEqual(['later']);
    await worker.close();
    await web.close();
  });

  it('takes the same job id once', async () => {
    const app = await appOn({ ...address(), runsWorkers: false });
    const { second } = app.get(Producer);
    await second.add('say', { word: 'same' }, { jobId: 'only-one' });
    await second.add('say', { word: 'same' }, { jobId: 'only-one' });
    expect(await second.getJobCountByTypes('waiting')).toBe(1);
    await second.obliterate({ force: true });
    await app.close();
  });
}
