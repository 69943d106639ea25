import { z } from 'zod';
import { addressOf } from '../../platform/http/list-address.js';

/** Where a page of objections ended: the day the last one is due, and its id. */
export const ObjectionPlace = z.tuple([z.iso.date(), z.uuid()]);
export type ObjectionPlace = z.output<typeof ObjectionPlace>;

const SEPARATOR = '_';

/** Of an address somebody may have changed: null where it is no place. */
export function placeIn(text: unknown): ObjectionPlace | null {
  const read = ObjectionPlace.safeParse(typeof text === 'string' ? text.split(SEPARATOR) : null);
  return read.success ? read.data : null;
}

/** The list, or that of those whose day is past. */
export const listAddress = (isOverdue: boolean, after: ObjectionPlace | null, path = '/objections'): string =>
  addressOf(path, { due: isOverdue ? 'past' : null, after: after && placeText(after) });

export const placeText = (place: ObjectionPlace): string => place.join(SEPARATOR);
