import { DAY_SECONDS } from '../time/civil.js';
import type { LocalClock } from '../time/local-clock.js';
import type { Blocks } from './blocks.js';
import { f64, i32, roomFor, u8 } from './packed.js';

/**
 * What daily rest is measured between: main work periods (hovedarbeidsperioder), and
 * work on free days that belongs to none and is therefore a period of its own (`pseudo`).
 * `day` is the local date of the start; the period runs from block `firstBlock` to block
 * `lastBlock`. Made anew for each timeline in memory that is kept.
 */
export class Anchors {
  count = 0;
  start = new Float64Array(0);
  end = new Float64Array(0);
  day = new Int32Array(0);
  pseudo = new Uint8Array(0);
  firstBlock = new Int32Array(0);
  lastBlock = new Int32Array(0);

  private add(blocks: Blocks, block: number, day: number, pseudo: number): void {
    const i = this.count;
    this.start[i] = f64(blocks.start, block);
    this.end[i] = f64(blocks.end, block);
    this.day[i] = day;
    this.pseudo[i] = pseudo;
    this.firstBlock[i] = block;
    this.lastBlock[i] = block;
    this.count = i + 1;
  }

  /**
   * The main work periods alone (spec 1.3): a main block joins the one before it when the
   * gap is shorter than `splitGap` seconds and it starts on the local date the period began on.
   */
  fillPeriods(blocks: Blocks, clock: LocalClock, splitGap: number): this {
    this.reserve(blocks.count);
    for (let i = 0; i < blocks.count; i += 1) {
      if (u8(blocks.main, i) === 0) continue;
      const start = f64(blocks.start, i);
      const day = clock.dayOf(start);
      const last = this.count - 1;
      if (last >= 0 && start - f64(this.end, last) < splitGap && day === i32(this.day, last)) {
        this.end[last] = f64(blocks.end, i);
        this.lastBlock[last] = i;
      } else this.add(blocks, i, day, 0);
    }
    return this;
  }

  /**
   * Main work periods and, between them, the pseudo-main ones (spec 1.3): any other block
   * belongs to the latest anchor when it starts within 24 h of that anchor's start or
   * before its end, and is an anchor of its own otherwise.
   */
  fillWith(periods: Anchors, blocks: Blocks, clock: LocalClock): this {
    this.reserve(blocks.count);
    let next = 0;
    for (let i = 0; i < blocks.count; i += 1) {
      const start = f64(blocks.start, i);
      while (next < periods.count && f64(periods.start, next) <= start) {
        this.copy(periods, next);
        next += 1;
      }
      if (u8(blocks.main, i) === 0 && !this.takes(start)) this.add(blocks, i, clock.dayOf(start), 1);
    }
    return this;
  }

  private takes(start: number): boolean {
    const last = this.count - 1;
    return last >= 0 && start < Math.max(f64(this.start, last) + DAY_SECONDS, f64(this.end, last));
  }

  private copy(from: Anchors, index: number): void {
    const i = this.count;
    this.start[i] = f64(from.start, index);
    this.end[i] = f64(from.end, index);
    this.day[i] = i32(from.day, index);
    this.pseudo[i] = 0;
    this.firstBlock[i] = i32(from.firstBlock, index);
    this.lastBlock[i] = i32(from.lastBlock, index);
    this.count = i + 1;
  }

  private reserve(needed: number): void {
    this.count = 0;
    if (needed <= this.start.length) return;
    const room = roomFor(needed);
    this.start = new Float64Array(room);
    this.end = new Float64Array(room);
    this.day = new Int32Array(room);
    this.pseudo = new Uint8Array(room);
    this.firstBlock = new Int32Array(room);
    this.lastBlock = new Int32Array(room);
  }
}
