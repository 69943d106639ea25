import type { Messages } from '../platform/i18n/texts.js';

/** Our columns, as the form that maps a file calls them, and complaints about a file do. */
export const FIELD_NAMES = {
  employee: { nb: 'Ansattnummer', nn: 'Tilsettnummer', en: 'Employee number' },
  unit: { nb: 'Enhet', nn: 'Eining', en: 'Unit' },
  kind: {
    nb: 'Slag (vakt, overtid, utrykning …)',
    nn: 'Slag (vakt, overtid, utrykking …)',
    en: 'Kind (shift, overtime, call-out …)',
  },
  date: { nb: 'Dato for starten', nn: 'Dato for starten', en: 'Date of the start' },
  start: { nb: 'Start', nn: 'Start', en: 'Start' },
  end: { nb: 'Slutt', nn: 'Slutt', en: 'End' },
  break_minutes: { nb: 'Ubetalt pause, minutter', nn: 'Ubetalt pause, minutt', en: 'Unpaid break, minutes' },
  breaks: { nb: 'Pauser, som liste', nn: 'Pausar, som liste', en: 'Breaks, as a list' },
  net_hours: { nb: 'Timer uten pause', nn: 'Timar utan pause', en: 'Hours without breaks' },
  planned_start: { nb: 'Planlagt start', nn: 'Planlagd start', en: 'Planned start' },
  planned_end: { nb: 'Planlagt slutt', nn: 'Planlagd slutt', en: 'Planned end' },
  planned_break_minutes: {
    nb: 'Planlagt pause, minutter',
    nn: 'Planlagd pause, minutt',
    en: 'Planned break, minutes',
  },
  planned_hours: { nb: 'Planlagte timer', nn: 'Planlagde timar', en: 'Planned hours' },
  overtime: { nb: 'Overtid, ja eller nei', nn: 'Overtid, ja eller nei', en: 'Overtime, yes or no' },
  school_day: { nb: 'Skoledag, ja eller nei', nn: 'Skuledag, ja eller nei', en: 'School day, yes or no' },
  cause: { nb: 'Årsak, som kode', nn: 'Årsak, som kode', en: 'Cause, as a code' },
  source_id: { nb: 'Radens id i systemet', nn: 'Id for rada i systemet', en: 'Id of the row in its system' },
  deleted: { nb: 'Slettet, ja eller nei', nn: 'Sletta, ja eller nei', en: 'Deleted, yes or no' },
  type: { nb: 'Fraværstype', nn: 'Fråværstype', en: 'Type of absence' },
  from: { nb: 'Fra og med', nn: 'Frå og med', en: 'From' },
  to: { nb: 'Til og med', nn: 'Til og med', en: 'To' },
  grade: { nb: 'Grad, prosent', nn: 'Grad, prosent', en: 'Grade, percent' },
  certificate: {
    nb: 'Egenmelding eller sykmelding',
    nn: 'Eigenmelding eller sjukmelding',
    en: 'Self-certified or by a doctor',
  },
  code: { nb: 'Nummer eller kode', nn: 'Nummer eller kode', en: 'Number or code' },
  name: { nb: 'Navn', nn: 'Namn', en: 'Name' },
  email: { nb: 'E-post', nn: 'E-post', en: 'E-mail' },
  language: { nb: 'Språk', nn: 'Språk', en: 'Language' },
  bornOn: { nb: 'Fødselsdato', nn: 'Fødselsdato', en: 'Date of birth' },
  schoolUntil: { nb: 'Skoleplikt til', nn: 'Skuleplikt til', en: 'In compulsory school until' },
  parent: { nb: 'Overordnet enhet', nn: 'Overordna eining', en: 'Unit above' },
  manager: { nb: 'Leder, ansattnummer', nn: 'Leiar, tilsettnummer', en: 'Manager, employee number' },
  title: { nb: 'Stilling', nn: 'Stilling', en: 'Position' },
  share: { nb: 'Stillingsandel', nn: 'Stillingsdel', en: 'Share of full time' },
  employment: { nb: 'Ansettelse', nn: 'Tilsetjing', en: 'Employment' },
  onCallScheme: { nb: 'Vaktordning', nn: 'Vaktordning', en: 'On-call scheme' },
  exempt: {
    nb: 'Unntak (leading, independent)',
    nn: 'Unntak (leading, independent)',
    en: 'Exemption (leading, independent)',
  },
  nightStrain: {
    nb: 'Særlig nattbelastning, ja eller nei',
    nn: 'Særleg nattbelastning, ja eller nei',
    en: 'Strain by night, yes or no',
  },
  rota: { nb: 'Turnus', nn: 'Turnus', en: 'Rota' },
  legalBasis: { nb: 'Hjemmel', nn: 'Heimel', en: 'Legal basis' },
  grantedBy: { nb: 'Gitt av', nn: 'Gjeven av', en: 'Granted by' },
  unionLevel: {
    nb: 'Organisasjonsledd',
    nn: 'Organisasjonsledd',
    en: 'Level of the organisation',
  },
  employerRole: {
    nb: 'Arbeidsgivers rolle',
    nn: 'Rolla til arbeidsgivar',
    en: 'Role for the employer',
  },
  counterpartRole: {
    nb: 'Motpartens rolle',
    nn: 'Rolla til motparten',
    en: 'Role for the other party',
  },
  groupKind: { nb: 'Slag gruppe', nn: 'Slag gruppe', en: 'Kind of group' },
  groupCode: { nb: 'Gruppens kode', nn: 'Kode for gruppa', en: 'Code of the group' },
  limits: { nb: 'Grenser', nn: 'Grenser', en: 'Limits' },
  terms: { nb: 'Vilkår, som JSON', nn: 'Vilkår, som JSON', en: 'Terms, as JSON' },
  conditions: { nb: 'Vilkår', nn: 'Vilkår', en: 'Conditions' },
  document: { nb: 'Dokument', nn: 'Dokument', en: 'Document' },
  warnDays: {
    nb: 'Varsel, dager før slutt',
    nn: 'Varsel, dagar før slutt',
    en: 'Reminder, days before the end',
  },
  warned: {
    nb: 'Hvem som varsles',
    nn: 'Kven som blir varsla',
    en: 'Who is reminded',
  },
} satisfies Messages;

/** Types of absence. */
export const ABSENCE_NAMES = {
  sick: { nb: 'sykefravær', nn: 'sjukefråvær', en: 'sick leave' },
  'child-sick': { nb: 'sykt barn', nn: 'sjukt barn', en: 'sick child' },
  holiday: { nb: 'ferie', nn: 'ferie', en: 'holiday' },
  leave: { nb: 'permisjon', nn: 'permisjon', en: 'leave' },
  course: { nb: 'kurs', nn: 'kurs', en: 'course' },
} satisfies Messages;

/** What the rows of a table are about. */
export const SUBJECT_NAMES = {
  events: { nb: 'vakter og arbeidet tid', nn: 'vakter og arbeidd tid', en: 'shifts and worked time' },
  absences: { nb: 'fravær', nn: 'fråvær', en: 'absences' },
  employees: { nb: 'ansatte', nn: 'tilsette', en: 'employees' },
  units: { nb: 'enheter', nn: 'einingar', en: 'units' },
  positions: { nb: 'stillinger', nn: 'stillingar', en: 'positions' },
  organisation: { nb: 'organisasjonen', nn: 'organisasjonen', en: 'the organisation' },
  agreements: { nb: 'avtaler', nn: 'avtalar', en: 'agreements' },
} satisfies Messages;
