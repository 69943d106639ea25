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
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false, skipFull: true },
  htmlReporter: { fileName: '.cache/mutation/report.html' },
  jsonReporter: { fileName: '.cache/mutation/report.json' },
  timeoutMS: 2000,
  timeoutFactor: 1,
  concurrency: 2,
  thresholds: { high: 95, low: 85, break: 85 },
};
