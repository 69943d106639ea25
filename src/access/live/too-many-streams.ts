import { DomainError } from '../../platform/errors.js';

/** Somebody watches more at a time than one can. */
export class TooManyStreams extends DomainError {
  readonly kind = 'too-many';
  readonly code = 'live.too-many';
  override readonly headers = { 'Retry-After': '30' };
  override readonly said;

  constructor(most: number) {
    const en = `${most} pages of yours are being kept up to date already. Close one of them.`;
    super(en);
    this.said = {
      nb: `${most} av sidene dine holdes allerede oppdatert. Lukk en av dem.`,
      nn: `${most} av sidene dine blir alt haldne oppdaterte. Lukk ei av dei.`,
      en,
    };
  }
}
