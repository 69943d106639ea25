import { describe, expect, it } from '@jest/globals';
import type { UnitFigures } from '../../indicators/unit-figures.js';
import { unitPage, unitsAddress, unitsAsked } from './unit-list.js';

const NOTHING: UnitFigures = {
  unitId: '',
  code: '',
  name: '',
  persons: 0,
  evaluated: 0,
  breaches: null,
  per100Shifts: null,
  overtimeHours: null,
  extraHours: null,
  callouts: null,
  standbyHours: null,
  sickLeave: null,
};
const unit = (name: string, more: Partial<UnitFigures> = {}): UnitFigures => ({
  ...NOTHING,
  unitId: name,
  code: `K-${name}`,
  name,
  ...more,
});
const names = (units: readonly UnitFigures[]): string[] => units.map(({ name }) => name);

describe('the list of units', () => {
  const units = [
    unit('Drift', { breaches: 3, sickLeave: 'small-group' }),
    unit('Nett', { breaches: 7, sickLeave: 4.2 }),
    unit('Natt', { breaches: 7, sickLeave: 9.1 }),
    unit('Ny'),
  ];

  it.each([
    ['by breaches unless told, equals by name', {}, ['Nett', 'Natt', 'Drift', 'Ny']],
    ['by name', { sort: 'name' }, ['Drift', 'Nett', 'Natt', 'Ny']],
    [
      'by sick leave, what is masked behind what is shown',
      { sort: 'sickLeave' },
      ['Natt', 'Nett', 'Drift', 'Ny'],
    ],
    ['by a part of the name, whatever its case', { q: 'NE' }, ['Nett']],
    ['by a part of the code', { q: 'k-n' }, ['Nett', 'Natt', 'Ny']],
    ['which is none', { q: 'øst' }, []],
  ] as const)('is %s', (_case, filter, expected) => {
    expect(names(unitsAsked(units, filter))).toEqual(expected);
  });

  it('has every unit on one of its pages, however many there are', () => {
    const many = Array.from({ length: 401 }, (_, index) => unit(`Enhet ${String(index).padStart(3, '0')}`));
    const pages = Array.from({ length: 9 }, (_, index) => unitPage(many, { sort: 'name', page: index + 1 }));
    expect(pages.flatMap((page) => names(page.units))).toEqual(names(many));
    expect(pages[0]).toMatchObject({ count: 401, page: 1, pages: 9 });
    expect(unitPage(many, { page: 77 })).toMatchObject({ page: 9 });
    expect(unitPage([], {})).toMatchObject({ count: 0, page: 1, pages: 1 });
  });

  it('says in its address what was chosen, and nothing else', () => {
    expect(unitsAddress({})).toBe('/units');
    expect(unitsAddress({ month: '2025-12', q: 'øst & vest', sort: 'name', page: 3 }, '/units.csv')).toBe(
      '/units.csv?month=2025-12&q=%C3%B8st+%26+vest&sort=name&page=3',
    );
    expect(unitsAddress({ page: 1 })).toBe('/units');
  });
});
