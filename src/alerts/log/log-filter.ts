import { z } from 'zod';
import type { LoggedMail, LoggedState, LogPlace } from './alert-log.query.js';

export const LOGGED_STATES = ['failed', 'due', 'sent', 'withdrawn'] as const satisfies readonly LoggedState[];

/** What the address of the page asks for; what it does not say is not asked. */
export const LogFilter = z.object({
  state: z.enum(LOGGED_STATES).optional().catch(undefined),
  after: z.string().max(100).optional().catch(undefined),
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

export function logAddress({ state }: LogFilter, after: string | null): string {
  const query = new URLSearchParams({
    ...(state === undefined ? {} : { state }),
    ...(after === null ? {} : { after }),
  }).toString();
  return query === '' ? '/alerts' : `/alerts?${query}`;
}
