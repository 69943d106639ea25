import { expect, it } from '@jest/globals';
import { UnreadableMapping } from './broken-mapping.js';
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

it.each([
  [
    'events',
    { values: { school_day: { S: 'tru' }, kind: { D: '', E: ' Vakt ', H: 'hvilende vakt' } } },
    ['values.school_day.S: “tru” cannot be used; did you mean “true”?'],
  ],
  [
    'events',
    { defaults: { overtime: 'y' } },
    ['defaults.overtime: “y” cannot be used; expected one of yes or no'],
  ],
  [
    'events',
    { values: { kind: { D: 'shft', B: 'hjemevakt' } }, defaults: { knd: 'shift', kind: 'vagt' } },
    [
      'values.kind.D: “shft” cannot be used; did you mean “shift”?',
      'values.kind.B: “hjemevakt” cannot be used; did you mean “hjemmevakt”?',
      'defaults.kind: “vagt” cannot be used; did you mean “vakt”?',
      'defaults.knd: unknown column; did you mean “kind”?',
    ],
  ],
  [
    'absences',
    { values: { type: { S: 'sjukt barnn' } }, defaults: { certificate: 'legge' } },
    [
      'values.type.S: “sjukt barnn” cannot be used; did you mean “sjukt_barn”?',
      'defaults.certificate: “legge” cannot be used; did you mean “lege”?',
    ],
  ],
  [
    'positions',
    { values: { employment: { F: 'permanet' } }, defaults: { nightStrain: 'kanskje' } },
    [
      'values.employment.F: “permanet” cannot be used; did you mean “permanent”?',
      'defaults.nightStrain: “kanskje” cannot be used; expected one of yes or no',
    ],
  ],
  ['employees', { values: { name: { A: 'hva som helst' } } }, []],
])('of a mapping for %s, words that stand for nothing here are each told: %j', (subject, part, words) => {
  const kept = { name: 'x', for: subject, columns: {}, ...part };
  const { error } = MappingSchema.safeParse(kept);
  expect(
    error
      ? reasonOf(error, kept)
          .en.split(/; (?=values|defaults)/)
          .sort()
      : [],
  ).toEqual([...words].sort());
});

it('a mapping that is kept with such a word is told by its name, as a question where one is asked', () => {
  const kept = { name: 'gat', for: 'events', columns: {}, values: { kind: { D: 'vaktt' } } };
  const reason = reasonOf(MappingSchema.safeParse(kept).error!, kept);
  expect(new UnreadableMapping({ name: 'gat', reason, text: kept }).said.nb).toMatch(
    /kan ikke leses: values\.kind\.D: «vaktt» kan ikke brukes; mente du «vakt»\? Slett det/,
  );
});
