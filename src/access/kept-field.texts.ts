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
  details: { nb: 'Send opplysninger', nn: 'Send opplysningar', en: 'Send details' },
  unit: { nb: 'Enhet', nn: 'Eining', en: 'Unit' },
  delivery: { nb: 'Hvor ofte', nn: 'Kor ofte', en: 'How often' },
  kinds: { nb: 'Hva du vil ha beskjed om', nn: 'Kva du vil ha beskjed om', en: 'What you want to be told' },
  workdaysOnly: { nb: 'Bare på virkedager', nn: 'Berre på vyrkedagar', en: 'Working days only' },
  notBefore: { nb: 'Ikke før', nn: 'Ikkje før', en: 'Not before' },
  notAfter: { nb: 'Ikke etter', nn: 'Ikkje etter', en: 'Not after' },
  grantedBy: {
    nb: 'Hvem som er part eller ga tillatelsen',
    nn: 'Kven som er part eller gav løyvet',
    en: 'Who is the party, or gave the permission',
  },
  unionLevel: {
    nb: 'Nivå for representantene',
    nn: 'Nivå for representantane',
    en: 'Level of the representatives',
  },
  groupKind: { nb: 'Slags gruppe', nn: 'Slags gruppe', en: 'Kind of group' },
  eveningWork: {
    nb: 'Kveldsarbeid på eget initiativ kl. 21–23',
    nn: 'Kveldsarbeid på eige initiativ kl. 21–23',
    en: 'Evening work on own initiative, 21:00–23:00',
  },
  overtimeWeeks: {
    nb: 'Overtid telles over 26 uker',
    nn: 'Overtid blir talt over 26 veker',
    en: 'Overtime is counted over 26 weeks',
  },
  mistake: {
    nb: 'Den ble registrert ved en feil og har aldri gjeldt',
    nn: 'Han vart registrert ved ein feil og har aldri gjelde',
    en: 'It was registered by mistake and never held',
  },
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
  yes: { nb: 'ja', nn: 'ja', en: 'yes' },
  chosenCase: {
    nb: 'saken du valgte i listen',
    nn: 'saka du valde i lista',
    en: 'the case you chose in the list',
  },
} satisfies Messages;
