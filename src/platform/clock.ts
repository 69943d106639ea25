/**
 * The only source of "now". A start instant moves it: it begins there when the process
 * starts and runs on, so that a demonstration lives in its own month.
 */
export class Clock {
  private readonly shiftMs: number;

  /** @param startAt UTC seconds to begin at, or null for the real time */
  constructor(startAt: number | null = null) {
    this.shiftMs = startAt === null ? 0 : startAt * 1000 - Date.now();
  }

  now(): Date {
    return new Date(Date.now() + this.shiftMs);
  }

  /** Whole UTC seconds. */
  nowSeconds(): number {
    return Math.floor((Date.now() + this.shiftMs) / 1000);
  }
}
