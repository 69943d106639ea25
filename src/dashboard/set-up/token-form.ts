import { z } from 'zod';
import { TOKEN_SCOPES, type TokenScope } from '../../access/access.js';
import { beyondUnits, type TokenUnit } from '../../access/api-token.js';

export const LONGEST_DAYS = 1096;
const LONGEST_NAME = 100;
const ID = /^[0-9a-f]{12}$/;

/** A form with one box ticked sends a text, with several a list. */
const texts = z.union([z.string().transform((one) => [one]), z.array(z.string())]);

/** The form of a new token as it was sent; what is missing is empty. */
export const TokenForm = z.object({
  /** The id the token will have: a form that is sent twice makes one. */
  id: z.string().regex(ID).optional().catch(undefined),
  name: z.string().catch(''),
  scopes: texts.catch([]),
  /** Code of the unit the token is of; empty for the whole organisation. */
  unit: z.string().catch(''),
  days: z.string().catch(''),
});
export type TokenForm = z.output<typeof TokenForm>;

export const EMPTY_TOKEN_FORM: TokenForm = { id: undefined, name: '', scopes: [], unit: '', days: '365' };

export type TokenProblem = 'name' | 'scopes' | 'unit' | 'days';

/** A form that can be stored, or which of its fields cannot. */
export type ReadToken =
  | {
      readonly ok: true;
      readonly name: string;
      readonly scopes: readonly TokenScope[];
      readonly unit: string | undefined;
      readonly days: number;
    }
  | { readonly ok: false; readonly problem: TokenProblem };

/**
 * @param allowed scopes that whoever sends the form may give
 * @param units those there are
 */
export function readToken(
  { name, scopes, unit, days }: TokenForm,
  allowed: readonly TokenScope[],
  units: readonly TokenUnit[],
): ReadToken {
  const called = nameIn(name);
  if (called === null) return { ok: false, problem: 'name' };
  const wanted = TOKEN_SCOPES.filter((scope) => scopes.includes(scope) && allowed.includes(scope));
  if (wanted.length === 0 || wanted.length !== new Set(scopes).size) return { ok: false, problem: 'scopes' };
  if (!isOneFor(unit, wanted, units)) return { ok: false, problem: 'unit' };
  const lasts = daysIn(days);
  return lasts === null
    ? { ok: false, problem: 'days' }
    : { ok: true, name: called, scopes: wanted, unit: unit === '' ? undefined : unit, days: lasts };
}

const isOneFor = (unit: string, scopes: readonly TokenScope[], units: readonly TokenUnit[]): boolean =>
  unit === '' || (beyondUnits(scopes).length === 0 && units.some(({ code }) => code === unit));

function nameIn(text: string): string | null {
  const name = text.trim();
  return name !== '' && name.length <= LONGEST_NAME && !/\p{Cc}/u.test(name) ? name : null;
}

function daysIn(text: string): number | null {
  const days = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0;
  return days >= 1 && days <= LONGEST_DAYS ? days : null;
}
