import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const PATIENCE_MS = 2000;

@Injectable()
export class HealthService {
  constructor(private readonly db: DataSource) {}

  /** Whether the database answers, within two seconds: a hanging one is as good as none. */
  async isReady(): Promise<boolean> {
    const timer = new AbortController();
    const late = sleep(PATIENCE_MS, false, { signal: timer.signal, ref: false }).catch(() => false);
    const answered = this.db.query('SELECT 1').then(
      () => true,
      () => false,
    );
    const isUp = await Promise.race([answered, late]);
    timer.abort();
    return isUp;
  }
}
