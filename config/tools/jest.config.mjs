import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const rootDir = fileURLToPath(new URL('../..', import.meta.url));
const swc = JSON.parse(readFileSync(new URL('../../.swcrc', import.meta.url), 'utf8'));
delete swc.$schema;

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
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', { ...swc, swcrc: false, module: { type: 'es6' } }] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  reporters: ['default', '<rootDir>/test/support/count-reporter.mjs'],
  // Half of a test's time is the database's: on two cores, one worker leaves one of them idle.
  maxWorkers: 2,
  testTimeout: 30_000,
};
