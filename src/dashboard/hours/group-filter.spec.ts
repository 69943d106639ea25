import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../time/civil.js';
import { groupAddress, groupFilterAsked } from './group-filter.js';

const TODAY = parseDay('2026-01-05')!;
const asked = (query: object) => groupFilterAsked(query, TODAY);

describe('what hours are asked for', () => {
  it('is the month before until somebody chooses, and nobody is shown by it', () => {
    expect(asked({})).toEqual({
      ...{ from: '2025-12-01', to: '2025-12-31', by: 'month', group: null, after: null, isAsked: false },
    });
  });

  it.each([
    [{ from: '2025-11-10' }, '2025-11-10', '2025-11-30'],
    [{ to: '2025-11-10' }, '2025-11-01', '2025-11-10'],
    [{ from: '2024-12-30', to: '2026-01-04' }, '2024-12-30', '2026-01-04'],
    [{ from: '2025-12-05', to: '2025-12-05' }, '2025-12-05', '2025-12-05'],
  ])('%j is from %s to %s', (query, from, to) => {
    expect(asked(query)).toMatchObject({ from, to, isAsked: true });
  });

  it.each([
    [{ from: '2025-13-01' }, 'first date'],
    [{ to: 'x' }, 'last date'],
    [{ by: 'day' }, 'month or week'],
    [{ after: 'Kari' }, 'Next page'],
    [{ from: '2025-12-02', to: '2025-12-01' }, 'must end after it begins'],
    [{ from: '2024-12-30', to: '2026-01-05' }, 'no longer than 53 weeks'],
  ])('%j is refused with what would be right', (query, told) => {
    expect(() => asked(query)).toThrow(told);
  });

  it('is in the address, with no word about persons', () => {
    const filter = asked({ from: '2025-12-01', to: '2025-12-31', by: 'week', group: 'A/Å' });
    expect(groupAddress('/hours', filter, 'id')).toBe(
      '/hours?from=2025-12-01&to=2025-12-31&by=week&group=A%2F%C3%85&after=id',
    );
  });
});
