import type { Standing } from '../../platform/schedules/standing.js';
import type { Message, Messages } from '../../platform/i18n/texts.js';

export const SCHEDULE_TEXTS = {
  title: { nb: 'Tidsplan', nn: 'Tidsplan', en: 'Schedules' },
  intro: {
    nb: 'Hva Hviletid gjør av seg selv, når det sist ble gjort, og når det gjøres neste gang. Klokkeslett er i tidssonen {zone}. Det som ikke ble gjort fordi ingen prosess kjørte, tas igjen.',
    nn: 'Kva Hviletid gjer av seg sjølv, når det sist vart gjort, og når det blir gjort neste gong. Klokkeslett er i tidssona {zone}. Det som ikkje vart gjort fordi ingen prosess køyrde, blir teke igjen.',
    en: 'What Hviletid does by itself, when it was done last, and when it is done next. Times are of the time zone {zone}. What was not done since no process ran is made up for.',
  },
  fileName: { nb: 'tidsplan', nn: 'tidsplan', en: 'schedules' },
  outcome: { nb: 'Utfall', nn: 'Utfall', en: 'Outcome' },
  does: { nb: 'Hva den gjør', nn: 'Kva han gjer', en: 'What it does' },
  trouble: { nb: 'Hva som er galt', nn: 'Kva som er gale', en: 'What is wrong' },
  what: { nb: 'Hva', nn: 'Kva', en: 'What' },
  when: { nb: 'Når', nn: 'Når', en: 'When' },
  state: { nb: 'Tilstand', nn: 'Tilstand', en: 'State' },
  last: { nb: 'Sist gjort', nn: 'Sist gjort', en: 'Last done' },
  next: { nb: 'Neste gang', nn: 'Neste gong', en: 'Next' },
  run: { nb: 'Kjør nå', nn: 'Køyr no', en: 'Run now' },
  runNamed: { nb: 'Kjør nå: {title}', nn: 'Køyr no: {title}', en: 'Run now: {title}' },
  never: { nb: 'aldri', nn: 'aldri', en: 'never' },
  off: {
    nb: 'Slått av i innstillingene',
    nn: 'Slått av i innstillingane',
    en: 'Off in the settings',
  },
  daily: { nb: 'Hver dag kl. {times}', nn: 'Kvar dag kl. {times}', en: 'Every day at {times}' },
  weekly: { nb: 'Hver {day} kl. {times}', nn: 'Kvar {day} kl. {times}', en: 'Every {day} at {times}' },
  workingDay: {
    nb: 'Den {nth}. arbeidsdagen i måneden kl. {times}',
    nn: 'Den {nth}. arbeidsdagen i månaden kl. {times}',
    en: 'On working day {nth} of the month at {times}',
  },
  digest: { nb: 'Daglig e-post', nn: 'Dagleg e-post', en: 'Daily mail' },
  digestDoes: {
    nb: 'Samler dagens varsler og påminnelser i én e-post til dem som har valgt det på siden Varsler. Uten slike sendes ingen.',
    nn: 'Samlar varsla og påminningane frå dagen i éin e-post til dei som har valt det på sida Varsel. Utan slike blir ingen send.',
    en: 'Gathers the alerts and reminders of a day in one mail for those who have chosen so on the page Alerts. Without any none is sent.',
  },
  digestWhen: {
    nb: 'Når den enkelte har valgt: kl. {times}',
    nn: 'Når den einskilde har valt: kl. {times}',
    en: 'When each has chosen: at {times}',
  },
  digestNobody: {
    nb: 'Ingen har valgt det.',
    nn: 'Ingen har valt det.',
    en: 'Nobody has chosen it.',
  },
  digestFailed: {
    nb: '{failed, plural, one {# daglig e-post} other {# daglige e-poster}} kunne ikke leveres',
    nn: '{failed, plural, one {# dagleg e-post} other {# daglege e-postar}} kunne ikkje leverast',
    en: '{failed, plural, one {# daily mail} other {# daily mails}} could not be delivered',
  },
  asked: { nb: 'Noen ba om det.', nn: 'Nokon bad om det.', en: 'Somebody asked for it.' },
  passedOver: {
    nb: '{count, plural, one {Gjaldt også # tidligere gang da ingen prosess kjørte.} other {Gjaldt også # tidligere ganger da ingen prosess kjørte.}}',
    nn: '{count, plural, one {Galdt òg # tidlegare gong då ingen prosess køyrde.} other {Galdt òg # tidlegare gonger då ingen prosess køyrde.}}',
    en: '{count, plural, one {It stands for # earlier time as well, when no process ran.} other {It stands for # earlier times as well, when no process ran.}}',
  },
  failing: {
    nb: 'Skulle vært gjort {due}. Forsøk {attempts} mislyktes: {failure}. Mer står i loggen. Prøves igjen {again}.',
    nn: 'Skulle vore gjort {due}. Forsøk {attempts} mislukkast: {failure}. Meir står i loggen. Blir prøvd igjen {again}.',
    en: 'Was due {due}. Try {attempts} failed: {failure}. The log says more. It is tried again {again}.',
  },
  interrupted: {
    nb: 'Skulle vært gjort {due}. Prosessen som holdt på med forsøk {attempts}, er borte. Prøves igjen {again}.',
    nn: 'Skulle vore gjort {due}. Prosessen som heldt på med forsøk {attempts}, er borte. Blir prøvd igjen {again}.',
    en: 'Was due {due}. The process that was at try {attempts} is gone. It is tried again {again}.',
  },
  soon: { nb: 'straks', nn: 'straks', en: 'at once' },
  late: {
    nb: 'Skulle vært gjort for mer enn ti minutter siden, og ingen prosess har begynt. Kjører det en arbeider (HVILETID_ROLE all eller worker)?',
    nn: 'Skulle vore gjort for meir enn ti minutt sidan, og ingen prosess har byrja. Køyrer det ein arbeidar (HVILETID_ROLE all eller worker)?',
    en: 'Was due more than ten minutes ago, and no process has begun. Does a worker run (HVILETID_ROLE all or worker)?',
  },
} satisfies Messages;

export const STANDING_NAMES = {
  off: { nb: 'av', nn: 'av', en: 'off' },
  new: { nb: 'ikke begynt', nn: 'ikkje byrja', en: 'not begun' },
  waiting: { nb: 'venter på tur', nn: 'ventar på tur', en: 'waiting' },
  running: { nb: 'pågår', nn: 'er i gang', en: 'running' },
  failing: { nb: 'mislykkes', nn: 'mislukkast', en: 'failing' },
  late: { nb: 'forsinket', nn: 'forseinka', en: 'late' },
  attention: { nb: 'bør ses på', nn: 'bør sjåast på', en: 'needs a look' },
  well: { nb: 'i orden', nn: 'i orden', en: 'well' },
} satisfies Readonly<Record<Standing, Message>>;
