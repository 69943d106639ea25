import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { type Scope, unitFilter } from '../../access/access.js';
import { DataVersions } from '../../platform/database/data-versions.query.js';
import { Clock } from '../../platform/clock.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { formatDay } from '../../time/civil.js';
import type { RoomFilter } from './room-filter.js';
import { type RoomCounts, RoomsQuery } from './rooms.query.js';

interface Wish {
  readonly scope: Scope;
  readonly filter: RoomFilter;
  readonly today: string;
}

/** Selections whose counts are kept. */
const MOST = 1000;

/** How many there are in a selection: everybody has to be looked at for it, so it is kept while nothing changes. */
@Injectable()
export class KeptRoomCounts {
  private readonly kept = new LRUCache<string, RoomCounts, Wish>({
    max: MOST,
    fetchMethod: (_key, _stale, { context: { scope, filter, today } }) =>
      this.rooms.counts(scope, filter, today),
  });

  constructor(
    private readonly rooms: RoomsQuery,
    private readonly versions: DataVersions,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  async of(scope: Scope, filter: RoomFilter): Promise<RoomCounts> {
    const { all } = await this.versions.now();
    const today = formatDay(clockOf(this.settings.zone).dayOf(this.clock.nowSeconds()));
    const { unit = null, used = null } = filter;
    const key = JSON.stringify([all, today, unitFilter(scope), unit, used]);
    return this.kept.forceFetch(key, { context: { scope, filter, today } });
  }
}
