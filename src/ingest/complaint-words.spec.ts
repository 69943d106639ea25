import { describe, expect, it } from '@jest/globals';
import type { Language } from '../platform/i18n/texts.js';
import type { RowComplaint } from './complaint.js';
import { sayComplaint } from './complaint-words.js';

it.each([
  ['nb', '1', 'linje 3: raden har 1 kolonne; ventet 7'],
  ['nb', '2', 'linje 3: raden har 2 kolonner; ventet 7'],
  ['nn', '1', 'linje 3: rada har 1 kolonne; venta 7'],
  ['nn', '2', 'linje 3: rada har 2 kolonnar; venta 7'],
  ['en', '1', 'line 3: the row has 1 column; expected 7'],
  ['en', '2', 'line 3: the row has 2 columns; expected 7'],
] as const)('a row is told of in %s by how many columns it has: %s', (language, value, words) => {
  const complaint = { line: 3, column: null, problem: 'column-count', value, expected: '7' } as const;
  expect(sayComplaint(complaint, language)).toBe(words);
});

describe('what was expected', () => {
  const said = (
    one: Pick<RowComplaint, 'problem' | 'expected'> & Partial<RowComplaint>,
    language: Language,
  ) => sayComplaint({ line: 2, column: 'x', value: 'y', ...one }, language);
  const KINDS = 'shift, extra_shift, passive, overtime, callout, standby';
  const TYPES = 'sick, child-sick, holiday';

  it.each([
    [
      'nb',
      'ventet en av vakt («shift»), ekstravakt («extra_shift»), passiv tjeneste («passive»), overtid («overtime»), utrykning («callout») eller beredskapsvakt («standby»)',
    ],
    [
      'nn',
      'venta ein av vakt («shift»), ekstravakt («extra_shift»), passiv teneste («passive»), overtid («overtime»), utrykking («callout») eller beredskapsvakt («standby»)',
    ],
    [
      'en',
      'expected one of shift, extra shift (“extra_shift”), passive duty (“passive”), overtime, call-out (“callout”) or standby',
    ],
  ] as const)(
    'is said in the words of the field, with what the file has to hold, in %s',
    (language, words) => {
      expect(said({ problem: 'unknown-kind', expected: KINDS }, language)).toContain(words);
    },
  );

  it.each([
    ['missing-value', TYPES, 'ventet sykefravær («sick»), sykt barn («child-sick») eller ferie («holiday»)'],
    [
      'unknown-choice',
      'self, doctor',
      'ventet en av egenmelding («self») eller sykmelding fra lege («doctor»)',
    ],
    ['unknown-choice', 'yes, no', 'ventet en av ja («yes») eller nei («no»)'],
    [
      'field',
      'leading, independent',
      'ventet ledende stilling («leading») eller særlig uavhengig stilling («independent»)',
    ],
    ['field', 'individual', 'ventet skriftlig avtale med den ansatte («individual»)'],
    ['field', 'DAILY_REST, OT_7D', '(«DAILY_REST») eller '],
    ['field', 'string', 'ventet tekst'],
    ['field', '31.12.2025', 'ventet en dato som 31.12.2025'],
    ['field', '2025-12-31', 'ventet en dato som 2025-12-31'],
    ['field', '≥ 8 (§ 10-8 (3))', 'ventet ≥ 8 (§ 10-8 (3))'],
    ['unknown-reference', 'units', 'ventet koden til en kjent enhet'],
    ['undecided-dates', 'day-first, month-first', 'dagen («day-first») eller måneden («month-first»)'],
    ['in-without-out', 'B2', 'ventet ut («B2»)'],
    [
      'absence-as-event',
      'employee, type, from',
      'ansattnummer («employee»), fraværstype («type»), fra og med («from»)',
    ],
    [
      'incomplete-plan',
      'planned_start, planned_end',
      'planlagt start («planned_start»), planlagt slutt («planned_end»)',
    ],
    ['no-such-sheet', 'leave, no', 'ventet leave eller no'],
    ['not-a-table', 'CSV, XLSX, JSON, NDJSON', 'ventet CSV, XLSX, JSON eller NDJSON'],
    ['unknown-encoding', 'UTF-8, Windows-1252', 'ventet UTF-8 eller Windows-1252'],
  ] as const)('where it is a code of %s: %s', (problem, expected, words) => {
    expect(said({ problem, expected }, 'nb')).toContain(words);
  });

  it.each([
    ['nb', '«0,5» ser ut til å være timer, og her skal det stå minutter; ventet 30 eller 0:30'],
    ['nn', '«0,5» ser ut til å vere timar, og her skal det stå minutt; venta 30 eller 0:30'],
    ['en', '“0,5” seems to be hours, and minutes belong here; expected 30 or 0:30'],
  ] as const)('of a break in hours is the same in minutes, in %s', (language, words) => {
    const one = { problem: 'hours-for-minutes', value: '0,5', expected: '30, 0:30' } as const;
    expect(said(one, language)).toContain(words);
  });

  it.each([
    [
      'last-day-before-first',
      'nb',
      'den siste dagen, «y», er før den første; ventet 05.12.2025 eller senere',
    ],
    [
      'last-day-before-first',
      'nn',
      'den siste dagen, «y», er før den første; venta 05.12.2025 eller seinare',
    ],
    ['last-day-before-first', 'en', 'the last day, “y”, is before the first; expected 05.12.2025 or later'],
    ['not-after-birth', 'nb', '«y» er ikke etter fødselsdatoen 05.12.2025'],
    ['not-after-birth', 'nn', '«y» er ikkje etter fødselsdatoen 05.12.2025'],
    ['not-after-birth', 'en', '“y” is not after the date of birth, 05.12.2025'],
  ] as const)('of days is said in words of days: %s in %s', (problem, language, words) => {
    const expected = problem === 'not-after-birth' ? '> 05.12.2025' : '≥ 05.12.2025';
    expect(said({ problem, expected }, language)).toMatch(new RegExp(`: ${words}$`));
  });

  it('names a column that is missing', () => {
    const one = {
      problem: 'missing-columns',
      column: 'kind',
      value: 'a, b',
      expected: 'employee, kind',
    } as const;
    expect(said(one, 'nn')).toBe(
      'linje 2, kolonne slag («kind»): kolonnen manglar; fila har «a, b», venta minst tilsettnummer («employee»), slag («kind»)',
    );
  });
});

