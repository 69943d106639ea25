import { describe, expect, it } from '@jest/globals';
import type { Message } from '../../platform/i18n/texts.js';
import { BrokenRulebook } from '../../workforce/yaml-source.js';
import { parseMapping } from './mapping-text.js';

const HEAD = 'name: x\nfor: events\n';
const SOUND = `${HEAD}columns: {}\n`;

function refusalOf(text: string): BrokenRulebook {
  try {
    parseMapping(text, 'x.yaml');
  } catch (error) {
    if (error instanceof BrokenRulebook) return error;
    throw error;
  }
  throw new Error('It is a mapping.');
}
const mistakesIn = (text: string): readonly Message[] => refusalOf(text).mistakes;

describe('a mistake in a mapping is said in each language, with line, key, what stands there and what would be right', () => {
  it.each([
    [
      'a key that is none',
      `${HEAD}colums: {}\ncolumns: {}`,
      'x.yaml:3: colums: ukjent nøkkel; mente du «columns»?',
      'x.yaml:3: colums: ukjend nøkkel; meinte du «columns»?',
      'x.yaml:3: colums: unknown key; did you mean “columns”?',
    ],
    [
      'a column that is none of ours',
      'name: x\nfor: absences\ncolumns:\n  employee: Nr\n  begin: Fra',
      'x.yaml:5: columns.begin: ukjent kolonne; mente du «from»?',
      'x.yaml:5: columns.begin: ukjend kolonne; meinte du «from»?',
      'x.yaml:5: columns.begin: unknown column; did you mean “from”?',
    ],
    [
      'a key that is missing',
      'name: x\ncolumns: {}',
      'x.yaml:1: for: mangler; ventet vakter og arbeidet tid («events»), fravær («absences»), ansatte («employees»), enheter («units»), stillinger («positions») eller avtaler («agreements»)',
      'x.yaml:1: for: manglar; venta vakter og arbeidd tid («events»), fråvær («absences»), tilsette («employees»), einingar («units»), stillingar («positions») eller avtalar («agreements»)',
      'x.yaml:1: for: is missing; expected “events”, “absences”, “employees”, “units”, “positions” or “agreements”',
    ],
    [
      'a key with nothing behind it',
      `${HEAD}columns:\n`,
      'x.yaml:3: columns: er tom; ventet for hver av våre kolonner hvor den kommer fra, som {employee: Ansattnr}',
      'x.yaml:3: columns: er tom; venta for kvar av kolonnane våre kvar han kjem frå, som {employee: Ansattnr}',
      'x.yaml:3: columns: is empty; expected for each of our columns where it comes from, like {employee: Ansattnr}',
    ],
    [
      'a name of blanks',
      'name: A b\nfor: events\ncolumns: {}',
      'x.yaml:1: name: «A b» kan ikke brukes; ventet et navn som our-roster-2',
      'x.yaml:1: name: «A b» kan ikkje brukast; venta eit namn som our-roster-2',
      'x.yaml:1: name: “A b” cannot be used; expected a name like our-roster-2',
    ],
    [
      'a column without its time',
      `${HEAD}columns:\n  start: { date: Dato }`,
      'x.yaml:4: columns.start: «{"date":"Dato"}» kan ikke brukes; ventet navnet på en kolonne, en liste med navn, {date:, time:} eller {list:, start:, end:}',
      'x.yaml:4: columns.start: «{"date":"Dato"}» kan ikkje brukast; venta namnet på ein kolonne, ei liste med namn, {date:, time:} eller {list:, start:, end:}',
      'x.yaml:4: columns.start: “{"date":"Dato"}” cannot be used; expected the name of a column, a list of names, {date:, time:}, or {list:, start:, end:}',
    ],
    [
      'a value of a list',
      `${SOUND}dates: dmy`,
      'x.yaml:4: dates: «dmy» kan ikke brukes; ventet en av dagen («day-first») eller måneden («month-first»)',
      'x.yaml:4: dates: «dmy» kan ikkje brukast; venta ein av dagen («day-first») eller månaden («month-first»)',
      'x.yaml:4: dates: “dmy” cannot be used; expected one of the day (“day-first”) or the month (“month-first”)',
    ],
    [
      'a word that is neither true nor false',
      `${SOUND}unixTimes: ja`,
      'x.yaml:4: unixTimes: «ja» kan ikke brukes; ventet true eller false',
      'x.yaml:4: unixTimes: «ja» kan ikkje brukast; venta true eller false',
      'x.yaml:4: unixTimes: “ja” cannot be used; expected true or false',
    ],
    [
      'a number that should be text, at a key that is a number',
      `${SOUND}values:\n  deleted:\n    1: true`,
      "x.yaml:6: values.deleted.1: «true» kan ikke brukes; ventet tekst; tall, true og false i anførselstegn, som '7'",
      "x.yaml:6: values.deleted.1: «true» kan ikkje brukast; venta tekst; tal, true og false i hermeteikn, som '7'",
      "x.yaml:6: values.deleted.1: “true” cannot be used; expected text; numbers, true and false in quotes, like '7'",
    ],
    [
      'a word that stands for none of our kinds, near one',
      `${SOUND}values:\n  kind:\n    D: vaktt`,
      'x.yaml:6: values.kind.D: «vaktt» kan ikke brukes; mente du «vakt»?',
      'x.yaml:6: values.kind.D: «vaktt» kan ikkje brukast; meinte du «vakt»?',
      'x.yaml:6: values.kind.D: “vaktt” cannot be used; did you mean “vakt”?',
    ],
    [
      'a default that is none of our kinds, near none',
      `${SOUND}defaults: { kind: kveld }`,
      'x.yaml:4: defaults.kind: «kveld» kan ikke brukes; ventet en av vakt («shift»), ekstravakt («extra_shift»), passiv tjeneste («passive»), overtid («overtime»), utrykning («callout») eller beredskapsvakt («standby»)',
      'x.yaml:4: defaults.kind: «kveld» kan ikkje brukast; venta ein av vakt («shift»), ekstravakt («extra_shift»), passiv teneste («passive»), overtid («overtime»), utrykking («callout») eller beredskapsvakt («standby»)',
      'x.yaml:4: defaults.kind: “kveld” cannot be used; expected one of shift, extra shift (“extra_shift”), passive duty (“passive”), overtime, call-out (“callout”) or standby',
    ],
    [
      'a word for no answer to yes or no',
      `${SOUND}values: { deleted: { Slettet: sant } }`,
      'x.yaml:4: values.deleted.Slettet: «sant» kan ikke brukes; ventet en av ja («yes») eller nei («no»)',
      'x.yaml:4: values.deleted.Slettet: «sant» kan ikkje brukast; venta ein av ja («yes») eller nei («no»)',
      'x.yaml:4: values.deleted.Slettet: “sant” cannot be used; expected one of yes or no',
    ],
    [
      'an absence among kinds of work',
      `${SOUND}values: { kind: { F: Ferie } }`,
      'x.yaml:4: values.kind.F: «Ferie» kan ikke brukes; fravær leses fra en fil for seg, med for: absences; rader som ikke er vakter, nevnes under passOver',
      'x.yaml:4: values.kind.F: «Ferie» kan ikkje brukast; fråvær blir lese frå ei fil for seg, med for: absences; rader som ikkje er vakter, blir nemnde under passOver',
      'x.yaml:4: values.kind.F: “Ferie” cannot be used; absences are read from a file of their own, with for: absences; rows that are no shifts are named under passOver',
    ],
    [
      'a sheet of too long a name',
      `${SOUND}sheet: ${'s'.repeat(32)}`,
      `x.yaml:4: sheet: «${'s'.repeat(32)}» kan ikke brukes; ventet høyst 31 tegn`,
      `x.yaml:4: sheet: «${'s'.repeat(32)}» kan ikkje brukast; venta høgst 31 teikn`,
      `x.yaml:4: sheet: “${'s'.repeat(32)}” cannot be used; expected at most 31 characters`,
    ],
    [
      'a list that is none',
      `${SOUND}passOver: { Status: Utkast }`,
      'x.yaml:4: passOver.Status: «Utkast» kan ikke brukes; ventet en liste med ord, som [Utkast, Slettet]',
      'x.yaml:4: passOver.Status: «Utkast» kan ikkje brukast; venta ei liste med ord, som [Utkast, Sletta]',
      'x.yaml:4: passOver.Status: “Utkast” cannot be used; expected a list of words, like [Draft, Deleted]',
    ],
    [
      'nothing in the file',
      '',
      'x.yaml:1: er tom; ventet name:, for:, columns:',
      'x.yaml:1: er tom; venta name:, for:, columns:',
      'x.yaml:1: is empty; expected name:, for:, columns:',
    ],
    [
      'something else in the file',
      '- Ansattnr\n- Fra',
      'x.yaml:1: «["Ansattnr","Fra"]» kan ikke brukes; ventet name:, for: og columns:',
      'x.yaml:1: «["Ansattnr","Fra"]» kan ikkje brukast; venta name:, for: og columns:',
      'x.yaml:1: “["Ansattnr","Fra"]” cannot be used; expected name:, for: and columns:',
    ],
    [
      'a tab',
      'name: x\n\tfor: events',
      'x.yaml:2: en tabulator; ventet mellomrom foran ordet',
      'x.yaml:2: ein tabulator; venta mellomrom framfor ordet',
      'x.yaml:2: a tab; expected spaces before the word',
    ],
    [
      'a key that is there twice',
      `${HEAD}for: absences\ncolumns: {}`,
      'x.yaml:3: «for: absences»: nøkkelen står der to ganger; ventet én gang',
      'x.yaml:3: «for: absences»: nøkkelen står der to gonger; venta éin gong',
      'x.yaml:3: “for: absences”: the key is there twice; expected once',
    ],
    [
      'a line without a colon',
      'name: x\nfor events\ncolumns: {}',
      'x.yaml:2: «for events»: her er ingen nøkkel med kolon; ventet en linje som name: our-roster',
      'x.yaml:2: «for events»: her er ingen nøkkel med kolon; venta ei linje som name: our-roster',
      'x.yaml:2: “for events”: here is no key with a colon; expected a line like name: our-roster',
    ],
    [
      'a bracket that is not closed, told at the last words of the file',
      `${HEAD}columns: { employee: Nr\n\n`,
      'x.yaml:3: «columns: { employee: Nr»: innrykket passer ikke, eller en parentes over er ikke lukket; ventet samme innrykk for det som står side om side, og at hver parentes lukkes',
      'x.yaml:3: «columns: { employee: Nr»: innrykket passar ikkje, eller ein parentes over er ikkje lukka; venta same innrykk for det som står side om side, og at kvar parentes blir lukka',
      'x.yaml:3: “columns: { employee: Nr”: the indentation does not fit, or a bracket above is not closed; expected the same indentation for what stands side by side, and every bracket closed',
    ],
    [
      'a value with a colon',
      'name: x\ntitle: Vår: turnus',
      'x.yaml:2: «title: Vår: turnus»: det ser ut som en nøkkel inne i en verdi; ventet anførselstegn rundt en verdi med kolon, og samme innrykk for nøkler side om side',
      'x.yaml:2: «title: Vår: turnus»: det ser ut som ein nøkkel inni ein verdi; venta hermeteikn rundt ein verdi med kolon, og same innrykk for nøklar side om side',
      'x.yaml:2: “title: Vår: turnus”: this looks like a key within a value; expected quotes around a value with a colon, and the same indentation for keys side by side',
    ],
    [
      'a reference to nothing',
      `${HEAD}columns: { employee: *nr }`,
      'x.yaml:3: «columns: { employee: *nr }»: ordet etter * viser ikke til noe, eller til for mye; ventet anførselstegn rundt en verdi som begynner med *',
      'x.yaml:3: «columns: { employee: *nr }»: ordet etter * viser ikkje til noko, eller til for mykje; venta hermeteikn rundt ein verdi som begynner med *',
      'x.yaml:3: “columns: { employee: *nr }”: the word after * refers to nothing, or to too much; expected quotes around a value that begins with *',
    ],
  ])('%s', (_case, text, nb, nn, en) => {
    expect(mistakesIn(text)).toEqual([{ nb, nn, en }]);
  });

  it.each([
    ['a quote that is not closed', 'title: "Turnus\n', /:4: .*mangler et anførselstegn/],
    ['a sign that no value begins with', 'title: @turnus', /:4: .*kan ikke begynne med dette tegnet/],
    ['a backslash in double quotes', 'title: "C:\\q"', /:4: .*enkle anførselstegn rundt verdien/],
    ['a second document', '---\nname: y', /:4: .*begynner et dokument til/],
    ['a bracket too many', 'defaults: {}}', /:4: .*parenteser i par/],
  ])('%s', (_case, more, said) => {
    const [mistake, ...others] = mistakesIn(SOUND + more);
    expect(mistake?.nb).toMatch(said);
    expect(others).toEqual([]);
  });
});

