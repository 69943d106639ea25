import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import type { Principal } from './access.js';

/** The views that show named persons. */
export type LoggedView = 'view-violation' | 'list-violations';

const RECORD = `insert into access_log (at, actor, action, subject_id) values ($1, $2, $3, $4)`;

/** Writes down who looked at named persons' violations. */
@Injectable()
export class AccessLogService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Waits until the row is written: what cannot be logged is not shown.
   * @param subjectId the violation looked at; null for a list
   */
  async record(principal: Principal, view: LoggedView, subjectId: string | null): Promise<void> {
    await this.db.query(RECORD, [this.clock.now(), principal.id, view, subjectId]);
  }
}
