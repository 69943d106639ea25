import { expect, it } from '@jest/globals';
import { roomChanges, type RoomRow } from './room-changes.js';

const row = (anchorDate: string, used: number): RoomRow => ({
  employee_id: 'e',
  unit_id: 'u',
  rule: 'OT_4W',
  anchor_date: anchorDate,
  from_date: '2025-12-01',
  used,
  limit_seconds: 90_000,
});

it('only what is new, other or gone is written', () => {
  const [kept, other, gone] = [row('2025-12-26', 1), row('2025-12-27', 2), row('2025-12-28', 3)];
  const now = [{ ...kept }, { ...other, used: 5 }, row('2025-12-29', 4)];
  expect(roomChanges([kept, other, gone], now)).toEqual({ write: now.slice(1), gone: [gone] });
  expect(roomChanges(now, now)).toEqual({ write: [], gone: [] });
});
