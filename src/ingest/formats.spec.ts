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
  ])('is %s of %s', (subject, header) => {
    expect(subjectOf(header.split(';'))).toBe(subject);
  });
});
