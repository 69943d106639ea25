import type { EventEmitter } from 'node:events';
import { BullModule } from '@nestjs/bullmq';
import { Logger } from '@nestjs/common';
import {
  type BackendFactory,
  type ConnectionOptions,
  createPostgresBackend,
  getDefaultBackendFactory,
  type Processor,
  Queue,
  type QueueOptions,
  type RedisQueueBackend,
  Worker,
  type WorkerOptions,
} from 'bullmq';
import { textOf } from '../errors.js';
import { within } from '../within.js';
import { failureLine } from './failure-line.js';
import { QUEUE_SCHEMA } from './prepare.js';

/** Where the queues of one application live, and which workers it runs there. */
export interface QueuePlace {
  readonly connection: ConnectionOptions;
  readonly workers: Set<Worker>;
}

export interface QueueAddress {
  readonly databaseUrl: string;
  /** Redis holds the queues when given, PostgreSQL otherwise. */
  readonly redisUrl: string | null;
}

const places = new Map<unknown, QueuePlace>();

/** Opens the books on one application's queues. Close it with `forgetPlace` when it ends. */
export function placeAt(address: QueueAddress): QueuePlace {
  const place = { connection: connectionTo(address), workers: new Set<Worker>() };
  places.set(place.connection, place);
  return place;
}

export const forgetPlace = (place: QueuePlace): boolean => places.delete(place.connection);

function connectionTo({ databaseUrl, redisUrl }: QueueAddress): ConnectionOptions {
  if (redisUrl !== null) return { url: redisUrl, maxRetriesPerRequest: null };
  return {
    connectionString: databaseUrl,
    schema: QUEUE_SCHEMA,
    // Each queue and each worker has a pool of its own, and a worker one connection more.
    max: 3,
    // Milliseconds; a statement here takes one or two. Waiting for ever it would keep the process from ending.
    statement_timeout: 10_000,
    application_name: 'hviletid queues',
    // Jobs only hurry what rows already say. A server that loses power forgets the last of them, and the sweeps find the rows.
    options: '-c synchronous_commit=off',
  };
}

const isPostgres = (connection: ConnectionOptions): boolean => 'connectionString' in connection;

type Backend = BackendFactory<RedisQueueBackend>;

const backendOf = (connection: ConnectionOptions): Backend =>
  isPostgres(connection)
    ? (createPostgresBackend as unknown as Backend)
    : getDefaultBackendFactory<RedisQueueBackend>();

/**
 * @nestjs/bullmq has no option for the backend, only for the classes it builds. These look
 * at the connection they are given, so that one process can serve either backend.
 */
class PortableQueue extends Queue {
  constructor(name: string, options: QueueOptions) {
    super(name, options, backendOf(options.connection));
    reportOutages(this);
  }

  override async close(): Promise<void> {
    await endOrCut(super.close(), this, GOODBYE_MS);
  }
}

class PortableWorker extends Worker {
  constructor(name: string, processor: Processor, options: WorkerOptions) {
    super(name, processor, options, backendOf(options.connection));
    places.get(options.connection)?.workers.add(this);
    reportOutages(this);
    this.on('failed', (job, error) => {
      log.error(failureLine(name, job, textOf(error)));
    });
  }

  override async close(force?: boolean): Promise<void> {
    await endOrCut(super.close(force), this, JOBS_END_MS);
  }
}

/** A server that is there takes its leave in milliseconds. */
const GOODBYE_MS = 3000;
/** Longer than any job; after it the process ends all the same, and another takes the job over. */
const JOBS_END_MS = 30_000;

/** A queue that cannot be reached must not keep the process from ending. */
async function endOrCut(
  end: Promise<void>,
  held: { disconnect(): Promise<unknown> },
  ms: number,
): Promise<void> {
  try {
    await within(ms, end);
  } catch {
    await within(ms, held.disconnect()).catch(() => undefined);
  }
}

BullModule.queueClass = PortableQueue;
BullModule.workerClass = PortableWorker;

const log = new Logger('Queue');
/** Errors closer together than this are one outage, and an outage is told once. */
const QUIET_MS = 60_000;
let lastError = Number.NEGATIVE_INFINITY;

/** Without a listener, a lost connection would end the process or print its whole state. */
function reportOutages(source: Pick<EventEmitter, 'on'>): void {
  source.on('error', (error: unknown) => {
    const isNews = Date.now() - lastError > QUIET_MS;
    lastError = Date.now();
    if (isNews) log.warn(`The job queue cannot be reached, jobs wait until it can: ${textOf(error)}`);
  });
}
