import { DomainError } from '../platform/errors.js';
import { inEach } from '../platform/http/fault-words.js';
import type { Message } from '../platform/i18n/texts.js';
import { LIMIT_KEYS, type Rulebook } from '../workforce/rulebook-file.js';
import { limitsToTry, type TriedFault } from '../workforce/tried-limits.js';
import { triedFaultWords } from '../workforce/in-words/tried-words.js';

/** More people than a page can be waited for; the terminal takes any number. */
export class TooManyToTry extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'what-if.too-many';
  override readonly said: Message;

  constructor(employees: number, most: number) {
    const en = `That would be ${employees} employees; at most ${most} are tried at a time. Choose a unit that has fewer.`;
    super(en);
    this.said = {
      nb: `Det ville vært ${employees} ansatte; høyst ${most} prøves om gangen. Velg en enhet som har færre.`,
      nn: `Det ville vore ${employees} tilsette; høgst ${most} blir prøvde om gongen. Vel ei eining som har færre.`,
      en,
    };
  }
}

/** A limit that cannot be tried: none of the rulebook, one of minors, or more than there is time for. */
export class LimitCannotBeTried extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'what-if.limit-not-tried';
  override readonly said: Message;

  constructor(fault: TriedFault, rulebook: Rulebook) {
    const said = triedFaultWords(fault, rulebook.title);
    // Who chooses from no list is told what there is.
    const known = [...limitsToTry(LIMIT_KEYS, rulebook).keys()].join(', ');
    const more = fault.is === 'unknown' || fault.is === 'of-minors' ? ` (${known})` : '';
    super(`${fault.key}: ${said.en}${more}`);
    this.said = inEach((language) => `${fault.key}: ${said[language]}${more}`);
  }
}
