import TestSequencer from '@jest/test-sequencer';

/** The longest first. Those of the queue are short files that mostly wait. */
const LONG = [
  'test/queue/postgres.spec.ts',
  'test/queue/redis.e2e.ts',
  'test/rules/second-opinion.spec.ts',
  'test/browser/pages.e2e.ts',
  'test/violations/killed.spec.ts',
  'test/violations/incremental.spec.ts',
  'test/ingest/kept-rows.spec.ts',
  'test/webhooks/webhooks.spec.ts',
  'test/cli/watch.spec.ts',
  'test/cli/commands.spec.ts',
  'test/cli/languages.spec.ts',
  'test/demo/demo-run.spec.ts',
];

/**
 * Jest's `testSequencer`: on a machine where nothing has run yet Jest takes large files for long ones, and a
 * long one that comes last has the other core wait for it.
 */
export default class LongOnesFirst extends TestSequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => placeOf(a) - placeOf(b));
  }
}

function placeOf({ path }) {
  const place = LONG.findIndex((long) => path.endsWith(`/${long}`));
  return place === -1 ? LONG.length : place;
}
