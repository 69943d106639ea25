import type { Messages } from '../platform/i18n/texts.js';

/** What fields of forms are called, by their names; where a form comes back that was sent after the session had ended. */
export const KEPT_FIELD_TEXTS = {
  what: {
    nb: 'Hva skal gjøres',
    nn: 'Kva skal gjerast',
    en: 'What is to be done',
  },
  owner: { nb: 'Ansvarlig', nn: 'Ansvarleg', en: 'Responsible' },
  effect: { nb: 'Virkning', nn: 'Verknad', en: 'Effect' },
  reason: { nb: 'Begrunnelse', nn: 'Grunngjeving', en: 'Reason' },
  answer: { nb: 'Begrunnelse', nn: 'Grunngjeving', en: 'Reason' },
  text: { nb: 'Tekst', nn: 'Tekst', en: 'Text' },
  dueDate: { nb: 'Frist', nn: 'Frist', en: 'Due' },
  doneOn: { nb: 'Utført', nn: 'Utført', en: 'Done' },
  outcome: { nb: 'Vurdering', nn: 'Vurdering', en: 'Assessment' },
  cause: { nb: 'Årsak', nn: 'Årsak', en: 'Cause' },
  duplicateOf: { nb: 'Duplikat av', nn: 'Duplikat av', en: 'Duplicate of' },
  number: { nb: 'Avviksnummer', nn: 'Avviksnummer', en: 'Deviation number' },
  code: { nb: 'Kode', nn: 'Kode', en: 'Code' },
  legalBasis: { nb: 'Hjemmel', nn: 'Heimel', en: 'Legal basis' },
  groupCode: { nb: 'Gruppe', nn: 'Gruppe', en: 'Group' },
  from: { nb: 'Første dag', nn: 'Første dag', en: 'First day' },
  to: { nb: 'Siste dag', nn: 'Siste dag', en: 'Last day' },
  conditions: { nb: 'Vilkår', nn: 'Vilkår', en: 'Conditions' },
  document: { nb: 'Dokument', nn: 'Dokument', en: 'Document' },
  name: { nb: 'Navn', nn: 'Namn', en: 'Name' },
  scopes: { nb: 'Tilganger', nn: 'Tilgangar', en: 'Scopes' },
  days: { nb: 'Dager', nn: 'Dagar', en: 'Days' },
  url: { nb: 'Adresse', nn: 'Adresse', en: 'Address' },
  events: { nb: 'Hendelser', nn: 'Hendingar', en: 'Events' },
  language: { nb: 'Språk', nn: 'Språk', en: 'Language' },
  digestAt: { nb: 'Klokkeslett', nn: 'Klokkeslett', en: 'Time of day' },
} satisfies Messages;

/** Choices that are no state and no cause. */
export const KEPT_CHOICE_TEXTS = {
  'take-back': {
    nb: 'ta vurderingen tilbake',
    nn: 'ta vurderinga tilbake',
    en: 'take the assessment back',
  },
  upheld: { nb: 'fikk medhold', nn: 'fekk medhald', en: 'upheld' },
  rejected: { nb: 'funnet står', nn: 'funnet står', en: 'the finding stands' },
  chosenCase: {
    nb: 'saken du valgte i listen',
    nn: 'saka du valde i lista',
    en: 'the case you chose in the list',
  },
} satisfies Messages;
