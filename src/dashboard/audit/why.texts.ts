import type { Messages } from '../../platform/i18n/texts.js';

/** Why a sign-in was refused, by the code of what was answered. */
export const WHY_TEXTS = {
  'access.personas-closed': {
    nb: 'personer kan velges bare i demonstrasjonen',
    nn: 'personar kan veljast berre i demonstrasjonen',
    en: 'persons can be chosen only in the demo',
  },
  'access.unknown-persona': {
    nb: 'personen finnes ikke',
    nn: 'personen finst ikkje',
    en: 'there is no such person',
  },
  'access.issuer-away': {
    nb: 'innloggingstjenesten svarte ikke',
    nn: 'innloggingstenesta svarte ikkje',
    en: 'the sign-in service did not answer',
  },
  'access.issuer-wrong': {
    nb: 'det var ikke den innloggingstjenesten som er satt opp',
    nn: 'det var ikkje den innloggingstenesta som er sett opp',
    en: 'it was not the sign-in service that is set up',
  },
  'access.clocks-differ': {
    nb: 'klokkene er uenige',
    nn: 'klokkene er usamde',
    en: 'the clocks differ',
  },
  'access.sign-in-refused': {
    nb: 'innloggingstjenesten avslo',
    nn: 'innloggingstenesta avslo',
    en: 'the sign-in service refused',
  },
  'access.stale-sign-in': {
    nb: 'innloggingen var utløpt',
    nn: 'innlogginga var utgått',
    en: 'the sign-in was out of date',
  },
  'access.unnamed-person': {
    nb: 'innloggingstjenesten sa ikke hvem det var',
    nn: 'innloggingstenesta sa ikkje kven det var',
    en: 'the sign-in service did not say who it was',
  },
  'access.too-many-groups': {
    nb: 'personen er i flere grupper enn innloggingstjenesten sender',
    nn: 'personen er i fleire grupper enn innloggingstenesta sender',
    en: 'the person is in more groups than the sign-in service sends',
  },
  'access.no-role': {
    nb: 'personen har ingen rolle her',
    nn: 'personen har inga rolle her',
    en: 'the person has no role here',
  },
  unknown: { nb: 'en teknisk feil', nn: 'ein teknisk feil', en: 'a technical error' },
} satisfies Messages;
