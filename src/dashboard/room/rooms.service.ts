import { Injectable } from '@nestjs/common';
import { AccessLogService } from '../../access/access-log.service.js';
import { type Principal, scopeOf } from '../../access/access.js';
import { Clock } from '../../platform/clock.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { formatDay } from '../../time/civil.js';
import type { LocalClock } from '../../time/local-clock.js';
import { passedOn } from './passed-on.js';
import type { RoomFilter, RoomPlace } from './room-filter.js';
import { type RoomCounts, type RoomRow, RoomsQuery } from './rooms.query.js';

/** What is left of a limit; of one that is passed the local day on which it is, `YYYY-MM-DD`. */
export interface RoomShown extends Omit<RoomRow, 'evidence' | 'anchorDate' | 'firstLimit'> {
  readonly passedOn: string | null;
  /** Whether that day is past: then it is no plan any more. */
  readonly isOver: boolean;
}

/** Some rows of a list, and where they ended where more follow. */
interface Rooms {
  readonly rooms: readonly RoomShown[];
  readonly next: RoomPlace | null;
}

export interface RoomsPage extends Rooms {
  readonly counts: RoomCounts;
}

/** What employees have left of limits, as a person may see it; everybody named is logged first. */
@Injectable()
export class RoomViews {
  constructor(
    private readonly rooms: RoomsQuery,
    private readonly log: AccessLogService,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  async page(principal: Principal, filter: RoomFilter, size: number): Promise<RoomsPage> {
    const scope = scopeOf(principal, 'view-violation-names');
    const [some, counts] = await Promise.all([
      this.rows(principal, filter, size, 'list-remaining-room'),
      this.rooms.counts(scope, filter, this.today()),
    ]);
    return { ...some, counts };
  }

  /** @param look what is logged of each employee they name */
  async rows(
    principal: Principal,
    filter: RoomFilter,
    size: number,
    look: 'list-remaining-room' | 'export-remaining-room',
  ): Promise<Rooms> {
    const scope = scopeOf(principal, 'view-violation-names');
    const { zone } = this.settings;
    const today = this.today();
    const found = await this.rooms.list(scope, filter, { today, zone }, size + 1);
    const rooms = found.slice(0, size).map((row) => shownOf(row, today, clockOf(zone)));
    await this.log.record(principal, look, new Set(rooms.map(({ employeeId }) => employeeId)));
    return { rooms, next: found.length > size ? (rooms.at(-1) ?? null) : null };
  }

  private today(): string {
    return formatDay(clockOf(this.settings.zone).dayOf(this.clock.nowSeconds()));
  }
}

function shownOf(
  { evidence, anchorDate, firstLimit: limit, ...row }: RoomRow,
  today: string,
  clock: LocalClock,
): RoomShown {
  if (evidence === null || anchorDate === null || limit === null)
    return { ...row, passedOn: null, isOver: false };
  const day = passedOn(evidence, { anchorDate, limit, isAverage: row.rule === 'TOTAL_AVG' }, clock);
  const on = day === null ? anchorDate : formatDay(day);
  return { ...row, passedOn: on, isOver: on < today };
}
