/**
 * Mutation testing of the pure rooms. Not part of the checks of every change: a full run takes
 * many minutes. `npm run mutation -- --mutate src/time/civil.ts` looks at one file.
 */
export default {
  testRunner: 'specs',
  plugins: ['./config/tools/mutation/runner.mjs'],
  coverageAnalysis: 'perTest',
  mutate: ['src/{rules,time}/**/*.ts', '!src/**/*.spec.ts'],
  ignorePatterns: ['*', '!.swcrc', '!package.json', '!src/**', '!test/**', '!config/**'],
  checkers: [],
  tempDirName: '.cache/mutation/sandbox',
  // The reports as files name every test that comes by a mutant: a quarter of a gigabyte.
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, reportTests: false, skipFull: true },
  timeoutMS: 2000,
  timeoutFactor: 1,
  concurrency: 2,
  thresholds: { high: 95, low: 85, break: 85 },
};
