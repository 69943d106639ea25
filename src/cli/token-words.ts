import type { Messages } from '../platform/i18n/texts.js';

export const TOKEN_TEXTS = {
  created: {
    nb: 'Tokenet vises bare nå, og kan ikke hentes fram igjen. Id {id}, utløper {date}. Kan: {scopes}.',
    nn: 'Tokenet blir vist berre no, og kan ikkje hentast fram att. Id {id}, går ut {date}. Kan: {scopes}.',
    en: 'The token is shown only now and cannot be had again. Id {id}, expires {date}. It may: {scopes}.',
  },
  revoked: {
    nb: 'Token {id} er trukket tilbake.',
    nn: 'Token {id} er trekt tilbake.',
    en: 'Token {id} was taken back.',
  },
  none: {
    nb: 'Ingen token er laget.',
    nn: 'Ingen token er laga.',
    en: 'No token has been made.',
  },
  id: { nb: 'id', nn: 'id', en: 'id' },
  name: { nb: 'navn', nn: 'namn', en: 'name' },
  scopes: { nb: 'kan', nn: 'kan', en: 'may' },
  unit: { nb: 'enhet', nn: 'eining', en: 'unit' },
  until: { nb: 'utløper', nn: 'går ut', en: 'expires' },
  used: { nb: 'sist brukt', nn: 'sist brukt', en: 'last used' },
  state: { nb: 'status', nn: 'status', en: 'state' },
  inUse: { nb: 'i bruk', nn: 'i bruk', en: 'in use' },
  expired: { nb: 'utløpt', nn: 'utgått', en: 'expired' },
  takenBack: { nb: 'trukket tilbake', nn: 'trekt tilbake', en: 'taken back' },
} satisfies Messages;
