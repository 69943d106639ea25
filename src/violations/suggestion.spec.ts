import { describe, expect, it } from '@jest/globals';
import type { WorkEvent } from '../rules/event.js';
import { packTimeline } from '../rules/timeline.js';
import { useOwnCauses } from '../wording/cause-words.js';
import { refined, type Suggestion, type SuggestionFacts, suggestionOf } from './suggestion.js';

useOwnCauses({});

const HOUR = 3600;
const event = (kind: WorkEvent['kind'], hours: number, plannedHours?: number): WorkEvent => ({
  kind,
  start: 0,
  end: hours * HOUR,
  ...(plannedHours !== undefined && { plannedNet: plannedHours * HOUR }),
});
const of = (
  one: WorkEvent,
  { origin = 'worked', given = null }: { origin?: 'planned' | 'worked'; given?: string | null } = {},
): Suggestion => suggestionOf(0, origin, packTimeline([one]), given);

describe('a cause that is suggested from one’s own time', () => {
  it.each([
    ['as the source said', of(event('callout', 2), { given: 'sickness' }), 'sickness', { kind: 'source' }],
    [
      'though the plan is to blame',
      of(event('shift', 8), { given: 'prosa', origin: 'planned' }),
      'other',
      { kind: 'source' },
    ],
    ['the plan', of(event('shift', 8), { origin: 'planned' }), 'planned', { kind: 'plan' }],
    ['a call-out', of(event('callout', 2)), 'call-out', { kind: 'call-out' }],
    [
      'a shift beyond its plan',
      of(event('shift', 10, 8)),
      'shift-extended',
      { kind: 'extended', seconds: 2 * HOUR },
    ],
    ['a shift as planned', of(event('shift', 8, 8)), null, { kind: 'day' }],
    ['a shift shorter than planned', of(event('shift', 6, 8)), null, { kind: 'day' }],
    ['an extra shift, which is no longer shift', of(event('extra_shift', 8)), null, { kind: 'day' }],
    ['overtime', of(event('overtime', 2)), null, { kind: 'day' }],
  ] as const)('%s', (_case, found, cause, reason) => {
    expect(found).toEqual({ cause, reason });
  });

  it('is none where no event set the case off', () => {
    const none = (origin: 'planned' | 'worked') => suggestionOf(null, origin, packTimeline([]), null);
    expect(none('worked')).toEqual({ cause: null, reason: { kind: 'day' } });
    expect(none('planned')).toEqual({ cause: null, reason: { kind: 'plan' } });
  });
});

describe('what other people’s time adds', () => {
  const facts = (away: string[], swapped: string[]): SuggestionFacts => ({
    colleagueAway: new Set(away),
    swapped: new Set(swapped),
  });
  const DAY: Suggestion = { cause: null, reason: { kind: 'day' } };
  const AWAY = { cause: 'sickness', reason: { kind: 'colleague-away' } };
  const SWAP = { cause: 'shift-swap', reason: { kind: 'swap' } };

  it.each([
    ['a colleague away', facts(['e'], []), AWAY],
    ['a swap', facts([], ['e']), SWAP],
    ['a colleague away before a swap', facts(['e'], ['e']), AWAY],
    ['nothing of another event', facts(['x'], ['x']), DAY],
  ])('%s', (_case, known, expected) => {
    expect(refined(DAY, 'e', known)).toEqual(expected);
  });

  it.each([{ kind: 'source' }, { kind: 'plan' }, { kind: 'call-out' }] as const)(
    'nothing where the reason is %j',
    (reason) => {
      const sure: Suggestion = { cause: 'other', reason };
      expect(refined(sure, 'e', facts(['e'], ['e']))).toBe(sure);
    },
  );

  it('nothing where no event set the case off', () => {
    expect(refined(DAY, null, facts(['e'], ['e']))).toBe(DAY);
  });
});
