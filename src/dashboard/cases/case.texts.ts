import type { Messages } from '../../platform/i18n/texts.js';

/** What is known of a case beside what was found. */
export const CASE_TEXTS = {
  title: { nb: 'Saken', nn: 'Saka', en: 'The case' },
  assessedBy: {
    nb: 'Vurdert av {by} {at}.',
    nn: 'Vurdert av {by} {at}.',
    en: 'Assessed by {by} on {at}.',
  },
  restatedSince: {
    nb: 'Tallene er endret etter vurderingen. Se om den fortsatt stemmer.',
    nn: 'Tala er endra etter vurderinga. Sjå om ho framleis stemmer.',
    en: 'The figures have changed since the assessment. See whether it still holds.',
  },
  decided: { nb: 'Årsak, bestemt', nn: 'Årsak, bestemt', en: 'Cause, decided' },
  suggested: { nb: 'Årsak, foreslått', nn: 'Årsak, føreslått', en: 'Cause, suggested' },
  deviation: { nb: 'Avviksnummer', nn: 'Avviksnummer', en: 'Deviation number' },
  none: { nb: 'ingen', nn: 'ingen', en: 'none' },
  duplicateOf: { nb: 'Duplikat av', nn: 'Duplikat av', en: 'Duplicate of' },
  duplicates: { nb: 'Duplikater av denne', nn: 'Duplikat av denne', en: 'Duplicates of this one' },
  replacedBy: {
    nb: 'Rettede data ga i stedet',
    nn: 'Retta data gav i staden',
    en: 'Corrected data gave instead',
  },
  replaces: {
    nb: 'Kom i stedet for',
    nn: 'Kom i staden for',
    en: 'Came in place of',
  },
  who: { nb: 'Hvem', nn: 'Kven', en: 'Who' },
  evaluation: { nb: 'kontrollen', nn: 'kontrollen', en: 'the check' },
  details: { nb: 'Opplysninger', nn: 'Opplysningar', en: 'Details' },
  before: {
    nb: 'Før: {measured}, grense {limit}. Etter: {measuredAfter}, grense {limitAfter}.',
    nn: 'Før: {measured}, grense {limit}. Etter: {measuredAfter}, grense {limitAfter}.',
    en: 'Before: {measured}, limit {limit}. After: {measuredAfter}, limit {limitAfter}.',
  },
  asSuggested: { nb: 'som foreslått', nn: 'som føreslått', en: 'as suggested' },
  measureSays: {
    nb: '{what} Ansvarlig: {owner}. Frist: {due}.',
    nn: '{what} Ansvarleg: {owner}. Frist: {due}.',
    en: '{what} Responsible: {owner}. Due: {due}.',
  },
  measureDone: { nb: 'Utført {done}.', nn: 'Utført {done}.', en: 'Done {done}.' },
  measureEffect: { nb: 'Virkning: {effect}', nn: 'Verknad: {effect}', en: 'Effect: {effect}' },
  numberGone: { nb: 'koblingen fjernet', nn: 'koplinga fjerna', en: 'link taken away' },
} satisfies Messages;
