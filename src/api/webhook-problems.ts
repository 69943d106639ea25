import { kind, type ProblemKind } from './problem-kind.js';

/** Webhooks. */
export const WEBHOOK_PROBLEMS = {
  'webhook.wrong': kind(
    422,
    {
      nb: 'Webhook kan ikke lages',
      nn: 'Webhook kan ikkje lagast',
      en: 'Webhook cannot be made',
    },
    {
      nb: 'Adressen må være http eller https, uten brukernavn og passord.',
      nn: 'Adressa må vere http eller https, utan brukarnamn og passord.',
      en: 'The address must be http or https, without user name and password.',
    },
  ),
  'webhook.details-not-yours': kind(
    403,
    {
      nb: 'Detaljer er for dem som ser navn',
      nn: 'Detaljar er for dei som ser namn',
      en: 'Details are for those who see names',
    },
    {
      nb: 'Send «details»: false, eller bruk et token som også har violations:read.',
      nn: 'Send «details»: false, eller bruk eit token som også har violations:read.',
      en: 'Send “details”: false, or use a token that has violations:read as well.',
    },
  ),
  'webhook.not-found': kind(
    404,
    { nb: 'Ingen slik webhook', nn: 'Ingen slik webhook', en: 'No such webhook' },
    {
      nb: 'GET /api/v1/webhooks viser dem som finnes.',
      nn: 'GET /api/v1/webhooks viser dei som finst.',
      en: 'GET /api/v1/webhooks shows those there are.',
    },
  ),
} satisfies Record<string, ProblemKind>;
