import { DAY_SECONDS } from '../time/civil.js';
import type { LocalClock } from '../time/local-clock.js';
import type { Blocks } from './blocks.js';
import { countingFor, roomFor, zerosFor } from './packed.js';

/**
 * What daily rest is measured between: main work periods (hovedarbeidsperioder), and
 * work on free days that belongs to none and is therefore a period of its own (`pseudo`).
 * A period runs from block `firstBlock` to block `lastBlock`. Made anew for each timeline
 * in memory that is kept.
 */
export class Anchors {
  count = 0;
  start: Float64Array = new Float64Array(0);
  end: Float64Array = new Float64Array(0);
  pseudo: Uint8Array = new Uint8Array(0);
  firstBlock: Int32Array = new Int32Array(0);
  lastBlock: Int32Array = new Int32Array(0);
  private own = anchorColumns(0);

  private add(blocks: Blocks, block: number, pseudo: number): void {
    const i = this.count;
    this.start[i] = blocks.start[block]!;
    this.end[i] = blocks.end[block]!;
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
      if (blocks.main[i]! === 0) continue;
      const start = blocks.start[i]!;
      const last = this.count - 1;
      const isNear = last >= 0 && start - this.end[last]! < splitGap;
      if (isNear && clock.dayOf(start) === clock.dayOf(this.start[last]!)) {
        this.end[last] = blocks.end[i]!;
        this.lastBlock[last] = i;
      } else this.add(blocks, i, 0);
    }
    return this;
  }

  /**
   * Main work periods and, between them, the pseudo-main ones (spec 1.3): any other block
   * belongs to the latest anchor when it starts within 24 h of that anchor's start or
   * before its end, and is an anchor of its own otherwise.
   */
  fillWith(periods: Anchors, blocks: Blocks): this {
    this.reserve(blocks.count);
    let next = 0;
    for (let i = 0; i < blocks.count; i += 1) {
      const start = blocks.start[i]!;
      while (next < periods.count && periods.start[next]! <= start) {
        this.copy(periods, next);
        next += 1;
      }
      if (blocks.main[i]! === 0 && !this.takes(start)) this.add(blocks, i, 1);
    }
    return this;
  }

  private takes(start: number): boolean {
    const last = this.count - 1;
    return last >= 0 && start < Math.max(this.start[last]! + DAY_SECONDS, this.end[last]!);
  }

  private copy(from: Anchors, index: number): void {
    const i = this.count;
    this.start[i] = from.start[index]!;
    this.end[i] = from.end[index]!;
    this.pseudo[i] = 0;
    this.firstBlock[i] = from.firstBlock[index]!;
    this.lastBlock[i] = from.lastBlock[index]!;
    this.count = i + 1;
  }

  /** The blocks of a plain timeline, each a main work period. */
  take({ count, start, end }: Blocks): this {
    this.count = count;
    this.start = start;
    this.end = end;
    this.pseudo = zerosFor(count);
    this.firstBlock = countingFor(count);
    this.lastBlock = this.firstBlock;
    return this;
  }

  private reserve(needed: number): void {
    if (needed > this.own.start.length) this.own = anchorColumns(roomFor(needed));
    this.count = 0;
    this.start = this.own.start;
    this.end = this.own.end;
    this.pseudo = this.own.pseudo;
    this.firstBlock = this.own.firstBlock;
    this.lastBlock = this.own.lastBlock;
  }
}

const anchorColumns = (room: number) => ({
  start: new Float64Array(room),
  end: new Float64Array(room),
  pseudo: new Uint8Array(room),
  firstBlock: new Int32Array(room),
  lastBlock: new Int32Array(room),
});
