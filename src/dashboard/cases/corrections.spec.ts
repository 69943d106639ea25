import { describe, expect, it } from '@jest/globals';
import { clockOf } from '../../platform/zone.js';
import type { HistoryRow } from '../violations.query.js';
import { afterText, correctionSentence, eventTime } from './correction-sentence.js';
import { type Correction, type EventTime, historyLines, isSameTime } from './corrections.js';
import { stepSentence } from './step-sentence.js';

const clock = clockOf('Europe/Oslo');
const shift = (from: string, to: string, breakSeconds: number | null = null): EventTime => ({
  ...{ kind: 'shift', startsAt: new Date(from), endsAt: new Date(to), breakSeconds },
});
const BEFORE = shift('2025-12-03T14:00+01:00', '2025-12-03T22:00+01:00');
const AFTER = shift('2025-12-03T14:00+01:00', '2025-12-04T01:30+01:00', 1800);
const correction = (id: string, at: string, importId: string, after: EventTime | null): Correction => ({
  ...{ id, at: new Date(at), before: BEFORE, after, importId, file: `${importId}.csv`, eventId: null },
});
const step = (reason: HistoryRow['reason'], at: string, detail: HistoryRow['detail'] = null): HistoryRow => ({
  ...{ reason, at: new Date(at), detail, fromState: 'detected', toState: 'detected', by: null },
});

describe('the history of a case', () => {
  it('has the corrections of its hours among its steps, those of one file as one line, before the check they led to', () => {
    const steps = [step('found', '2025-12-05T08:00Z'), step('restated', '2025-12-07T08:00Z')];
    const one = correction('1', '2025-12-07T08:00Z', 'a', AFTER);
    const two = correction('2', '2025-12-07T08:00Z', 'a', null);
    const three = correction('3', '2025-12-08T08:00Z', 'b', null);
    const lines = historyLines(steps, [one, two, three]);
    expect(lines.map((line) => line.step?.reason ?? line.corrected?.corrections.length)).toEqual([
      ...['found', 2, 'restated', 1],
    ]);
    expect(lines[3]?.corrected).toMatchObject({ file: 'b.csv', at: three.at });
  });

  it('says figures before and after a step, after it those the next one says were there before it', () => {
    const now = { unit: 'seconds', measured: 10 * 3600, limit: 11 * 3600 } as const;
    const first = step('restated', '2025-12-06T08:00Z', { measured: 8 * 3600, effectiveLimit: 11 * 3600 });
    const second = step('restated', '2025-12-07T08:00Z', { measured: 9 * 3600, effectiveLimit: 11 * 3600 });
    const history = [first, step('commented', '2025-12-06T09:00Z', { text: 'Hm.' }), second];
    const said = history.map((one) => stepSentence(one, history, now, 'en').replaceAll('\u00a0', ' '));
    expect(said).toEqual([
      'Before: 8 h, limit 11 h. After: 9 h, limit 11 h.',
      'Hm.',
      'Before: 9 h, limit 11 h. After: 10 h, limit 11 h.',
    ]);
  });
});

describe('a correction', () => {
  const words = (text: string): string => text.replaceAll('\u00a0', ' ');

  it('is said as the event was and as it became', () => {
    expect(words(eventTime(AFTER, clock, 'nb'))).toMatch(
      / ons\. 3\. des\. 14:00–tor\. 4\. des\. 01:30, pause /,
    );
    const said = correctionSentence([correction('1', '2025-12-07T08:00Z', 'a', AFTER)], clock, 'nb');
    expect(said).toBe(`${eventTime(BEFORE, clock, 'nb')} → ${eventTime(AFTER, clock, 'nb')}.`);
  });

  it('can withdraw an event, or leave its times', () => {
    expect(afterText(correction('1', '2025-12-07T08:00Z', 'a', null), clock, 'en')).toBe('withdrawn');
    const same = correction('1', '2025-12-07T08:00Z', 'a', { ...BEFORE });
    expect(afterText(same, clock, 'en')).toMatch(/^the same times/);
  });

  it.each<[string, EventTime | null, boolean]>([
    ['the same', { ...BEFORE }, true],
    ['another kind', { ...BEFORE, kind: 'callout' }, false],
    ['another start', { ...BEFORE, startsAt: new Date('2025-12-03T15:00+01:00') }, false],
    ['another end', { ...BEFORE, endsAt: new Date('2025-12-03T21:00+01:00') }, false],
    ['another break', { ...BEFORE, breakSeconds: 60 }, false],
    ['nothing', null, false],
  ])('to %s', (_, after, same) => {
    expect(isSameTime(correction('1', '2025-12-07T08:00Z', 'a', after))).toBe(same);
  });

  it('of many events is said of three, and how many there are besides', () => {
    const many = ['1', '2', '3', '4', '5'].map((id) => correction(id, '2025-12-07T08:00Z', 'a', null));
    expect(correctionSentence(many, clock, 'en').match(/withdrawn/g)).toHaveLength(3);
    expect(correctionSentence(many, clock, 'en')).toMatch(/And 2 more corrections\.$/);
    expect(correctionSentence(many.slice(0, 3), clock, 'en')).toMatch(/withdrawn\.$/);
  });
});
