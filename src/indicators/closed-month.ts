import { DomainError, type RequestFault } from '../platform/errors.js';
import type { Message } from '../platform/i18n/texts.js';
import { addMonths, monthDays, monthOf } from '../time/civil.js';

/** Wherever a month is asked for, this is what it is called. */
const monthFault = (detail: string, said: Message): readonly RequestFault[] => [
  { parameter: 'month', detail, said },
];

export class NotAMonth extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'month.not-a-month';
  override readonly said: Message;
  override readonly faults: readonly RequestFault[];

  constructor(text: string) {
    super(
      `"${text.slice(0, 40)}" is not a month; expected a year and a month like 2025-12, from 1970 to 2100.`,
    );
    this.said = LOOKS_LIKE_ONE.test(text) ? OUT_OF_REACH : NONE;
    this.faults = monthFault('expected a year and a month like 2025-12', this.said);
  }
}

const LOOKS_LIKE_ONE = /^\d{4}-(0[1-9]|1[0-2])$/;
const NONE: Message = {
  nb: 'Dette er ikke en måned. Skriv år og måned som 2025-12.',
  nn: 'Dette er ikkje ein månad. Skriv år og månad som 2025-12.',
  en: 'This is not a month. Write year and month like 2025-12.',
};
const OUT_OF_REACH: Message = {
  nb: 'Måneden ligger utenfor det som regnes på: 1970 til 2100. Skriv år og måned som 2025-12.',
  nn: 'Månaden ligg utanfor det som blir rekna på: 1970 til 2100. Skriv år og månad som 2025-12.',
  en: 'The month lies outside of what is reckoned with: 1970 to 2100. Write year and month like 2025-12.',
};

export class MonthInTheFuture extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'month.in-the-future';
  override readonly said: Message;
  override readonly faults: readonly RequestFault[];

  constructor(month: string, current: string) {
    super(`${month} has not begun yet; the latest month there can be figures for is ${current}.`);
    this.said = {
      nb: `${month} har ikke begynt ennå. Siste måned det kan finnes tall for, er ${current}.`,
      nn: `${month} har ikkje byrja enno. Siste månad det kan finnast tal for, er ${current}.`,
      en: `${month} has not begun yet. The latest month there can be figures for is ${current}.`,
    };
    this.faults = monthFault(`expected ${current} or an earlier month`, this.said);
  }
}

/**
 * The month asked for, or the last closed one when none was.
 * @param today local day number
 * @throws NotAMonth, MonthInTheFuture
 */
export function monthAsked(text: string | undefined, today: number): string {
  const current = monthOf(today);
  if (text === undefined || text === '') return addMonths(current, -1);
  if (monthDays(text) === null) throw new NotAMonth(text);
  if (text > current) throw new MonthInTheFuture(text, current);
  return text;
}
