import { DomainError } from '../../platform/errors.js';
import type { Message } from '../../platform/i18n/texts.js';

/** A mapping that is kept and can no longer be read: another version of the program wrote it, or a hand in the database. */
export interface BrokenMapping {
  readonly name: string;
  /** What is wrong, by its keys. */
  readonly reason: Message;
  /** As it is kept. */
  readonly text: unknown;
}

/** Somebody asks for it by its name. */
export class UnreadableMapping extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'mapping.unreadable';
  override readonly said;

  constructor({ name, reason }: BrokenMapping) {
    super(`the mapping “${name}” that is kept cannot be read: ${reason.en}`);
    this.said = {
      nb: `Kolonneoppsettet «${name}», som er lagret, kan ikke leses: ${ended(reason.nb)} Slett det på siden «Kolonneoppsett», eller lagre et nytt med samme navn.`,
      nn: `Kolonneoppsettet «${name}», som er lagra, kan ikkje lesast: ${ended(reason.nn)} Slett det på sida «Kolonneoppsett», eller lagre eit nytt med same namn.`,
      en: `The mapping “${name}” that is kept cannot be read: ${ended(reason.en)} Delete it on the page “Column mappings”, or keep a new one of that name.`,
    };
  }
}

/** What asks which word was meant ends as a question does. */
const ended = (text: string): string => (text.endsWith('?') ? text : `${text}.`);
