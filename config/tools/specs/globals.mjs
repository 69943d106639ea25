/** Stands for `@jest/globals`: those of the spec file that runs, for each has its own. */
export let afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test;

export function use(globals) {
  ({ afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } = globals);
}
