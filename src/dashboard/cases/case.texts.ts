import type { Messages } from '../../platform/i18n/texts.js';

/** What is known of a case beside what was found. */
export const CASE_TEXTS = {
  title: { nb: 'Saken', nn: 'Saka', en: 'The case' },
  assessedBy: {
    nb: 'Vurdert av {by} {at}.',
    nn: 'Vurdert av {by} {at}.',
    en: 'Assessed by {by} on {at}.',
  },
  withdrawn: {
    nb: 'Saken gjelder ikke lenger: timene er rettet, og funnet er borte.',
    nn: 'Saka gjeld ikkje lenger: timane er retta, og funnet er borte.',
    en: 'The case no longer holds: the hours were corrected, and the finding is gone.',
  },
  assessedBefore: {
    nb: 'Før det var den vurdert slik: {state}.',
    nn: 'Før det var ho vurdert slik: {state}.',
    en: 'Before that it was assessed so: {state}.',
  },
  measuresOpen: {
    nb: 'Se tiltak som gjenstår',
    nn: 'Sjå tiltak som står att',
    en: 'See measures that remain',
  },
  outdatedSince: {
    nb: 'Endret etter vurderingen, {at}.',
    nn: 'Endra etter vurderinga, {at}.',
    en: 'Changed since the assessment, on {at}.',
  },
  otherMeasure: {
    nb: 'Målt {measured} da, {measuredAfter} nå.',
    nn: 'Målt {measured} då, {measuredAfter} no.',
    en: 'Measured {measured} then, {measuredAfter} now.',
  },
  otherLimit: {
    nb: 'Målt {measured} da, grense {limit}; nå {measuredAfter}, grense {limitAfter}.',
    nn: 'Målt {measured} då, grense {limit}; no {measuredAfter}, grense {limitAfter}.',
    en: 'Measured {measured} then, limit {limit}; now {measuredAfter}, limit {limitAfter}.',
  },
  sameAgain: {
    nb: 'Tallene har vært andre, og er nå de samme som da.',
    nn: 'Tala har vore andre, og er no dei same som då.',
    en: 'The figures have been others, and are now the same as they were then.',
  },
  cameBack: {
    nb: 'Funnet var borte, og kom tilbake med de samme tallene.',
    nn: 'Funnet var borte, og kom tilbake med dei same tala.',
    en: 'The finding was gone, and came back with the same figures.',
  },
  assessAnew: {
    nb: 'Se om vurderingen fortsatt stemmer, og vurder saken på nytt; gjerne likt.',
    nn: 'Sjå om vurderinga framleis stemmer, og vurder saka på nytt; gjerne likt.',
    en: 'See whether the assessment still holds, and assess the case anew; it may be the same again.',
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
  measureDropped: {
    nb: 'Skal ikke gjøres: {reason}',
    nn: 'Skal ikkje gjerast: {reason}',
    en: 'Not to be done: {reason}',
  },
  measureEffect: { nb: 'Virkning: {effect}', nn: 'Verknad: {effect}', en: 'Effect: {effect}' },
  numberGone: { nb: 'koblingen fjernet', nn: 'koplinga fjerna', en: 'link taken away' },
} satisfies Messages;
