import { basename } from 'node:path';
import { judges, SPEC_FILES } from './spec-files.mjs';
import { SpecWorlds } from './spec-world.mjs';

/** Longer than any test takes on a busy machine: what is not done by then is a loop without end. */
const TEST_MILLISECONDS = 2000;

/** Runs the specs of `spec-files.mjs` for Stryker, without Jest around them. */
class SpecRunner {
  /** Where mutants are noted that code comes by: of the test that runs, or of the loading of modules. */
  #noted = new Set();
  #static = new Set();
  #worlds = new SpecWorlds(process.cwd(), (load) => this.#outsideTests(load));

  /** Every run loads everything anew. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  /** Once to note which test comes by which mutant, and once for the time it takes without noting. */
  async dryRun() {
    const perTest = {};
    this.#noted = this.#static;
    // The mutants of one call always come together, so the first of them stands for all.
    const cover = (...mutants) => {
      if (!this.#noted.has(mutants[0])) for (const mutant of mutants) this.#noted.add(mutant);
    };
    await eachTest(
      () => this.#worlds.open(inactive, cover),
      async (_file, id, run) => {
        this.#noted = new Set();
        await failureOf(run);
        perTest[id] = countsOf(this.#noted);
        this.#noted = this.#static;
      },
    );
    const mutantCoverage = { static: countsOf(this.#static), perTest };
    return { status: 'complete', tests: await this.#timed(), mutantCoverage };
  }

  async #timed() {
    const tests = [];
    await eachTest(
      () => this.#worlds.open(inactive, unnoted),
      async (fileName, id, run) => {
        const begin = performance.now();
        const failureMessage = await failureOf(run);
        const timeSpentMs = performance.now() - begin;
        const outcome = failureMessage === null ? { status: 0 } : { status: 1, failureMessage };
        tests.push({ id, name: id, fileName, timeSpentMs, ...outcome });
      },
    );
    return tests;
  }

  /** The first test that fails ends the run; a spec file that cannot be loaded has failed too. */
  async mutantRun({ testFilter, activeMutant }) {
    const deadline = new Deadline();
    const isActive = (mutant) => mutant === activeMutant.id && deadline.allows();
    const world = this.#worlds.open(isActive, unnoted);
    const isWanted = wantedBy(testFilter);
    let nrOfTests = 0;
    for (const file of filesFor(activeMutant.fileName)) {
      if (!isWanted(file)) continue;
      for (const { id, run } of testsOf(world, file)) {
        if (!isWanted(file, id)) continue;
        nrOfTests += 1;
        deadline.start();
        const failureMessage = await failureOf(run);
        if (deadline.isPassed) return { status: 'timeout', reason: id };
        if (failureMessage !== null) return { status: 'killed', killedBy: [id], failureMessage, nrOfTests };
      }
    }
    return { status: 'survived', nrOfTests };
  }

  /** What a module does when it is loaded belongs to every test, not to the one that came first. */
  #outsideTests(load) {
    const before = this.#noted;
    this.#noted = this.#static;
    try {
      return load();
    } finally {
      this.#noted = before;
    }
  }
}

const inactive = () => false;
const unnoted = () => undefined;
const countsOf = (mutants) => Object.fromEntries([...mutants].map((mutant) => [mutant, 1]));

/** A loop that never ends comes by its mutant again and again, and is stopped there. */
class Deadline {
  #end = 0;
  #asked = 0;
  isPassed = false;

  start() {
    this.#end = performance.now() + TEST_MILLISECONDS;
  }

  allows() {
    this.#asked += 1;
    if (this.#asked % 1024 === 0 && performance.now() > this.#end) {
      this.isPassed = true;
      throw new Error('The test has taken too long.');
    }
    return true;
  }
}

/** What a spec computes while it is loaded is a test of its own, and every test of the file looks at it. */
const loadingOf = (file) => `${file} > loading`;

/** The tests of a file are known once the first of them, its loading, has run. */
function* testsOf(world, file) {
  let found = [];
  const run = () => {
    found = world.testsOf(file);
  };
  yield { id: loadingOf(file), run };
  yield* found;
}

/** A world for each file: what a module remembers of one would hide from the next that it is needed there too. */
async function eachTest(open, visit) {
  for (const file of SPEC_FILES) for (const { id, run } of testsOf(open(), file)) await visit(file, id, run);
}

/** Which files, and which tests of them, a mutant needs; without a filter it needs all. */
function wantedBy(testFilter) {
  if (!testFilter) return () => true;
  const ids = new Set(testFilter);
  const files = new Set(testFilter.map((id) => id.slice(0, id.indexOf(' > '))));
  return (file, id = loadingOf(file)) =>
    files.has(file) && (id === loadingOf(file) || ids.has(loadingOf(file)) || ids.has(id));
}

/** The spec beside the mutated file first: it is the likeliest to fail, and quick. */
function filesFor(mutated) {
  const own = basename(mutated).replace(/\.ts$/, '.spec.ts');
  const isOwn = (file) => basename(file) === own;
  const files = SPEC_FILES.filter((file) => judges(file, mutated));
  return [...files.filter(isOwn), ...files.filter((file) => !isOwn(file))];
}

async function failureOf(run) {
  try {
    await run();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'specs', injectableClass: SpecRunner }];
