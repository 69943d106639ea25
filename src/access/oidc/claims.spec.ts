import { describe, expect, it } from '@jest/globals';
import { readSettings } from '../../platform/settings.js';
import { rolesByGroups, signedInOf } from './claims.js';

const settings = (more: Readonly<Record<string, string>> = {}) =>
  readSettings({
    HVILETID_OIDC_ISSUER: 'https://login.example.no',
    HVILETID_OIDC_CLIENT_ID: 'hviletid',
    HVILETID_OIDC_HR_GROUPS: 'hr, hr-2',
    HVILETID_OIDC_READER_GROUPS: 'board',
    ...more,
  }).oidc!;

describe('claims', () => {
  it('become a person, with the groups that have a role here and no others', () => {
    const claims = { sub: 'a1', name: 'Kari', email: 'Kari@Example.no', groups: ['choir', 'hr-2'] };
    expect(signedInOf(claims, settings())).toEqual({
      subject: 'a1',
      name: 'Kari',
      email: 'kari@example.no',
      employeeCode: null,
      groups: ['hr-2'],
    });
  });

  it('keep groups of the role file as well', () => {
    const claims = { sub: 'a1', groups: ['choir', 'delegates', 'hr'] };
    expect(signedInOf(claims, settings(), ['delegates']).groups).toEqual(['delegates', 'hr']);
  });

  it('may have other names, numbers for text, and one group without a list', () => {
    const claims = { oid: 'x', upn: 'k@example.no', nr: 1042, roles: 'board' };
    const names = {
      HVILETID_OIDC_ID_CLAIM: 'oid',
      HVILETID_OIDC_EMAIL_CLAIM: 'upn',
      HVILETID_OIDC_EMPLOYEE_CLAIM: 'nr',
      HVILETID_OIDC_GROUPS_CLAIM: 'roles',
    };
    expect(signedInOf(claims, settings(names))).toEqual({
      subject: 'x',
      name: 'k@example.no',
      email: 'k@example.no',
      employeeCode: '1042',
      groups: ['board'],
    });
  });

  it.each([false, 'false', 'False', 0, null, 'no', 1])(
    'with an address the issuer itself doubts (%j) give nobody a unit by it',
    (verified) => {
      const claims = { sub: 'a', name: 'K', email: 'lead@example.no', email_verified: verified };
      expect(signedInOf(claims, settings()).email).toBeNull();
    },
  );

  it.each([true, 'true', undefined])('with one that it does not doubt (%j) are known by it', (verified) => {
    const claims = { sub: 'a', name: 'K', email: 'lead@example.no', email_verified: verified };
    expect(signedInOf(claims, settings()).email).toBe('lead@example.no');
  });

  it('without what names the person are refused by the name of the claim', () => {
    expect(() => signedInOf({ name: 'K' }, settings())).toThrow('no claim "sub"');
  });

  it('with a link in place of the groups are refused, not taken for no groups', () => {
    const claims = { sub: 'a', _claim_names: { groups: 'src1' } };
    expect(() => signedInOf(claims, settings())).toThrow('too many groups');
  });
});

describe('roles by groups', () => {
  const { groups } = settings({
    HVILETID_OIDC_SAFETY_GROUPS: 'vern',
    HVILETID_OIDC_ADMIN_GROUPS: 'drift',
  });

  it.each([
    [
      ['hr', 'board'],
      ['hr', 'reader'],
    ],
    [['board'], ['reader']],
    [
      ['drift', 'vern'],
      ['safety-delegate', 'admin'],
    ],
    [['HR'], []],
    [[], []],
  ])('of %j are %j', (of, roles) => {
    expect(rolesByGroups(of, groups)).toEqual(roles);
  });
});
