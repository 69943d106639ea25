import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire, register } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';
import { optionsFor, TYPESCRIPT } from './compile.mjs';
import { use } from './globals.mjs';

const require = createRequire(import.meta.url);
const { default: runByCircus } = require('jest-circus/runner');
register('./hooks.mjs', import.meta.url);

/**
 * Jest's `testRunner`: a spec file runs as Jest's own runner would run it, but its modules are loaded by
 * Node and not by Jest. Jest would load them anew for every file, in a context of its own: three
 * seconds of processor for each of the many that start the application, and memory that never comes
 * back. Here a worker loads NestJS, TypeORM and our own modules once. What a module remembers
 * thus outlives a spec file, as it does between the requests of a server.
 */
export default function runSpec(globalConfig, config, environment, runtime, path, sendMessage) {
  runtime.getSourceMaps().get = sourceMapOf;
  const before = { ...process.env };
  // Not awaited: this place would stand in the stack of every failure, and its lines be shown for those of the test.
  return runByCircus(globalConfig, config, environment, nodeItself, path, sendMessage).finally(() => {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  });
}

/** What Jest's runner asks of the one who loads modules. */
const nodeItself = {
  /** The tests of a file are collected in a module of Jest's: a new one for every file. */
  requireInternalModule(path) {
    delete globalThis[Symbol.for('EVENT_HANDLERS')];
    delete require.cache[path];
    return require(path);
  },
  requireModule: require,
  setGlobalsForRuntime: use,
  unstable_shouldLoadAsEsm: () => true,
  unstable_importModule: (path) => import(pathToFileURL(path).href),
  enterTestCode: () => undefined,
  leaveTestCode: () => undefined,
};

/** Paths of source maps by the place a stack names. Few are asked for, for most tests pass: they are made then. */
const sourceMaps = new Map();

function sourceMapOf(place) {
  if (!TYPESCRIPT.test(place)) return undefined;
  const known = sourceMaps.get(place);
  if (known) return known;
  const path = place.startsWith('file:') ? fileURLToPath(place) : place;
  const { map } = transformSync(readFileSync(path, 'utf8'), { ...optionsFor(path), sourceMaps: true });
  const made = join(mkdtempSync(join(tmpdir(), 'hviletid-source-map-')), 'map.json');
  writeFileSync(made, map);
  sourceMaps.set(place, made);
  return made;
}
