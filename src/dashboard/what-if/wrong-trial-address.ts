import { DomainError, type RequestFault } from '../../platform/errors.js';
import { inEach } from '../../platform/http/fault-words.js';
import type { Message } from '../../platform/i18n/texts.js';
import type { FieldName, WrongField } from './what-if-asked.js';

/** A trial whose address cannot be tried, with the sentence that stands beside the field on the page. */
export class WrongTrialAddress extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'what-if.wrong-field';
  override readonly said: Message;
  override readonly faults: readonly RequestFault[];

  /** @param called what fields are called where it was asked, if not as on the page */
  constructor({ field, said }: WrongField, called: Readonly<Partial<Record<FieldName, string>>> = {}) {
    const parameter = called[field] ?? field;
    super(`${parameter}: ${said.en}`);
    this.said = inEach((language) => `${parameter}: ${said[language]}`);
    this.faults = [{ parameter, detail: said.en, said }];
  }
}
