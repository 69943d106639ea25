import { spoken } from './fault-words.js';

/** The ends of a period as an address names them, `YYYY-MM-DD`, both inside. */
interface Ends {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** For a schema's `refine`: a period the wrong way round is refused, for its empty list would be taken for an answer. */
export const IN_ORDER: [(ends: Ends) => boolean, { readonly path: string[]; readonly message: string }] = [
  ({ from, to }: Ends): boolean => from === undefined || to === undefined || from <= to,
  {
    path: ['to'],
    message: spoken({
      nb: 'perioden slutter før den begynner; ventet den første dagen eller en senere',
      nn: 'perioden sluttar før han byrjar; venta den første dagen eller ein seinare',
      en: 'the period ends before it begins; expected the first day or a later one',
    }),
  },
];

interface Chosen extends Ends {
  /** `YYYY-MM` */
  readonly month?: string | undefined;
}

/** A month and days that have none in common would show an empty list, and be read as a month without any. */
export function isOutside({ month, from = month, to = month }: Chosen): boolean {
  if (month === undefined) return false;
  return monthIn(from) > month || monthIn(to) < month;
}

const monthIn = (text = ''): string => text.slice(0, 'YYYY-MM'.length);

/** As `IN_ORDER`, of what names a month as well. */
export const INSIDE: [(asked: Chosen) => boolean, { readonly path: string[]; readonly message: string }] = [
  (asked: Chosen): boolean => !isOutside(asked),
  {
    path: ['month'],
    message: spoken({
      nb: 'ingen av datoene ligger i måneden; ventet datoer i den, eller ingen måned',
      nn: 'ingen av datoane ligg i månaden; venta datoar i han, eller ingen månad',
      en: 'none of the dates lies in the month; expected dates in it, or no month',
    }),
  },
];
