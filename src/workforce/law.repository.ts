import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lawOf, type Law } from './law.js';
import { parseProfile, parseRulebook } from './rulebook-file.js';

const RULEBOOKS = new URL('../../config/rulebooks/', import.meta.url);

const read = (name: string): { text: string; file: string } => {
  const path = fileURLToPath(new URL(name, RULEBOOKS));
  return { text: readFileSync(path, 'utf8'), file: `config/rulebooks/${basename(path)}` };
};

/**
 * Reads the rulebook and the profile that says how the employer reads it.
 * @throws BrokenRulebook with file, line and what would be right
 */
export function readLaw(profileName = 'printed-table'): Law {
  const profileFile = read(`${profileName}.profile.yaml`);
  const profile = parseProfile(profileFile.text, profileFile.file);
  const rulebookFile = read(`${profile.rulebook}.yaml`);
  return lawOf(parseRulebook(rulebookFile.text, rulebookFile.file), profile);
}
