import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DomainError } from '../platform/errors.js';
import type { Message } from '../platform/i18n/texts.js';
import { lawOf, type Law } from './law.js';
import { parseProfile, parseRulebook } from './rulebook-file.js';

const RULEBOOKS = new URL('../../config/rulebooks/', import.meta.url);

const read = (name: string): { text: string; file: string } => {
  const path = fileURLToPath(new URL(name, RULEBOOKS));
  return { text: readFileSync(path, 'utf8'), file: `config/rulebooks/${basename(path)}` };
};

/** A profile that is not among the installed ones. */
class UnknownProfile extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'law.unknown-profile';
  override readonly said: Message;

  constructor(asked: string, known: readonly string[]) {
    const list = known.join(', ');
    const en = `There is no profile "${asked}"; known: ${list}.`;
    super(en);
    this.said = {
      nb: `Det finnes ingen profil «${asked}»; kjente: ${list}.`,
      nn: `Det finst ingen profil «${asked}»; kjende: ${list}.`,
      en,
    };
  }
}

const SUFFIX = '.profile.yaml';

const knownProfiles = (): string[] =>
  readdirSync(RULEBOOKS)
    .filter((name) => name.endsWith(SUFFIX))
    .map((name) => name.slice(0, -SUFFIX.length))
    .sort();

/**
 * Reads the rulebook and the profile that says how the employer reads it.
 * @throws BrokenRulebook with file, line and what would be right
 * @throws UnknownProfile naming those there are
 */
export function readLaw(profileName = 'printed-table'): Law {
  const known = knownProfiles();
  if (!known.includes(profileName)) throw new UnknownProfile(profileName, known);
  const profileFile = read(`${profileName}${SUFFIX}`);
  const profile = parseProfile(profileFile.text, profileFile.file);
  const rulebookFile = read(`${profile.rulebook}.yaml`);
  return lawOf(parseRulebook(rulebookFile.text, rulebookFile.file), profile);
}
