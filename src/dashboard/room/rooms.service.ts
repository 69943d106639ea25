import { Injectable } from '@nestjs/common';
import { AccessLogService } from '../../access/access-log.service.js';
import { type Principal, scopeOf } from '../../access/access.js';
import { Clock } from '../../platform/clock.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { formatDay } from '../../time/civil.js';
import type { LocalClock } from '../../time/local-clock.js';
import { passedOn } from './passed-on.js';
import { type PassedRow, type RoomShown, RoomsQuery } from './rooms.query.js';

/** A limit that a plan passes, and the local day on which it does, `YYYY-MM-DD`. */
export interface PassedShown extends Omit<PassedRow, 'evidence'> {
  readonly on: string;
}

/** Limits that are nearly used up, and those that the plan passes. */
export interface RoomsShown {
  readonly rooms: readonly RoomShown[];
  readonly passed: readonly PassedShown[];
}

/** More than any organisation has people near a limit. */
const EVERYBODY = 1_000_000;

/** Limits that are nearly used up, as a person may see them; everybody named is logged first. */
@Injectable()
export class Rooms {
  constructor(
    private readonly rooms: RoomsQuery,
    private readonly log: AccessLogService,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  list(principal: Principal, most: number): Promise<RoomsShown> {
    return this.shown(principal, most, 'list-remaining-room');
  }

  /** All of both lists, to be taken away. */
  every(principal: Principal): Promise<RoomsShown> {
    return this.shown(principal, EVERYBODY, 'export-remaining-room');
  }

  private async shown(
    principal: Principal,
    most: number,
    look: 'list-remaining-room' | 'export-remaining-room',
  ): Promise<RoomsShown> {
    const clock = clockOf(this.settings.zone);
    const today = formatDay(clock.dayOf(this.clock.nowSeconds()));
    const scope = scopeOf(principal, 'view-violation-names');
    const rooms = await this.rooms.list(scope, today, most);
    const rows = await this.rooms.passed(scope, today, most);
    // Who is over it already is not warned any more: that is a case.
    const passed = rows.map((row) => shownOf(row, clock)).filter(({ on }) => on >= today);
    const named = [...rooms, ...passed].map(({ employeeId }) => employeeId);
    await this.log.record(principal, look, new Set(named));
    return { rooms, passed };
  }
}

function shownOf({ evidence, ...row }: PassedRow, clock: LocalClock): PassedShown {
  const day = passedOn(evidence, { ...row, isAverage: row.rule === 'TOTAL_AVG' }, clock);
  return { ...row, on: day === null ? row.anchorDate : formatDay(day) };
}
