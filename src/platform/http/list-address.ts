import { z } from 'zod';
import { DomainError, type RequestFault } from '../errors.js';
import type { Language, Message } from '../i18n/texts.js';
import { inEach, spoken, spokenWords } from './fault-words.js';
import { fieldName } from './list-field-words.js';
import { monthDays } from '../../time/civil.js';

/** A form that is sent with nothing chosen sends empty texts. */
export const chosen = <T extends z.ZodType>(schema: T): z.ZodPreprocess<z.ZodOptional<T>> =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** `2025-12` */
export const monthField = chosen(
  z.string().refine(
    (text) => monthDays(text) !== null,
    spoken({
      nb: 'ventet år og måned som 2025-12, fra 1970 til 2100',
      nn: 'venta år og månad som 2025-12, frå 1970 til 2100',
      en: 'expected a year and a month like 2025-12, from 1970 to 2100',
    }),
  ),
);
export const unitField = chosen(z.uuid());

const NO_USE: Message = { nb: 'finnes ikke', nn: 'finst ikkje', en: 'there is none of this' };

/** A field of an address that says nothing a list can be asked for, and what would be right where that is told. */
interface WrongField {
  readonly field: string;
  readonly right: Message | undefined;
}

/** What an address asks of a list that there is none of. */
export class WrongListFilter extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'list.wrong-filter';
  override readonly said: Message;
  override readonly faults: readonly RequestFault[];

  constructor(wrong: readonly WrongField[]) {
    // Programs know a field as the address has it.
    super(sentences(wrong, 'en', ({ field }) => field));
    this.said = inEach((language) => sentences(wrong, language, ({ field }) => fieldName(field)[language]));
    this.faults = wrong.map(({ field, right = NO_USE }) => ({
      ...{ parameter: field, detail: right.en, said: right },
    }));
  }
}

const REST = {
  nb: 'Adressen sier noe om {names} som ikke finnes. Åpne listen på nytt og velg der.',
  nn: 'Adressa seier noko om {names} som ikkje finst. Opne lista på nytt og vel der.',
  en: 'The address has no use for what it says of {names}. Open the list again and choose there.',
};

/** What would be right field by field where that is told, and of the others together that they are of no use. */
function sentences(
  wrong: readonly WrongField[],
  language: Language,
  calledBy: (one: WrongField) => string,
): string {
  const nameOf = (one: WrongField): string => `«${calledBy(one)}»`;
  const told = wrong.flatMap((one) =>
    one.right === undefined ? [] : [`${nameOf(one)}: ${one.right[language]}.`],
  );
  const names = wrong.filter(({ right }) => right === undefined).map(nameOf);
  const rest = names.length === 0 ? [] : [REST[language].replace('{names}', names.join(', '))];
  return [...told, ...rest].join(' ');
}

/**
 * What an address says, which somebody may have typed.
 * @throws WrongListFilter naming every field that is wrong
 */
export function askedIn<T extends z.ZodType>(schema: T, query: unknown): z.output<T> {
  const read = schema.safeParse(query);
  if (read.success) return read.data;
  const wrong = new Map<string, WrongField>();
  for (const issue of read.error.issues) {
    const fields = issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])];
    for (const field of fields) wrong.set(field, { field, right: spokenWords(issue.message) });
  }
  throw new WrongListFilter([...wrong.values()]);
}

/** The address that says this; what is not chosen is left out. */
export function addressOf(path: string, fields: Readonly<Record<string, string | null | undefined>>): string {
  const chosenOnes = Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const text = new URLSearchParams(chosenOnes).toString();
  return text === '' ? path : `${path}?${text}`;
}
