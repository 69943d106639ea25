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
  const fields = method === 'POST' && formAgain(body) === null ? typedFields(body) : [];
  return fields.length === 0 ? null : fields;
}

/** All fields of a form, texts only. */
export const typedFields = (body: unknown): readonly KeptField[] =>
  Object.entries(typeof body === 'object' && body !== null ? body : {}).flatMap(([name, value]) =>
    [value as unknown]
      .flat()
      .flatMap((text): KeptField[] => (typeof text === 'string' ? [[name, text]] : [])),
  );
