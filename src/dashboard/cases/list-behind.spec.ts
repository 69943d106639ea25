import { describe, expect, it } from '@jest/globals';
import { listBehind } from './list-behind.js';

const HOST = 'hviletid.example:8080';
const UNIT = '5a1d1f0e-3c0a-4c07-9b6e-0d8f5d1c2b3a';
const from = (referer: string): string | null => listBehind({ told: undefined, referer, host: HOST });

describe('the list a case was opened from', () => {
  it('is the page before, with its choices and its place', () => {
    expect(from(`https://${HOST}/violations?state=waiting&unit=${UNIT}&cause=`)).toBe(
      `unit=${UNIT}&state=waiting`,
    );
    const place = `2025-12-03_${UNIT}`;
    expect(from(`https://${HOST}/violations?month=2025-12&after=${place}`)).toBe(
      `month=2025-12&after=${place}`,
    );
  });

  it('is the one that came back with a form', () => {
    expect(from(`https://${HOST}/violations/assess?state=waiting`)).toBe('state=waiting');
  });

  it('is the list without choices where it had none', () => {
    expect(from(`https://${HOST}/violations`)).toBe('');
  });

  it('is what the address says, also where the page before was the case itself', () => {
    const referer = `https://${HOST}/violations/${UNIT}?list=state%3Dwaiting`;
    expect(listBehind({ told: 'state=waiting', referer, host: HOST })).toBe('state=waiting');
    expect(listBehind({ told: '', referer, host: HOST })).toBe('');
  });

  it('is none of another page, another host, or of nonsense', () => {
    expect(from(`https://${HOST}/reports?month=2025-12`)).toBeNull();
    expect(from('https://elsewhere.example/violations?state=waiting')).toBeNull();
    expect(from('nonsense')).toBeNull();
    expect(listBehind({ told: undefined, referer: undefined, host: HOST })).toBeNull();
    expect(listBehind({ told: 'state=nonsense', referer: undefined, host: HOST })).toBeNull();
    expect(listBehind({ told: ['state=waiting'], referer: undefined, host: HOST })).toBeNull();
  });

  it('leads nowhere else, whatever the address says', () => {
    expect(listBehind({ told: 'https://elsewhere.example/?a', referer: undefined, host: HOST })).toBe('');
  });
});
