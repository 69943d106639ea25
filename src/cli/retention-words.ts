import type { Messages } from '../platform/i18n/texts.js';

export const RETENTION_TEXTS = {
  kind: { nb: 'hva', nn: 'kva', en: 'what' },
  from: { nb: 'beholdes fra og med', nn: 'blir haldne frå og med', en: 'kept from' },
  count: { nb: 'slettes', nn: 'blir sletta', en: 'to erase' },
  erased: { nb: 'slettet', nn: 'sletta', en: 'erased' },
  dryRun: {
    nb: 'Ingenting er slettet. Uten --dry-run slettes dette, og hver natt det som da er for gammelt.',
    nn: 'Ingenting er sletta. Utan --dry-run blir dette sletta, og kvar natt det som då er for gammalt.',
    en: 'Nothing was erased. Without --dry-run this is, and every night what is too old then.',
  },
  mails: {
    nb: 'e-poster om mulige brudd',
    nn: 'e-postar om moglege brot',
    en: 'mails about possible breaches',
  },
  'rejected-rows': {
    nb: 'avviste rader og feil i dem',
    nn: 'avviste rader og feil i dei',
    en: 'rejected rows and what was wrong with them',
  },
  tokens: { nb: 'utløpte token', nn: 'utgåtte token', en: 'expired tokens' },
  'webhook-messages': {
    nb: 'meldinger til webhooks',
    nn: 'meldingar til webhooks',
    en: 'messages of webhooks',
  },
  audit: { nb: 'innslag i revisjonsloggen', nn: 'innslag i revisjonsloggen', en: 'entries of the audit log' },
} satisfies Messages;
