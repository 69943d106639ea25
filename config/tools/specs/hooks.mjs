import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';
import { optionsFor, TYPESCRIPT } from './compile.mjs';

const GLOBALS = new URL('globals.mjs', import.meta.url).href;

/** Node's hook: TypeScript is imported by the name its compiled file would have. */
export function resolve(specifier, context, next) {
  if (specifier === '@jest/globals') return { url: GLOBALS, shortCircuit: true };
  if (/^\..*\.js$/.test(specifier) && TYPESCRIPT.test(context.parentURL)) {
    const { href } = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    const url = [href, `${href}x`].find((source) => existsSync(fileURLToPath(source)));
    if (url !== undefined) return { url, format: 'module', shortCircuit: true };
  }
  return next(specifier, context);
}

/** Node's hook: TypeScript is compiled on its way in. */
export async function load(url, context, next) {
  if (!TYPESCRIPT.test(url)) return next(url, context);
  const path = fileURLToPath(url);
  const { code } = await transform(await readFile(path, 'utf8'), { ...optionsFor(path), sourceMaps: false });
  return { format: 'module', source: code, shortCircuit: true };
}
