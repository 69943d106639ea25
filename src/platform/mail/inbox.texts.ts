import type { Messages } from '../i18n/texts.js';

export const INBOX_TEXTS = {
  inbox: { nb: 'Innboks', nn: 'Innboks', en: 'Inbox' },
  explained: {
    nb: 'E-post i demonstrasjonen havner her og blir ikke sendt til noen.',
    nn: 'E-post i demonstrasjonen hamnar her og blir ikkje send til nokon.',
    en: 'Mail in the demonstration ends up here and is sent to nobody.',
  },
  count: {
    nb: '{count, plural, =0 {Ingen e-poster ennå.} one {Én e-post.} other {# e-poster, de nyeste øverst.}}',
    nn: '{count, plural, =0 {Ingen e-postar enno.} one {Éin e-post.} other {# e-postar, dei nyaste øvst.}}',
    en: '{count, plural, =0 {No mail yet.} one {One mail.} other {# mails, newest first.}}',
  },
  received: { nb: 'Mottatt', nn: 'Motteken', en: 'Received' },
  to: { nb: 'Til', nn: 'Til', en: 'To' },
  from: { nb: 'Fra', nn: 'Frå', en: 'From' },
  subject: { nb: 'Emne', nn: 'Emne', en: 'Subject' },
  noSubject: { nb: '(uten emne)', nn: '(utan emne)', en: '(no subject)' },
  back: { nb: 'Tilbake til innboksen', nn: 'Tilbake til innboksen', en: 'Back to the inbox' },
  home: { nb: 'Til forsiden', nn: 'Til framsida', en: 'To the front page' },
  asSeen: { nb: 'Slik den ser ut', nn: 'Slik han ser ut', en: 'As it looks' },
  asText: { nb: 'Tekstutgaven', nn: 'Tekstutgåva', en: 'The text version' },
  headers: { nb: 'Meldingshoder', nn: 'Meldingshovud', en: 'Headers' },
} as const satisfies Messages;
