import { describe, expect, it } from '@jest/globals';
import { localPath } from '../platform/html/render.js';
import { isLocalRequest } from '../platform/http/loopback.js';
import { isApiPath, isOpenPath } from './open-paths.js';

describe('paths', () => {
  it.each([
    '/sign-in',
    '/language',
    '/health/live',
    '/assets/app.css',
    '/inbox',
    '/inbox/1',
    '/api/v1/openapi.json',
    '/api/problems',
  ])('%s is open', (path) => {
    expect(isOpenPath(path)).toBe(true);
  });

  it.each(['/', '/sign-out', '/sign-in/x', '/violations', '/api/v1/violations', '/inboxes', '/api/docsx'])(
    '%s is closed',
    (path) => {
      expect(isOpenPath(path)).toBe(false);
    },
  );

  it('of the API are told from pages', () => {
    expect(isApiPath('/api/v1/x')).toBe(true);
    expect(isApiPath('/apiary')).toBe(false);
    // Routes are found in whatever letters.
    expect(isApiPath('/API/v1/x')).toBe(true);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:x',
    '',
    undefined,
    '/a b',
  ])('a form cannot send anybody to %s', (path) => {
    expect(localPath(path)).toBe('/');
  });

  it('a form can go back to a page of this server', () => {
    expect(localPath('/violations?month=2025-12')).toBe('/violations?month=2025-12');
  });
});

describe('personas are for this very machine', () => {
  it.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])('%s is this machine', (address) => {
    expect(isLocalRequest(address, {})).toBe(true);
  });

  it('another machine is not, nor is a proxy on this one', () => {
    expect(isLocalRequest('10.0.0.7', {})).toBe(false);
    expect(isLocalRequest(undefined, {})).toBe(false);
    expect(isLocalRequest('127.0.0.1', { 'x-forwarded-for': '10.0.0.7' })).toBe(false);
    expect(isLocalRequest('127.0.0.1', { forwarded: 'for=10.0.0.7' })).toBe(false);
  });
});
