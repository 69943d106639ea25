/** Prints, as the very last line, `N passed, N failed` and the skipped ones when there are any. */
export default class CountReporter {
  onRunComplete(_contexts, results) {
    // A file that does not even load has no tests to fail, and must not pass for that.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const line = `${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    // Jest writes its own summary to stderr; waiting for the end keeps ours last.
    process.once('exit', () => process.stdout.write(`${line}\n`));
  }
}
