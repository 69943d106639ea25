import type { Messages } from '../../platform/i18n/texts.js';
import { KEPT_FIELD_TEXTS } from '../../access/kept-field.texts.js';
import { EVENING_NAMES, GROUP_NAMES } from '../../wording/choice-words.js';

/** As these fields are called where the form comes back after the session has ended. */
const { grantedBy, unionLevel, groupKind, eveningWork, overtimeWeeks } = KEPT_FIELD_TEXTS;

export const FORM_TEXTS = {
  ...{ grantedBy, unionLevel, groupKind, eveningWork, overtimeWeeks },
  ...GROUP_NAMES,
  ...EVENING_NAMES,
  codeHint: {
    nb: 'Navnet avtalen har her; det kan ikke endres senere.',
    nn: 'Namnet avtalen har her; det kan ikkje endrast seinare.',
    en: 'What the agreement is called here; it cannot be changed later.',
  },
  basisHint: {
    nb: 'For eksempel 10-8(3), eller nummeret på vedtaket',
    nn: 'Til dømes 10-8(3), eller nummeret på vedtaket',
    en: 'For example 10-8(3), or the number of the decision',
  },
  employerRole: {
    nb: 'Rollen som arbeidsgiver hadde',
    nn: 'Rolla som arbeidsgivar hadde',
    en: 'Role in which the employer signed',
  },
  counterpartRole: {
    nb: 'Rollen som motparten hadde',
    nn: 'Rolla som motparten hadde',
    en: 'Role in which the other party signed',
  },
  roleHint: {
    nb: 'For eksempel HR-direktør eller hovedtillitsvalgt. Ingen navn.',
    nn: 'Til dømes HR-direktør eller hovudtillitsvald. Ingen namn.',
    en: 'For example HR director or chief representative. No names.',
  },
  notSaid: { nb: 'ikke oppgitt', nn: 'ikkje oppgitt', en: 'not stated' },
  groupCode: { nb: 'Hvilken', nn: 'Kva for ei', en: 'Which' },
  groupCodeHint: {
    nb: 'Enhetens kode, vaktordningens navn eller stillingens tittel; tomt for alle',
    nn: 'Koden til eininga, namnet på vaktordninga eller tittelen på stillinga; tomt for alle',
    en: 'Code of the unit, name of the scheme or title of the position; empty for all',
  },
  from: { nb: 'Første dag', nn: 'Første dag', en: 'First day' },
  to: { nb: 'Siste dag', nn: 'Siste dag', en: 'Last day' },
  toHint: { nb: 'Tomt: uten sluttdato', nn: 'Tomt: utan sluttdato', en: 'Empty: without an end' },
  limitsHint: {
    nb: 'Bare det avtalen endrer. Loven står ved siden av.',
    nn: 'Berre det avtalen endrar. Lova står ved sida av.',
    en: 'Only what the agreement changes. The Act stands beside it.',
  },
  averagingWeeks: {
    nb: 'Gjennomsnittsberegning av arbeidstid, uker',
    nn: 'Gjennomsnittsberekning av arbeidstid, veker',
    en: 'Averaging of hours, weeks',
  },
  averagingStart: {
    nb: 'Første periode begynner',
    nn: 'Første periode byrjar',
    en: 'The first period begins',
  },
  sundayWeeks: {
    nb: 'Gjennomsnittsberegning av søn- og helgedager, uker',
    nn: 'Gjennomsnittsberekning av søn- og heilagdagar, veker',
    en: 'Averaging of Sundays and holidays, weeks',
  },
  sundayStart: {
    nb: 'Første periode for søndager begynner',
    nn: 'Første periode for søndagar byrjar',
    en: 'The first period of Sundays begins',
  },
  eveningNotSaid: { nb: 'Ikke nevnt', nn: 'Ikkje nemnt', en: 'Not mentioned' },
  standbyFactor: {
    nb: 'Omregning av beredskapsvakt, som 1/5',
    nn: 'Omrekning av beredskapsvakt, som 1/5',
    en: 'Conversion of standby, as 1/5',
  },
  conditionsHint: {
    nb: 'For eksempel hvordan kompenserende hvile gis. Ingen navn.',
    nn: 'Til dømes korleis kompenserande kvile blir gitt. Ingen namn.',
    en: 'For example how compensatory rest is given. No names.',
  },
  document: { nb: 'Henvisning til dokument', nn: 'Tilvising til dokument', en: 'Reference to the document' },
  warnDays: {
    nb: 'Varsel, dager før siste dag',
    nn: 'Varsel, dagar før siste dag',
    en: 'Reminder, days before the last day',
  },
  warned: {
    nb: 'Ansattnummer for den som varsles i tillegg til HR',
    nn: 'Tilsettnummer for den som blir varsla i tillegg til HR',
    en: 'Number of the employee who is reminded beside HR',
  },
  save: { nb: 'Lagre', nn: 'Lagre', en: 'Save' },
} satisfies Messages;
