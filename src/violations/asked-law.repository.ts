import type { Law } from '../workforce/law.js';
import { profileNames, readLaw } from '../workforce/law.repository.js';

/**
 * The law that somebody asks about by name: that of a profile, or a rulebook as it is read
 * by default.
 * @throws UnknownProfile naming those there are
 */
export function lawAskedFor(name: string): Law {
  const usual = readLaw();
  return usual.rulebook.rulebook === name ? usual : readLaw(name);
}

/** The same, or null where there is none of that name. */
export const lawCalled = (name: string): Law | null =>
  profileNames().includes(name) || readLaw().rulebook.rulebook === name ? lawAskedFor(name) : null;
