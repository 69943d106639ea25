import type { Messages } from '../platform/i18n/texts.js';

/** What is wrong with a row that only the other rows, or what is on record, tell of; `{otherLine}` is of the other row, and `{by}` what it counts. */
export const TOGETHER_TEXTS = {
  overlap: {
    nb: '«{value}» er før {otherLine, select, none {en tidligere vakt} other {vakten {by, select, record {i post} other {på linje}} {otherLine}}} for samme ansatt er slutt; ventet {expected}',
    nn: '«{value}» er før {otherLine, select, none {ei tidlegare vakt} other {vakta {by, select, record {i post} other {på linje}} {otherLine}}} for same tilsette er slutt; venta {expected}',
    en: '“{value}” is before {otherLine, select, none {an earlier event} other {the event {by, select, record {in record} other {on line}} {otherLine}}} of the same employee has ended; expected {expected}',
  },
  overlapped: {
    nb: '«{value}» er etter at {otherLine, select, none {en senere vakt} other {vakten {by, select, record {i post} other {på linje}} {otherLine}}} for samme ansatt har begynt{expected, select, none {} other {; ventet {expected}}}',
    nn: '«{value}» er etter at {otherLine, select, none {ei seinare vakt} other {vakta {by, select, record {i post} other {på linje}} {otherLine}}} for same tilsette har begynt{expected, select, none {} other {; venta {expected}}}',
    en: '“{value}” is after {otherLine, select, none {a later event} other {the event {by, select, record {in record} other {on line}} {otherLine}}} of the same employee has begun{expected, select, none {} other {; expected {expected}}}',
  },
  'outside-period': {
    nb: '«{value}» er utenfor perioden som filen skal si alt om; ventet {expected}',
    nn: '«{value}» er utanfor perioden som fila skal seie alt om; venta {expected}',
    en: '“{value}” is outside the period that the file is to tell everything about; expected {expected}',
  },
  'unknown-employee': {
    nb: 'ingen ansatt har nummer «{value}»; ventet et kjent nummer{expected, select, none {} other {, som {expected}}}',
    nn: 'ingen tilsett har nummer «{value}»; venta eit kjent nummer{expected, select, none {} other {, som {expected}}}',
    en: 'no employee has the number “{value}”; expected one that is known{expected, select, none {} other {, like {expected}}}',
  },
  'duplicate-source-id': {
    nb: '«{value}» er brukt av {otherLine, select, none {en tidligere rad i filen} other {{by, select, record {post} other {raden på linje}} {otherLine}}}; ventet én rad per id',
    nn: '«{value}» er brukt av {otherLine, select, none {ei tidlegare rad i fila} other {{by, select, record {post} other {rada på linje}} {otherLine}}}; venta éi rad per id',
    en: '“{value}” was used by {otherLine, select, none {an earlier row of the file} other {{by, select, record {record} other {the row on line}} {otherLine}}}; expected one row for each id',
  },
  'id-of-another-employee': {
    nb: '«{value}» er id-en til en rad om en annen ansatt; ventet en annen id, eller en annen kilde («{expected}») når det er et annet system',
    nn: '«{value}» er id-en til ei rad om ein annan tilsett; venta ein annan id, eller ei anna kjelde («{expected}») når det er eit anna system',
    en: '“{value}” is the id of a row about another employee; expected another id, or another source (“{expected}”) for another system',
  },
} satisfies Messages;
