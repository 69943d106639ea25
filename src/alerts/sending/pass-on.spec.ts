import { describe, expect, it } from '@jest/globals';
import type { Levels } from '../recipients/recipients.repository.js';
import { whomAbove, whomToTell } from '../recipients/whom.js';
import { hrBeside, passedOn, type Undelivered } from './pass-on.js';

const UPWARDS = ['LEAD', 'HEAD', 'BOSS'].map((managerId) => ({ managerId }));
const hasAddress = (): boolean => true;
const LEVELS: Levels = {
  first: (_, employeeId, failed) => whomToTell(UPWARDS, employeeId, hasAddress, failed),
  next: (_, employeeId, told) => whomAbove(UPWARDS, employeeId, hasAddress, told),
};

const undelivered = (kind: Undelivered['kind'], told: readonly string[]): Undelivered => ({
  ...{ id: 'a', kind, unitId: 'team', employeeId: 'ANN', told },
});

describe('what could not be delivered', () => {
  it.each([
    ['foreseen', ['LEAD'], 'HEAD', 'undelivered'],
    ['foreseen', ['LEAD', 'HEAD'], 'BOSS', 'undelivered'],
    ['overdue', ['LEAD', 'HEAD', 'BOSS'], 'hr', 'undelivered'],
    ['escalated', ['LEAD', 'HEAD'], 'BOSS', 'manager'],
    ['escalated', ['LEAD', 'HEAD', 'BOSS'], 'hr', 'no-manager'],
  ] as const)('of kind %s to %j goes to %s', (kind, told, recipient, reason) => {
    expect(passedOn(undelivered(kind, told), LEVELS)).toEqual({ recipient, reason });
  });

  it('is told to those of HR who have another address', () => {
    const hr = [
      { person: 'hr', address: 'HR@example.no' },
      { person: 'oidc:1', address: 'inger@example.no' },
      { person: 'oidc:2', address: 'other@example.no' },
    ];
    const unreached = { recipient: 'oidc:1', address: 'hr@example.no', units: [] };
    expect(hrBeside(unreached, hr).map(({ person }) => person)).toEqual(['oidc:2']);
  });
});
