import type { Messages } from '../platform/i18n/texts.js';

export const RETENTION_TEXTS = {
  kind: { nb: 'hva', nn: 'kva', en: 'what' },
  from: { nb: 'beholdes fra og med', nn: 'blir haldne frå og med', en: 'kept from' },
  count: { nb: 'slettes', nn: 'blir sletta', en: 'to erase' },
  table: { nb: 'tabell', nn: 'tabell', en: 'table' },
  year: { nb: 'år', nn: 'år', en: 'year' },
  waiting: { nb: 'venter', nn: 'ventar', en: 'waiting' },
  waits: {
    nb: 'Det som venter, er eldre og beholdes likevel: brudd ingen har vurdert, innsigelser uten svar, tiltak som ikke er gjort, og personer som noe fortsatt handler om.',
    nn: 'Det som ventar, er eldre og blir halde likevel: brot ingen har vurdert, innseiingar utan svar, tiltak som ikkje er gjorde, og personar som noko framleis handlar om.',
    en: 'What waits is older and kept all the same: breaches nobody has assessed, objections without an answer, measures that are not done, and persons whom something is still about.',
  },
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
  events: { nb: 'vakter og annen tid', nn: 'vakter og anna tid', en: 'shifts and other time' },
  absences: { nb: 'fravær', nn: 'fråvær', en: 'absences' },
  cases: { nb: 'saker om mulige brudd', nn: 'saker om moglege brot', en: 'cases of possible breaches' },
  'rest-claims': { nb: 'hvile til gode', nn: 'kvile til gode', en: 'owed rest' },
  imports: { nb: 'navn i importer', nn: 'namn i importar', en: 'names in imports' },
  'report-deliveries': {
    nb: 'mottakere av månedsrapporter',
    nn: 'mottakarar av månadsrapportar',
    en: 'receivers of monthly reports',
  },
  employees: { nb: 'ansatte som har sluttet', nn: 'tilsette som har slutta', en: 'employees who have left' },
  audit: { nb: 'innslag i revisjonsloggen', nn: 'innslag i revisjonsloggen', en: 'entries of the audit log' },
} satisfies Messages;
