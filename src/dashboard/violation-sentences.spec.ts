import { describe, expect, it } from '@jest/globals';
import { clockOf } from '../platform/zone.js';
import { HOUR } from '../time/civil.js';
import { foundSentence, isMeasuredByStatute, standingText } from './violation-sentences.js';

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

  it('is told as what the plan will lead to where it lies ahead', () => {
    const ahead = (language: 'nb' | 'nn' | 'en'): string =>
      foundSentence({ ...SUNDAY, isAhead: true }, clock, language);
    expect(ahead('nb')).toMatch(/^Etter planen blir det arbeidet både i søndagsdøgnet 23\. februar 2025/);
    expect(ahead('nn')).toMatch(/^Etter planen blir det arbeidd både/);
    expect(ahead('en')).toMatch(/^According to the plan, there is work both/);
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

const week = {
  rule: 'ORD_WEEK',
  verdict: 'ok',
  state: 'detected',
  unit: 'seconds',
  measured: 50 * HOUR,
  limit: 54 * HOUR,
  baseLimit: 40 * HOUR,
} as const;
const standing = (more: Partial<Parameters<typeof standingText>[0]> = {}): string =>
  standingText({ ...week, ...more }, 'nb').replaceAll('\u00a0', ' ');

describe('where a finding within an agreement stands', () => {
  it('is within the limit that the agreement sets', () => {
    const within = (limit: string): string =>
      `Innenfor dispensasjonen, som setter grensen til ${limit}. Ikke talt med.`;
    expect(standing()).toBe(within('54 t'));
    expect(standing({ measured: 54 * HOUR })).toBe(within('54 t'));
    const rest = { rule: 'DAILY_REST', measured: 9 * HOUR, limit: 8 * HOUR, baseLimit: 11 * HOUR } as const;
    expect(standing(rest)).toBe(within('8 t'));
  });

  it('is within its terms where the figure of the statute passes that limit as well, or there is no other', () => {
    const terms = 'Innenfor vilkårene i avtalen. Ikke talt med.';
    expect(standing({ measured: 55 * HOUR })).toBe(terms);
    expect(standing({ limit: 40 * HOUR })).toBe(terms);
  });

  it('has its figure explained where that passes the limit in force', () => {
    expect(isMeasuredByStatute({ ...week, measured: 55 * HOUR })).toBe(true);
    expect(isMeasuredByStatute({ ...week, measured: 54 * HOUR })).toBe(false);
    expect(isMeasuredByStatute({ ...week, verdict: 'breach', measured: 55 * HOUR })).toBe(false);
    expect(isMeasuredByStatute({ ...week, limit: 40 * HOUR })).toBe(false);
  });
});
