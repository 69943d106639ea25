import type { TokenScope } from '../../access/access.js';
import type { Message } from '../../platform/i18n/texts.js';

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
};
