import { describe, expect, it } from '@jest/globals';
import { STATE_NAMES } from '../wording/rule-words.js';
import { COUNTED_STATES, VIOLATION_STATES } from './violation-lifecycle.js';

describe('states of a violation', () => {
  it('count in a report until somebody assessed it, and as a real breach', () => {
    expect(VIOLATION_STATES.filter((state) => COUNTED_STATES.includes(state))).toEqual(['detected', 'real']);
  });

  it('each have words, and no words are left over', () => {
    expect(Object.keys(STATE_NAMES).sort()).toEqual([...VIOLATION_STATES].sort());
  });
});
