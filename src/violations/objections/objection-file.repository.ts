import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ObjectionTerms, parseObjectionTerms } from './objection-file.js';

export const OBJECTION_TERMS = Symbol('objection terms');

const SHIPPED = new URL('../../../config/objections.yaml', import.meta.url);

/**
 * The terms of this installation.
 * @param file its own, or null for the one that comes with the product
 * @throws BrokenRulebook with file, line and what would be right
 */
export const readObjectionTerms = (file: string | null): ObjectionTerms =>
  file === null
    ? parseObjectionTerms(readFileSync(fileURLToPath(SHIPPED), 'utf8'), 'config/objections.yaml')
    : parseObjectionTerms(readFileSync(file, 'utf8'), file);
