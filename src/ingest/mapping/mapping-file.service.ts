import { existsSync, readFileSync, statSync } from 'node:fs';
import { parseMapping } from './mapping-text.js';
import type { Mapping } from './mapping.js';

/**
 * A mapping from a YAML or JSON file; null where there is no such file.
 * @throws BrokenRulebook naming each mistake with file and line
 */
export function readMappingFile(path: string): Mapping | null {
  if (!existsSync(path) || !statSync(path).isFile()) return null;
  return parseMapping(readFileSync(path, 'utf8'), path);
}
