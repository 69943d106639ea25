import { expect, it } from '@jest/globals';
import { roomRows } from './room-table.js';

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
const WHO = { employeeId: 'a', employee: 'Kari', unit: 'Drift' };

it('a file has whom the plan brings over first, and hours from which seconds can be had back', () => {
  const passed = {
    ...WHO,
    violationId: 'v',
    rule: 'OT_7D' as const,
    anchorDate: '2026-01-15',
    measured: 43_260,
    limit: 36_000,
    on: '2026-01-14',
  };
  const room = {
    ...WHO,
    rule: 'OT_4W' as const,
    fromDate: '2025-12-08',
    toDate: '2026-01-04',
    used: 72_020,
    limit: 90_000,
  };
  expect(roomRows({ passed: [passed], rooms: [room] }, 'en')).toEqual([
    ['Kari', 'Drift', expect.any(String), null, day('2026-01-15'), 12.0167, 10, 0, day('2026-01-14')],
    ['Kari', 'Drift', expect.any(String), day('2025-12-08'), day('2026-01-04'), 20.0056, 25, 4.9944, null],
  ]);
});
