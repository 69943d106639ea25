import { z } from 'zod';
import { chosen, unitField } from '../../platform/http/list-address.js';

/** `late`: made up for, and after its last day. `outstanding`: open or overdue. */
export const CLAIM_STATES = ['open', 'overdue', 'closed', 'late'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];
export const CLAIM_STANDINGS = ['outstanding', ...CLAIM_STATES, 'all'] as const;
export type ClaimStanding = (typeof CLAIM_STANDINGS)[number];

const STATES_OF: Readonly<Partial<Record<ClaimStanding, readonly ClaimState[]>>> = {
  outstanding: ['open', 'overdue'],
};

/** The states a list shows; null for all of them. */
export const statesAsked = (standing: ClaimStanding): readonly ClaimState[] | null =>
  standing === 'all' ? null : (STATES_OF[standing] ?? [standing as ClaimState]);

/** What the address of the page can say. */
export const ClaimFilter = z.object({
  state: chosen(z.enum(CLAIM_STANDINGS)),
  unit: unitField,
  employee: chosen(z.string().max(200)),
  after: chosen(z.string().refine((text) => placeIn(text) !== null)),
});
export type ClaimFilter = z.infer<typeof ClaimFilter>;

/** Where a page ended. */
export const ClaimPlace = z.tuple([z.iso.date(), z.string(), z.uuid(), z.string()]);
export type ClaimPlace = z.output<typeof ClaimPlace>;

const SEPARATOR = '_';
export const placeText = (place: ClaimPlace): string => place.join(SEPARATOR);

/** Of an address somebody may have changed: null where it is no place. */
export function placeIn(text: string | undefined): ClaimPlace | null {
  const [due = '', arose = '', employee = '', ...rule] = text?.split(SEPARATOR) ?? [];
  const read = ClaimPlace.safeParse([due, arose, employee, rule.join(SEPARATOR)]);
  return read.success && !Number.isNaN(Date.parse(arose)) ? read.data : null;
}

/** The page's address with another place to begin; empty choices are left out. */
export function claimsAddress(
  { state, unit, employee }: ClaimFilter,
  after: string | null,
  path = '/compensating-rest',
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ state, unit, employee, after: after ?? undefined })) {
    if (value !== undefined) query.set(name, value);
  }
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}
