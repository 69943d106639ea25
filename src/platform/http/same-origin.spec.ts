import { describe, expect, it } from '@jest/globals';
import { isLocalHost, maySend } from './same-origin.js';

const PUBLIC = 'https://rest.example.no';
const post = (headers: Record<string, string>): boolean => maySend({ method: 'POST', headers }, PUBLIC);

describe('a request that changes something', () => {
  it.each([
    ['from our own page', { 'sec-fetch-site': 'same-origin', cookie: 'a=1' }, true],
    ['from another site', { 'sec-fetch-site': 'cross-site', cookie: 'a=1' }, false],
    ['from a sibling of our domain', { 'sec-fetch-site': 'same-site', cookie: 'a=1' }, false],
    ['from our origin, older browser', { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' }, true],
    ['from our public address behind a proxy', { origin: PUBLIC, host: 'app:3000' }, true],
    ['from another origin', { origin: 'https://evil.example', host: 'rest.example.no' }, false],
    ['from a page that hides where it is', { origin: 'null', host: 'rest.example.no' }, false],
    ['from a program without a cookie', { host: 'rest.example.no' }, true],
    ['that says nothing but carries a cookie', { cookie: 'a=1' }, false],
  ])('%s', (_case, headers, allowed) => {
    expect(post(headers as unknown as Record<string, string>)).toBe(allowed);
  });

  it('is not what reading is', () => {
    expect(maySend({ method: 'GET', headers: { 'sec-fetch-site': 'cross-site' } }, PUBLIC)).toBe(true);
  });
});

it('knows the names of this machine', () => {
  expect(['localhost:3000', '127.0.0.1', '[::1]:80', 'LOCALHOST'].every(isLocalHost)).toBe(true);
  expect(['evil.example', '127.0.0.1.evil.example', undefined, ''].some(isLocalHost)).toBe(false);
});
