import type { Principal } from '../../access/access.js';
import type { Language } from '../../platform/i18n/texts.js';
import { sortedJson } from '../../platform/sorted-json.js';

/** All that a page that is kept may depend on. */
export interface PageWish {
  /** Of the data it is made from. */
  readonly version: string;
  /** Local day, since what is overdue and which month is over change by themselves. */
  readonly day: number;
  readonly language: Language;
  /** Path and query, which hold month and filters, and which the page itself repeats. */
  readonly path: string;
  /** Whose page it is, with every role, unit and group: another person's is another page, and so is one's own after a change of rights. */
  readonly principal: Principal;
  /** What the page was given with the request, such as the counts in its menu. */
  readonly besides: unknown;
}

/** Two wishes have one key only where they are the same in everything: JSON lets no text run over into the next. */
export const keyOf = ({ version, day, language, path, principal, besides }: PageWish): string =>
  sortedJson([version, day, language, path, principal, besides]);
