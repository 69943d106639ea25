import { describe, expect, it } from '@jest/globals';
import { clockOf } from '../platform/zone.js';
import { foundSentence } from './violation-sentences.js';

const clock = clockOf('Europe/Oslo');

const SUNDAY = {
  rule: 'SUNDAY_NEXT',
  anchorDate: '2025-03-02',
  windowStartsAt: new Date('2025-03-01T18:00+01:00'),
  windowEndsAt: new Date('2025-03-02T22:00+01:00'),
  unit: 'count',
  measured: 2,
  limit: 1,
  baseLimit: 1,
  verdict: 'breach',
} as const;

describe('what was found', () => {
  it('names both Sundays', () => {
    expect(foundSentence(SUNDAY, clock, 'nb')).toContain(
      'både i søndagsdøgnet 23. februar 2025 og i søndagsdøgnet 2. mars 2025',
    );
  });

  it('says what was measured to the minute, but never as if the limit were kept', () => {
    const rest = {
      ...SUNDAY,
      rule: 'DAILY_REST',
      unit: 'seconds',
      limit: 39_600,
      baseLimit: 39_600,
    } as const;
    const said = (measured: number): string =>
      foundSentence({ ...rest, measured }, clock, 'en').replaceAll('\u00a0', ' ');
    expect(said(32_417)).toContain('was 9 h. It must be at least 11 h.');
    expect(said(39_590)).toContain('was 10 h 59 min 50 s. It must be at least 11 h.');
  });
});
