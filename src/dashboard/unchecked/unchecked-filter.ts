import { z } from 'zod';
import { addressOf, chosen, unitField } from '../../platform/http/list-address.js';

/** What the address of the list can say. The month is judged where figures are read. */
export const UncheckedFilter = z.object({
  month: chosen(z.string().max(40)),
  unit: unitField,
  /** Whom the page before ended with. */
  after: chosen(z.uuid()),
});
export interface UncheckedFilter {
  readonly month?: string | undefined;
  readonly unit?: string | undefined;
  readonly after?: string | undefined;
}

export const uncheckedAddress = (
  { month, unit }: UncheckedFilter,
  after: string | null = null,
  path = '/unchecked',
): string => addressOf(path, { month, unit, after });
