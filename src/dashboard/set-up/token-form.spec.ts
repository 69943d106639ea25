import { describe, expect, it } from '@jest/globals';
import { readToken, TokenForm } from './token-form.js';

const ALLOWED = ['imports:write', 'audit:read', 'figures:read', 'violations:read'] as const;
const UNITS = [{ id: 'u', code: 'DRIFT', name: 'Drift' }];
const read = (sent: object) =>
  readToken(
    TokenForm.parse({ name: 'roster', scopes: 'imports:write', days: '30', ...sent }),
    ALLOWED,
    UNITS,
  );

describe('the form of a token', () => {
  it('is read, with one scope or several', () => {
    expect(read({ name: '  roster ' })).toEqual({
      ok: true,
      name: 'roster',
      scopes: ['imports:write'],
      unit: undefined,
      days: 30,
    });
    expect(read({ scopes: ['audit:read', 'imports:write'] })).toMatchObject({
      scopes: ['imports:write', 'audit:read'],
    });
  });

  it('is of a unit where one is chosen', () => {
    const scopes = ['violations:read', 'figures:read'];
    expect(read({ scopes, unit: 'DRIFT' })).toMatchObject({ ok: true, scopes, unit: 'DRIFT' });
  });

  it.each([
    [{ name: ' ' }, 'name'],
    [{ name: 'a\u0007b' }, 'name'],
    [{ name: 'x'.repeat(101) }, 'name'],
    [{ name: undefined }, 'name'],
    [{ scopes: undefined }, 'scopes'],
    [{ scopes: 'agreements:read' }, 'scopes'],
    [{ scopes: ['imports:write', 'everything'] }, 'scopes'],
    [{ scopes: 'violations:read', unit: 'NOWHERE' }, 'unit'],
    [{ scopes: 'figures:read', unit: 'DRIFT' }, 'unit'],
    [{ scopes: ['figures:read', 'imports:write'], unit: 'DRIFT' }, 'unit'],
    [{ days: '0' }, 'days'],
    [{ days: '1097' }, 'days'],
    [{ days: '1e3' }, 'days'],
    [{ days: undefined }, 'days'],
  ])('%j is refused for its %s', (sent, problem) => {
    expect(read(sent)).toEqual({ ok: false, problem });
  });
});
