import { z } from 'zod';

/** Where a page of objections ended: the day the last one is due, and its id. */
export const ObjectionPlace = z.tuple([z.iso.date(), z.uuid()]);
export type ObjectionPlace = z.output<typeof ObjectionPlace>;

const SEPARATOR = '_';

/** Of an address somebody may have changed: null where it is no place. */
export function placeIn(text: unknown): ObjectionPlace | null {
  const read = ObjectionPlace.safeParse(typeof text === 'string' ? text.split(SEPARATOR) : null);
  return read.success ? read.data : null;
}

export const listAddress = (after: ObjectionPlace | null): string =>
  after === null ? '/objections' : `/objections?after=${after.join(SEPARATOR)}`;

export const placeText = (place: ObjectionPlace): string => place.join(SEPARATOR);
