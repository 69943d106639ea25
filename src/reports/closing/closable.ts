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

/** A version of a closed month that there is not. */
export class NoSuchVersion extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'report.no-such-version';
  override readonly said: Message;

  /** @param latest 0 of a month that is not closed */
  constructor(month: string, version: number, latest: number) {
    const asked = String(version);
    const last = String(latest);
    super(
      latest === 0
        ? `${month} is not closed: there is no version ${asked} of its report.`
        : `There is no version ${asked} of ${month}; the latest is ${last}.`,
    );
    this.said =
      latest === 0
        ? {
            nb: `${month} er ikke lukket, så det finnes ingen versjon ${asked} av rapporten.`,
            nn: `${month} er ikkje lukka, så det finst ingen versjon ${asked} av rapporten.`,
            en: `${month} is not closed: there is no version ${asked} of its report.`,
          }
        : {
            nb: `Det finnes ingen versjon ${asked} av ${month}. Den siste er ${last}.`,
            nn: `Det finst ingen versjon ${asked} av ${month}. Den siste er ${last}.`,
            en: `There is no version ${asked} of ${month}. The latest is ${last}.`,
          };
  }
}

/** The reports of units are never closed. */
export class NoVersionsOfUnits extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'report.no-versions-of-units';
  override readonly said = {
    nb: 'Bare rapporten for hele virksomheten blir lukket. Rapporten for enheter har ingen versjoner.',
    nn: 'Berre rapporten for heile verksemda blir lukka. Rapporten for einingar har ingen versjonar.',
    en: 'Only the report of the whole organisation is closed. That of units has no versions.',
  };

  constructor() {
    super('Only the report of the whole organisation is closed; that of units has no versions.');
  }
}

/**
 * @param last the last month that is over, `YYYY-MM`
 * @throws MonthNotOver
 */
export function assertOver(month: string, last: string): void {
  if (month > last) throw new MonthNotOver(month, last);
}
