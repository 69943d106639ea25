import { z } from 'zod';
import { DomainError, type RequestFault } from '../errors.js';
import type { Message } from '../i18n/texts.js';
import { monthDays } from '../../time/civil.js';

/** A form that is sent with nothing chosen sends empty texts. */
export const chosen = <T extends z.ZodType>(schema: T): z.ZodPreprocess<z.ZodOptional<T>> =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** `2025-12` */
export const monthField = chosen(z.string().refine((text) => monthDays(text) !== null));
export const unitField = chosen(z.uuid());

const NO_USE: Message = { nb: 'finnes ikke', nn: 'finst ikkje', en: 'there is none of this' };

/** What an address asks of a list that there is none of. */
export class WrongListFilter extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'list.wrong-filter';
  override readonly said: Message;
  override readonly faults: readonly RequestFault[];

  constructor(fields: readonly string[]) {
    const names = fields.map((field) => `«${field}»`).join(', ');
    super(`The address has no use for what it says of ${names}. Open the list again and choose there.`);
    this.said = {
      nb: `Adressen sier noe om ${names} som ikke finnes. Åpne lista på nytt og velg der.`,
      nn: `Adressa seier noko om ${names} som ikkje finst. Opne lista på nytt og vel der.`,
      en: this.message,
    };
    this.faults = fields.map((parameter) => ({ parameter, detail: NO_USE.en, said: NO_USE }));
  }
}

/**
 * What an address says, which somebody may have typed.
 * @throws WrongListFilter naming every field that is wrong
 */
export function askedIn<T extends z.ZodType>(schema: T, query: unknown): z.output<T> {
  const read = schema.safeParse(query);
  if (read.success) return read.data;
  throw new WrongListFilter([...new Set(read.error.issues.map(({ path }) => String(path[0])))]);
}

/** The address that says this; what is not chosen is left out. */
export function addressOf(path: string, fields: Readonly<Record<string, string | null | undefined>>): string {
  const chosenOnes = Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const text = new URLSearchParams(chosenOnes).toString();
  return text === '' ? path : `${path}?${text}`;
}
