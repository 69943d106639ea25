import { describe, expect, it } from '@jest/globals';
import { STATE_NAMES } from '../wording/rule-words.js';
import {
  type CaseAction,
  COUNTED_STATES,
  EVALUATION_ACTIONS,
  OUTCOMES,
  PERSON_ACTIONS,
  possibleIn,
  stateAfter,
  VIOLATION_STATES,
  type ViolationState,
} from './violation-lifecycle.js';

describe('states of a violation', () => {
  it('count in a report until somebody assessed it, and as a real breach', () => {
    expect(VIOLATION_STATES.filter((state) => COUNTED_STATES.includes(state))).toEqual(['detected', 'real']);
  });

  it('each have words, and no words are left over', () => {
    expect(Object.keys(STATE_NAMES).sort()).toEqual([...VIOLATION_STATES].sort());
  });
});

const SHORT: Readonly<Record<ViolationState, string>> = {
  detected: 'det',
  real: 'real',
  'covered-by-agreement': 'agr',
  emergency: 'emer',
  'serious-disturbance': 'dist',
  'data-error': 'data',
  duplicate: 'dup',
  superseded: 'gone',
};

/** State after an action (row) in a state (column); a dot where it is not possible. */
const EXPECTED = `
                      det  real agr  emer dist data dup  gone
real                  real real real real real real real .
covered-by-agreement  agr  agr  agr  agr  agr  agr  agr  .
emergency             emer emer emer emer emer emer emer .
serious-disturbance   dist dist dist dist dist dist dist .
data-error            data data data data data data data .
duplicate             dup  dup  dup  dup  dup  dup  dup  .
take-back             .    det  det  det  det  det  det  .
decide-cause          det  real agr  emer dist data dup  .
comment               det  real agr  emer dist data dup  gone
add-measure           det  real agr  emer dist data dup  gone
change-measure        det  real agr  emer dist data dup  gone
drop-measure          det  real agr  emer dist data dup  gone
link-deviation        det  real agr  emer dist data dup  gone
find-again            .    .    .    .    .    .    .    det
restate               det  real agr  emer dist data dup  .
correct               gone gone gone gone gone gone gone .
measure-anew          .    .    .    .    .    det  .    .
worsen                .    .    det  .    .    .    .    .
orphan                .    .    .    .    .    .    det  .`;

describe('the life of a violation', () => {
  const [head = '', ...rows] = EXPECTED.trim().split('\n');
  const columns = head.trim().split(/\s+/);
  const table = rows.map((row) => row.trim().split(/\s+/));

  it('is told of every action in every state', () => {
    expect(columns).toEqual(VIOLATION_STATES.map((state) => SHORT[state]));
    expect(table.map(([action]) => action)).toEqual([...PERSON_ACTIONS, ...EVALUATION_ACTIONS]);
    expect(table.every((row) => row.length === VIOLATION_STATES.length + 1)).toBe(true);
  });

  it.each(
    table.flatMap(([action, ...cells]) =>
      cells.map((cell, i) => [action as CaseAction, VIOLATION_STATES[i]!, cell] as const),
    ),
  )('%s on one that is %s gives %s', (action, state, expected) => {
    const after = stateAfter(state, action);
    expect(after === null ? '.' : SHORT[after]).toBe(expected);
  });

  it('lets no evaluation decide what a person decides, and the other way round', () => {
    for (const state of VIOLATION_STATES) {
      for (const action of EVALUATION_ACTIONS) {
        const after = stateAfter(state, action);
        expect(OUTCOMES.some((outcome) => outcome === after && outcome !== state)).toBe(false);
      }
      for (const action of PERSON_ACTIONS) {
        const after = stateAfter(state, action);
        expect(after === 'superseded' && state !== 'superseded').toBe(false);
      }
    }
  });

  it('leaves of a case that is gone only what adds to it', () => {
    expect(possibleIn('superseded')).toEqual([
      'comment',
      'add-measure',
      'change-measure',
      'drop-measure',
      'link-deviation',
    ]);
  });
});
