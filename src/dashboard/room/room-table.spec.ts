import { expect, it } from '@jest/globals';
import { roomRows } from './room-table.js';

const WHO = { employeeId: 'a', employee: 'Kari', unit: 'Drift' };

it('a file has whom the plan brings over first, and hours to the hundredth', () => {
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
    ['Kari', 'Drift', expect.any(String), null, '2026-01-15', 12.02, 10, 0, '2026-01-14'],
    ['Kari', 'Drift', expect.any(String), '2025-12-08', '2026-01-04', 20.01, 25, 4.99, null],
  ]);
});
