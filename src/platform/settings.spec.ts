import { describe, expect, it } from '@jest/globals';
import { InvalidSettings, readSettings, servedAt } from './settings.js';

const mistakesOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof InvalidSettings) return error.mistakes;
    throw error;
  }
  return [];
};

describe('settings', () => {
  it('need nothing to be set', () => {
    const settings = readSettings({ PATH: '/bin', DATABASE_URL: '' });
    expect(settings).toMatchObject({ databaseUrl: null, port: 3000, host: '127.0.0.1', demo: false });
    expect(settings).toMatchObject({ zone: 'Europe/Oslo', language: 'nb', role: 'all', startAt: null });
    expect(Object.isFrozen(settings)).toBe(true);
  });

  it('read the clock start to the second, in any offset', () => {
    const started = (text: string) => readSettings({ HVILETID_NOW: text }).startAt;
    expect(started('2026-01-05T08:00+01:00')).toBe(Date.UTC(2026, 0, 5, 7) / 1000);
    expect(started('2026-01-05T07:00:00Z')).toBe(Date.UTC(2026, 0, 5, 7) / 1000);
  });

  it('close a month on the third working day, on another, or never', () => {
    const day = (environment: Record<string, string>) => readSettings(environment).closeOnWorkingDay;
    expect(day({})).toBe(3);
    expect(day({ HVILETID_CLOSE_ON_WORKING_DAY: '15' })).toBe(15);
    expect(day({ HVILETID_CLOSE_ON_WORKING_DAY: 'never' })).toBeNull();
    for (const text of ['0', '16', '3.', 'off'])
      expect(mistakesOf({ HVILETID_CLOSE_ON_WORKING_DAY: text })).toEqual([
        `HVILETID_CLOSE_ON_WORKING_DAY is "${text}"; expected a working day of the month from 1 to 15, or never`,
      ]);
  });

  it('give links a base without a slash at the end', () => {
    const base = (environment: Record<string, string>) => readSettings(environment).publicUrl;
    expect(base({})).toBe('http://127.0.0.1:3000');
    expect(base({ HOST: '0.0.0.0', PORT: '80' })).toBe('http://localhost:80');
    expect(base({ HVILETID_PUBLIC_URL: 'https://rest.example.no/hviletid/' })).toBe(
      'https://rest.example.no/hviletid',
    );
  });

  it('name in links the port that was taken, where any would do', () => {
    const base = (environment: Record<string, string>) =>
      servedAt(readSettings({ PORT: '0', ...environment }), 4711).publicUrl;
    expect(base({})).toBe('http://127.0.0.1:4711');
    expect(base({ HVILETID_PUBLIC_URL: 'https://rest.example.no' })).toBe('https://rest.example.no');
  });

  it('take the demo from the command alone', () => {
    expect(readSettings({}, { demo: true }).demo).toBe(true);
    expect(mistakesOf({ HVILETID_DEMO: '1' })[0]).toMatch(
      /^HVILETID_DEMO is no setting; known are HVILETID_/,
    );
  });

  it.each([
    [{ SMTP_URL: 'smtp://' }, 'SMTP_URL is "smtp://"; expected a URL like smtp://user:password@host:587'],
    [{ PORT: '80a' }, 'PORT is "80a"; expected a whole number from 0 (any free port) to 65535'],
    [{ PORT: '65536' }, 'PORT is "65536"; expected a whole number from 0 (any free port) to 65535'],
    [{ HVILETID_ZONE: 'Oslo' }, 'HVILETID_ZONE is "Oslo"; expected an IANA time zone like Europe/Oslo'],
    [{ HVILETID_LANGUAGE: 'no' }, 'HVILETID_LANGUAGE is "no"; expected one of nb, nn, en'],
    [
      { HVILETID_NOW: '2026-01-05T08:00' },
      'HVILETID_NOW is "2026-01-05T08:00"; expected an instant like 2026-01-05T08:00+01:00',
    ],
    [{ REDIS_URL: 'localhost' }, 'REDIS_URL is "localhost"; expected a URL like redis://host:6379'],
  ])('name the variable, its value and what would be right: %j', (environment, mistake) => {
    expect(mistakesOf(environment as unknown as Record<string, string>)).toEqual([mistake]);
  });

  it.each([
    [{ HVILETID_OIDC_ISSUER: 'https://login.example.no' }, /^HVILETID_OIDC_CLIENT_ID is not set/],
    [{ HVILETID_OIDC_CLIENT_ID: 'x' }, /^HVILETID_OIDC_ISSUER is not set/],
    [{ HVILETID_OIDC_ISSUER: 'http://login.example.no' }, /http only on this machine/],
    [{ HVILETID_OIDC_SCOPES: 'profile' }, /expected scopes with openid among them/],
    [
      { HVILETID_OIDC_CLIENT_SECRET: 'a', HVILETID_OIDC_CLIENT_SECRET_FILE: 'b' },
      /are both set; expected one$/,
    ],
  ])('of sign-in have to fit together: %j', (environment, mistake) => {
    expect(mistakesOf(environment as unknown as Record<string, string>)[0]).toMatch(mistake);
  });

  it('name every mistake at once and show no secret', () => {
    const found = mistakesOf({
      DATABASE_URL: 'mysql://app:hunter2@db/x',
      SESSION_SECRET: 'too-short',
      LOG_LEVEL: 'loud',
    });
    expect(found).toHaveLength(3);
    expect(found.join('\n')).not.toMatch(/hunter2|too-short/);
    expect(found[0]).toContain('mysql://app:***@db/x');
  });
});
