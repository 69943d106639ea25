import { DomainError } from '../platform/errors.js';

/** Whoever stops an import that has ended is told that nothing came of it. */
export class ImportEnded extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'import.ended';
  override readonly said = {
    nb: 'Det var for sent å stoppe importen: den var over. Hva den førte til, står i state.',
    nn: 'Det var for seint å stoppe importen: han var over. Kva han førte til, står i state.',
    en: 'It was too late to stop the import: it had ended. What came of it is in its state.',
  };

  constructor() {
    super('It was too late to stop the import: it had ended. What came of it is in its state.');
  }
}
