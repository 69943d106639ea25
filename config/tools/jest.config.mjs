import { fileURLToPath } from 'node:url';

const rootDir = fileURLToPath(new URL('../..', import.meta.url));

const PLAIN = ['**/*.spec.ts', '**/*.spec.tsx'];
const E2E = ['**/*.e2e.ts'];
/** Tests that need Redis or Chromium are named apart, so that nothing is skipped silently. */
const TESTS = { plain: PLAIN, e2e: E2E, all: [...PLAIN, ...E2E] };

/** @type {import('jest').Config} */
export default {
  rootDir,
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: TESTS[process.env.HVILETID_TESTS ?? 'plain'],
  // Modules are loaded by Node, and TypeScript compiled there: nothing is left for Jest to transform.
  testRunner: '<rootDir>/config/tools/specs/runner.mjs',
  transform: {},
  testSequencer: '<rootDir>/config/tools/specs/sequencer.mjs',
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  reporters: ['default', '<rootDir>/test/support/count-reporter.mjs'],
  // Much of a test's time is the database's, or another process is waited for. In a browser, more at a time only
  // have each wait for the others, and some until they give up.
  maxWorkers: process.env.HVILETID_TESTS === 'e2e' ? 2 : 3,
  testTimeout: 30_000,
};
