import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { LRUCache } from 'lru-cache';
import type { Principal } from '../../access/access.js';
import { Clock } from '../../platform/clock.js';
import { type DataVersion, DataVersions } from '../../platform/database/data-versions.query.js';
import { languageOf } from '../../platform/html/language.js';
import { type Packed, pack, sendPacked, sizeOf } from '../../platform/http/packed.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { keyOf } from './page-key.js';

/** Bytes of pages kept at most, compressed ones included. */
const MOST_BYTES = 64_000_000;
/** Good enough to halve what gzip leaves, quick enough to be waited for. */
const BROTLI_QUALITY = 5;

/** A request, who sent it, and what else the page is made of that comes with it. */
export interface Asked {
  readonly request: Request;
  readonly response: Response;
  readonly principal: Principal;
  readonly besides: unknown;
}

/**
 * Pages of figures that take long to make, kept as long as nothing has changed that they
 * could show: the version of the data is asked for with every request, after whoever asks
 * has been let in, so that a page is never older than the last commit. What it is kept under
 * holds all that the page may depend on (`page-key.ts`). Kept in this process alone.
 */
@Injectable()
export class KeptPages {
  private readonly pages = new LRUCache<string, Packed>({
    maxSize: MOST_BYTES,
    sizeCalculation: (page, key) => key.length + sizeOf(page),
  });
  /** Being made: whoever asks for the same meanwhile waits for it. */
  private readonly inWork = new Map<string, Promise<Packed>>();

  constructor(
    private readonly versions: DataVersions,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /**
   * Answers with a page, made now or made before from the same data. Nothing may go into
   * it but data, day, language, address, the person, and what is named as besides.
   *
   * @param make the whole document; what it throws is thrown, and not kept
   */
  async answer(
    { request, response, principal, besides }: Asked,
    make: (version: DataVersion) => Promise<string>,
  ): Promise<void> {
    const version = await this.versions.now();
    const key = keyOf({
      version: version.all,
      day: clockOf(this.settings.zone).dayOf(this.clock.nowSeconds()),
      language: languageOf(request.headers, this.settings.language),
      path: request.originalUrl,
      principal,
      besides,
    });
    const page = await this.page(key, () => make(version));
    sendPacked(page, request, response.type('html'));
  }

  /** As if nothing had ever been asked for. */
  forget(): void {
    this.pages.clear();
  }

  private async page(key: string, make: () => Promise<string>): Promise<Packed> {
    const kept = this.pages.get(key) ?? this.inWork.get(key);
    if (kept) return kept;
    const work = make().then((html) => pack(Buffer.from(html), BROTLI_QUALITY));
    this.inWork.set(key, work);
    try {
      const page = await work;
      this.pages.set(key, page);
      return page;
    } finally {
      this.inWork.delete(key);
    }
  }
}
