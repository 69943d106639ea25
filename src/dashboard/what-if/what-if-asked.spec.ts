import { describe, expect, it } from '@jest/globals';
import { readLaw } from '../../workforce/law.repository.js';
import { isAsked, limitsTyped, readAsked, trialAddress, typedIn } from './what-if-asked.js';

const { rulebook } = readLaw();
const of = (query: object) => readAsked(typedIn(query), { units: ['7f0a'], rulebook, running: '2026-01' });

describe('what is to be tried', () => {
  it('is nothing before the form was sent', () => {
    expect(isAsked(typedIn({}))).toBe(false);
    expect(isAsked(typedIn({ first: '2025-11' }))).toBe(true);
  });

  it('is one month under the terms in use where nothing else is said', () => {
    expect(of({ first: '2025-11', last: '', limit: ' ' })).toEqual({
      range: { first: '2025-11', last: '2025-11', unitId: null },
      terms: { withoutAgreements: false, rulebook: null, limits: {} },
      wrong: null,
    });
  });

  it.each([
    ['12', 12],
    ['12,5', 12.5],
    ['12.25', 12.25],
  ])('reads a limit of %s', (value, limit) => {
    expect(of({ first: '2025-11', limit: 'DAILY_REST', value }).terms?.limits).toEqual({ DAILY_REST: limit });
  });

  it('can be a unit, other months, no agreements and another rulebook', () => {
    const asked = {
      first: '2025-01',
      last: '2025-12',
      unit: '7f0a',
      agreements: 'none',
      rulebook: 'eu-2003-88',
    };
    expect(of(asked)).toMatchObject({
      range: { first: '2025-01', last: '2025-12', unitId: '7f0a' },
      terms: { withoutAgreements: true, rulebook: 'eu-2003-88' },
    });
    expect(trialAddress(typedIn(asked), '/what-if.csv')).toBe(
      '/what-if.csv?first=2025-01&last=2025-12&unit=7f0a&agreements=none&rulebook=eu-2003-88',
    );
  });

  it.each<[string, object, number?]>([
    ['first', { first: '2025-13' }],
    ['last', { first: '2025-11', last: '2025-10' }],
    ['last', { first: '2024-11', last: '2025-12' }],
    ['unit', { first: '2025-11', unit: 'other' }],
    ['limit', { first: '2025-11', value: '12' }],
    ['limit', { first: '2025-11', limit: 'SLEEP', value: '12' }],
    ['value', { first: '2025-11', limit: 'DAILY_REST' }],
    ['value', { first: '2025-11', limit: 'DAILY_REST', value: '-1' }],
    ['value', { first: '2025-11', limit: 'DAILY_REST', value: '1e3' }],
    ['value', { first: '2025-11', limit: ['DAILY_REST', 'WEEKLY_REST'], value: ['12', ''] }, 1],
    ['limit', { first: '2025-11', limit: ['DAILY_REST', 'DAILY_REST'], value: ['12', '13'] }, 1],
    ['limit', { first: '2025-11', limit: 'DAILY_REST', value: ['12', '36'] }, 1],
    ['limit', { first: '2025-11', limit: [{}, 'DAILY_REST'], value: ['12', '36'] }],
  ])('says that %s is wrong in %j', (field, typed, row = 0) => {
    expect(of(typed)).toMatchObject({ range: null, terms: null, wrong: { field, row } });
  });

  it.each<[string, object, string]>([
    [
      'value',
      { limit: 'DAILY_REST', value: '999' },
      '«Hviletid i løpet av 24 timer» måles innenfor 24 timer. Skriv et tall fra 0 til 24.',
    ],
    [
      'value',
      { limit: 'WEEKLY_REST', value: '168,5' },
      '«Hviletid i løpet av 7 dager» måles innenfor 168 timer. Skriv et tall fra 0 til 168.',
    ],
    [
      'value',
      { limit: 'SUNDAY_AVG26', value: '50' },
      'er en andel. Skriv et tall fra 0 til 1; 0,5 er halvparten.',
    ],
    ['value', { limit: 'SUNDAY_NEXT', value: '2,5' }, 'Skriv et helt tall'],
    ['limit', { limit: 'YOUTH_DAY', value: '8' }, 'verner bare mindreårige'],
  ])('says in words what is wrong with %s of %j', (field, typed, words) => {
    const { wrong } = of({ first: '2025-11', ...typed });
    expect(wrong?.field).toBe(field);
    expect(wrong?.said.nb).toContain(words);
  });

  it('is of the rulebook that was chosen, which may not have the limit', () => {
    const eu = { units: [], rulebook: readLaw('eu-2003-88').rulebook, running: '2026-01' };
    const typed = typedIn({ first: '2025-11', limit: 'SUNDAY_NEXT', value: '2' });
    const { wrong } = readAsked(typed, eu);
    expect(wrong).toMatchObject({ field: 'limit', row: 0 });
    expect(wrong?.said.nb).toContain(`${eu.rulebook.title.nb} har ingen grense for «`);
    expect(readAsked(typedIn({ first: '2025-11' }), { ...eu, rulebook: null }).wrong?.field).toBe('rulebook');
  });

  it('can be none at all, or all there is, and is only shown where that was asked', () => {
    expect(
      of({ first: '2025-11', limit: ['DAILY_REST', 'OT_7D'], value: ['24', '0'] }).terms?.limits,
    ).toEqual({
      ...{ DAILY_REST: 24, OT_7D: 0 },
    });
    expect(isAsked(typedIn({ first: '2025-11', show: 'limits' }))).toBe(false);
  });

  it('can be several limits, those rows left out that say nothing, in an address that can be shared', () => {
    const query = {
      first: '2025-11',
      limit: ['DAILY_REST', '', 'WEEKLY_REST'],
      value: ['12,5', ' ', '36'],
    };
    expect(of(query).terms?.limits).toEqual({ DAILY_REST: 12.5, WEEKLY_REST: 36 });
    const address = trialAddress(typedIn(query), '/what-if.csv');
    expect(address).toBe(
      '/what-if.csv?first=2025-11&limit=DAILY_REST&value=12%2C5&limit=WEEKLY_REST&value=36',
    );
    expect(limitsTyped(undefined, undefined)).toEqual([]);
  });

  it('takes a field that comes twice as not said', () => {
    expect(typedIn({ first: ['2025-11', '2025-12'], last: '2025-12' })).toEqual({
      last: '2025-12',
      limits: [],
    });
  });
});
