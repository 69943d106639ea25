import { expect, it } from '@jest/globals';
import { clockOf } from '../../platform/zone.js';
import { nextDigest } from './next-digest.js';

it.each<[string, boolean, string, string]>([
  ['today, before its hour', false, '2026-01-05T06:29:59Z', '2026-01-05T06:30:00.000Z'],
  ['tomorrow, once it has come', false, '2026-01-05T06:30:00Z', '2026-01-06T06:30:00.000Z'],
  ['on Monday, on working days alone', true, '2026-01-09T18:00:00Z', '2026-01-12T06:30:00.000Z'],
  ['by the wall clock, over the night it jumps', false, '2026-03-28T12:00:00Z', '2026-03-29T05:30:00.000Z'],
])('the next mail of a day is sent %s', (_case, workdaysOnly, now, then) => {
  const next = nextDigest(
    { digestAt: '07:30', workdaysOnly },
    Date.parse(now) / 1000,
    clockOf('Europe/Oslo'),
  );
  expect(new Date(next * 1000).toISOString()).toBe(then);
});
