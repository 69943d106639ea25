import { describe, expect, it } from '@jest/globals';
import { subjectOf } from './formats.js';

describe('what a table is of', () => {
  it.each([
    ['absences', 'ansatt;type;fra;til'],
    ['absences', 'employee;type;from;to'],
    ['absences', 'Ansattnr;Fra dato;Til dato'],
    ['absences', 'ansatt;type;fra;fra;til'],
    ['events', 'employee;kind;start;end'],
    ['events', 'ansatt;fra'],
    // A day, and a time of it.
    ['events', 'Ansattnr;Fra dato;Fra;Til dato;Til'],
    ['events', 'Ansattnr;Fra;Til;Til dato'],
    ['events', 'Ansattnr;Dato;Vaktkode;Fra;Til'],
    ['absences', 'Ansattnr;Dato;Type;Fra;Til'],
  ])('is %s of %s', (subject, header) => {
    expect(subjectOf(header.split(';'))).toBe(subject);
  });

  it.each([
    ['events', '1001;D;07:30;15:30'],
    ['events', '1001;D;7.30;15.30'],
    ['events', '1001;D;;15:30'],
    ['absences', '1001;D;01.12.2025;02.12.2025'],
    ['absences', '1001;D;2025-12-01 00:00;2025-12-02 00:00'],
    ['absences', '1001;D;;'],
  ])('is %s where from and to hold %s', (subject, row) => {
    expect(subjectOf('Ansattnr;Type;Fra;Til'.split(';'), [row.split(';')])).toBe(subject);
  });

  it('is absences where one of many days is a time of day', () => {
    const rows = ['1;sick;2025-12-01;12:00', '2;sick;2025-12-01;2025-12-02'].map((row) => row.split(';'));
    expect(subjectOf('employee;type;from;to'.split(';'), rows)).toBe('absences');
  });
});
