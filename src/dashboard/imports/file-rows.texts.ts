import type { Messages } from '../../platform/i18n/texts.js';

/** The first rows of a file as they stand in it, and what its columns are guessed to be. */
export const FILE_ROWS_TEXTS = {
  fileRows: {
    nb: 'De første radene, slik de står i filen',
    nn: 'Dei første radene, slik dei står i fila',
    en: 'The first rows, as they stand in the file',
  },
  restUnread: {
    nb: 'Fra linje {line} kan resten av filen ikke leses.',
    nn: 'Frå linje {line} kan resten av fila ikkje lesast.',
    en: 'From line {line} on the rest of the file cannot be read.',
  },
  readAs: { nb: 'Leses som', nn: 'Blir lese som', en: 'Read as' },
  guessedAs: { nb: 'Forslag', nn: 'Framlegg', en: 'Guess' },
  moreColumns: {
    nb: '{count, plural, one {# kolonne} other {# kolonner}} til står i filen, og kan velges nedenfor.',
    nn: '{count, plural, one {# kolonne} other {# kolonnar}} til står i fila, og kan veljast nedanfor.',
    en: '{count, plural, one {# more column is} other {# more columns are}} in the file, and can be chosen below.',
  },
  noRows: {
    nb: 'Filen har ingen rader under overskriften.',
    nn: 'Fila har ingen rader under overskrifta.',
    en: 'The file has no rows below its header.',
  },
  guess: { nb: 'Forslag ut fra navnet', nn: 'Framlegg ut frå namnet', en: 'Guessed by its name' },
  guessNoKind: {
    nb: 'Forslag, for ingen kolonne ser ut til å si det',
    nn: 'Framlegg, for inga kolonne ser ut til å seie det',
    en: 'Guessed, for no column seems to say it',
  },
  guessed: {
    nb: 'Forslagene er gjettet ut fra navnene på kolonnene. Rett det som ikke stemmer, og trykk «Les filen på nytt».',
    nn: 'Framlegga er gjetta ut frå namna på kolonnane. Rett det som ikkje stemmer, og trykk «Les fila på nytt».',
    en: 'What is filled in is guessed by the names of the columns. Correct what is wrong, and press “Read the file again”.',
  },
  formatGuessed: {
    nb: '{container}, trolig om {subject}',
    nn: '{container}, truleg om {subject}',
    en: '{container}, probably about {subject}',
  },
  formatAlone: {
    nb: '{container}; hva den handler om, er ikke kjent',
    nn: '{container}; kva ho handlar om, er ikkje kjent',
    en: '{container}; what it is about is not known',
  },
} satisfies Messages;
