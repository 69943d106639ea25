import { describe, expect, it } from '@jest/globals';
import { clockOf } from '../../platform/zone.js';
import { outdatedSentence } from './outdated-words.js';

const HOUR = 3600;
const NOW = { unit: 'seconds', measured: 8.5 * HOUR, limit: 11 * HOUR } as const;
const said = (measured: number | null, limit: number | null): string =>
  outdatedSentence(
    { since: '2026-01-04T23:30:00Z', measured, limit },
    NOW,
    clockOf('Europe/Oslo'),
    'en',
  ).replaceAll('\u00a0', ' ');

describe('what changed since a case was assessed', () => {
  it('is said with the local day, and with the figures of then and now', () => {
    expect(said(9 * HOUR, 11 * HOUR)).toBe(
      'Changed since the assessment, on 5 January 2026. Measured 9 h then, 8 h 30 min now.',
    );
  });

  it('names the limits where these are others', () => {
    expect(said(8.5 * HOUR, 8 * HOUR)).toContain(
      'Measured 8 h 30 min then, limit 8 h; now 8 h 30 min, limit 11 h.',
    );
  });

  it('says that figures are what they were, and that a finding came back as it was', () => {
    expect(said(8.5 * HOUR, 11 * HOUR)).toContain('now the same as they were then');
    expect(said(null, null)).toContain('came back with the same figures');
  });
});
