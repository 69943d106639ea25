import { Injectable } from '@nestjs/common';
import { AccessLogService } from '../../access/access-log.service.js';
import { type Principal, scopeOf } from '../../access/access.js';
import { LimitUses } from '../../violations/room/limit-uses.service.js';
import { type LimitUse, partOf } from '../../violations/room/nearly-used.js';
import { Clock } from '../../platform/clock.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { formatDay } from '../../time/civil.js';
import type { LocalClock } from '../../time/local-clock.js';
import { passedOn } from './passed-on.js';
import type { RoomFilter, RoomPlace } from './room-filter.js';
import { type RoomRow, RoomsQuery } from './rooms.query.js';

/** What is left of a limit; of one that is passed the local day on which it is, `YYYY-MM-DD`. */
export interface RoomShown extends Omit<RoomRow, 'evidence' | 'anchorDate' | 'firstLimit'> {
  readonly passedOn: string | null;
  /** Whether that day is past: then it is no plan any more. */
  readonly isOver: boolean;
  /** The other limits of whoever has no row but this one, the nearest first. */
  readonly others: readonly RoomUse[];
}

/** What is used of a limit, in a period of which both days are told. */
export type RoomUse = ReturnType<typeof usedOf>;

/** Some rows of a list, and where they ended where more follow. */
export interface Rooms {
  readonly rooms: readonly RoomShown[];
  readonly next: RoomPlace | null;
}

/** What employees have left of limits, as a person may see it; everybody named is logged first. */
@Injectable()
export class RoomViews {
  constructor(
    private readonly rooms: RoomsQuery,
    private readonly uses: LimitUses,
    private readonly log: AccessLogService,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

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
    const found = await this.rooms.list(scope, filter, { today: formatDay(today), zone }, size + 1);
    const rows = found.slice(0, size);
    await this.log.record(principal, look, new Set(rows.map(({ employeeId }) => employeeId)));
    return { rooms: await this.told(rows, today), next: found.length > size ? (rows.at(-1) ?? null) : null };
  }

  /** Of whom nothing is kept what is used is counted from their hours; of those used alike the names are in order. */
  private async told(rows: readonly RoomRow[], today: number): Promise<RoomShown[]> {
    const rest = rows.filter(({ rule }) => rule === null).map(({ employeeId }) => employeeId);
    const uses = await this.uses.nearest(rest, today);
    const clock = clockOf(this.settings.zone);
    return inOrder(rows).map((row) => {
      const [use, ...others] = (row.rule === null ? uses.get(row.employeeId) : undefined) ?? [];
      const shown = shownOf(use === undefined ? row : { ...row, ...usedOf(use) }, today, clock);
      return { ...shown, others: others.map(usedOf) };
    });
  }

  private today(): number {
    return clockOf(this.settings.zone).dayOf(this.clock.nowSeconds());
  }
}

const inOrder = (rows: readonly RoomRow[]): RoomRow[] =>
  rows.toSorted(
    (a, b) => b.part - a.part || (a.rule === null ? 0 : a.employee.localeCompare(b.employee, 'nb')),
  );

const usedOf = (use: LimitUse) => ({
  rule: use.rule,
  fromDate: formatDay(use.fromDay),
  toDate: formatDay(use.anchorDay),
  used: use.used,
  limit: use.limit,
  part: partOf(use),
});

function shownOf(
  { evidence, anchorDate, firstLimit: limit, ...row }: RoomRow,
  today: number,
  clock: LocalClock,
): Omit<RoomShown, 'others'> {
  if (evidence === null || anchorDate === null || limit === null)
    return { ...row, passedOn: null, isOver: false };
  const day = passedOn(evidence, { anchorDate, limit, isAverage: row.rule === 'TOTAL_AVG' }, clock);
  const on = day === null ? anchorDate : formatDay(day);
  return { ...row, passedOn: on, isOver: on < formatDay(today) };
}
