import type { Messages } from '../../platform/i18n/texts.js';

/** Why the columns of a file have to be said, or may have to be. */
export const UNKNOWN_COLUMNS_TEXTS = {
  doesNotFit: {
    nb: 'Oppsettet «{name}» passer ikke: filen har ikke {columns}. ',
    nn: 'Oppsettet «{name}» passar ikkje: fila har ikkje {columns}. ',
    en: 'The mapping “{name}” does not fit: the file has no {columns}. ',
  },
  unseen: {
    nb: 'Ingen av de første {records, number} postene har {columns}, som oppsettet leser. Har ingen av de andre det heller, blir filen avvist; en prøvekjøring leser alle.',
    nn: 'Ingen av dei første {records, number} postane har {columns}, som oppsettet les. Har ingen av dei andre det heller, blir fila avvist; ei prøvekøyring les alle.',
    en: 'None of the first {records, number} records has {columns}, which the mapping reads. If none of the others has it either, the file will be refused; a dry run reads all of them.',
  },
  columnsWanted: {
    nb: 'Filen har kolonner vi ikke kjenner. Si hvilken som er hva, så leses den på nytt.',
    nn: 'Fila har kolonnar vi ikkje kjenner. Sei kva for ei som er kva, så blir ho lesen på nytt.',
    en: 'The file has columns that are not known here. Say which is which, and it will be read again.',
  },
} satisfies Messages;
