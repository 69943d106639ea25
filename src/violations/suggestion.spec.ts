import { describe, expect, it } from '@jest/globals';
import type { WorkEvent } from '../rules/event.js';
import { packTimeline } from '../rules/timeline.js';
import { useOwnCauses } from '../wording/cause-words.js';
import { type Known, refined, type Suggestion, type SuggestionFacts, suggestionOf } from './suggestion.js';

useOwnCauses({});

const HOUR = 3600;
const event = (kind: WorkEvent['kind'], hours: number, plannedHours?: number): WorkEvent => ({
  kind,
  start: 0,
  end: hours * HOUR,
  ...(plannedHours !== undefined && { plannedNet: plannedHours * HOUR }),
});
const known = (given: Partial<Known> = {}): Known => ({
  origin: 'worked',
  given: null,
  isReplanned: false,
  planned: 0,
  ...given,
});
const of = (one: WorkEvent, more?: Partial<Known>): Suggestion => among([one], 0, more);
/** What is suggested of one of some events that are told in the order of their starts. */
const among = (events: readonly WorkEvent[], trigger: number, more?: Partial<Known>): Suggestion => {
  const timeline = packTimeline(events);
  return suggestionOf(trigger, timeline, known({ planned: timeline.planned[trigger]!, ...more }));
};

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
    [
      'a shift beyond what was published, which its row no longer says',
      of(event('shift', 10), { planned: 8 * HOUR }),
      'shift-extended',
      { kind: 'extended', seconds: 2 * HOUR },
    ],
    [
      'a plan that was changed too late, before what became of it',
      of(event('shift', 10, 8), { isReplanned: true }),
      null,
      { kind: 'plan-changed' },
    ],
    [
      'as the source said, though the plan was changed',
      of(event('shift', 10, 8), { isReplanned: true, given: 'sickness' }),
      'sickness',
      { kind: 'source' },
    ],
    ['a shift as planned', of(event('shift', 8, 8)), null, { kind: 'day' }],
    ['a shift shorter than planned', of(event('shift', 6, 8)), null, { kind: 'day' }],
    ['an extra shift, which is no longer shift', of(event('extra_shift', 8)), null, { kind: 'day' }],
    ['overtime', of(event('overtime', 2)), null, { kind: 'day' }],
  ] as const)('%s', (_case, found, cause, reason) => {
    expect(found).toEqual({ cause, reason });
  });

  it.each([
    ['from where a shift ends', 8, 10, 'shift-extended', { kind: 'extended', seconds: 2 * HOUR }],
    ['within a shift', 7, 10, 'shift-extended', { kind: 'extended', seconds: 3 * HOUR }],
    ['up to where a shift begins', -2, 0, 'shift-extended', { kind: 'extended', seconds: 2 * HOUR }],
    ['apart from any shift', 10, 12, null, { kind: 'day' }],
  ] as const)('of overtime %s is as the time tells', (_case, from, until, cause, reason) => {
    const overtime: WorkEvent = { kind: 'overtime', start: from * HOUR, end: until * HOUR };
    const events = [event('shift', 8), overtime].sort((a, b) => a.start - b.start);
    expect(among(events, events.indexOf(overtime))).toEqual({ cause, reason });
  });

  it('is none of overtime beside an extra shift, which had no end to be extended', () => {
    const overtime: WorkEvent = { kind: 'overtime', start: 8 * HOUR, end: 10 * HOUR };
    expect(among([event('extra_shift', 8), overtime], 1)).toEqual({ cause: null, reason: { kind: 'day' } });
  });

  it('is none where no event set the case off', () => {
    const none = (origin: 'planned' | 'worked') => suggestionOf(null, packTimeline([]), known({ origin }));
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
  ])('%s', (_case, told, expected) => {
    expect(refined(DAY, 'e', ['e'], told)).toEqual(expected);
  });

  it.each([{ kind: 'source' }, { kind: 'call-out' }] as const)('nothing where the reason is %j', (reason) => {
    const sure: Suggestion = { cause: 'other', reason };
    expect(refined(sure, 'e', ['e'], facts(['e'], ['e']))).toBe(sure);
  });

  it('nothing where no event set the case off', () => {
    expect(refined(DAY, null, ['e'], facts(['e'], ['e']))).toBe(DAY);
  });

  it.each(['plan', 'plan-changed', 'extended'] as const)('a swap also where the reason was %s', (kind) => {
    const reason = kind === 'extended' ? { kind, seconds: HOUR } : { kind };
    expect(refined({ cause: 'planned', reason }, 'e', ['e'], facts([], ['e']))).toEqual(SWAP);
  });

  it('a swap of the other shift beside a rest; whose absence it was is asked of the one that set it off alone', () => {
    expect(refined(DAY, 'e', ['before', 'e'], facts([], ['before']))).toEqual(SWAP);
    expect(refined(DAY, 'e', ['before', 'e'], facts(['before'], []))).toBe(DAY);
  });
});
