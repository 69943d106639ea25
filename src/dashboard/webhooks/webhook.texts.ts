import type { Messages } from '../../platform/i18n/texts.js';

export const WEBHOOK_TEXTS = {
  title: { nb: 'Webhooks', nn: 'Webhooks', en: 'Webhooks' },
  intro: {
    nb: 'Andre systemer som får beskjed når et mulig brudd blir funnet, vurdert eller rettet bort. Beskjeden er signert.',
    nn: 'Andre system som får beskjed når eit mogleg brot blir funne, vurdert eller retta bort. Beskjeden er signert.',
    en: 'Other systems that are told when a possible breach is found, assessed or corrected away. The message is signed.',
  },
  fileName: { nb: 'webhooks', nn: 'webhooks', en: 'webhooks' },
  deliveryFile: { nb: 'webhook-beskjeder', nn: 'webhook-beskjedar', en: 'webhook-messages' },
  deliveredAt: { nb: 'Levert', nn: 'Levert', en: 'Delivered' },
  allMessages: {
    nb: 'Last ned alle beskjedene',
    nn: 'Last ned alle beskjedane',
    en: 'Download all messages',
  },
  none: { nb: 'Ingen er lagt til.', nn: 'Ingen er lagde til.', en: 'None has been added.' },
  url: { nb: 'Adresse', nn: 'Adresse', en: 'Address' },
  urlHow: {
    nb: 'Som https://system.example.no/krok. Adresser i private nett avvises, om ikke driften har tillatt nettet.',
    nn: 'Som https://system.example.no/krok. Adresser i private nett blir avviste, om ikkje drifta har tillate nettet.',
    en: 'Like https://system.example.no/hook. Addresses in private networks are refused unless operations have allowed the network.',
  },
  events: { nb: 'Hendelser', nn: 'Hendingar', en: 'Events' },
  chooseEvents: {
    nb: 'Velg minst én hendelse.',
    nn: 'Vel minst éi hending.',
    en: 'Choose at least one event.',
  },
  content: { nb: 'Innhold', nn: 'Innhald', en: 'Content' },
  ids: { nb: 'bare id-er', nn: 'berre id-ar', en: 'ids only' },
  details: { nb: 'opplysninger', nn: 'opplysningar', en: 'details' },
  sendDetails: { nb: 'Send opplysninger', nn: 'Send opplysningar', en: 'Send details' },
  detailsHow: {
    nb: 'Type, dato, status, ansattnummer og enhet. Ellers sendes bare id-er.',
    nn: 'Type, dato, status, tilsettnummer og eining. Elles blir berre id-ar sende.',
    en: 'Type, date, status, employee number and unit. Otherwise ids only are sent.',
  },
  added: { nb: 'Lagt til', nn: 'Lagd til', en: 'Added' },
  addTitle: { nb: 'Legg til en webhook', nn: 'Legg til ein webhook', en: 'Add a webhook' },
  add: { nb: 'Legg til', nn: 'Legg til', en: 'Add' },
  secret: { nb: 'Hemmeligheten', nn: 'Løyndomen', en: 'The secret' },
  secretHow: {
    nb: 'Mottakeren prøver signaturen med den. Kopier den nå: den vises ikke igjen.',
    nn: 'Mottakaren prøver signaturen med han. Kopier han no: han blir ikkje vist igjen.',
    en: 'The receiver checks the signature with it. Copy it now: it is not shown again.',
  },
  back: { nb: 'Tilbake til webhooks', nn: 'Tilbake til webhooks', en: 'Back to webhooks' },
  test: { nb: 'Send en prøve', nn: 'Send ei prøve', en: 'Send a test' },
  testHow: {
    nb: 'Sender en beskjed uten brudd nå. Svaret står øverst i loggen.',
    nn: 'Sender ein beskjed utan brot no. Svaret står øvst i loggen.',
    en: 'Sends a message without a breach now. The answer stands on top of the log.',
  },
  log: { nb: 'Beskjeder', nn: 'Beskjedar', en: 'Messages' },
  latest: {
    nb: '{count, plural, one {Én beskjed} other {De siste # beskjedene, nyeste øverst}}',
    nn: '{count, plural, one {Éin beskjed} other {Dei siste # beskjedane, nyaste øvst}}',
    en: '{count, plural, one {One message} other {The latest # messages, newest on top}}',
  },
  nothingSent: {
    nb: 'Ingenting er sendt ennå.',
    nn: 'Ingenting er sendt enno.',
    en: 'Nothing has been sent yet.',
  },
  at: { nb: 'Tidspunkt', nn: 'Tidspunkt', en: 'Time' },
  event: { nb: 'Hendelse', nn: 'Hending', en: 'Event' },
  state: { nb: 'Status', nn: 'Status', en: 'Status' },
  attempts: { nb: 'Forsøk', nn: 'Forsøk', en: 'Tries' },
  nextTry: { nb: 'Neste forsøk', nn: 'Neste forsøk', en: 'Next try' },
  lastAnswer: { nb: 'Siste svar', nn: 'Siste svar', en: 'Last answer' },
  remove: { nb: 'Fjern webhooken', nn: 'Fjern webhooken', en: 'Remove the webhook' },
  removeHow: {
    nb: 'Adressen får ingen flere beskjeder, og loggen slettes. Det kan ikke angres.',
    nn: 'Adressa får ingen fleire beskjedar, og loggen blir sletta. Det kan ikkje angrast.',
    en: 'The address is told nothing more, and the log is deleted. This cannot be undone.',
  },
} satisfies Messages;

export const DELIVERY_STATE_TEXTS = {
  due: { nb: 'venter', nn: 'ventar', en: 'waits' },
  delivered: { nb: 'levert', nn: 'levert', en: 'delivered' },
  dead: { nb: 'lagt til side', nn: 'lagd til side', en: 'set aside' },
} satisfies Messages;
