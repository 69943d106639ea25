import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import type { Principal } from './access.js';

/** The views that show named persons; of an import, rows that were not taken in and what is wrong with them. */
export type LoggedView =
  | 'view-violation'
  | 'list-violations'
  | 'view-import'
  | 'download-rejected-rows'
  | 'view-event'
  | 'list-rest-claims';

const RECORD = `
  insert into access_log (at, actor, action, subject_id)
  select $1, $2, $3, subject from unnest($4::uuid[]) as subject`;

/** Writes down who looked at named persons' violations. */
@Injectable()
export class AccessLogService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * One row for each subject, so that "who has looked at my data" has an answer also when
   * the looking was at a list. Waits until they are written: what cannot be logged is not
   * shown.
   * @param subjectIds the violation or import shown, or every employee a list names; each once
   */
  async record(principal: Principal, view: LoggedView, subjectIds: ReadonlySet<string>): Promise<void> {
    if (subjectIds.size === 0) return;
    await this.db.query(RECORD, [this.clock.now(), principal.id, view, [...subjectIds]]);
  }
}
