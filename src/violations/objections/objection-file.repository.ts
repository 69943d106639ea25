import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { codeOf, textOf } from '../../platform/errors.js';
import { BrokenRulebook } from '../../workforce/yaml-source.js';
import { type ObjectionTerms, parseObjectionTerms } from './objection-file.js';

export const OBJECTION_TERMS = Symbol('objection terms');

const SHIPPED = new URL('../../../config/objections.yaml', import.meta.url);

/**
 * The terms of this installation.
 * @param file its own, or null for the one that comes with the product
 * @throws BrokenRulebook with file, line and what would be right
 */
export function readObjectionTerms(file: string | null): ObjectionTerms {
  if (file === null)
    return parseObjectionTerms(readFileSync(fileURLToPath(SHIPPED), 'utf8'), 'config/objections.yaml');
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new BrokenRulebook([
      `${file} cannot be read (${codeOf(error) ?? textOf(error)}); expected the file that HVILETID_OBJECTIONS names.`,
    ]);
  }
  return parseObjectionTerms(text, file);
}