describe('the mistakes of a mapping', () => {
  it('are all said, one on a line', () => {
    const { message, said } = refusalOf(`${SOUND}dates: dmy\nunixTimes: ja\ndefaults: { unit: 4010 }`);
    expect(said?.nn.split('\n')).toEqual([
      'x.yaml:4: dates: «dmy» kan ikkje brukast; venta ein av dagen («day-first») eller månaden («month-first»)',
      'x.yaml:5: unixTimes: «ja» kan ikkje brukast; venta true eller false',
      "x.yaml:6: defaults.unit: «4010» kan ikkje brukast; venta tekst; tal, true og false i hermeteikn, som '7'",
    ]);
    expect(message).toBe(said?.en);
  });

  const placesIn = (text: string): string[] =>
    mistakesIn(text).map(({ en }) => /^x\.yaml:\d+: (?:[\w.]+(?=: )|“.*?”)/.exec(en)?.[0] ?? en);

  it('are said by line, in JSON as well, whatever the mapping is for', () => {
    const text = `{
      "name": "Vår turnus",
      "for": "evnts",
      "columns": { "employe": "Nr", "start": 7, "from": "Fra" },
      "optional": "alt",
      "dates": "dmy",
      "sheets": "Uke"
    }`;
    expect(placesIn(text)).toEqual([
      'x.yaml:2: name',
      'x.yaml:3: for',
      'x.yaml:4: columns.start',
      'x.yaml:4: columns.employe',
      'x.yaml:5: optional',
      'x.yaml:6: dates',
      'x.yaml:7: sheets',
    ]);
    expect(placesIn('{ "columns": {},\n "optionl": [] }')).toEqual([
      'x.yaml:1: for',
      'x.yaml:1: name',
      'x.yaml:2: optionl',
    ]);
  });

  it('are said beside a key that is there twice', () => {
    expect(placesIn(`${HEAD}name: y\ncolumns: { employe: Nr }\ndates: dmy`)).toEqual([
      'x.yaml:3: “name: y”',
      'x.yaml:4: columns.employe',
      'x.yaml:5: dates',
    ]);
  });

  it('are said of each column in a list of them', () => {
    const told = mistakesIn(`${SOUND}optional:\n  - pause\n  - unit\n  - slag`);
    expect(told).toMatchObject([
      {
        nb: expect.stringMatching(
          /^x\.yaml:5: optional\.0: «pause» kan ikke brukes; ventet en av employee, /,
        ),
      },
      {
        nn: expect.stringMatching(
          /^x\.yaml:7: optional\.2: «slag» kan ikkje brukast; venta ein av employee, /,
        ),
      },
    ]);
  });

  it.each([
    ['of values', Array.from({ length: 50 }, (_, i) => `k${i}: 1`).join('\n')],
    ['of lines', Array.from({ length: 50 }, () => 'Ada "x": @y').join('\n')],
  ])('are not said without end: %s', (_case, lines) => {
    const told = mistakesIn(`${SOUND}${lines}`);
    expect(told).toHaveLength(21);
    expect(told.at(-1)).toEqual({
      nb: 'x.yaml: og 30 feil til, som ikke er nevnt; rett disse først',
      nn: 'x.yaml: og 30 feil til, som ikkje er nemnde; rett desse først',
      en: 'x.yaml: and 30 more mistakes that are not named; correct these first',
    });
  });

  it('are said also where something holds itself, or unfolds without end', () => {
    expect(mistakesIn(`${HEAD}columns: &all { employee: *all }`)).toMatchObject([
      { en: expect.stringMatching(/^x\.yaml:3: columns\.employee: “…” cannot be used; /) },
    ]);
    const rows = Array.from('bcdefghijk').map((key, index) => {
      const before = 'abcdefghij'[index]!;
      return `${key}: &${key} [${Array(9).fill(`*${before}`).join(', ')}]`;
    });
    expect(mistakesIn(['a: &a [x]', ...rows].join('\n'))).toMatchObject([
      { en: expect.stringMatching(/^x\.yaml:2: .* refers to nothing, or to too much; /) },
    ]);
  });

  it('repeat no more of a value than is needed to find it', () => {
    const [mistake] = mistakesIn(`name: ${'A'.repeat(500)}\nfor: events\ncolumns: {}`);
    expect(mistake?.en).toBe(
      `x.yaml:1: name: “${'A'.repeat(80)}…” cannot be used; expected a name like our-roster-2`,
    );
  });
});
