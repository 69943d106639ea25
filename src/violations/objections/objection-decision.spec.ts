import { describe, expect, it } from '@jest/globals';
import {
  answering,
  objecting,
  type ObjectionNow,
  type ObjectionState,
  withdrawing,
} from './objection-decision.js';

const now = (state: ObjectionState = 'open', answer: string | null = null): ObjectionNow => ({
  id: 'o',
  state,
  text: 'Jeg gikk kl. 15.',
  answer,
});
const TODAY = 20_000;
const found = { state: 'detected', open: null, today: TODAY, daysToAnswer: 14 } as const;

describe('an objection', () => {
  it('says why, and is due when its installation says', () => {
    expect(objecting('  Jeg gikk kl. 15.\n', found)).toEqual({
      text: 'Jeg gikk kl. 15.',
      dueDay: TODAY + 14,
    });
    expect(objecting('Nei', { ...found, daysToAnswer: 7 })).toMatchObject({ dueDay: TODAY + 7 });
  });

  it('may be made to a finding that was assessed, and not to one that is gone', () => {
    expect(objecting('Nei', { ...found, state: 'real' })).not.toBeNull();
    expect(() => objecting('Nei', { ...found, state: 'superseded' })).toThrow('no longer counts');
  });

  it('that is sent twice is made once; another one waits for the answer to the first', () => {
    expect(objecting('Jeg gikk kl. 15.', { ...found, open: now() })).toBeNull();
    expect(() => objecting('Noe annet', { ...found, open: now() })).toThrow('waits for its answer');
  });

  it.each(['', '  \n ', 'x'.repeat(4001)])('is none without a text of bearable length: %#', (text) => {
    expect(() => objecting(text, found)).toThrow(/^text: /);
  });
});

describe('an answer', () => {
  it.each(['upheld', 'rejected'] as const)('may be %s, with why', (outcome) => {
    expect(answering(now(), outcome, ' Stemplingen viser 15.02. ')).toEqual({
      state: outcome,
      answer: 'Stemplingen viser 15.02.',
    });
    expect(() => answering(now(), outcome, ' ')).toThrow(/^answer: /);
  });

  it('that is sent twice is given once, and another one comes too late', () => {
    expect(answering(now('rejected', 'Nei'), 'rejected', 'Nei')).toBeNull();
    expect(() => answering(now('rejected', 'Nei'), 'rejected', 'Nei!')).toThrow('the finding stands');
    expect(() => answering(now('rejected', 'Nei'), 'upheld', 'Nei')).toThrow('the finding stands');
    expect(() => answering(now('withdrawn'), 'upheld', 'Ja')).toThrow('taken back');
  });
});

describe('taking it back', () => {
  it('closes one that is open, once, and none that was answered', () => {
    expect(withdrawing(now())).toBe(true);
    expect(withdrawing(now('withdrawn'))).toBe(false);
    expect(() => withdrawing(now('upheld', 'Ja'))).toThrow('upheld');
  });
});
