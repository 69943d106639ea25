import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseRetention, type Retention } from './retention-file.js';

export const RETENTION = Symbol('retention');

const SHIPPED = new URL('../../config/retention.yaml', import.meta.url);

/**
 * How long data is kept here.
 * @param file the installation's own, or null for the one that comes with the product
 * @throws BrokenRulebook with file, line and what would be right
 */
export const readRetention = (file: string | null): Retention =>
  file === null
    ? parseRetention(readFileSync(fileURLToPath(SHIPPED), 'utf8'), 'config/retention.yaml')
    : parseRetention(readFileSync(file, 'utf8'), file);
