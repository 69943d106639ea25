import { describe, expect, it } from '@jest/globals';
import { toldEvaluation } from './evaluation-progress.js';

const told = (
  marked: number,
  added: number,
  waiting: number,
  stuck = 0,
  language: 'nb' | 'nn' | 'en' = 'nb',
) => toldEvaluation({ marked, added, waiting, stuck }, language);

describe('how far the evaluation after an import is', () => {
  it('is told by who has been evaluated, of whom it concerns', () => {
    expect(told(1200, 0, 1160)).toEqual({
      done: 40,
      total: 1200,
      text: '40 av 1\u00a0200 ansatte som filen kan bety noe for, er kontrollert.',
      isOver: false,
    });
  });

  it('grows by those who were marked later, and says so', () => {
    expect(told(10, 3, 4, 0, 'en')).toEqual({
      done: 9,
      total: 13,
      text: '9 of 13 employees to whom the file may make a difference have been checked. 3 of them were added afterwards, because the file moved the days there are figures for.',
      isOver: false,
    });
  });

  it('is over when nobody waits, and names those who could not be evaluated as not done', () => {
    expect(told(10, 0, 0)).toMatchObject({
      done: 10,
      isOver: true,
      text: 'Alle 10 ansatte som filen kan bety noe for, er kontrollert.',
    });
    expect(told(10, 0, 0, 2, 'nn')).toMatchObject({
      done: 8,
      isOver: true,
      text: '8 av 10 tilsette som fila kan ha noko å seie for, er kontrollerte. 2 tilsette kunne ikkje kontrollerast; «hviletid doctor» seier kvifor.',
    });
    expect(told(1, 0, 0, 0, 'en').text).toBe(
      'The employee to whom the file may make a difference has been checked.',
    );
  });
});
