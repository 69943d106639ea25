import type { Law } from '../workforce/law.js';
import { readLaw } from '../workforce/law.repository.js';

/**
 * The law that somebody asks about by name: that of a profile, or a rulebook as it is read
 * by default.
 * @throws UnknownProfile naming those there are
 */
export function lawAskedFor(name: string): Law {
  const usual = readLaw();
  return usual.rulebook.rulebook === name ? usual : readLaw(name);
}
