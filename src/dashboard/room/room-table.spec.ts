import { expect, it } from '@jest/globals';
import { roomRow } from './room-table.js';
import type { RoomShown } from './rooms.service.js';

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
const room = (more: Partial<RoomShown>): RoomShown => ({
  ...{ employeeId: 'a', employee: 'Kari', unitId: 'u', unit: 'Drift', month: null, rule: null },
  ...{ fromDate: null, toDate: null, used: null, limit: null, part: 0, violationId: null },
  ...{ passedOn: null, isOver: false, others: [] },
  ...more,
});

it('a file has hours from which seconds can be had back, and nothing left of what is passed', () => {
  const rooms = [
    room({
      ...{ rule: 'OT_7D', fromDate: '2026-01-09', toDate: '2026-01-15', violationId: 'v' },
      ...{ used: 43_260, limit: 36_000, passedOn: '2026-01-14' },
    }),
    room({ rule: 'OT_4W', fromDate: '2025-12-08', toDate: '2026-01-04', used: 72_020, limit: 90_000 }),
    room({}),
  ];
  expect(rooms.map((one) => roomRow(one, 'en'))).toEqual([
    [
      'Kari',
      'Drift',
      expect.any(String),
      day('2026-01-09'),
      day('2026-01-15'),
      12.0167,
      10,
      0,
      day('2026-01-14'),
    ],
    ['Kari', 'Drift', expect.any(String), day('2025-12-08'), day('2026-01-04'), 20.0056, 25, 4.9944, null],
    ['Kari', 'Drift', 'no limit applies', null, null, null, null, null, null],
  ]);
});
