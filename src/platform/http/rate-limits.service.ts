import { createHash } from 'node:crypto';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Redis } from 'ioredis';
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRedis,
  RateLimiterRes,
  type RateLimiterStoreAbstract,
} from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { DomainError, textOf } from '../errors.js';
import { Settings } from '../settings.js';
import { countedAs } from './counted-address.js';

export class TooManyRequests extends DomainError {
  readonly kind = 'too-many';
  readonly code = 'rate.too-many';
  override readonly headers: Readonly<Record<string, string>>;
  override readonly said;

  constructor(limit: number, seconds: number) {
    const en = `More than ${limit} requests came within a minute. Send the next one in ${seconds} seconds.`;
    super(en);
    this.headers = { 'Retry-After': String(seconds) };
    this.said = {
      nb: `Det kom mer enn ${limit} forespørsler på et minutt. Send den neste om ${seconds} sekunder.`,
      nn: `Det kom meir enn ${limit} førespurnader på eit minutt. Send den neste om ${seconds} sekund.`,
      en,
    };
  }
}

const MINUTE_S = 60;
/** Pages kept up to date that one person may open in a minute; whoever goes from page to page needs some ten. */
const STREAMS = 60;

/** Nobody has to know who asked; only whether it was the same one. */
const pseudonymOf = (address: string | undefined): string =>
  createHash('sha256')
    .update(countedAs(address ?? ''))
    .digest('base64url');

/** Steps of signing in, from one address in a minute: as many as an office behind one address takes in the morning, two each. */
const SIGN_INS = 300;

/**
 * How many requests a minute one token or one address may send. Counted where every process
 * sees it: in Redis where there is one, in PostgreSQL otherwise. Where that is away, each
 * process counts for itself, since a limit is no reason to be away as well.
 */
@Injectable()
export class RateLimits implements OnModuleDestroy {
  private readonly log = new Logger('Http');
  private readonly redis: Redis | null;
  private readonly perToken: RateLimiterStoreAbstract;
  private readonly perAddress: RateLimiterStoreAbstract;
  private readonly streams: RateLimiterStoreAbstract;
  private readonly signIns: RateLimiterStoreAbstract;

  constructor(
    private readonly db: DataSource,
    { redisUrl, requestsPerToken, requestsPerAddress }: Settings,
  ) {
    this.redis = redisUrl === null ? null : this.connected(redisUrl);
    this.perToken = this.limiter('token', requestsPerToken);
    this.perAddress = this.limiter('address', requestsPerAddress);
    this.streams = this.limiter('stream', STREAMS);
    this.signIns = this.limiter('sign-in', SIGN_INS);
  }

  /** @throws TooManyRequests */
  async countAddress(address: string | undefined): Promise<void> {
    await this.count(this.perAddress, pseudonymOf(address));
  }

  /** A step of signing in, which strangers may take. @throws TooManyRequests */
  async countSignIn(address: string | undefined): Promise<void> {
    await this.count(this.signIns, pseudonymOf(address));
  }

  /** @throws TooManyRequests */
  async countToken(id: string): Promise<void> {
    await this.count(this.perToken, id);
  }

  /** Of a person, by the id that the session has. @throws TooManyRequests */
  async countStream(id: string): Promise<void> {
    await this.count(this.streams, createHash('sha256').update(id).digest('base64url'));
  }

  /** Removes what has been counted and is over; Redis does so by itself. */
  async sweep(): Promise<void> {
    await this.db.query('delete from rate_limit where expire < $1', [Date.now()]);
  }

  onModuleDestroy(): void {
    this.redis?.disconnect();
  }

  private async count(limiter: RateLimiterStoreAbstract, key: string): Promise<void> {
    try {
      await limiter.consume(key);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new TooManyRequests(limiter.points, Math.max(1, Math.ceil(error.msBeforeNext / 1000)));
    }
  }

  private limiter(keyPrefix: string, points: number): RateLimiterStoreAbstract {
    const wish = {
      keyPrefix: `hviletid-${keyPrefix}`,
      points,
      duration: MINUTE_S,
      // Whoever is over the limit is refused without asking the store again.
      inMemoryBlockOnConsumed: points + 1,
      insuranceLimiter: new RateLimiterMemory({ keyPrefix, points, duration: MINUTE_S }),
    };
    if (this.redis) return new RateLimiterRedis({ ...wish, storeClient: this.redis });
    const { master } = this.db.driver as unknown as { readonly master: unknown };
    return new RateLimiterPostgres({
      ...wish,
      storeClient: master,
      storeType: 'pool',
      tableName: 'rate_limit',
      tableCreated: true,
      clearExpiredByTimeout: false,
    });
  }

  private connected(url: string): Redis {
    const redis = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1 });
    // Without a listener a lost connection would be printed for every try.
    redis.once('error', (error: unknown) => {
      this.log.warn(`Redis cannot be reached, each process counts requests for itself: ${textOf(error)}`);
      redis.on('error', () => undefined);
    });
    return redis;
  }
}
