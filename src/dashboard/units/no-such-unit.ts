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

/**
 * That a list may be narrowed to a unit. What is not there and what may not be seen is answered alike.
 * @param seen those whoever asks may see
 * @throws NoSuchUnit
 */
export function assertAmong(seen: readonly { readonly id: string }[], unit: string | undefined): void {
  if (unit !== undefined && !seen.some(({ id }) => id === unit)) throw new NoSuchUnit();
}
