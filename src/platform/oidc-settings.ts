import { z } from 'zod';

/** The roles that membership of a group gives. */
export const GROUP_ROLES = ['hr', 'reader', 'safety-delegate', 'admin'] as const;
export type GroupRole = (typeof GROUP_ROLES)[number];

/** The server people sign in at (OpenID Connect), and how we are known there. */
export interface OidcSettings {
  /** As the server calls itself; its metadata lies below it. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
  /** A file with the secret, read at start, instead of the secret itself. */
  readonly clientSecretFile: string | null;
  readonly scopes: string;
  readonly claims: {
    /** What names the person for good at this server. */
    readonly id: string;
    readonly name: string;
    readonly email: string;
    /** The employee's number; null where people are known by their e-mail address. */
    readonly employee: string | null;
    readonly groups: string;
  };
  /** Who is a member of one of these has the role. */
  readonly groups: Readonly<Record<GroupRole, readonly string[]>>;
}

const text = z.string().nullable().default(null);
const claim = (name: string) =>
  z
    .string()
    .regex(/^[\w:/.-]+$/, `the name of a claim like ${name}`)
    .default(name);
const groups = z
  .string()
  .default('')
  .transform((list) =>
    list
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  );

/** The variables of sign-in; a part of the environment's schema. */
export const OIDC_ENVIRONMENT = {
  HVILETID_OIDC_ISSUER: z
    .string()
    .refine(isSafe, 'an address like https://login.example.no/realms/work (http only on this machine)')
    .nullable()
    .default(null),
  HVILETID_OIDC_CLIENT_ID: text,
  HVILETID_OIDC_CLIENT_SECRET: text,
  HVILETID_OIDC_CLIENT_SECRET_FILE: text,
  HVILETID_OIDC_SCOPES: z
    .string()
    .refine((scopes) => scopes.split(' ').includes('openid'), 'scopes with openid among them')
    .default('openid profile email'),
  HVILETID_OIDC_ID_CLAIM: claim('sub'),
  HVILETID_OIDC_NAME_CLAIM: claim('name'),
  HVILETID_OIDC_EMAIL_CLAIM: claim('email'),
  HVILETID_OIDC_EMPLOYEE_CLAIM: claim('employee_number').nullable().default(null),
  HVILETID_OIDC_GROUPS_CLAIM: claim('groups'),
  HVILETID_OIDC_HR_GROUPS: groups,
  HVILETID_OIDC_READER_GROUPS: groups,
  HVILETID_OIDC_SAFETY_GROUPS: groups,
  HVILETID_OIDC_ADMIN_GROUPS: groups,
};

type Read = z.output<z.ZodObject<typeof OIDC_ENVIRONMENT>>;

/** What is wrong only with several of them together, each a sentence for the operator. */
export function oidcMistakes(read: Read): readonly string[] {
  const { HVILETID_OIDC_CLIENT_SECRET: secret, HVILETID_OIDC_CLIENT_SECRET_FILE: file } = read;
  const mistakes: string[] = [];
  if (read.HVILETID_OIDC_ISSUER !== null && read.HVILETID_OIDC_CLIENT_ID === null) {
    mistakes.push('HVILETID_OIDC_CLIENT_ID is not set; expected the id this installation has at the issuer');
  }
  if (read.HVILETID_OIDC_ISSUER === null && read.HVILETID_OIDC_CLIENT_ID !== null) {
    mistakes.push('HVILETID_OIDC_ISSUER is not set; expected the address of the server people sign in at');
  }
  if (secret !== null && file !== null) {
    mistakes.push(
      'HVILETID_OIDC_CLIENT_SECRET and HVILETID_OIDC_CLIENT_SECRET_FILE are both set; expected one',
    );
  }
  return mistakes;
}

/** Null where no issuer is set: the pages are then closed outside the demonstration. */
export function oidcOf(read: Read): OidcSettings | null {
  const { HVILETID_OIDC_ISSUER: issuer, HVILETID_OIDC_CLIENT_ID: clientId } = read;
  if (issuer === null || clientId === null) return null;
  return {
    issuer,
    clientId,
    clientSecret: read.HVILETID_OIDC_CLIENT_SECRET,
    clientSecretFile: read.HVILETID_OIDC_CLIENT_SECRET_FILE,
    scopes: read.HVILETID_OIDC_SCOPES,
    claims: {
      id: read.HVILETID_OIDC_ID_CLAIM,
      name: read.HVILETID_OIDC_NAME_CLAIM,
      email: read.HVILETID_OIDC_EMAIL_CLAIM,
      employee: read.HVILETID_OIDC_EMPLOYEE_CLAIM,
      groups: read.HVILETID_OIDC_GROUPS_CLAIM,
    },
    groups: {
      hr: read.HVILETID_OIDC_HR_GROUPS,
      reader: read.HVILETID_OIDC_READER_GROUPS,
      'safety-delegate': read.HVILETID_OIDC_SAFETY_GROUPS,
      admin: read.HVILETID_OIDC_ADMIN_GROUPS,
    },
  };
}

/** Without https anybody on the way could be the issuer. */
function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return (
    protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
  );
}
