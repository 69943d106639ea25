import { expect, it } from '@jest/globals';
import { reasonOf } from './mapping-mistakes.js';
import { MappingSchema } from './mapping.js';

it('what is wrong with a mapping that is kept is said by its keys, in each language', () => {
  const kept = { name: 'gammel', for: 'events', columns: { employee: 7 }, unixTimes: 'ja' };
  const { error } = MappingSchema.safeParse(kept);
  expect(reasonOf(error!, kept)).toEqual({
    nb: 'unixTimes: «ja» kan ikke brukes; ventet true eller false; columns.employee: «7» kan ikke brukes; ventet navnet på en kolonne, en liste med navn, {date:, time:} eller {list:, start:, end:}',
    nn: 'unixTimes: «ja» kan ikkje brukast; venta true eller false; columns.employee: «7» kan ikkje brukast; venta namnet på ein kolonne, ei liste med namn, {date:, time:} eller {list:, start:, end:}',
    en: 'unixTimes: “ja” cannot be used; expected true or false; columns.employee: “7” cannot be used; expected the name of a column, a list of names, {date:, time:}, or {list:, start:, end:}',
  });
});
