import { formAgain } from './form-again.js';

/** A field that was typed, by its name. */
export type KeptField = readonly [name: string, value: string];

/**
 * The fields of a form that is shown again to whoever sent it after the session had ended,
 * to be sent once more; nothing of it is in an address, and nothing is stored. Null where
 * nothing was typed, and of forms that name a page which has their fields in its address
 * (`form-again.ts`).
 */
export function keptForm(method: string, body: unknown): readonly KeptField[] | null {
  if (method !== 'POST' || typeof body !== 'object' || body === null || formAgain(body) !== null) return null;
  const fields = Object.entries(body as Readonly<Record<string, unknown>>).flatMap(([name, value]) =>
    [value].flat().flatMap((text): KeptField[] => (typeof text === 'string' ? [[name, text]] : [])),
  );
  return fields.length === 0 ? null : fields;
}
