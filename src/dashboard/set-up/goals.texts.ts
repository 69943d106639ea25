import { type Language, type Messages, speak } from '../../platform/i18n/texts.js';

export const GOAL_TEXTS = {
  title: { nb: 'Mål og innstillinger', nn: 'Mål og innstillingar', en: 'Goals and settings' },
  intro: {
    nb: 'Målene kommer med organisasjonsfilen. De endres ved å importere en fil med nye mål og dagen de gjelder fra; de gamle blir stående for månedene de gjaldt.',
    nn: 'Måla kjem med organisasjonsfila. Dei blir endra ved å importere ei fil med nye mål og dagen dei gjeld frå; dei gamle blir ståande for månadene dei galdt.',
    en: 'The goals come with the organisation file. They are changed by importing a file with new goals and the day they hold from; the old ones stay for the months they held.',
  },
  goalFile: { nb: 'maal', nn: 'maal', en: 'goals' },
  registeredFile: { nb: 'registrert-fra', nn: 'registrert-fraa', en: 'registered-from' },
  goals: { nb: 'Mål', nn: 'Mål', en: 'Goals' },
  without: {
    nb: 'Ikke fastsatt: {figures}. Rapporten sier at måltallet mangler.',
    nn: 'Ikkje fastsett: {figures}. Rapporten seier at måltalet manglar.',
    en: 'Not set: {figures}. The report says that there is no goal.',
  },
  indicator: { nb: 'Nøkkeltall', nn: 'Nøkkeltal', en: 'Figure' },
  below: { nb: 'Under', nn: 'Under', en: 'Below' },
  from: { nb: 'Fra og med', nn: 'Frå og med', en: 'From' },
  until: { nb: 'Til og med', nn: 'Til og med', en: 'To' },
  open: { nb: 'gjelder nå', nn: 'gjeld no', en: 'until further notice' },
  registered: { nb: 'Registrert fra', nn: 'Registrert frå', en: 'Registered from' },
  registeredIntro: {
    nb: 'Før denne dagen er tallet ikke kjent, og vises ikke som null.',
    nn: 'Før denne dagen er talet ikkje kjent, og blir ikkje vist som null.',
    en: 'Before this day the figure is not known, and is not shown as zero.',
  },
  files: { nb: 'Innstillinger i filer', nn: 'Innstillingar i filer', en: 'Settings in files' },
  filesIntro: {
    nb: 'Disse filene leses når en prosess starter. En virksomhet peker på sin egen med variabelen; en feil i filen stopper starten og sier fil og linje.',
    nn: 'Desse filene blir lesne når ein prosess startar. Ei verksemd peiker på si eiga med variabelen; ein feil i fila stoppar starten og seier fil og linje.',
    en: 'These files are read when a process starts. An organisation names its own with the variable; a mistake in it stops the start and names file and line.',
  },
  what: { nb: 'Hva', nn: 'Kva', en: 'What' },
  file: { nb: 'Fil i bruk', nn: 'Fil i bruk', en: 'File in use' },
  variable: { nb: 'Variabel', nn: 'Variabel', en: 'Variable' },
  alerts: { nb: 'Varsler og frister', nn: 'Varsel og fristar', en: 'Alerts and their days' },
  causes: { nb: 'Årsaker', nn: 'Årsaker', en: 'Causes' },
  objections: { nb: 'Innsigelser', nn: 'Innseiingar', en: 'Objections' },
  retention: { nb: 'Lagringstid', nn: 'Lagringstid', en: 'Retention' },
  roles: { nb: 'Roller', nn: 'Roller', en: 'Roles' },
  'sick-leave': { nb: 'Sykefravær, prosent', nn: 'Sjukefråvær, prosent', en: 'Sick leave, percent' },
  breaches: { nb: 'Mulige brudd per måned', nn: 'Moglege brot per månad', en: 'Possible breaches a month' },
  'overtime-hours': {
    nb: 'Overtidstimer per måned',
    nn: 'Overtidstimar per månad',
    en: 'Hours of overtime a month',
  },
} satisfies Messages;

/** A figure by its name; by its code where there is none of our own. */
export const goalName = (indicator: string, language: Language): string =>
  indicator in GOAL_TEXTS ? speak(GOAL_TEXTS, language)(indicator as keyof typeof GOAL_TEXTS) : indicator;
