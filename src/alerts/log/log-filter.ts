import { z } from 'zod';
import { addressOf, chosen } from '../../platform/http/list-address.js';
import type { LoggedMail, LoggedState, LogPlace } from './alert-log.query.js';

export const LOGGED_STATES = ['failed', 'due', 'sent', 'withdrawn'] as const satisfies readonly LoggedState[];

/** What the address of the page can say. */
export const LogFilter = z.object({
  state: chosen(z.enum(LOGGED_STATES)),
  after: chosen(z.string().refine((text) => placeIn(text) !== null)),
  // Of the page itself, about what it has just done.
  again: z.coerce.number().int().min(0).max(1_000_000).optional().catch(undefined),
});
export type LogFilter = z.output<typeof LogFilter>;

const Place = z.tuple([z.iso.datetime({ offset: true }), z.uuid()]);

/** The place behind `after`; the beginning where it is none. */
export function placeIn(after: string | undefined): LogPlace | null {
  const read = Place.safeParse((after ?? '').split('_'));
  return read.success ? read.data : null;
}

export const placeOf = ({ createdAt, id }: LoggedMail): string => `${createdAt.toISOString()}_${id}`;

export const logAddress = ({ state }: LogFilter, after: string | null, path = '/alerts'): string =>
  addressOf(path, { state, after });
