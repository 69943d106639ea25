import { describe, expect, it } from '@jest/globals';
import type { Levels } from '../recipients/recipients.repository.js';
import { reroutes, type Unsent } from './reroute.js';

const unsent = (kind: Unsent['kind'], recipient: string): Unsent => ({
  id: `${kind} to ${recipient}`,
  kind,
  recipient,
  hasAddress: true,
  mailId: null,
  unitId: 'team',
  employeeId: 'ANN',
  told: [],
});
const levels = (first: Levels['first'], next: Levels['next']): Levels => ({ first, next });
const lead = () => ({ recipient: 'LEAD', reason: 'manager' }) as const;
const boss = () => ({ recipient: 'BOSS', reason: 'manager' }) as const;

describe('alerts that were not read yet', () => {
  it('stay with who still answers for the unit', () => {
    expect(
      reroutes([unsent('possible-breach', 'LEAD'), unsent('escalated', 'BOSS')], levels(lead, boss), true),
    ).toEqual([]);
  });

  it('go to who answers for it now', () => {
    expect(
      reroutes([unsent('foreseen', 'GONE'), unsent('escalated', 'GONE')], levels(lead, boss), true),
    ).toEqual([
      { id: 'foreseen to GONE', mailId: null, recipient: 'LEAD', reason: 'manager' },
      { id: 'escalated to GONE', mailId: null, recipient: 'BOSS', reason: 'manager' },
    ]);
  });

  it('go to HR where an escalation has no level above it left', () => {
    expect(
      reroutes(
        [unsent('escalated', 'GONE')],
        levels(lead, () => null),
        true,
      ),
    ).toMatchObject([{ recipient: 'hr', reason: 'no-manager' }]);
  });

  const hr = () => ({ recipient: 'hr', reason: 'no-address' }) as const;
  it.each([
    ['with an address is not told of what is not theirs any more', true, false, ['hr']],
    ['without one keeps it while HR has none', false, false, []],
    ['without one hands it to HR', false, true, ['hr']],
  ])('whom nobody follows, %s', (_, hasAddress, isHrReachable, told) => {
    const moved = reroutes(
      [{ ...unsent('foreseen', 'GONE'), hasAddress }],
      levels(hr, () => null),
      isHrReachable,
    );
    expect(moved.map(({ recipient }) => recipient)).toEqual(told);
  });

  it('go from nobody to a manager as soon as there is one, and to HR only while they are news', () => {
    const waiting = { ...unsent('foreseen', 'nobody'), hasAddress: false };
    expect(reroutes([waiting], levels(lead, boss), true)).toMatchObject([{ recipient: 'LEAD' }]);
    expect(reroutes([waiting], levels(hr, boss), true)).toEqual([]);
  });
});
