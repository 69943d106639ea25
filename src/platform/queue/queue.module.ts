import { BullModule, BullRegistrar, type RegisterQueueOptions } from '@nestjs/bullmq';
import {
  type BeforeApplicationShutdown,
  type DynamicModule,
  Inject,
  Module,
  type OnApplicationBootstrap,
  type Type,
} from '@nestjs/common';
import { forgetPlace, placeAt, type QueueAddress, type QueuePlace } from './backend.js';
import { prepareQueues } from './prepare.js';
import { Queues } from './queues.service.js';

const PLACE = Symbol('queue place');
const RUNS_WORKERS = Symbol('runs workers');

export interface QueueWish extends QueueAddress {
  /** False for a process that only adds jobs, like `--role web`. */
  readonly runsWorkers: boolean;
  /** What has to be there before the queues are prepared: where migrations are refused, nothing is left behind. */
  readonly after?: Type;
}

/** Kept long enough to see what went wrong this week, not long enough to fill the database. */
const JOB_DEFAULTS = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 1000 },
  removeOnComplete: { count: 1000 },
  removeOnFail: { age: 7 * 86_400 },
} as const;

/**
 * BullMQ on PostgreSQL, or on Redis when there is one. Rooms ask for queues with
 * `QueueModule.queue(name)`, inject them with `@InjectQueue(name)` and work on them in a
 * `@Processor(name)`. Workers begin when the whole application is up, and end, each after
 * its running job, before anything they use is closed.
 */
@Module({})
export class QueueModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    @Inject(PLACE) private readonly place: QueuePlace,
    @Inject(RUNS_WORKERS) private readonly runsWorkers: boolean,
    private readonly registrar: BullRegistrar,
  ) {}

  static forRoot(wish: QueueWish): DynamicModule {
    const place = placeAt(wish);
    return {
      module: QueueModule,
      global: true,
      imports: [
        BullModule.forRootAsync({
          inject: wish.after ? [wish.after] : [],
          useFactory: async () => {
            if (wish.redisUrl === null) await prepareQueues(wish.databaseUrl);
            return { connection: place.connection, defaultJobOptions: JOB_DEFAULTS };
          },
          extraOptions: { manualRegistration: true },
        }),
        // Brings the registrar even when no room has asked for a queue.
        BullModule.registerQueue(),
      ],
      providers: [
        { provide: PLACE, useValue: place },
        { provide: RUNS_WORKERS, useValue: wish.runsWorkers },
        Queues,
      ],
      exports: [Queues],
    };
  }

  /** A queue for the room that imports it. The name must hold no colon. */
  static queue(name: string, options: Omit<RegisterQueueOptions, 'name'> = {}): DynamicModule {
    return BullModule.registerQueue({ ...options, name });
  }

  onApplicationBootstrap(): void {
    if (this.runsWorkers) this.registrar.register();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([...this.place.workers].map((worker) => worker.close()));
    forgetPlace(this.place);
  }
}
