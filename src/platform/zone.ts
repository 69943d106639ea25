import { IANAZone } from 'luxon';
import { LocalClock, type ZoneTable } from '../time/local-clock.js';
import { DomainError } from './errors.js';

const WEEK = 7 * 86_400;
/** One week before 1970 and after 2100, for readings near the edges look a day to each side. */
const SCAN_FROM = -WEEK;
const SCAN_TO = Date.UTC(2101, 0, 8) / 1000;

export class UnknownZone extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'zone.unknown';

  constructor(name: string) {
    super(`"${name}" is no time zone; expected an IANA name like Europe/Oslo.`);
  }
}

const loaded = new Map<string, ZoneTable>();

/**
 * The clock changes of a zone from 1970 to 2100. Before and after, the first and last
 * offset hold. Made by looking once a week and halving where the offset differs: zones
 * keep a clock for longer than that, and asking oftener would cost seconds at start.
 * @throws UnknownZone when the name is not in the IANA data of this Node
 */
export function loadZone(name: string): ZoneTable {
  const known = loaded.get(name);
  if (known) return known;
  if (!IANAZone.isValidZone(name)) throw new UnknownZone(name);
  const table = scan(name, IANAZone.create(name));
  loaded.set(name, table);
  return table;
}

/** A clock of the zone with a memory of its own; make one per stream of look-ups. */
export const clockOf = (name: string): LocalClock => new LocalClock(loadZone(name));

function scan(name: string, zone: IANAZone): ZoneTable {
  const offsetAt = (instant: number): number => Math.round(zone.offset(instant * 1000) * 60);
  const from = [Number.NEGATIVE_INFINITY];
  const offset = [offsetAt(SCAN_FROM)];
  let last = offsetAt(SCAN_FROM);
  for (let instant = SCAN_FROM; instant < SCAN_TO; instant += WEEK) {
    const next = offsetAt(instant + WEEK);
    if (next === last) continue;
    from.push(changeBetween(instant, instant + WEEK, offsetAt));
    offset.push(next);
    last = next;
  }
  return { name, from: Float64Array.from(from), offset: Int32Array.from(offset) };
}

/** First second of `(before, after]` at which the offset no longer is that of `before`. */
function changeBetween(before: number, after: number, offsetAt: (instant: number) => number): number {
  const old = offsetAt(before);
  let low = before;
  let high = after;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle) === old) low = middle;
    else high = middle;
  }
  return high;
}
