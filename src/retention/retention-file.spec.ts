import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { formatDay, parseDay } from '../time/civil.js';
import { keptFrom, parseRetention } from './retention-file.js';

const FILE = readFileSync('config/retention.yaml', 'utf8');
const from = (text: string, today: string): string => {
  const { audit } = parseRetention(FILE.replace(/^audit:.*$/m, `audit: ${text}`), 'retention.yaml');
  return formatDay(keptFrom(audit, parseDay(today)!));
};

describe('what is kept', () => {
  it.each([
    ['400 days', '2026-02-05', '2025-01-01'],
    ['13 months', '2026-03-31', '2025-02-28'],
    ['2 years', '2024-02-29', '2022-02-28'],
    ['5 years after year end', '2026-12-31', '2021-01-01'],
    ['5 years after year end', '2027-01-01', '2022-01-01'],
  ])('of %s on %s is what is from %s on', (text, today, first) => {
    expect(from(text, today)).toBe(first);
  });
});

describe('a file', () => {
  it('that comes with the product is right', () => {
    expect(Object.keys(parseRetention(FILE, 'retention.yaml'))).toHaveLength(12);
  });

  it.each([
    ['audit: 364 days', /retention\.yaml:9: audit: expected a time like/],
    ['audit: 51 years', /retention\.yaml:9: audit: expected/],
    ['audit: 5', /retention\.yaml:9: audit: expected/],
    ['audit: forever', /retention\.yaml:9: audit: expected/],
    ['audits: 5 years', /retention\.yaml:9: audits: unknown key; expected one of mails/],
  ])('with "%s" is refused with its line and what would be right', (line, told) => {
    expect(() => parseRetention(FILE.replace(/^audit:.*$/m, line), 'retention.yaml')).toThrow(told);
  });
});
