import type { Messages } from '../platform/i18n/texts.js';

/** What an alert mail says. It names rule, date and unit; persons are behind the link. */
export const ALERT_WORDS = {
  subject: {
    nb: '{count, plural, one {# nytt mulig brudd} other {# nye mulige brudd}} på arbeidstidsreglene',
    nn: '{count, plural, one {# nytt mogleg brot} other {# nye moglege brot}} på arbeidstidsreglane',
    en: '{count, plural, one {# new possible breach} other {# new possible breaches}} of the working-time rules',
  },
  greeting: { nb: 'Hei {name},', nn: 'Hei {name},', en: 'Dear {name},' },
  intro: {
    nb: 'Det er funnet {count, plural, one {ett mulig brudd} other {# mulige brudd}} på arbeidsmiljølovens regler om arbeidstid. Det er et mulig brudd til noen har vurdert det.',
    nn: 'Det er funne {count, plural, one {eitt mogleg brot} other {# moglege brot}} på reglane om arbeidstid i arbeidsmiljølova. Det er eit mogleg brot til nokon har vurdert det.',
    en: '{count, plural, one {One possible breach} other {# possible breaches}} of the working-time rules of the Working Environment Act {count, plural, one {was} other {were}} found. A breach is possible until somebody has assessed it.',
  },
  rule: { nb: 'Regel', nn: 'Regel', en: 'Rule' },
  date: { nb: 'Dato', nn: 'Dato', en: 'Date' },
  unit: { nb: 'Enhet', nn: 'Eining', en: 'Unit' },
  open: { nb: 'Se funnet', nn: 'Sjå funnet', en: 'See the finding' },
  list: {
    nb: 'Alle mulige brudd du kan se',
    nn: 'Alle moglege brot du kan sjå',
    en: 'All possible breaches you can see',
  },
  'no-manager': {
    nb: 'HR får varselet fordi ingen annen leder er registrert over enheten: {units}.',
    nn: 'HR får varselet fordi ingen annan leiar er registrert over eininga: {units}.',
    en: 'HR is told because no other manager is on record above the unit: {units}.',
  },
  'no-address': {
    nb: 'Du får varselet fordi nærmeste leder ikke har en e-postadresse: {units}.',
    nn: 'Du får varselet fordi næraste leiar ikkje har ei e-postadresse: {units}.',
    en: 'You are told because the nearest manager has no e-mail address: {units}.',
  },
  why: {
    nb: 'Du får denne e-posten fordi du er leder for enheten eller følger opp arbeidstid i HR. Navn står ikke i e-posten; de vises når du har logget inn.',
    nn: 'Du får denne e-posten fordi du er leiar for eininga eller følgjer opp arbeidstid i HR. Namn står ikkje i e-posten; dei blir viste når du har logga inn.',
    en: 'You receive this mail because you manage the unit or follow up working time in HR. It holds no names; they are shown once you have signed in.',
  },
} satisfies Messages;
