import { Injectable } from '@nestjs/common';
import { AccessLogService } from '../../access/access-log.service.js';
import { type Principal, scopeOf } from '../../access/access.js';
import { Clock } from '../../platform/clock.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { formatDay } from '../../time/civil.js';
import { type RoomShown, RoomsQuery } from './rooms.query.js';

/** Limits that are nearly used up, as a person may see them; everybody named is logged first. */
@Injectable()
export class Rooms {
  constructor(
    private readonly rooms: RoomsQuery,
    private readonly log: AccessLogService,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  async list(principal: Principal, most: number): Promise<readonly RoomShown[]> {
    const today = formatDay(clockOf(this.settings.zone).dayOf(this.clock.nowSeconds()));
    const rows = await this.rooms.list(scopeOf(principal, 'view-violation-names'), today, most);
    await this.log.record(
      principal,
      'list-remaining-room',
      new Set(rows.map(({ employeeId }) => employeeId)),
    );
    return rows;
  }
}
