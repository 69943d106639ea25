import { describe, expect, it } from '@jest/globals';
import { failureLine } from './failure-line.js';

const job = { name: 'evaluate', attemptsMade: 2, delay: 2000, opts: { attempts: 5 } };

describe('the line about a job that failed', () => {
  it.each([
    ['is tried again', job, 'Job evaluate of events-changed failed, try 2 of 5, again in 2 s: no room'],
    [
      'has had its tries',
      { ...job, attemptsMade: 5, finishedOn: 1_764_000_000_000 },
      'Job evaluate of events-changed failed, try 5 of 5, set aside: no room',
    ],
    ['is gone', undefined, 'A job of events-changed failed: no room'],
  ])('says what becomes of one that %s', (_case, failed, line) => {
    expect(failureLine('events-changed', failed, 'no room')).toBe(line);
  });
});
