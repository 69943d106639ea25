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

it.each([
  ['events', 'startt', 'did you mean “start”?'],
  ['events', 'brek_minutes', 'did you mean “break_minutes”?'],
  ['events', 'Ansattnr', 'did you mean “employee”?'],
  ['events', 'Fra kl', 'did you mean “start”?'],
  ['absences', 'fra_dato', 'did you mean “from”?'],
  ['evnts', 'manager', 'unknown'],
  ['evnts', 'manger', 'did you mean “manager”?'],
  ['events', 'colour', 'expected one of employee, unit, kind'],
])('of a mapping for %s, %s is no column: %s', (subject, column, words) => {
  const kept = { name: 'x', for: subject, columns: { [column]: 'A' } };
  const said = reasonOf(MappingSchema.safeParse(kept).error!, kept).en;
  if (words === 'unknown') expect(said).not.toContain(words);
  else expect(said).toContain(`columns.${column}: unknown column; ${words}`);
});

it.each([
  [{ colums: {} }, 'colums: unknown key; did you mean “columns”?'],
  [{ zzz: 1 }, 'zzz: unknown key; expected one of name, title'],
  [{ columns: { end: { date: 'Dato', tid: 'Ut' } } }, 'columns.end.tid: unknown key; did you mean “time”?'],
  [
    { columns: { end: { dato: 'Dato', tme: 'Ut' } } },
    'columns.end.dato: unknown key; did you mean “date”?; columns.end.tme: unknown key; did you mean “time”?',
  ],
  [
    { columns: { end: { date: 'Dato' } } },
    'columns.end: “{"date":"Dato"}” cannot be used; expected the name',
  ],
])('of a key that is none, the one is named that was meant: %j', (part, words) => {
  const kept = { name: 'x', for: 'events', columns: {}, ...part };
  expect(reasonOf(MappingSchema.safeParse(kept).error!, kept).en).toContain(words);
});
