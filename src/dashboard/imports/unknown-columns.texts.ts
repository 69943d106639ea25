import type { Messages } from '../../platform/i18n/texts.js';

/** Why the columns of a file have to be said. */
export const UNKNOWN_COLUMNS_TEXTS = {
  doesNotFit: {
    nb: 'Oppsettet «{name}» passer ikke: filen har ikke {columns}. ',
    nn: 'Oppsettet «{name}» passar ikkje: fila har ikkje {columns}. ',
    en: 'The mapping “{name}” does not fit: the file has no {columns}. ',
  },
  columnsWanted: {
    nb: 'Filen har kolonner vi ikke kjenner. Si hvilken som er hva, så leses den på nytt.',
    nn: 'Fila har kolonnar vi ikkje kjenner. Sei kva for ei som er kva, så blir ho lesen på nytt.',
    en: 'The file has columns that are not known here. Say which is which, and it will be read again.',
  },
} satisfies Messages;
