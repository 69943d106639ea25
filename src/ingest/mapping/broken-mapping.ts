import { DomainError } from '../../platform/errors.js';

/** A mapping that is kept and can no longer be read: another version of the program wrote it, or a hand in the database. */
export interface BrokenMapping {
  readonly name: string;
  /** What is wrong, by its keys, in English as mistakes in a mapping's file are. */
  readonly reason: string;
  /** As it is kept. */
  readonly text: unknown;
}

/** Somebody asks for it by its name. */
export class UnreadableMapping extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'mapping.unreadable';
  override readonly said;

  constructor({ name, reason }: BrokenMapping) {
    super(`the mapping “${name}” that is kept cannot be read: ${reason}`);
    this.said = {
      nb: `Kolonneoppsettet «${name}», som er lagret, kan ikke leses: ${reason}. Slett det på siden «Kolonneoppsett», eller lagre et nytt med samme navn.`,
      nn: `Kolonneoppsettet «${name}», som er lagra, kan ikkje lesast: ${reason}. Slett det på sida «Kolonneoppsett», eller lagre eit nytt med same namn.`,
      en: `The mapping “${name}” that is kept cannot be read: ${reason}. Delete it on the page “Column mappings”, or keep a new one of that name.`,
    };
  }
}
