import type { Messages } from '../../platform/i18n/texts.js';

/** Headings of the tables that go month by month. */
export const DEVELOPMENT_WORDS = {
  heading: { nb: 'Måned for måned', nn: 'Månad for månad', en: 'Month by month' },
  workTable: {
    nb: 'Beredskap, utrykninger og merarbeid, siste 13 måneder',
    nn: 'Beredskap, utrykkingar og meirarbeid, siste 13 månader',
    en: 'Standby, call-outs and extra work, trailing 13 months',
  },
  sickTable: {
    nb: 'Sykefravær etter lengde og egenmelding eller sykmelding, siste 13 måneder',
    nn: 'Sjukefråvær etter lengd og eigenmelding eller sjukmelding, siste 13 månader',
    en: 'Sick leave by length and certificate, trailing 13 months',
  },
  peopleTable: {
    nb: 'Personer med mulige brudd, ansatte og årsverk, siste 13 måneder',
    nn: 'Personar med moglege brot, tilsette og årsverk, siste 13 månader',
    en: 'Persons with possible breaches, employees and full-time equivalents, trailing 13 months',
  },
  checked: { nb: 'Kontrollert', nn: 'Kontrollert', en: 'Checked' },
  ofEmployed: {
    nb: '{evaluated} av {employed}',
    nn: '{evaluated} av {employed}',
    en: '{evaluated} of {employed}',
  },
  checkedNote: {
    nb: 'Kontrollert er ansatte med vurdert arbeidstid, av alle ansatte i måneden.',
    nn: 'Kontrollert er tilsette med vurdert arbeidstid, av alle tilsette i månaden.',
    en: 'Checked are employees whose working time was evaluated, of all employed in the month.',
  },
  callouts: { nb: 'Utrykninger', nn: 'Utrykkingar', en: 'Call-outs' },
  calloutHours: { nb: 'Timer på utrykning', nn: 'Timar på utrykking', en: 'Hours on call-out' },
  standbyHours: { nb: 'Beredskap, timer', nn: 'Beredskap, timar', en: 'Standby hours' },
  extraHours: { nb: 'Merarbeid, timer', nn: 'Meirarbeid, timar', en: 'Extra hours' },
  shifts: { nb: 'Vakter', nn: 'Vakter', en: 'Shifts' },
  per100: { nb: 'Brudd per 100 vakter', nn: 'Brot per 100 vakter', en: 'Breaches per 100 shifts' },
  total: { nb: 'Sum', nn: 'Sum', en: 'Total' },
  short: { nb: 'Til og med 16 dager', nn: 'Til og med 16 dagar', en: 'Up to 16 days' },
  long: { nb: 'Mer enn 16 dager', nn: 'Meir enn 16 dagar', en: 'Over 16 days' },
  selfCertified: { nb: 'Egenmeldt', nn: 'Eigenmeldt', en: 'Self-certified' },
  doctorCertified: { nb: 'Sykmeldt', nn: 'Sjukmeldt', en: 'Doctor-certified' },
  masked: { nb: 'skjermet', nn: 'skjerma', en: 'masked' },
  nav: { nb: 'Sum som hos NAV', nn: 'Sum som hos NAV', en: 'Total as NAV rounds' },
  withBreach: { nb: 'Personer med brudd', nn: 'Personar med brot', en: 'Persons with a breach' },
  incidents: { nb: 'Hendelser', nn: 'Hendingar', en: 'Incidents' },
  permanent: { nb: 'Faste', nn: 'Faste', en: 'Permanent' },
  others: { nb: 'Andre', nn: 'Andre', en: 'Others' },
  fte: { nb: 'Årsverk', nn: 'Årsverk', en: 'Full-time equiv.' },
  hires: { nb: 'Begynte', nn: 'Byrja', en: 'Joined' },
  extraNote: {
    nb: 'Merarbeid er det deltidsansatte arbeidet ut over planen og under grensen for overtid, regnet for måneden under ett.',
    nn: 'Meirarbeid er det deltidstilsette arbeidde ut over planen og under grensa for overtid, rekna for månaden under eitt.',
    en: 'Extra work is what part-timers worked beyond the plan and below overtime, counted over the month as a whole.',
  },
} satisfies Messages;
