import { describe, expect, it } from '@jest/globals';
import { WrongListFilter } from '../../platform/http/list-address.js';
import { hoursAddress, hoursFilterAsked } from './month-hours-filter.js';

const UNIT = '00000000-0000-4000-8000-000000000001';
const EMPLOYEE = '00000000-0000-4000-8000-000000000002';

describe('the address of hours by employee and month', () => {
  it('asks for the overtime of the last closed month where it says nothing', () => {
    expect(hoursFilterAsked({ unit: '', sort: '' }, '2025-12')).toEqual({
      figure: 'overtime',
      from: '2025-12',
      to: '2025-12',
      unit: undefined,
      sort: 'overtime',
      after: null,
    });
  });

  it('says what was chosen, and is read as what it says', () => {
    const filter = {
      figure: 'callouts',
      from: '2025-01',
      to: '2025-12',
      unit: UNIT,
      sort: 'employee',
      after: { employeeId: EMPLOYEE, month: '2025-03-01', unitId: UNIT },
    } as const;
    const address = new URL(hoursAddress(filter, filter.after), 'http://x');
    expect(hoursFilterAsked(Object.fromEntries(address.searchParams), '2025-12')).toEqual(filter);
  });

  it('takes a period the wrong way round as the same period', () => {
    expect(hoursFilterAsked({ from: '2025-12', to: '2025-10' }, '2025-12')).toMatchObject({
      from: '2025-10',
      to: '2025-12',
    });
  });

  it.each([
    ['figure', { figure: 'sick' }],
    ['from', { from: '2025-13' }],
    ['unit', { unit: 'team' }],
    ['sort', { sort: 'code; drop table' }],
    ['after', { after: `${EMPLOYEE}_yesterday_${UNIT}` }],
    ['after', { after: 'nonsense' }],
    ['to', { to: ['2025-12', '2025-11'] }],
  ])('names %s where it says nonsense of it', (field, query) => {
    expect(() => hoursFilterAsked(query, '2025-12')).toThrow(WrongListFilter);
    expect(() => hoursFilterAsked(query, '2025-12')).toThrow(`«${field}»`);
  });
});
