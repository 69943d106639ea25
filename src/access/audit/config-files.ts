import type { Settings } from '../../platform/settings.js';
import type { AuditAction, AuditDetail } from './audit-actions.js';

/** Settings that name a file to use in place of the one that comes with the product. */
type OwnFile = 'alertFile' | 'objectionsFile' | 'retentionFile';

/** A file, or all files of a folder, compared at each start with what was said at the last one. */
interface Compared {
  readonly action: AuditAction;
  readonly own?: OwnFile;
}

/** A file of which nothing is compared, and why that is right. */
interface Elsewhere {
  readonly why: string;
}

/**
 * Everything below `config/`, and how the audit log hears that it says something else. What is
 * missing here fails a test: a file that decides something and can be changed unnoticed is
 * noticed here first.
 */
export const CONFIG_FILES: Readonly<Record<string, Compared | Elsewhere>> = {
  'alerts.yaml': { action: 'change-alerts', own: 'alertFile' },
  'causes.yaml': { action: 'change-causes' },
  'mappings/': { action: 'change-presets' },
  'objections.yaml': { action: 'change-objections', own: 'objectionsFile' },
  'retention.yaml': { action: 'change-retention', own: 'retentionFile' },
  'roles.yaml': { why: 'each role given or taken is an entry: change-roles' },
  'demo-roles.yaml': { why: 'the roles of the demonstration, told as those of roles.yaml' },
  'rulebooks/': { why: 'the law in use is compared when it is adopted: change-rulebook' },
  'env.example': { why: 'an example; the settings in use are compared themselves: SETTINGS_COMPARED' },
  'law-coverage/': { why: 'says to readers what is checked, and decides nothing' },
  'audit-exceptions.json': { why: 'for the check of dependencies, before anything runs' },
  'tools/': { why: 'for those who build the product' },
};

/** Settings that decide about people or figures, by the name they are compared under. */
export const SETTINGS_COMPARED = {
  'sign-in': { action: 'change-sign-in', settings: ['oidc'] },
  'webhook-networks': { action: 'change-webhook-networks', settings: ['webhookNetworks'] },
  settings: {
    action: 'change-settings',
    settings: [
      'zone',
      'language',
      'hrMail',
      'closeOnWorkingDay',
      'trustedProxies',
      'requestsPerToken',
      'requestsPerAddress',
      'uploadLimit',
    ],
  },
} as const satisfies Record<
  string,
  { readonly action: AuditAction; readonly settings: readonly (keyof Settings)[] }
>;
export type ComparedSettings = keyof typeof SETTINGS_COMPARED;

/** Where the parts of an installation are, how they know each other, and which files are read: those are compared themselves. */
export const SETTINGS_LEFT_OUT: readonly (keyof Settings)[] = [
  'databaseUrl',
  'redisUrl',
  'smtpUrl',
  'mailFrom',
  'dataDir',
  'port',
  'host',
  'publicUrl',
  'startAt',
  'role',
  'logLevel',
  'sessionSecret',
  'retentionFile',
  'objectionsFile',
  'rolesFile',
  'alertFile',
  'demo',
];

/** What is compared of some settings; a secret says nothing but that it was renewed, and is left out. */
export function saysOf(name: ComparedSettings, settings: Settings): Readonly<Record<string, unknown>> {
  if (name !== 'sign-in') {
    return Object.fromEntries(SETTINGS_COMPARED[name].settings.map((key) => [key, settings[key]]));
  }
  const { issuer = null, clientId = null, scopes = null, claims = null, groups = null } = settings.oidc ?? {};
  return { issuer, clientId, scopes, claims, groups };
}

/** The same for whoever reads the log: which groups have which role, which networks are open. */
export function toldOf(name: ComparedSettings, settings: Settings): AuditDetail {
  if (name === 'webhook-networks') return { networks: listed(settings.webhookNetworks) };
  if (name === 'settings') return { ...generalTold(settings) };
  const { oidc } = settings;
  const groups = Object.entries(oidc?.groups ?? {}).map(
    ([role, names]) => [`role-${role}`, listed(names)] as const,
  );
  return { issuer: oidc?.issuer ?? null, ...Object.fromEntries(groups) };
}

/** The box of HR may be somebody's own. */
const generalTold = ({
  zone,
  language,
  closeOnWorkingDay,
  trustedProxies,
  ...limits
}: Settings): AuditDetail => ({
  zone,
  language,
  closeOnWorkingDay,
  trustedProxies: listed(trustedProxies ?? []),
  requestsPerToken: limits.requestsPerToken,
  requestsPerAddress: limits.requestsPerAddress,
  uploadLimit: limits.uploadLimit,
});

const listed = (names: readonly string[]): string | null => names.join(', ') || null;
