import type { Messages } from '../platform/i18n/texts.js';

export const WEBHOOK_TEXTS = {
  added: {
    nb: 'Webhook {id} er lagt til. Hemmeligheten vises bare nå.',
    nn: 'Webhook {id} er lagd til. Løyndomen blir vist berre no.',
    en: 'Webhook {id} was added. The secret is shown only now.',
  },
  removed: { nb: 'Webhook {id} er fjernet.', nn: 'Webhook {id} er fjerna.', en: 'Webhook {id} was removed.' },
  none: {
    nb: 'Ingen webhook er lagt til.',
    nn: 'Ingen webhook er lagd til.',
    en: 'No webhook has been added.',
  },
  noDeliveries: {
    nb: 'Ingenting er sendt ennå.',
    nn: 'Ingenting er sendt enno.',
    en: 'Nothing has been sent yet.',
  },
  id: { nb: 'id', nn: 'id', en: 'id' },
  url: { nb: 'adresse', nn: 'adresse', en: 'address' },
  events: { nb: 'hendelser', nn: 'hendingar', en: 'events' },
  contents: { nb: 'innhold', nn: 'innhald', en: 'content' },
  ids: { nb: 'bare id-er', nn: 'berre id-ar', en: 'ids only' },
  details: { nb: 'opplysninger', nn: 'opplysningar', en: 'details' },
  event: { nb: 'hendelse', nn: 'hending', en: 'event' },
  state: { nb: 'status', nn: 'status', en: 'state' },
  attempts: { nb: 'forsøk', nn: 'forsøk', en: 'tries' },
  answer: { nb: 'svar', nn: 'svar', en: 'answer' },
  due: { nb: 'venter til {at}', nn: 'ventar til {at}', en: 'waits until {at}' },
  delivered: { nb: 'levert', nn: 'levert', en: 'delivered' },
  dead: { nb: 'lagt til side', nn: 'lagd til side', en: 'set aside' },
} satisfies Messages;
