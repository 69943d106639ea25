import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Principal } from '../../access/access.js';
import { Clock } from '../../platform/clock.js';
import { DataVersions } from '../../platform/database/data-versions.query.js';
import { Settings } from '../../platform/settings.js';
import { sortedJson } from '../../platform/sorted-json.js';
import { clockOf } from '../../platform/zone.js';

/** Counts kept at most; each is a few numbers under a text of some hundred letters. */
const MOST_KEPT = 2000;

/**
 * Counts of long lists, which every page of a list asks for again: kept as long as nothing has changed that they could
 * count, as pages are (`kept-pages.service.ts`). The version is asked for with every request, after whoever asks has been let
 * in. The key holds the whole person, so that nobody is answered with what was counted for another.
 */
@Injectable()
export class KeptCounts {
  private readonly kept = new LRUCache<string, Promise<object>>({ max: MOST_KEPT });

  constructor(
    private readonly versions: DataVersions,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /**
   * @param asked all that the count depends on besides data, day and person
   * @param count what it throws is thrown, and not kept
   */
  async of<T extends object>(principal: Principal, asked: unknown, count: () => Promise<T>): Promise<T> {
    const { all: version } = await this.versions.now();
    const day = clockOf(this.settings.zone).dayOf(this.clock.nowSeconds());
    const key = sortedJson([version, day, principal, asked]);
    const known = this.kept.get(key);
    if (known) return (await known) as T;
    const counting = count();
    this.kept.set(key, counting);
    try {
      return await counting;
    } catch (error) {
      this.kept.delete(key);
      throw error;
    }
  }
}
