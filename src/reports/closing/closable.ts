import { DomainError } from '../../platform/errors.js';
import type { Message } from '../../platform/i18n/texts.js';

export class MonthNotOver extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'report.month-not-over';
  override readonly said: Message;

  constructor(month: string, last: string) {
    super(`${month} is not over yet; the latest month that can be closed is ${last}.`);
    this.said = {
      nb: `${month} er ikke over. Siste måned som kan lukkes, er ${last}.`,
      nn: `${month} er ikkje over. Siste månad som kan lukkast, er ${last}.`,
      en: `${month} is not over yet. The latest month that can be closed is ${last}.`,
    };
  }
}

export class NothingToClose extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'report.nothing-changed';
  override readonly said: Message;

  constructor(month: string, version: number) {
    super(`${month} is closed as version ${String(version)} and no figure has changed since.`);
    this.said = {
      nb: `${month} er lukket som versjon ${String(version)}, og ingen tall er endret siden.`,
      nn: `${month} er lukka som versjon ${String(version)}, og ingen tal er endra sidan.`,
      en: `${month} is closed as version ${String(version)}, and no figure has changed since.`,
    };
  }
}

/**
 * @param last the last month that is over, `YYYY-MM`
 * @throws MonthNotOver
 */
export function assertOver(month: string, last: string): void {
  if (month > last) throw new MonthNotOver(month, last);
}
