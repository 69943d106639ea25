import type { Messages } from '../../platform/i18n/texts.js';
import { ALERT_KIND_NAMES, DELIVERY_NAMES } from '../../wording/choice-words.js';

export const CHOICE_TEXTS = {
  ...DELIVERY_NAMES,
  ...ALERT_KIND_NAMES,
  title: { nb: 'Varsler', nn: 'Varsel', en: 'Alerts' },
  intro: {
    nb: 'Når og hvordan du får e-post fra Hviletid. Valgene gjelder bare deg.',
    nn: 'Når og korleis du får e-post frå Hviletid. Vala gjeld berre deg.',
    en: 'When and how Hviletid mails you. The choices are yours alone.',
  },
  saved: { nb: 'Valgene er lagret.', nn: 'Vala er lagra.', en: 'The choices are stored.' },
  storedNow: { nb: 'Lagret nå', nn: 'Lagra no', en: 'Stored now' },
  language: { nb: 'Språk i e-posten', nn: 'Språk i e-posten', en: 'Language of the mails' },
  ownLanguage: { nb: 'Som registrert', nn: 'Som registrert', en: 'As registered' },
  delivery: { nb: 'Hvor ofte', nn: 'Kor ofte', en: 'How often' },
  dailyHint: {
    nb: 'Da kommer alt i denne ene e-posten, også påminnelser, det som følger av loven, og ukens oppsummering. Ingenting sendes utenom; det som kommer etter klokkeslettet, er med neste dag.',
    nn: 'Då kjem alt i denne eine e-posten, også påminningar, det som følgjer av lova, og oppsummeringa av veka. Ingenting blir sendt utanom; det som kjem etter klokkeslettet, er med neste dag.',
    en: 'Then all comes in this one mail, reminders, what follows from the law and the summary of the week too. Nothing is sent besides; what comes after the time is in the mail of the next day.',
  },
  digestAt: {
    nb: 'Klokkeslett for den daglige e-posten',
    nn: 'Klokkeslett for den daglege e-posten',
    en: 'Time of the daily mail',
  },
  times: { nb: 'Når e-post kan sendes', nn: 'Når e-post kan sendast', en: 'When mail may be sent' },
  timesHint: {
    nb: 'Utenfor disse tidene venter varsler til neste gang det er åpent. Tom betyr ingen grense. Gjelder e-post som sendes med en gang.',
    nn: 'Utanfor desse tidene ventar varsel til neste gong det er ope. Tom tyder inga grense. Gjeld e-post som blir send med ein gong.',
    en: 'Outside these hours alerts wait for the next opening. Empty means no bound. It is about mail that is sent at once.',
  },
  notBefore: { nb: 'Ikke før', nn: 'Ikkje før', en: 'Not before' },
  notAfter: { nb: 'Ikke etter', nn: 'Ikkje etter', en: 'Not after' },
  workdaysOnly: {
    nb: 'Bare på virkedager (mandag til fredag, ikke helligdager)',
    nn: 'Berre på vyrkedagar (måndag til fredag, ikkje heilagdagar)',
    en: 'Working days only (Monday to Friday, no public holidays)',
  },
  kinds: { nb: 'Hva du vil ha beskjed om', nn: 'Kva du vil ha beskjed om', en: 'What you want to be told' },
  always: {
    nb: 'Kan ikke slås av, fordi det følger av loven eller må til for at noen får vite det: nye mulige brudd, brudd som planen fører til, vurderinger som mangler, hvile til gode, innsigelser uten svar, avtaler som utløper, og for HR det i tidsplanen som må ses på, og hvem e-post ikke når.',
    nn: 'Kan ikkje slåast av, fordi det følgjer av lova eller må til for at nokon får vite det: nye moglege brot, brot som planen fører til, vurderingar som manglar, kvile til gode, innseiingar utan svar, avtalar som går ut, og for HR det i tidsplanen som må sjåast på, og kven e-post ikkje når.',
    en: 'Cannot be turned off, since it follows from the law or somebody has to know: new possible breaches, breaches the plan leads to, assessments that wait, rest that is owed, objections without an answer, agreements about to end, and for HR schedules to be looked at and whom mail does not reach.',
  },
  save: { nb: 'Lagre', nn: 'Lagre', en: 'Save' },
  yes: { nb: 'ja', nn: 'ja', en: 'yes' },
  no: { nb: 'nei', nn: 'nei', en: 'no' },
  nothing: { nb: 'ingen', nn: 'ingen', en: 'none' },
} satisfies Messages;
