import { setTimeout as sleep } from 'node:timers/promises';

/** Something that may answer late or never was waited for long enough. */
class TookTooLong extends Error {
  constructor(ms: number) {
    super(`no answer within ${ms / 1000} s`);
  }
}

/**
 * What the work comes to, waited for no longer than `ms` milliseconds. The work is not
 * stopped: whoever gives up on it must be indifferent to its being done later after all.
 */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const timer = new AbortController();
  const late = sleep(ms, undefined, { signal: timer.signal, ref: true }).then(() => {
    throw new TookTooLong(ms);
  });
  // Called off, it rejects as well, and by then nobody listens.
  late.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    timer.abort();
  }
}
