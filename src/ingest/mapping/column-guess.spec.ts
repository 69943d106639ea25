import { describe, expect, it } from '@jest/globals';
import { guessColumns, guessSubject } from './column-guess.js';

const table = (header: string, ...rows: readonly string[]) => ({
  header: header.split(';'),
  sample: rows.map((row) => row.split(';')),
});
const named = (
  subject: Parameters<typeof guessColumns>[0],
  { header, sample }: ReturnType<typeof table>,
): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(guessColumns(subject, { header, sample }).places).map(([ours, place]) => [
      ours,
      header[place],
    ]),
  );

describe('columns of other systems', () => {
  it.each([
    [
      'bokmål',
      'Navn;Ansattnr.;Vaktdato;Fra kl.;Til kl.;Ubetalt pause (min);Avd.;Planlagt fra;Planlagt til',
      {
        employee: 'Ansattnr.',
        date: 'Vaktdato',
        start: 'Fra kl.',
        end: 'Til kl.',
        break_minutes: 'Ubetalt pause (min)',
        unit: 'Avd.',
        planned_start: 'Planlagt fra',
        planned_end: 'Planlagt til',
      },
    ],
    [
      'bokmål of clocking in and out',
      'Emp;Dato;Oppmøte;Hjemgang;Hvil (min)',
      { employee: 'Emp', date: 'Dato', start: 'Oppmøte', end: 'Hjemgang', break_minutes: 'Hvil (min)' },
    ],
    [
      'bokmål with the clock first',
      'Ressursnr;Avd;Vaktdato;Kl fra;Kl til;Vaktkode;Vaktid',
      {
        employee: 'Ressursnr',
        unit: 'Avd',
        date: 'Vaktdato',
        start: 'Kl fra',
        end: 'Kl til',
        kind: 'Vaktkode',
        source_id: 'Vaktid',
      },
    ],
    [
      'nynorsk',
      'Tilsettnr;Dato;Frå;Til;Vakttype;Eining',
      { employee: 'Tilsettnr', date: 'Dato', start: 'Frå', end: 'Til', kind: 'Vakttype', unit: 'Eining' },
    ],
    [
      'English',
      'Employee Number;Department;ShiftStart;shift_end;Lunch break;Scheduled start;Shift ID',
      {
        employee: 'Employee Number',
        unit: 'Department',
        start: 'ShiftStart',
        end: 'shift_end',
        break_minutes: 'Lunch break',
        planned_start: 'Scheduled start',
        source_id: 'Shift ID',
      },
    ],
  ])('are guessed by their names in %s', (_language, header, expected) => {
    expect(named('events', table(header))).toEqual(expected);
  });

  it('are not guessed twice, nor a name taken for a number', () => {
    expect(named('events', table('Navn;Ansatt;Ansattnr'))).toEqual({ employee: 'Ansattnr' });
    const { places } = guessColumns('events', table('Fra;Fra;Til'));
    expect(places).toEqual({ start: 0, end: 2 });
  });

  it('that say from and to twice, as a date and as a time of it', () => {
    const { places, dates } = guessColumns(
      'events',
      table('Ansattnr;Fra dato;Fra;Til dato;Til', '1;01.11.2026;22:00;02.11.2026;06:00'),
    );
    expect([places, dates]).toEqual([{ employee: 0, date: 1, start: 2, end: 4 }, { end: 3 }]);
  });

  it('that hold the date of a time of day are its date, and those that stand alone its start and end', () => {
    const apart = guessColumns(
      'events',
      table('Startdato;Start;Sluttdato;Slutt', '01.12.2025;22:00;02.12.2025;06:00'),
    );
    expect([apart.places, apart.dates]).toEqual([{ date: 0, start: 1, end: 3 }, { end: 2 }]);
    const whole = guessColumns('events', table('Startdato;Sluttdato', '2025-12-01 22:00;2025-12-02 06:00'));
    expect([whole.places, whole.dates]).toEqual([{ start: 0, end: 1 }, {}]);
  });

  it('without one of kinds are those of shifts', () => {
    expect(guessColumns('events', table('Fra;Til')).fallback).toBe('shift');
    expect(guessColumns('events', table('Fra;Til;Vakttype')).fallback).toBeNull();
    expect(guessColumns('absences', table('Fra;Til')).fallback).toBeNull();
  });
});

describe('what a table is about', () => {
  it.each([
    ['events', table('Ansattnr;Fra;Til', '1;07:30;15:30')],
    ['absences', table('Ansattnr;Fraværskode;Fradato;Tildato', '1;EM;01.12.2025;02.12.2025')],
    ['employees', table('Medarbeidernr;Fullt navn;Mail', '1;Kari;kari@example.org')],
    ['positions', table('Ansattnr;Avdeling;Stillingstittel;Ansatt fra', '1;A;Lege;01.01.2024')],
    [null, table('A;B;C', '1;2;3')],
  ])('is guessed to be %s', (subject, seen) => {
    expect(guessSubject(seen)).toBe(subject);
  });
});
