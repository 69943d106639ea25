import { readFileSync } from 'node:fs';

export const TYPESCRIPT = /\.tsx?$/;

const { $schema: _, ...swc } = JSON.parse(readFileSync(new URL('../../../.swcrc', import.meta.url), 'utf8'));

/** Options of swc for a source file: those of the build. */
export const optionsFor = (path) => ({ ...swc, swcrc: false, filename: path, module: { type: 'es6' } });
