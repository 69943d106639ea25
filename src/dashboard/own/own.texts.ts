import type { Messages } from '../../platform/i18n/texts.js';

/** What an employee sees of oneself. */
export const OWN_TEXTS = {
  findings: { nb: 'Mine funn', nn: 'Mine funn', en: 'My findings' },
  findingsIntro: {
    nb: 'Det som er funnet i arbeidstiden din. Hvert funn er et mulig brudd til noen har vurdert det. Et brudd er arbeidsgivers ansvar, ikke ditt.',
    nn: 'Det som er funne i arbeidstida di. Kvart funn er eit mogleg brot til nokon har vurdert det. Eit brot er ansvaret til arbeidsgivaren, ikkje ditt.',
    en: 'What was found in your working time. Each finding is a possible breach until somebody has assessed it. A breach is the employer’s responsibility, not yours.',
  },
  none: {
    nb: 'Det er ingen funn i arbeidstiden din.',
    nn: 'Det er ingen funn i arbeidstida di.',
    en: 'Nothing was found in your working time.',
  },
  objection: { nb: 'Innsigelse', nn: 'Innseiing', en: 'Objection' },
  noObjection: { nb: 'ingen', nn: 'ingen', en: 'none' },
  back: { nb: 'Tilbake til mine funn', nn: 'Tilbake til mine funn', en: 'Back to my findings' },
  hours: { nb: 'Mine timer', nn: 'Mine timar', en: 'My hours' },
  hoursIntro: {
    nb: 'Arbeidstiden slik den er registrert, uke for uke. Stemmer det ikke, så si fra til lederen din.',
    nn: 'Arbeidstida slik ho er registrert, veke for veke. Stemmer det ikkje, så sei frå til leiaren din.',
    en: 'Working time as it is registered, week by week. If it is not right, tell your manager.',
  },
  noHours: {
    nb: 'Ingen tid er registrert i {month}.',
    nn: 'Inga tid er registrert i {month}.',
    en: 'No time is registered in {month}.',
  },
  week: { nb: 'Uke {week}, {year}', nn: 'Veke {week}, {year}', en: 'Week {week}, {year}' },
  month: { nb: 'Måned', nn: 'Månad', en: 'Month' },
  worked: { nb: 'Arbeidet', nn: 'Arbeidd', en: 'Worked' },
  planned: { nb: 'Planlagt', nn: 'Planlagt', en: 'Planned' },
  standby: { nb: 'Beredskapsvakt', nn: 'Beredskapsvakt', en: 'Standby' },
  overtime: { nb: 'Overtid', nn: 'Overtid', en: 'Overtime' },
  kind: { nb: 'Type', nn: 'Type', en: 'Kind' },
  start: { nb: 'Fra', nn: 'Frå', en: 'From' },
  end: { nb: 'Til', nn: 'Til', en: 'To' },
  net: { nb: 'Netto', nn: 'Netto', en: 'Net' },
  unknown: { nb: 'ikke oppgitt', nn: 'ikkje oppgitt', en: 'not stated' },
  previous: { nb: 'Forrige måned', nn: 'Førre månad', en: 'Previous month' },
  next: { nb: 'Neste måned', nn: 'Neste månad', en: 'Next month' },
  sums: { nb: 'Måneden i alt', nn: 'Månaden i alt', en: 'The month as a whole' },
} satisfies Messages;
