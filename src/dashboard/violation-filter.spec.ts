import { describe, expect, it } from '@jest/globals';
import type { Principal } from '../access/access.js';
import type { RuleCode } from '../rules/rule.js';
import { conditionsOf } from './list-conditions.js';
import { filterAsked, listAddress, ViolationFilter, WrongFilter } from './violation-filter.js';

const HR: Principal = { id: 'hr', roles: ['hr'], name: 'HR', employeeId: null, unitIds: [] };
const IN_TABLE: readonly RuleCode[] = ['DAILY_REST', 'OT_7D'];
const ID = '0b0e8a4c-6f0e-4b3e-9d0a-111111111111';

describe('filter of the list', () => {
  it('shows what the figures count when nothing is chosen', () => {
    expect(
      conditionsOf(
        ViolationFilter.parse({ month: '', from: '', unit: '', rule: '', cause: '', state: '' }),
        IN_TABLE,
        HR,
      ),
    ).toEqual({
      agreementId: null,
      importId: null,
      isAhead: false,
      isMeasureDue: false,
      isOutdated: false,
      from: null,
      to: null,
      told: null,
      unitId: null,
      rules: null,
      cause: null,
      isAbsenceHidden: false,
      origin: null,
      states: ['detected', 'real'],
      verdict: 'breach',
      after: null,
    });
  });

  it('finds what an agreement allows, and a single state whatever the verdict', () => {
    expect(conditionsOf({ state: 'within-agreement' }, IN_TABLE, HR)).toMatchObject({ verdict: 'ok' });
    expect(conditionsOf({ state: 'superseded' }, IN_TABLE, HR)).toMatchObject({
      verdict: null,
      states: ['superseded'],
    });
    expect(conditionsOf({ state: 'all' }, IN_TABLE, HR)).toMatchObject({ verdict: null, states: null });
  });

  it.each([
    ['2025-12', '2026-01-01', undefined],
    ['2025-12', undefined, '2025-11-30'],
    ['2025-12', '2025-11-01', '2025-11-30'],
  ])('refuses a month and days that have none in common: %s, %s to %s', (month, from, to) => {
    expect(() => filterAsked({ month, from, to })).toThrow(WrongFilter);
  });

  it.each([
    ['2025-12', '2025-12-31', undefined],
    ['2025-12', undefined, '2025-12-01'],
    ['2025-12', '2025-11-01', '2026-01-31'],
  ])('takes both a month and days of it: %s, %s to %s', (month, from, to) => {
    expect(filterAsked({ month, from, to })).toMatchObject({ month });
  });

  it('narrows a whole to one of its states, and to nothing where it has none such', () => {
    expect(conditionsOf({ only: 'real' }, IN_TABLE, HR)).toMatchObject({
      verdict: 'breach',
      states: ['real'],
    });
    expect(conditionsOf({ state: 'outdated', only: 'emergency' }, IN_TABLE, HR)).toMatchObject({
      isOutdated: true,
      states: ['emergency'],
    });
    expect(conditionsOf({ state: 'waiting', only: 'real' }, IN_TABLE, HR).states).toEqual([]);
  });

  it.each([
    [{ month: '2025-12' }, '2025-12-01', '2025-12-31'],
    [{ from: '2025-12-10' }, '2025-12-10', null],
    [{ month: '2025-12', from: '2025-11-03', to: '2025-12-05' }, '2025-12-01', '2025-12-05'],
    [{ month: '2025-12', from: '2025-12-24' }, '2025-12-24', '2025-12-31'],
  ])('%j holds every bound that is given', (filter, from, to) => {
    expect(conditionsOf(filter, IN_TABLE, HR)).toMatchObject({ from, to });
  });

  it('looks for one rule, or for what the printed table has rows for', () => {
    expect(conditionsOf({ rule: 'BREAK' }, IN_TABLE, HR).rules).toEqual(['BREAK']);
    expect(conditionsOf({ rule: 'in-table' }, IN_TABLE, HR).rules).toEqual(IN_TABLE);
  });

  it.each([
    { month: '2025-13' },
    { rule: 'NOPE' },
    { unit: '1' },
    { state: 'x' },
    { only: 'counted' },
    { after: 'x' },
    { as: 'rows' },
    { from: '2025-02-30' },
    { to: '1.12.2025' },
    { cause: "x' or 1" },
    { origin: 'night' },
    { import: 'vakter.csv' },
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
      nb: 'Måneden må være år og måned som 2025-12, fra 1970 til 2100.',
      nn: 'Månaden må vere år og månad som 2025-12, frå 1970 til 2100.',
      en: 'The month must be a year and a month like 2025-12, from 1970 to 2100.',
    });
    const { nb } = refused({ month: ['2025-11', '2025-12'], rule: 'NOPE' }).said;
    expect(nb).toMatch(/^Måneden .* Typen må være en av dem i utvalget\.$/);
    expect(filterAsked({ month: '2025-12', other: 'x' })).toEqual({ month: '2025-12' });
  });

  it('goes on after the last row shown', () => {
    const after = `2025-12-03_${ID}`;
    expect(conditionsOf({ after }, IN_TABLE, HR).after).toEqual({ date: '2025-12-03', id: ID });
    expect(listAddress({ month: '2025-12', rule: 'OT_7D' }, after)).toBe(
      `/violations?month=2025-12&rule=OT_7D&after=${after}`,
    );
    expect(listAddress({ month: '2025-12', as: 'persons' }, null)).toBe(
      '/violations?month=2025-12&as=persons',
    );
    expect(listAddress({}, null)).toBe('/violations');
  });

  it.each([
    ['waiting', null],
    ['unanswered', 'mailed'],
    ['reminded', 'reminded'],
  ] as const)('%s are breaches nobody has assessed, by what was said of them', (state, told) => {
    expect(conditionsOf({ state }, [], HR)).toMatchObject({ states: ['detected'], verdict: 'breach', told });
  });

  it('foreseen are of these what lies ahead in the plan', () => {
    const waiting = conditionsOf({ state: 'waiting' }, [], HR);
    expect(waiting.isAhead).toBe(false);
    expect(conditionsOf({ state: 'foreseen' }, [], HR)).toEqual({ ...waiting, isAhead: true });
  });
});
