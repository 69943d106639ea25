import { describe, expect, it } from '@jest/globals';
import { bearerIn, hashOfSecret, isGood, scopesIn, tokenText, WrongToken } from './api-token.js';

const SECRET = 'a'.repeat(42) + '_';
const ID = '0123456789ab';
const TOKEN = `hvt_${ID}_${SECRET}`;
const NOW = new Date('2026-01-05T08:00:00Z');
const kept = {
  secretHash: hashOfSecret(SECRET),
  expiresAt: new Date('2026-01-05T08:00:01Z'),
  revokedAt: null,
};

describe('a token in a header', () => {
  it.each([`Bearer ${TOKEN}`, `bearer  ${TOKEN} `])('%s', (header) => {
    expect(bearerIn(header)).toEqual({ id: ID, secret: SECRET });
  });

  it.each([
    TOKEN,
    `Basic ${TOKEN}`,
    'Bearer',
    'Bearer x',
    `Bearer ${TOKEN}x`,
    `Bearer ${TOKEN} ${TOKEN}`,
    `Bearer hvt_${ID.toUpperCase()}_${SECRET}`,
  ])('is not found in %s', (header) => {
    expect(bearerIn(header)).toBeNull();
  });

  it('is what was made', () => {
    expect(bearerIn(`Bearer ${tokenText({ id: ID, secret: SECRET })}`)).toEqual({ id: ID, secret: SECRET });
  });
});

describe('a token is good', () => {
  it('with its secret until the second it expires', () => {
    expect(isGood(SECRET, kept, NOW)).toBe(true);
    expect(isGood(SECRET, kept, kept.expiresAt)).toBe(false);
  });

  it('with no other secret, the empty one of nobody included', () => {
    expect(isGood(`b${SECRET.slice(1)}`, kept, NOW)).toBe(false);
    expect(isGood('', null, NOW)).toBe(false);
  });

  it('not after it was taken back', () => {
    expect(isGood(SECRET, { ...kept, revokedAt: NOW }, NOW)).toBe(false);
  });
});

describe('scopes', () => {
  it('are read with commas or blanks, each once', () => {
    expect(scopesIn('imports:read, imports:write imports:read')).toEqual(['imports:write', 'imports:read']);
  });

  it.each(['', 'imports', 'imports:write,all'])('“%s” is refused with those there are', (text) => {
    expect(() => scopesIn(text)).toThrow(WrongToken);
    expect(() => scopesIn(text)).toThrow(/expected some of imports:write, imports:read/);
  });
});
