import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DomainError, type RequestFault } from '../platform/errors.js';
import type { Message } from '../platform/i18n/texts.js';
import { lawOf, type Law } from './law.js';
import { type Called, parseProfile, type Profile, parseRulebook, type Rulebook } from './rulebook-file.js';

const RULEBOOKS = new URL('../../config/rulebooks/', import.meta.url);

const read = (name: string): { text: string; file: string } => {
  const path = fileURLToPath(new URL(name, RULEBOOKS));
  return { text: readFileSync(path, 'utf8'), file: `config/rulebooks/${basename(path)}` };
};

/** What would be right instead: one of those there are, by its name in the address. */
const knownFault = (known: readonly string[]): readonly RequestFault[] => {
  const list = known.join(', ');
  const said = { nb: `ventet en av ${list}`, nn: `venta ein av ${list}`, en: `expected one of ${list}` };
  return [{ parameter: 'rulebook', detail: said.en, said }];
};

/** A profile that is not among the installed ones. */
class UnknownProfile extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'law.unknown-profile';
  override readonly said: Message;
  override readonly faults: readonly RequestFault[];

  constructor(asked: string, known: readonly string[]) {
    const list = known.join(', ');
    const en = `There is no profile "${asked}"; known: ${list}.`;
    super(en);
    this.faults = knownFault(known);
    this.said = {
      nb: `Det finnes ingen profil «${asked}»; kjente: ${list}.`,
      nn: `Det finst ingen profil «${asked}»; kjende: ${list}.`,
      en,
    };
  }
}

/** A rulebook that is not among the installed ones. */
class UnknownRulebook extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'law.unknown-rulebook';
  override readonly said: Message;

  constructor(asked: string, known: readonly string[]) {
    const list = known.join(', ');
    const en = `There is no rulebook "${asked}"; known: ${list}.`;
    super(en);
    this.said = {
      nb: `Det finnes ikke noe regelverk «${asked}»; kjente: ${list}.`,
      nn: `Det finst ikkje noko regelverk «${asked}»; kjende: ${list}.`,
      en,
    };
  }
}

const SUFFIX = '.yaml';
const PROFILE_SUFFIX = '.profile.yaml';

/** Names of the installed files with this ending, and not with a longer one. */
const installed = (suffix: string, not?: string): string[] =>
  readdirSync(RULEBOOKS)
    .filter((name) => name.endsWith(suffix) && (not === undefined || !name.endsWith(not)))
    .map((name) => name.slice(0, -suffix.length))
    .sort();

/** Names of the rulebooks there are. */
export const rulebookNames = (): readonly string[] => installed(SUFFIX, PROFILE_SUFFIX);

/** Names of the profiles there are. */
export const profileNames = (): readonly string[] => installed(PROFILE_SUFFIX);

/**
 * Reads a rulebook by its name.
 * @throws BrokenRulebook with file, line and what would be right
 * @throws UnknownRulebook naming those there are
 */
export function readRulebook(name: string): Rulebook {
  const known = installed(SUFFIX, PROFILE_SUFFIX);
  if (!known.includes(name)) throw new UnknownRulebook(name, known);
  return readCalled({ name });
}

function readCalled(called: Called): Rulebook {
  const { text, file } = read(`${called.name}${SUFFIX}`);
  return parseRulebook(text, file, called);
}

/** Profiles that can be asked for by name, with what their rulebook is called; read once. */
export function knownRulebooks(): readonly KnownRulebook[] {
  rulebooksKnown ??= profileNames().map((name) => {
    const profile = readProfile(name);
    const { title } = readRulebook(profile.rulebook);
    return { name, title, says: profile.says ?? null };
  });
  return rulebooksKnown;
}

let rulebooksKnown: readonly KnownRulebook[] | undefined;

export interface KnownRulebook {
  readonly name: string;
  readonly title: Rulebook['title'];
  /** What sets it apart from others with that title. */
  readonly says: Rulebook['title'] | null;
}

/**
 * Reads the rulebook and the profile that says how the employer reads it.
 * @throws BrokenRulebook with file, line and what would be right
 * @throws UnknownProfile naming those there are
 */
export function readLaw(profileName = 'printed-table'): Law {
  const known = profileNames();
  if (!known.includes(profileName)) throw new UnknownProfile(profileName, known);
  const profile = readProfile(profileName);
  return lawOf(readRulebook(profile.rulebook), profile);
}

function readProfile(name: string): Profile {
  const { text, file } = read(`${name}${PROFILE_SUFFIX}`);
  const shelf = { names: installed(SUFFIX, PROFILE_SUFFIX), read: readCalled };
  return parseProfile(text, file, shelf, { name });
}
