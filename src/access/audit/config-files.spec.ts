import { readdirSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { readSettings } from '../../platform/settings.js';
import { CONFIG_FILES, saysOf, SETTINGS_COMPARED, SETTINGS_LEFT_OUT } from './config-files.js';

it('everything below config/ is compared, or it is said why not', () => {
  const entries = readdirSync(new URL('../../../config/', import.meta.url), { withFileTypes: true });
  const names = entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
  expect(Object.keys(CONFIG_FILES).sort()).toEqual(names.sort());
});

it('every setting is compared, or is among those that decide nothing', () => {
  const compared = Object.values(SETTINGS_COMPARED).flatMap(({ settings }) => settings);
  expect([...compared, ...SETTINGS_LEFT_OUT].sort()).toEqual(Object.keys(readSettings({})).sort());
});

it('every file that a setting names in place of a shipped one is read for the comparison', () => {
  const named = SETTINGS_LEFT_OUT.filter((name) => name.endsWith('File'));
  const read = Object.values(CONFIG_FILES).flatMap((how) => ('own' in how ? [how.own] : []));
  // Roles are compared one by one.
  expect([...read, 'rolesFile'].sort()).toEqual([...named].sort());
});

it('a group that gives another role is another sign-in, a renewed secret is not', () => {
  const said = (more: Record<string, string> = {}): unknown =>
    saysOf(
      'sign-in',
      readSettings({
        HVILETID_OIDC_ISSUER: 'https://login.example.no',
        HVILETID_OIDC_CLIENT_ID: 'hviletid',
        HVILETID_OIDC_CLIENT_SECRET: 'one',
        HVILETID_OIDC_HR_GROUPS: 'hr',
        ...more,
      }),
    );
  expect(said({ HVILETID_OIDC_CLIENT_SECRET: 'two' })).toEqual(said());
  expect(said({ HVILETID_OIDC_ADMIN_GROUPS: 'hr' })).not.toEqual(said());
});
