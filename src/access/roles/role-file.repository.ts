import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DomainError, textOf } from '../../platform/errors.js';
import { type Grant, parseRoles } from './role-file.js';

export const ROLE_GRANTS = Symbol('role grants');

const SHIPPED = fileURLToPath(new URL('../../../config/roles.yaml', import.meta.url));

class UnreadableRoles extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'settings.unreadable-roles';

  constructor(path: string, why: string) {
    super(
      `HVILETID_ROLE_FILE is ${JSON.stringify(path)}, which cannot be read (${why}); expected a file like config/roles.yaml.`,
    );
  }
}

/**
 * The roles of the file. A wrong one stops the start: a role left out is noticed, one too many is not.
 * @param file the installation's own, or null for the one that comes with the product
 * @throws BrokenRulebook with file, line and what would be right
 * @throws UnreadableRoles
 */
export function readRoles(file: string | null): readonly Grant[] {
  if (file === null) return parseRoles(readFileSync(SHIPPED, 'utf8'), 'config/roles.yaml');
  return parseRoles(contentOf(file), file);
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UnreadableRoles(file, textOf(error));
  }
}
