import { expect, it } from '@jest/globals';
import { clockOf } from '../../platform/zone.js';
import { type Choice, NO_CHOICE } from '../choices/choice.js';
import { collectedAt } from './waiting-alerts.js';

const seconds = (text: string): number => Date.parse(text) / 1000;
const NOW = seconds('2026-01-05T08:00:00Z');
const DAILY: Partial<Choice> = { delivery: 'daily', digestAt: '07:30' };

it.each<[string, Partial<Choice>, string, string | null, string | null]>([
  ['at once', {}, '2026-01-05T07:59:00Z', null, null],
  [
    'when the day opens',
    { notAfter: '08:30', notBefore: '07:00' },
    '2026-01-05T07:59:00Z',
    null,
    '2026-01-06T06:00:00.000Z',
  ],
  ['with the mail of tomorrow', DAILY, '2026-01-05T07:59:00Z', null, '2026-01-06T06:30:00.000Z'],
  ['now, where they waited for the mail of today', DAILY, '2026-01-05T05:00:00Z', null, null],
  [
    'tomorrow, where it has gone',
    DAILY,
    '2026-01-05T05:00:00Z',
    '2026-01-05T06:30:10Z',
    '2026-01-06T06:30:00.000Z',
  ],
])('alerts in no mail yet are sent %s', (_, choice, since, gathered, then) => {
  const waiting = {
    ...{ recipient: 'Anne', told: [], since: seconds(since) },
    gathered: gathered === null ? null : seconds(gathered),
    choice: { ...NO_CHOICE, ...choice },
  };
  const at = collectedAt(waiting, NOW, clockOf('Europe/Oslo'));
  expect(at === null ? null : new Date(at * 1000).toISOString()).toBe(then);
});
