import { describe, expect, it } from '@jest/globals';
import { conditionsOf, filterAsked, listAddress, ViolationFilter, WrongFilter } from './violation-filter.js';

const ID = '0b0e8a4c-6f0e-4b3e-9d0a-111111111111';

describe('filter of the list', () => {
  it('shows what the figures count when nothing is chosen', () => {
    expect(conditionsOf(ViolationFilter.parse({ month: '', unit: '', rule: '', state: '' }))).toEqual({
      agreementId: null,
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

  it.each([
    { month: '2025-13' },
    { rule: 'NOPE' },
    { unit: '1' },
    { state: 'x' },
    { after: 'x' },
    { as: 'rows' },
  ])('refuses %j', (given) => {
    expect(ViolationFilter.safeParse(given).success).toBe(false);
  });

  it.each([`2025-99-99_${ID}`, `2025-02-30_${ID}`, `2025-12-03_${'-'.repeat(36)}`, `2025-12-03_${ID}x`, ID])(
    'refuses %s as a place to go on from, which would be no question the database can answer',
    (after) => {
      expect(ViolationFilter.safeParse({ after }).success).toBe(false);
    },
  );

  it('says which fields are wrong and what would be right', () => {
    const refused = (query: unknown): WrongFilter => {
      try {
        filterAsked(query);
      } catch (error) {
        if (error instanceof WrongFilter) return error;
      }
      throw new Error('was not refused');
    };
    expect(refused({ month: 'desember', rule: 'OT_7D' }).said).toEqual({
      nb: 'Måneden må være år og måned som 2025-12.',
      nn: 'Månaden må vere år og månad som 2025-12.',
      en: 'The month must be a year and a month like 2025-12.',
    });
    const { nb } = refused({ month: ['2025-11', '2025-12'], rule: 'NOPE' }).said;
    expect(nb).toMatch(/^Måneden .* Typen må være en av DAILY_REST, /);
    expect(filterAsked({ month: '2025-12', other: 'x' })).toEqual({ month: '2025-12' });
  });

  it('goes on after the last row shown', () => {
    const after = `2025-12-03_${ID}`;
    expect(conditionsOf({ after }).after).toEqual({ date: '2025-12-03', id: ID });
    expect(listAddress({ month: '2025-12', rule: 'OT_7D' }, after)).toBe(
      `/violations?month=2025-12&rule=OT_7D&after=${after}`,
    );
    expect(listAddress({ month: '2025-12', as: 'persons' }, null)).toBe(
      '/violations?month=2025-12&as=persons',
    );
    expect(listAddress({}, null)).toBe('/violations');
  });
});