describe('where it is', () => {
  const twice = {
    ...{ line: 3, otherLine: 2, column: 'id', value: 'S1', expected: null },
    problem: 'duplicate-source-id',
  } as const;
  const across = { ...twice, column: 'start', problem: 'overlap', expected: '≥ 16:00' } as const;

  it.each([
    ['nb', 'post 3, kolonne id: «S1» er brukt av post 2;', ' vakten i post 2 for samme ansatt '],
    ['nn', 'post 3, kolonne id: «S1» er brukt av post 2;', ' vakta i post 2 for same tilsette '],
    ['en', 'record 3, column id: “S1” was used by record 2;', ' the event in record 2 of the same '],
  ] as const)('is the number of a record in a list of JSON, in %s', (language, id, other) => {
    expect(sayComplaint(twice, language, 'events-json')).toContain(id);
    expect(sayComplaint(across, language, 'json')).toContain(other);
    expect(sayComplaint({ ...across, problem: 'overlapped' }, language, 'json')).toContain(other);
  });

  it.each(['events-csv', 'events-xlsx', 'events-ndjson', 'ndjson', 'minwintid', null])(
    'is the line in a file of %s',
    (format) => {
      expect(sayComplaint(twice, 'nb', format)).toMatch(/^linje 3, .* er brukt av raden på linje 2;/);
      expect(sayComplaint(across, 'en', format)).toContain('the event on line 2 of');
    },
  );

  it('is the line and the character where a text goes wrong, whatever it holds', () => {
    const said = (problem: 'not-json' | 'line-not-json', format: string): string =>
      sayComplaint({ line: 3, column: '12', problem, value: '}', expected: 'quotedName' }, 'nb', format);
    expect(said('not-json', 'events-json')).toBe(
      'linje 3, tegn 12: filen er ikke gyldig JSON: feil ved «}»; ventet et navn i doble anførselstegn',
    );
    expect(said('line-not-json', 'events-ndjson')).toBe(
      'linje 3, tegn 12: linjen er ikke gyldig JSON: feil ved «}»; ventet et navn i doble anførselstegn',
    );
  });
});

it.each([
  [
    'nb',
    'filen er ett JSON-objekt med flere lister øverst: «a, b»; ventet én, eller at den som skal leses, heter value eller data',
  ],
  [
    'nn',
    'fila er eitt JSON-objekt med fleire lister øvst: «a, b»; venta éi, eller at den som skal lesast, heiter value eller data',
  ],
  [
    'en',
    'the file is one JSON object with several lists at its top: “a, b”; expected one, or the one to be read to be called value or data',
  ],
] as const)('of an object with several lists, they are named in %s', (language, words) => {
  const complaint = {
    line: 0,
    column: null,
    problem: 'several-lists',
    value: 'a, b',
    expected: 'value, data',
  } as const;
  expect(sayComplaint(complaint, language)).toBe(words);
});
