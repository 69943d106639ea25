import { formatDay } from '../../time/civil.js';
import type { Seen } from '../../workforce/newcomers.repository.js';

interface Known {
  readonly person: number;
  unit: string | null;
  positionPercent: number | null;
  fromDay: number;
}

/** Somebody a file speaks of, and the number that stands for the code in staging. */
export interface PersonSeen extends Seen {
  readonly person: number;
}

/** A copy: a part cut out of a longer text keeps all of that text in memory for as long as it lives. */
export const ownText = (text: string): string => Buffer.from(text).toString();

/** Everybody a file speaks of, each with the first unit and share it names and the first local day. */
export class PeopleSeen {
  private readonly known = new Map<string, Known>();

  /** The number of the person in this file, from 0 in the order they come. */
  see(code: string, day: number, unit: string | null, positionPercent: number | null): number {
    const before = this.known.get(code);
    if (!before) {
      const person = this.known.size;
      this.known.set(ownText(code), { person, unit: unit && ownText(unit), positionPercent, fromDay: day });
      return person;
    }
    before.unit ??= unit && ownText(unit);
    before.positionPercent ??= positionPercent;
    if (day < before.fromDay) before.fromDay = day;
    return before.person;
  }

  /** Of somebody of whom a row is taken back: that alone lets nobody in. */
  mention(code: string): number {
    return this.see(code, Number.POSITIVE_INFINITY, null, null);
  }

  /** By code. */
  all(): PersonSeen[] {
    return [...this.known]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, { fromDay, ...person }]) => ({
        code,
        ...person,
        fromDate: fromDay === Number.POSITIVE_INFINITY ? null : formatDay(fromDay),
      }));
  }
}
