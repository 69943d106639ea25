import type { Messages } from '../../platform/i18n/texts.js';

/** Rows that an import withdraws, and its confirmation. */
export const WITHDRAWN_PAGE_TEXTS = {
  caption: {
    nb: 'Rader som trekkes tilbake',
    nn: 'Rader som blir trekte tilbake',
    en: 'Rows that are withdrawn',
  },
  first: {
    nb: 'De første {count, number} vises her; alle er i filen under.',
    nn: 'Dei første {count, number} er viste her; alle er i fila under.',
    en: 'The first {count, number} are shown here; all are in the file below.',
  },
  fileName: { nb: 'trukket-tilbake', nn: 'trekt-tilbake', en: 'withdrawn' },
  confirm: { nb: 'Importer på ordentlig', nn: 'Importer på ordentleg', en: 'Import for real' },
  confirmHow: {
    nb: 'Ingenting teller ennå. Perioden erstattes når du bekrefter.',
    nn: 'Ingenting tel enno. Perioden blir erstatta når du stadfestar.',
    en: 'Nothing counts yet. The period is replaced when you confirm.',
  },
  confirmNone: {
    nb: 'Importer filen; ingen rader trekkes tilbake',
    nn: 'Importer fila; ingen rader blir trekte tilbake',
    en: 'Import the file; no rows are withdrawn',
  },
  confirmSome: {
    nb: 'Importer filen, og trekk tilbake {count, plural, one {# rad} other {# rader}}',
    nn: 'Importer fila, og trekk tilbake {count, plural, one {# rad} other {# rader}}',
    en: 'Import the file, and withdraw {count, plural, one {# row} other {# rows}}',
  },
} satisfies Messages;
