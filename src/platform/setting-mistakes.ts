import type { z } from 'zod';

/**
 * What is wrong with a setting, and what would be right.
 * @param names all settings there are
 */
export function settingMistakes(
  issue: z.core.$ZodIssue,
  given: Readonly<Record<string, unknown>>,
  names: readonly string[],
): readonly string[] {
  if (issue.code === 'unrecognized_keys') {
    const known = names.filter((name) => name.startsWith('HVILETID_'));
    return issue.keys.map((name) => `${name} is no setting; known are ${known.join(', ')}`);
  }
  const name = String(issue.path[0]);
  return [`${name} is ${shown(name, String(given[name]))}; expected ${issue.message}`];
}

/** A mistyped secret must not end up in a terminal log or a bug report. */
function shown(name: string, value: string): string {
  if (name === 'SESSION_SECRET' || name === 'HVILETID_OIDC_CLIENT_SECRET')
    return `set to ${value.length} characters`;
  return JSON.stringify(value.replace(/:[^:@/]*@/, ':***@'));
}
