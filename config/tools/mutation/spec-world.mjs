import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import { format } from 'node:util';
import vm from 'node:vm';
import { transformSync } from '@swc/core';
import { expect } from 'expect';

const native = createRequire(import.meta.url);

const fastCheck = native('fast-check');

/**
 * Made-up cases are the same for every mutant, and few; of those that fail one is enough,
 * for looking for the smallest takes longer than all the rest.
 */
const FEW = { seed: 20_260_619, endOnFailure: true };
const MOST_RUNS = 25;
const assertFew = (property, { numRuns = MOST_RUNS, ...others } = {}) =>
  fastCheck.assert(property, { ...others, ...FEW, numRuns: Math.min(numRuns, MOST_RUNS) });
const briefFastCheck = { ...fastCheck, assert: assertFew, __esModule: true };
briefFastCheck.default = briefFastCheck;

/**
 * Loads the specs of pure code in this very process, every time from the start: the modules
 * are compiled once and run anew for each world, so that a mutant in what a module does when
 * it is loaded counts too, and no memory of a mutant reaches the next one. Jest takes one to
 * two seconds to do that for a mutant; here it is hundredths.
 */
export class SpecWorlds {
  #root;
  #around;
  #swc;
  #compiled = new Map();

  /**
   * @param root folder of the project
   * @param around called with what loads a module that is no spec: `around(load)`
   */
  constructor(root, around = (load) => load()) {
    this.#root = root;
    this.#around = around;
    const { $schema: _, ...swc } = JSON.parse(readFileSync(resolve(root, '.swcrc'), 'utf8'));
    this.#swc = { ...swc, swcrc: false, sourceMaps: false, module: { type: 'commonjs' } };
  }

  /**
   * A world in which nothing has been loaded yet.
   * @param isActive asked by instrumented code whether a mutant is the one to run
   * @param cover told by instrumented code which mutants it came by
   */
  open(isActive, cover) {
    const modules = new Map();
    const registry = new Registry();
    const load = (path) => {
      const known = modules.get(path);
      if (known) return known.exports;
      const module = { exports: {} };
      modules.set(path, module);
      const require = (name) => this.#find(name, path, load, registry);
      this.#code(path)(module, module.exports, require, path, isActive, cover);
      return module.exports;
    };
    return {
      /** The tests of a spec file, in its order: `{ id, run }`. Throws what the file throws. */
      testsOf: (file) => registry.collect(file, () => load(resolve(this.#root, file))),
    };
  }

  #code(path) {
    const known = this.#compiled.get(path);
    if (known) return known;
    const { code } = transformSync(readFileSync(path, 'utf8'), { ...this.#swc, filename: path });
    const wrapped = `(function (module, exports, require, __filename, isActive, cover) {${HOOKS(code)}${code}\n})`;
    const made = new vm.Script(wrapped, { filename: relative(this.#root, path) }).runInThisContext();
    this.#compiled.set(path, made);
    return made;
  }

  #find(name, from, load, registry) {
    if (name === '@jest/globals') return registry.globals;
    if (name.startsWith('.')) return this.#around(() => load(sourceOf(resolve(dirname(from), name))));
    if (name === 'fast-check') return briefFastCheck;
    return name === 'luxon' && from.endsWith('platform/zone.ts') ? rememberedLuxon : native(name);
  }
}

/** Stryker's own helpers count at every step, which makes the specs four times as slow; ours count when asked. */
const HOOKS = (code) =>
  code.includes('function stryMutAct_9fa48') ? 'stryMutAct_9fa48 = isActive; stryCov_9fa48 = cover;' : '';

function sourceOf(path) {
  const source = path.replace(/\.js$/, '.ts');
  return existsSync(source) ? source : `${source}x`;
}

/** The part of Jest's globals that the specs of pure code use. */
class Registry {
  #tests = [];
  #path = [];
  globals = { describe: this.#each(this.#describe), it: this.#each(this.#it), expect };

  collect(file, load) {
    this.#tests = [];
    this.#path = [file];
    load();
    return this.#tests;
  }

  #describe(title, body) {
    this.#path.push(title);
    body();
    this.#path.pop();
  }

  /** Two tests of one title are two tests: the place in the file is part of the id. */
  #it(title, run) {
    this.#tests.push({ id: [...this.#path, `${title} [${this.#tests.length}]`].join(' > '), run });
  }

  #each(one) {
    const register = one.bind(this);
    register.each = (rows) => (title, body) => {
      for (const row of rows) {
        const values = Array.isArray(row) ? row : [row];
        register(format(title, ...values.filter((value) => Object(value) !== value)), () => body(...values));
      }
    };
    return register;
  }
}

/** Offsets of zones remembered across worlds: asking for those of 130 years takes a tenth of a second. */
const luxon = native('luxon');
const zones = new Map();
const rememberedLuxon = {
  IANAZone: {
    isValidZone: (name) => luxon.IANAZone.isValidZone(name),
    create(name) {
      if (!zones.has(name)) zones.set(name, remembering(luxon.IANAZone.create(name)));
      return zones.get(name);
    },
  },
};

function remembering(zone) {
  const offsets = new Map();
  return {
    offset(milliseconds) {
      if (!offsets.has(milliseconds)) offsets.set(milliseconds, zone.offset(milliseconds));
      return offsets.get(milliseconds);
    },
  };
}
