import { DomainError } from '../../platform/errors.js';

export class NoSuchUnit extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'unit.not-found';
  override readonly said = {
    nb: 'Det finnes ingen slik enhet blant dem du kan se.',
    nn: 'Det finst inga slik eining blant dei du kan sjå.',
    en: 'There is no such unit among those you may see.',
  };

  constructor() {
    super('There is no such unit among those you may see.');
  }
}
