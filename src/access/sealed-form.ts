import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { KeptField } from './kept-form.js';

/** Field that holds all others of a form, readable for nobody. */
export const KEPT_SEALED = 'kept-sealed';

/** A form that waits for whoever typed it. */
export interface WaitingForm {
  readonly mark: string;
  readonly fields: readonly KeptField[];
  /** Seconds; after that it is no form any more. */
  readonly until: number;
}

const Waiting = z.object({
  mark: z.string(),
  fields: z.array(z.tuple([z.string(), z.string()])),
  until: z.number(),
});

const IV = 12;
const TAG = 16;
const keyFrom = (secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', 'hviletid kept form', 32));

/** Encrypted, so that whoever looks into the source of the page sees nothing either. */
export function sealed(form: WaitingForm, secret: string): string {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', keyFrom(secret), iv);
  const body = Buffer.concat([cipher.update(JSON.stringify(form), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
}

/** The form again; null where it was not sealed here, was changed, or has waited for too long. */
export function unsealed(text: string, secret: string, now: number): WaitingForm | null {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length <= IV + TAG) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyFrom(secret), bytes.subarray(0, IV));
    decipher.setAuthTag(bytes.subarray(IV, IV + TAG));
    const body = Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]);
    const form = Waiting.parse(JSON.parse(body.toString('utf8')));
    return form.until > now ? form : null;
  } catch {
    return null;
  }
}

/** Fields as the body of a form has them: of a name that comes several times, a list. */
export function bodyOf(fields: readonly KeptField[]): Record<string, string | string[]> {
  const body: Record<string, string | string[]> = {};
  for (const [name, value] of fields) {
    const before = body[name];
    body[name] = before === undefined ? value : [before, value].flat();
  }
  return body;
}
