import { z } from 'zod';
import { addressOf, askedIn, chosen, unitField } from '../../platform/http/list-address.js';
import { ROOM_RULES, type RoomRule } from '../../violations/room/nearly-used.js';

/** From which share of a limit somebody is shown, in percent; `passed`: whoever the plan brings over it. */
export const SHARES = ['50', '75', '90', 'passed'] as const;
export type ShareAsked = (typeof SHARES)[number];

/** Stands in a place for who has used less than half of every limit. */
const NO_RULE = 'none';

/**
 * The row that the page before ended with, by all that it is sorted by: what is used may be another on the next
 * page, and the row gone. Only the name is looked up, for names are in no address.
 */
export interface RoomPlace {
  readonly part: number;
  readonly employeeId: string;
  /** Null where the employee has used less than half of every limit. */
  readonly rule: RoomRule | null;
}

/** Whose room is shown. */
export interface RoomFilter {
  readonly unit: string | undefined;
  readonly used: ShareAsked | undefined;
  readonly after: RoomPlace | null;
}

/** What the address can say. */
export const RoomAddress = z.object({
  unit: unitField,
  used: chosen(z.enum(SHARES)),
  after: chosen(z.string().max(100)),
});
const PlaceText = z.tuple([z.coerce.number().min(0), z.uuid(), z.enum([...ROOM_RULES, NO_RULE])]);

/** @throws WrongListFilter */
export function roomFilterAsked(query: unknown): RoomFilter {
  const { unit, used, after } = askedIn(RoomAddress, query);
  return { unit, used, after: after === undefined ? null : placeIn(after) };
}

function placeIn(text: string): RoomPlace {
  const [part, employeeId, ...rule] = text.split('_');
  const { after } = askedIn(z.object({ after: PlaceText }), { after: [part, employeeId, rule.join('_')] });
  return { part: after[0], employeeId: after[1], rule: after[2] === NO_RULE ? null : after[2] };
}

export const roomAddress = (
  { unit, used }: Omit<RoomFilter, 'after'>,
  after: RoomPlace | null = null,
  path = '/remaining-room',
): string =>
  addressOf(path, {
    unit,
    used,
    after: after && `${after.part}_${after.employeeId}_${after.rule ?? NO_RULE}`,
  });
