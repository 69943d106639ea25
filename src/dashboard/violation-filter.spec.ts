import { describe, expect, it } from '@jest/globals';
import { conditionsOf, listAddress, ViolationFilter } from './violation-filter.js';

const ID = '0b0e8a4c-6f0e-4b3e-9d0a-111111111111';

describe('filter of the list', () => {
  it('shows what the figures count when nothing is chosen', () => {
    expect(conditionsOf(ViolationFilter.parse({ month: '', unit: '', rule: '', state: '' }))).toEqual({
      month: null,
      unitId: null,
      rule: null,
      states: ['detected', 'real'],
      verdict: 'breach',
      after: null,
    });
  });

  it('finds what an agreement allows, and a single state whatever the verdict', () => {
    expect(conditionsOf({ state: 'within-agreement' })).toMatchObject({ verdict: 'ok' });
    expect(conditionsOf({ state: 'superseded' })).toMatchObject({ verdict: null, states: ['superseded'] });
    expect(conditionsOf({ state: 'all' })).toMatchObject({ verdict: null, states: null });
  });

  it.each([{ month: '2025-13' }, { rule: 'NOPE' }, { unit: '1' }, { state: 'x' }, { after: 'x' }])(
    'refuses %j',
    (given) => {
      expect(ViolationFilter.safeParse(given).success).toBe(false);
    },
  );

  it.each([`2025-99-99_${ID}`, `2025-02-30_${ID}`, `2025-12-03_${'-'.repeat(36)}`, `2025-12-03_${ID}x`, ID])(
    'refuses %s as a place to go on from, which would be no question the database can answer',
    (after) => {
      expect(ViolationFilter.safeParse({ after }).success).toBe(false);
    },
  );

  it('goes on after the last row shown', () => {
    const after = `2025-12-03_${ID}`;
    expect(conditionsOf({ after }).after).toEqual({ date: '2025-12-03', id: ID });
    expect(listAddress({ month: '2025-12', rule: 'OT_7D' }, after)).toBe(
      `/violations?month=2025-12&rule=OT_7D&after=${after}`,
    );
    expect(listAddress({}, null)).toBe('/violations');
  });
});
