import { DomainError } from '../platform/errors.js';
import type { Message } from '../platform/i18n/texts.js';

/** More people than a page can be waited for; the terminal takes any number. */
export class TooManyToTry extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'what-if.too-many';
  override readonly said: Message;

  constructor(employees: number, most: number) {
    const en = `That would be ${employees} employees; at most ${most} are tried on this page. Choose a unit, or use "hviletid evaluate --what-if".`;
    super(en);
    this.said = {
      nb: `Det ville vært ${employees} ansatte; her prøves høyst ${most}. Velg en enhet, eller bruk «hviletid evaluate --what-if».`,
      nn: `Det ville vore ${employees} tilsette; her blir høgst ${most} prøvde. Vel ei eining, eller bruk «hviletid evaluate --what-if».`,
      en,
    };
  }
}

/** A limit that the rulebook does not have. */
export class NoSuchLimit extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'what-if.no-such-limit';
  override readonly said: Message;

  constructor(limit: string, rulebook: string) {
    const en = `${rulebook} has no limit ${limit}; "hviletid rules show" lists those there are.`;
    super(en);
    this.said = {
      nb: `${rulebook} har ingen grense ${limit}; «hviletid rules show» viser dem som finnes.`,
      nn: `${rulebook} har inga grense ${limit}; «hviletid rules show» viser dei som finst.`,
      en,
    };
  }
}
