import type { AuditDetail } from '../../access/audit/audit-actions.js';
import type { AskedFor, Attempt } from '../../access/refusals/refused-attempts.js';
import { type Language, type Message, type Messages, speak } from '../../platform/i18n/texts.js';
import { parseDay } from '../../time/civil.js';
import { formatDate } from '../../wording/format.js';
import { STATE_NAMES } from '../../wording/rule-words.js';
import { OBJECTION_STATE_NAMES } from '../objections/objection.texts.js';
import { REASON_TEXTS } from '../violation.texts.js';
import { WHY_TEXTS } from './why.texts.js';

/** What entries say besides, by the name it is kept under; what has no words here is shown as it is kept. */
const DETAIL_NAMES: Readonly<Record<string, Message>> = {
  format: { nb: 'format', nn: 'format', en: 'format' },
  part: { nb: 'del', nn: 'del', en: 'part' },
  stored: { nb: 'tatt inn', nn: 'tekne inn', en: 'taken in' },
  withdrawn: { nb: 'trukket tilbake', nn: 'trekte tilbake', en: 'withdrawn' },
  step: { nb: 'steg', nn: 'steg', en: 'step' },
  from: { nb: 'fra', nn: 'frå', en: 'from' },
  to: { nb: 'til', nn: 'til', en: 'to' },
  why: { nb: 'grunn', nn: 'grunn', en: 'why' },
  kind: { nb: 'slag', nn: 'slag', en: 'kind' },
  before: { nb: 'før', nn: 'før', en: 'before' },
  marked: { nb: 'kontrolleres på nytt', nn: 'blir kontrollerte på nytt', en: 'to be evaluated again' },
  count: { nb: 'antall', nn: 'tal på', en: 'count' },
  scopes: { nb: 'tilganger', nn: 'tilgangar', en: 'scopes' },
  unit: { nb: 'enhet', nn: 'eining', en: 'unit' },
  expires: { nb: 'utløper', nn: 'går ut', en: 'expires' },
  events: { nb: 'hendelser', nn: 'hendingar', en: 'events' },
  details: { nb: 'opplysninger', nn: 'opplysningar', en: 'details' },
  change: { nb: 'endring', nn: 'endring', en: 'change' },
  holder: { nb: 'hvem', nn: 'kven', en: 'who' },
  groups: { nb: 'for', nn: 'for', en: 'for' },
  file: { nb: 'fil', nn: 'fil', en: 'file' },
  issuer: { nb: 'utsteder', nn: 'utferdar', en: 'issuer' },
  'role-hr': { nb: 'HR', nn: 'HR', en: 'HR' },
  'role-reader': { nb: 'styret', nn: 'styret', en: 'board' },
  'role-safety-delegate': { nb: 'verneombud', nn: 'verneombod', en: 'safety delegates' },
  'role-admin': { nb: 'administrator', nn: 'administrator', en: 'administrators' },
  networks: { nb: 'nettverk', nn: 'nettverk', en: 'networks' },
  zone: { nb: 'tidssone', nn: 'tidssone', en: 'time zone' },
  language: { nb: 'språk', nn: 'språk', en: 'language' },
  closeOnWorkingDay: {
    nb: 'måneden lukkes på arbeidsdag',
    nn: 'månaden blir lukka på arbeidsdag',
    en: 'months are closed on working day',
  },
  trustedProxies: { nb: 'proxyer', nn: 'proxyar', en: 'proxies' },
  requestsPerToken: { nb: 'kall per token', nn: 'kall per token', en: 'requests per token' },
  requestsPerAddress: { nb: 'kall per adresse', nn: 'kall per adresse', en: 'requests per address' },
  uploadLimit: { nb: 'største fil i byte', nn: 'største fil i byte', en: 'largest file in bytes' },
  what: { nb: 'hva', nn: 'kva', en: 'what' },
  how: { nb: 'hvordan', nn: 'korleis', en: 'how' },
  action: { nb: 'søkte etter', nn: 'søkte etter', en: 'looked for' },
};

/** How often an attempt was made again, which is not written down one by one. */
const AGAIN = {
  times: {
    nb: 'og {times, plural, one {én gang til} other {# ganger til}}',
    nn: 'og {times, plural, one {éin gong til} other {# gonger til}}',
    en: 'and {times, plural, one {once more} other {# times more}}',
  },
} satisfies Messages;

const ORDER = [...Object.keys(DETAIL_NAMES), 'times'];
/** The database keeps no order of its own: `to` would come before `from`. */
const placeOf = (name: string): number => {
  const place = ORDER.indexOf(name);
  return place === -1 ? ORDER.length : place;
};

/** `steg: Vurdert, fra: ikke vurdert, til: reelt brudd`; what was left empty is left out. */
export function detailText(detail: AuditDetail, language: Language): string {
  return Object.entries(detail)
    .filter(([, value]) => value !== null)
    .sort(([a], [b]) => placeOf(a) - placeOf(b))
    .map(([name, value]) => partText(name, String(value), language))
    .join(', ');
}

const partText = (name: string, value: string, language: Language): string =>
  name === 'times'
    ? speak(AGAIN, language)('times', { times: Number(value) })
    : `${nameOf(name, language)}: ${valueText(name, value, language)}`;

const nameOf = (name: string, language: Language): string => DETAIL_NAMES[name]?.[language] ?? name;

const YES_OR_NO = {
  true: { nb: 'ja', nn: 'ja', en: 'yes' },
  false: { nb: 'nei', nn: 'nei', en: 'no' },
} satisfies Messages;

/** What was asked for of persons, and how it was refused. */
const REFUSED = {
  findings: { nb: 'funn eller ansatte', nn: 'funn eller tilsette', en: 'findings or employees' },
  hours: { nb: 'timer', nn: 'timar', en: 'hours' },
  events: { nb: 'vakter', nn: 'vakter', en: 'shifts' },
  objections: { nb: 'innsigelser', nn: 'innseiingar', en: 'objections' },
  rest: { nb: 'hvile til gode', nn: 'kvile til gode', en: 'owed rest' },
  log: { nb: 'innslag i loggen', nn: 'innslag i loggen', en: 'entries of the log' },
  imports: { nb: 'importer', nn: 'importar', en: 'imports' },
  'not-allowed': {
    nb: 'rollen åpner det ikke',
    nn: 'rolla opnar det ikkje',
    en: 'the role does not open it',
  },
  'by-rule': {
    nb: 'en regel for det det gjaldt stod i veien',
    nn: 'ein regel for det det galdt stod i vegen',
    en: 'a rule of what it was about was in the way',
  },
  'not-found': {
    nb: 'utenfor det den som spør kan se',
    nn: 'utanfor det den som spør kan sjå',
    en: 'beyond what whoever asked may see',
  },
} satisfies Readonly<Record<AskedFor | Attempt['how'], Message>>;

const VALUES = { ...OBJECTION_STATE_NAMES, ...STATE_NAMES, ...YES_OR_NO };
const WORDS: Readonly<Record<string, Messages>> = {
  ...{ step: REASON_TEXTS, what: REFUSED, how: REFUSED },
  why: WHY_TEXTS,
};

/** Codes of cases and objections have words, days are those of the language; numbers and names are what they are. */
function valueText(name: string, value: string, language: Language): string {
  if (parseDay(value) !== null) return formatDate(language, value);
  const words = WORDS[name] ?? VALUES;
  return Object.hasOwn(words, value) ? speak(words, language)(value as keyof typeof words) : value;
}
