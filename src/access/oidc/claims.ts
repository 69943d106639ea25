import { GROUP_ROLES, type GroupRole, type OidcSettings } from '../../platform/oidc-settings.js';
import { TooManyGroups, UnnamedPerson } from './oidc-problems.js';

/** Who signed in, as the issuer says; this is what a session keeps. */
export interface SignedIn {
  /** Names the person for good at the issuer; the access log holds it. */
  readonly subject: string;
  readonly name: string;
  /** In small letters; null where there is none, or the issuer itself doubts it. */
  readonly email: string | null;
  readonly employeeCode: string | null;
  /** Of the person's groups those that our settings or the role file name: the others are nobody's business here. */
  readonly groups: readonly string[];
}

/**
 * Reads a person out of the claims of the ID token and of the userinfo answer, put together.
 * @param others groups that have a role by the role file
 * @throws UnnamedPerson without the claim that names the person
 * @throws TooManyGroups where the issuer (Entra ID) sends a link instead of the groups: taken
 *   for "no groups", HR would lose its role without anybody knowing why
 */
export function signedInOf(
  claims: Readonly<Record<string, unknown>>,
  { claims: names, groups: roles }: OidcSettings,
  others: readonly string[] = [],
): SignedIn {
  const subject = textOf(claims[names.id]);
  if (subject === null) throw new UnnamedPerson(names.id);
  if (areElsewhere(claims, names.groups)) throw new TooManyGroups(names.groups);
  const named = new Set([...Object.values(roles).flat(), ...others]);
  const email = emailOf(claims, names.email);
  return {
    subject,
    name: textOf(claims[names.name]) ?? email ?? subject,
    email: email,
    employeeCode: names.employee === null ? null : textOf(claims[names.employee]),
    groups: listOf(claims[names.groups]).filter((group) => named.has(group)),
  };
}

/** OpenID Connect Core 1.0, 5.6.2: a claim may be somewhere else, under its name. */
function areElsewhere({ _claim_names: names }: Readonly<Record<string, unknown>>, groups: string): boolean {
  return typeof names === 'object' && names !== null && groups in names;
}

/** What is not said to be verified is taken as the issuer's word; said in any other way than "yes", it is not. */
function emailOf(claims: Readonly<Record<string, unknown>>, claim: string): string | null {
  if (!VERIFIED.has(claims['email_verified'])) return null;
  return textOf(claims[claim])?.toLowerCase() ?? null;
}

/** Some issuers send the word as text, of which "false" would be as good as any other. */
const VERIFIED: ReadonlySet<unknown> = new Set([undefined, true, 'true']);

/** The roles that groups give; whoever leads a unit or is on record has others besides. */
export const rolesByGroups = (
  groups: readonly string[],
  roles: OidcSettings['groups'],
): readonly GroupRole[] => GROUP_ROLES.filter((role) => roles[role].some((group) => groups.includes(group)));

/** Numbers of employees come as numbers from some issuers. */
function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** One group is sent as a plain string by some issuers. */
function listOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
