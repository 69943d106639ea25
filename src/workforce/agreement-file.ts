import { z } from 'zod';
import { parseDay } from '../time/civil.js';
import { inEach, spoken } from '../platform/http/fault-words.js';
import { codesInWords } from '../wording/code-words.js';
import { AGREEMENT_GROUPS, UNION_LEVELS } from './agreement-parties.js';
import { TermsInFile } from './agreement-terms.js';
import { LIMIT_KEYS } from './rulebook-file.js';
import { GRANTERS } from './rulebook-limit.js';
import { visibleText } from './visible-text.js';

const EXPECTED_ONE_OF = { nb: 'ventet en av', nn: 'venta ei av', en: 'expected one of' } as const;

/** Prose, perhaps of several lines. */
const text = z
  .string()
  .max(10_000)
  .refine((words) => !words.includes('\u0000'), { error: '[^\\0]*' })
  .nullable()
  .default(null);
const day = z.string().refine((words) => parseDay(words) !== null, { error: '2025-12-01' });

/** What somebody was when they signed; who it was, the document says. */
const role = visibleText.nullable().default(null);

/** As many days as a reminder is worth anything. */
const MOST_WARN_DAYS = 730;

/** Limits of minors no agreement can set. */
const ADULT_LIMITS = LIMIT_KEYS.filter((key) => !key.startsWith('YOUTH'));
const THERE_ARE = spoken(
  inEach((language) => `${EXPECTED_ONE_OF[language]} ${codesInWords(ADULT_LIMITS, language)}`),
);
const unknownLimit = ({ code }: { readonly code?: string }): string | undefined =>
  code === 'unrecognized_keys' ? THERE_ARE : undefined;

/** An agreement as the organisation file and the API write it. Days are local; `to` is the last one, included. */
export const AgreementInFile = z.strictObject({
  code: visibleText,
  legalBasis: visibleText.meta({
    description: 'The clause it rests on',
    examples: ['10-8(3)'],
  }),
  grantedBy: z.enum(GRANTERS),
  unionLevel: z.enum(UNION_LEVELS).nullable().default(null).meta({
    description: 'On which level representatives signed; never whom they represent',
  }),
  employerRole: role.meta({ description: 'In which role somebody signed for the employer; never a name' }),
  counterpartRole: role.meta({ description: 'In which role the other party signed; never a name' }),
  group: z.strictObject({
    kind: z.enum(AGREEMENT_GROUPS),
    code: visibleText.nullable().default(null).meta({
      description: 'Code of a unit, name of an on-call scheme, or title of positions; null for all',
    }),
  }),
  from: day,
  to: day.nullable().default(null).meta({ description: 'The last day; null while it is open' }),
  /** Limits in the units of the rulebook: hours, minutes for breaks, a count or a share for Sundays. */
  limits: z.partialRecord(z.enum(LIMIT_KEYS), z.number().min(0), { error: unknownLimit }).default({}),
  terms: TermsInFile.default({}),
  conditions: text,
  document: text,
  warnDays: z.int().min(0).max(MOST_WARN_DAYS).default(90).meta({
    description: 'So many days before the last one HR is reminded; 0 is never',
  }),
  warned: visibleText.nullable().default(null).meta({
    description: 'Code of an employee who is reminded beside HR',
  }),
});
export type AgreementInFile = z.output<typeof AgreementInFile>;

/** What a version says. */
export interface AgreementContent extends AgreementInFile {
  /** It covers nobody any more, and never did where it was registered by mistake. */
  readonly isWithdrawn: boolean;
}

/** What a version says, as whoever writes an agreement would say it. */
export function saidIn(content: AgreementContent): AgreementInFile {
  const said: AgreementInFile & { isWithdrawn?: boolean } = { ...content };
  delete said.isWithdrawn;
  return said;
}
