import { describe, expect, it } from '@jest/globals';
import { HOUR } from '../time/civil.js';
import { standingText } from './violation-sentences.js';

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
});
