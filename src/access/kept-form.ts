/** A field that was typed, by its name. */
export type KeptField = readonly [name: string, value: string];

/** Where what people wrote of other people is sent: too much for an address, and not for one. */
const KEPT =
  /^\/(?:me\/findings\/[0-9a-f-]{36}\/object|objections\/[0-9a-f-]{36}\/answer)$|^\/violations\/(?:assess|[0-9a-f-]{36}\/[a-z]+(?:\/[0-9a-f-]{36})?)$/;

/**
 * The fields of a form that is shown again to whoever sent it after the session had ended,
 * to be sent once more; nothing of it is in an address, and nothing is stored. Null where
 * the form is none of these.
 *
 * @param path without a query
 */
export function keptForm(method: string, path: string, body: unknown): readonly KeptField[] | null {
  if (method !== 'POST' || !KEPT.test(path) || typeof body !== 'object' || body === null) return null;
  const fields = Object.entries(body as Readonly<Record<string, unknown>>).flatMap(([name, value]) =>
    [value].flat().flatMap((text): KeptField[] => (typeof text === 'string' ? [[name, text]] : [])),
  );
  return fields.length === 0 ? null : fields;
}
