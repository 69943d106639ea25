import { Injectable } from '@nestjs/common';
import { type Principal, scopeOf } from '../../access/access.js';
import { Clock } from '../../platform/clock.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { formatDay } from '../../time/civil.js';
import { KeptCounts } from '../kept/kept-counts.service.js';
import type { RoomFilter } from './room-filter.js';
import { type RoomCounts, RoomsQuery } from './rooms.query.js';

/** How many there are in a selection, wherever in it a page begins: everybody has to be looked at for it. */
@Injectable()
export class KeptRoomCounts {
  constructor(
    private readonly rooms: RoomsQuery,
    private readonly kept: KeptCounts,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  of(principal: Principal, { unit, used }: RoomFilter): Promise<RoomCounts> {
    const scope = scopeOf(principal, 'view-violation-names');
    const today = formatDay(clockOf(this.settings.zone).dayOf(this.clock.nowSeconds()));
    return this.kept.of(principal, ['remaining-room', unit ?? null, used ?? null], () =>
      this.rooms.counts(scope, { unit, used, after: null }, today),
    );
  }
}
