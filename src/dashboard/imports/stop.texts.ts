import type { Messages } from '../../platform/i18n/texts.js';

/** Stopping an import that is under way. */
export const STOP_TEXTS = {
  stop: { nb: 'Stopp importen', nn: 'Stopp importen', en: 'Stop the import' },
  hint: {
    nb: 'Da blir ingenting av filen lagret, og den kan importeres på nytt.',
    nn: 'Då blir ingenting av fila lagra, og ho kan importerast på nytt.',
    en: 'Nothing of the file will be stored then, and it can be imported again.',
  },
  tooLate: {
    nb: 'Det var for sent å stoppe importen: den var over. Under står hva den førte til.',
    nn: 'Det var for seint å stoppe importen: han var over. Under står kva han førte til.',
    en: 'It was too late to stop the import: it had ended. What came of it stands below.',
  },
} satisfies Messages;
