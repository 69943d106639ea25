import type { TokenScope } from './access.js';
import type { Message } from '../platform/i18n/texts.js';

/** What a token with a scope may do. */
export const SCOPE_TEXTS: Readonly<Record<TokenScope, Message>> = {
  'imports:write': { nb: 'sende inn filer', nn: 'sende inn filer', en: 'send files' },
  'imports:read': {
    nb: 'se importer og hva som var galt',
    nn: 'sjå importar og kva som var gale',
    en: 'see imports and what was wrong',
  },
  'events:write': {
    nb: 'sende, rette og trekke enkeltvakter',
    nn: 'sende, rette og trekkje enkeltvakter',
    en: 'send, correct and withdraw single events',
  },
  'events:read': { nb: 'se enkeltvakter', nn: 'sjå enkeltvakter', en: 'see single events' },
  'violations:read': {
    nb: 'se mulige brudd og hvile til gode, med navn',
    nn: 'sjå moglege brot og kvile til gode, med namn',
    en: 'see possible breaches and owed rest, by name',
  },
  'violations:write': {
    nb: 'vurdere mulige brudd',
    nn: 'vurdere moglege brot',
    en: 'assess possible breaches',
  },
  'agreements:read': { nb: 'se avtaler', nn: 'sjå avtalar', en: 'see agreements' },
  'agreements:write': {
    nb: 'registrere, endre og avslutte avtaler',
    nn: 'registrere, endre og avslutte avtalar',
    en: 'register, change and end agreements',
  },
  'hours:read': {
    nb: 'se timeoversikten etter § 10-7, med navn',
    nn: 'sjå timeoversikta etter § 10-7, med namn',
    en: 'see the overview of hours of § 10-7, by name',
  },
  'evaluations:write': {
    nb: 'prøve vakter mot reglene uten å lagre dem',
    nn: 'prøve vakter mot reglane utan å lagre dei',
    en: 'try events against the rules, nothing stored',
  },
  'figures:read': { nb: 'se tall og rapporter', nn: 'sjå tal og rapportar', en: 'see figures and reports' },
  'figures:close': { nb: 'lukke måneder', nn: 'lukke månader', en: 'close months' },
  'objections:read': { nb: 'se innsigelser', nn: 'sjå innseiingar', en: 'see objections' },
  'objections:write': { nb: 'svare på innsigelser', nn: 'svare på innseiingar', en: 'answer objections' },
  'audit:read': { nb: 'søke i revisjonsloggen', nn: 'søkje i revisjonsloggen', en: 'search the audit log' },
  'webhooks:write': { nb: 'sette opp webhooks', nn: 'setje opp webhooks', en: 'set up webhooks' },
  'terms:try': {
    nb: 'prøve andre vilkår på det som er registrert, med navn',
    nn: 'prøve andre vilkår på det som er registrert, med namn',
    en: 'try other terms on what is on record, by name',
  },
  'roles:read': {
    nb: 'se hvem som har hvilke roller',
    nn: 'sjå kven som har kva roller',
    en: 'see who has which role',
  },
  'mappings:write': {
    nb: 'se og slette kolonneoppsett',
    nn: 'sjå og slette kolonneoppsett',
    en: 'see and delete column mappings',
  },
  'retention:read': {
    nb: 'se hvor lenge noe oppbevares, og hva som ville blitt slettet',
    nn: 'sjå kor lenge noko blir oppbevart, og kva som ville blitt sletta',
    en: 'see how long records are kept, and what would be erased',
  },
  'tokens:revoke': {
    nb: 'se API-nøkler og trekke dem tilbake',
    nn: 'sjå API-nøklar og trekkje dei tilbake',
    en: 'see tokens and take them back',
  },
};
