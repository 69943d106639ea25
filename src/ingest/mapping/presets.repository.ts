import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseMapping } from './mapping-text.js';
import { isRowMapping, type RowMapping } from './mapping.js';

const PRESETS = new URL('../../../config/mappings/', import.meta.url);

let known: readonly RowMapping[] | undefined;

/** The mappings that come with the product, by name; read once. */
export function presets(): readonly RowMapping[] {
  known ??= readdirSync(PRESETS)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) =>
      parseMapping(readFileSync(fileURLToPath(new URL(file, PRESETS)), 'utf8'), `config/mappings/${file}`),
    )
    .filter(isRowMapping);
  return known;
}
