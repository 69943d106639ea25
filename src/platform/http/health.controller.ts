import { setTimeout as sleep } from 'node:timers/promises';
import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '../errors.js';

const PATIENCE_MS = 2000;

export class NotReady extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'health.not-ready';

  constructor() {
    super('The database does not answer.');
  }
}

/** For whoever watches the process: restart it when it is not live, send it nobody when not ready. */
@Controller('health')
export class HealthController {
  constructor(private readonly db: DataSource) {}

  @Get('live')
  live(): { readonly status: 'ok' } {
    return { status: 'ok' };
  }

  /** @throws NotReady (503) when the database does not answer within two seconds */
  @Get('ready')
  async ready(): Promise<{ readonly status: 'ok' }> {
    const timer = new AbortController();
    const late = sleep(PATIENCE_MS, false, { signal: timer.signal, ref: false }).catch(() => false);
    const answered = this.db.query('SELECT 1').then(
      () => true,
      () => false,
    );
    const isUp = await Promise.race([answered, late]);
    timer.abort();
    if (!isUp) throw new NotReady();
    return { status: 'ok' };
  }
}
