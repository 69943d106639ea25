import { LANGUAGES } from '../platform/i18n/texts.js';
import { wordOfCode } from '../wording/code-words.js';
import { AGREEMENT_GROUPS, UNION_LEVELS } from '../workforce/agreement-parties.js';
import { EMPLOYMENTS, EXEMPTIONS, ROTAS } from '../workforce/position.entity.js';
import { LIMIT_KEYS } from '../workforce/rulebook-file.js';
import { GRANTERS } from '../workforce/rulebook-limit.js';
import { choiceOf } from './columns.js';

/** Shorter than what complaints call it, and as clear. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  leading: ['ledende', 'leiande', 'leder', 'leiar'],
  independent: ['uavhengig', 'særlig uavhengig', 'særleg uavhengig'],
  unit: ['enhet', 'eining'],
  all: ['alle'],
  'elected-representatives': ['tillitsvalgte', 'tillitsvalde'],
};

/** Words that stand for a code, by code: the code itself, and what people call it in each language. */
const wordsOf = (codes: readonly string[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    codes.map((code) => [
      code,
      [code, ...LANGUAGES.map((language) => wordOfCode(code, language)), ...(ALSO[code] ?? [])].map((word) =>
        word.toLowerCase(),
      ),
    ]),
  );

/** By column, which takes no other words. */
export const REGISTER_WORDS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  language: wordsOf(LANGUAGES),
  employment: wordsOf(EMPLOYMENTS),
  exempt: wordsOf(EXEMPTIONS),
  rota: wordsOf(ROTAS),
  grantedBy: wordsOf(GRANTERS),
  unionLevel: wordsOf(UNION_LEVELS),
  groupKind: wordsOf(AGREEMENT_GROUPS),
};
const WORDS: typeof REGISTER_WORDS = { ...REGISTER_WORDS, limit: wordsOf(LIMIT_KEYS) };

/** `permanent` of `Fast` in a column of employments; any other text stays as it is, for a complaint. */
export function codeMeant(field: string, text: string): string {
  const words = WORDS[field];
  return words ? (choiceOf(words, text) ?? text) : text;
}
