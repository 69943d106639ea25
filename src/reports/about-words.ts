import type { Messages } from '../platform/i18n/texts.js';

/** What the report says about its figures: of whom they are, and what they were made from. */
export const ABOUT_WORDS = {
  data: { nb: 'Om tallene', nn: 'Om tala', en: 'About the figures' },
  coverage: {
    nb: 'Arbeidstiden til {evaluated} av {employed, plural, one {# ansatt} other {# ansatte}} er kontrollert{others, plural, =0 {} one {; den siste har ingen registrert arbeidstid i måneden} other {; de øvrige har ingen registrert arbeidstid i måneden}}.',
    nn: 'Arbeidstida til {evaluated} av {employed, plural, one {# tilsett} other {# tilsette}} er kontrollert{others, plural, =0 {} one {; den siste har inga registrert arbeidstid i månaden} other {; dei andre har inga registrert arbeidstid i månaden}}.',
    en: 'The working time of {evaluated} of {employed, plural, one {# employee} other {# employees}} has been checked{others, plural, =0 {} one {; the last one has no registered working time in the month} other {; the others have no registered working time in the month}}.',
  },
  rejected: {
    nb: 'I filene som er lest inn, er {rows, plural, one {# rad} other {# rader}} avvist og ikke med.',
    nn: 'I filene som er lesne inn, er {rows, plural, one {# rad avvist} other {# rader avviste}} og ikkje med.',
    en: 'In the files that have been imported {rows, plural, one {# row was rejected and is} other {# rows were rejected and are}} not included.',
  },
  rulebook: {
    nb: 'Funnene er gjort etter regelverk {rulebooks}. Bare funn over grensen som gjelder etter avtale, er talt med.',
    nn: 'Funna er gjorde etter regelverk {rulebooks}. Berre funn over grensa som gjeld etter avtale, er talde med.',
    en: 'The findings were made with rulebook {rulebooks}. Only findings beyond the limit in force after agreements are counted.',
  },
  dataVersion: {
    nb: 'Dataversjon {version}: siste innlesing, og nummeret på det siste som skjedde i en sak.',
    nn: 'Dataversjon {version}: siste innlesing, og nummeret på det siste som hende i ei sak.',
    en: 'Version of the data {version}: the last import, and the number of the last step of a case.',
  },
  sickNote: {
    nb: 'Sykefravær er tapte dagsverk i prosent av avtalte dagsverk, eget sykefravær, mandag til fredag uten helligdager. Delene kan avvike fra summen på grunn av avrunding. Tall for færre enn fem personer vises ikke, og heller ikke tall som de kunne regnes ut av.',
    nn: 'Sjukefråvær er tapte dagsverk i prosent av avtalte dagsverk, eige sjukefråvær, måndag til fredag utan heilagdagar. Delane kan avvike frå summen på grunn av avrunding. Tal for færre enn fem personar blir ikkje viste, og heller ikkje tal som dei kunne reknast ut av.',
    en: 'Sick leave is lost days in percent of agreed days, own illness, Monday to Friday without public holidays. Parts may differ from the total by rounding. Figures for fewer than five persons are not shown, nor are figures they could be worked out from.',
  },
  sickUntold: {
    nb: 'Sykefraværet for måneden er ikke kjent: det registreres ikke, eller ingen fil forteller om fraværet til månedens siste arbeidsdag.',
    nn: 'Sjukefråværet for månaden er ikkje kjent: det blir ikkje registrert, eller inga fil fortel om fråværet til siste arbeidsdag i månaden.',
    en: 'Sick leave of the month is not known: it is not registered, or no file tells of absences up to its last working day.',
  },
  gaps: {
    nb: 'Måneder før registreringen begynte, og måneder som ikke er kontrollert, er vist som hull, ikke som null.',
    nn: 'Månader før registreringa byrja, og månader som ikkje er kontrollerte, er viste som hol, ikkje som null.',
    en: 'Months before registration began and months that have not been checked are shown as gaps, not as zeros.',
  },
  madeAt: { nb: 'Laget {at}.', nn: 'Laga {at}.', en: 'Made {at}.' },
} satisfies Messages;
