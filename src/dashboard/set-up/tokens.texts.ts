import type { Messages } from '../../platform/i18n/texts.js';

export const TOKEN_PAGE_TEXTS = {
  title: { nb: 'API-nøkler', nn: 'API-nøklar', en: 'API tokens' },
  intro: {
    nb: 'En nøkkel åpner API-et for et annet program, for hele virksomheten eller én enhet, og bare det den er gitt. Det hemmelige vises én gang.',
    nn: 'Ein nøkkel opnar API-et for eit anna program, for heile verksemda eller éi eining, og berre det han er gitt. Det hemmelege blir vist éin gong.',
    en: 'A token opens the API to another program, for the whole organisation or one unit, and only what it was given. Its secret is shown once.',
  },
  none: { nb: 'Ingen nøkler er laget.', nn: 'Ingen nøklar er laga.', en: 'No token has been made.' },
  name: { nb: 'Til hva', nn: 'Til kva', en: 'What for' },
  nameHow: {
    nb: 'Som turnuseksport. 1 til 100 tegn.',
    nn: 'Som turnuseksport. 1 til 100 teikn.',
    en: 'Such as roster export. 1 to 100 characters.',
  },
  scopes: { nb: 'Tilganger', nn: 'Tilgangar', en: 'Scopes' },
  scopesHow: {
    nb: 'Velg minst én. Du kan gi det du selv har tilgang til, og det som bare sender inn.',
    nn: 'Vel minst éin. Du kan gi det du sjølv har tilgang til, og det som berre sender inn.',
    en: 'Choose at least one. You can give what you may do yourself, and what only sends something in.',
  },
  unit: { nb: 'Gjelder', nn: 'Gjeld', en: 'Covers' },
  unitOf: { nb: 'Gjelder enhet', nn: 'Gjeld eining', en: 'Unit it covers' },
  unitHow: {
    nb: 'En nøkkel for en enhet ser den og enhetene under. Den kan bare ha: {scopes}; figures:read bare sammen med violations:read.',
    nn: 'Ein nøkkel for ei eining ser henne og einingane under. Han kan berre ha: {scopes}; figures:read berre saman med violations:read.',
    en: 'A token of a unit sees it and the units below. It can only have: {scopes}; figures:read only together with violations:read.',
  },
  wholeOrganisation: { nb: 'hele virksomheten', nn: 'heile verksemda', en: 'the whole organisation' },
  days: { nb: 'Dager den varer', nn: 'Dagar han varer', en: 'Days it lasts' },
  daysHow: { nb: 'Hele dager, 1 til 1096.', nn: 'Heile dagar, 1 til 1096.', en: 'Whole days, 1 to 1096.' },
  until: { nb: 'Utløper', nn: 'Går ut', en: 'Expires' },
  used: { nb: 'Sist brukt', nn: 'Sist brukt', en: 'Last used' },
  never: { nb: 'aldri', nn: 'aldri', en: 'never' },
  state: { nb: 'Status', nn: 'Status', en: 'Status' },
  inUse: { nb: 'i bruk', nn: 'i bruk', en: 'in use' },
  expired: { nb: 'utløpt', nn: 'gått ut', en: 'expired' },
  takenBack: { nb: 'trukket tilbake', nn: 'trekt tilbake', en: 'taken back' },
  revoke: { nb: 'Trekk tilbake', nn: 'Trekk tilbake', en: 'Take back' },
  revokeOf: { nb: '«{name}»', nn: '«{name}»', en: '“{name}”' },
  newTitle: { nb: 'Ny nøkkel', nn: 'Ny nøkkel', en: 'New token' },
  create: { nb: 'Lag nøkkel', nn: 'Lag nøkkel', en: 'Make the token' },
  made: {
    nb: 'Nøkkelen «{name}» er laget. Kopier den nå: den vises ikke igjen.',
    nn: 'Nøkkelen «{name}» er laga. Kopier han no: han blir ikkje vist igjen.',
    en: 'The token “{name}” is made. Copy it now: it is not shown again.',
  },
  madeBefore: {
    nb: 'Dette skjemaet er sendt før, og nøkkelen er laget. Har du ikke det hemmelige, trekk den tilbake og lag en ny.',
    nn: 'Dette skjemaet er sendt før, og nøkkelen er laga. Har du ikkje det hemmelege, trekk han tilbake og lag ein ny.',
    en: 'This form was sent before, and the token is made. If you do not have its secret, take it back and make another.',
  },
} satisfies Messages;
