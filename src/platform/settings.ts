import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { IANAZone } from 'luxon';
import { z } from 'zod';
import { DomainError } from './errors.js';
import { isNetwork } from './http/reachable.js';
import { type Language, LANGUAGES } from './i18n/texts.js';
import { OIDC_ENVIRONMENT, oidcMistakes, oidcOf, type OidcSettings } from './oidc-settings.js';
import { settingMistakes } from './setting-mistakes.js';

const ROLES = ['all', 'web', 'worker'] as const;
const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

/**
 * Everything the operator can choose, read once at start and frozen. An abstract class so
 * that it can be asked for by type: `constructor(private readonly settings: Settings)`.
 */
export abstract class Settings {
  /** PostgreSQL to use; null starts the embedded one in `dataDir`. */
  abstract readonly databaseUrl: string | null;
  /** Redis for the queues; null keeps them in PostgreSQL. */
  abstract readonly redisUrl: string | null;
  /** Mail server; null is allowed and means mail can only go to the demo's own inbox. */
  abstract readonly smtpUrl: string | null;
  abstract readonly mailFrom: string;
  /** Box of HR, for reminders of agreements and overdue rest; null sends HR none. */
  abstract readonly hrMail: string | null;
  /** On which working day of a month the one before is closed; null leaves that to HR. */
  abstract readonly closeOnWorkingDay: number | null;
  /** Absolute path of the directory that holds the embedded database and the secrets. */
  abstract readonly dataDir: string;
  /** 0 lets the system pick a free port. */
  abstract readonly port: number;
  abstract readonly host: string;
  /** Where people reach the pages, for links in mails; no slash at the end. */
  abstract readonly publicUrl: string;
  /** IANA name of the zone whose calendar days and months are shown and counted. */
  abstract readonly zone: string;
  abstract readonly language: Language;
  /** UTC seconds at which the clock starts; null means the real time. */
  abstract readonly startAt: number | null;
  abstract readonly role: (typeof ROLES)[number];
  abstract readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Signs the session cookie; null has one made and kept in `dataDir`. */
  abstract readonly sessionSecret: string | null;
  /** Requests to the API in a minute at most: with one token, and from one address. */
  abstract readonly requestsPerToken: number;
  abstract readonly requestsPerAddress: number;
  /** Proxies whose word counts for who asks: addresses, networks, or `loopback`; null trusts none. */
  abstract readonly trustedProxies: readonly string[] | null;
  /** File with the periods for which data is kept; null uses the one that comes with the product. */
  abstract readonly retentionFile: string | null;
  /** File with the terms of objections; null uses the one that comes with the product. */
  abstract readonly objectionsFile: string | null;
  /** File with roles of single persons and groups; null uses the one that comes with the product. */
  abstract readonly rolesFile: string | null;
  /** File with when alerts are due; null uses the one that comes with the product. */
  abstract readonly alertFile: string | null;
  /** Networks that are not public and that webhooks may reach all the same. */
  abstract readonly webhookNetworks: readonly string[];
  /** The largest file that may be sent, by a page or over the API, in bytes. */
  abstract readonly uploadLimit: number;
  /** Where people sign in; null leaves the pages closed outside the demonstration. */
  abstract readonly oidc: OidcSettings | null;
  /** Demo organisation, personas and inbox. Chosen by the command, never by the environment. */
  abstract readonly demo: boolean;
}

export class InvalidSettings extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'settings.invalid';

  constructor(readonly mistakes: readonly string[]) {
    super(`Invalid settings:\n${mistakes.map((mistake) => `  ${mistake}`).join('\n')}`);
  }
}

const url = (protocol: RegExp, example: string) =>
  z
    .url({ protocol, error: `a URL like ${example}` })
    .nullable()
    .default(null);

const oneOf = <const T extends readonly [string, ...string[]]>(values: T, fallback: T[number]) =>
  z.enum(values, { error: `one of ${values.join(', ')}` }).default(fallback);

const wholeNumber = (what: string, most: number, fallback: number) => {
  const expected = `a whole number of ${what} from 1 to ${most}`;
  return z
    .string()
    .regex(/^[1-9]\d{0,8}$/, expected)
    .transform(Number)
    .refine((value) => value <= most, expected)
    .default(fallback);
};

/** No month has fewer than fifteen, wherever holidays fall. */
const WorkingDay = z
  .string()
  .regex(/^([1-9]|1[0-5]|never)$/, 'a working day of the month from 1 to 15, or never')
  .default('3')
  .transform((text) => (text === 'never' ? null : Number(text)));

/** As Express takes them. */
function isProxy(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  return isIP(address) !== 0 && more.length === 0 && (bits === undefined || /^\d{1,3}$/.test(bits));
}

/** Date, time and offset; without an offset it would name another instant on another machine. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** One entry per variable; its error text says what would be right. */
const Environment = z.strictObject({
  DATABASE_URL: url(/^postgres(ql)?$/, 'postgresql://user:password@host:5432/name'),
  REDIS_URL: url(/^rediss?$/, 'redis://host:6379'),
  SMTP_URL: url(/^smtps?$/, 'smtp://user:password@host:587').refine(
    (text) => text === null || !URL.canParse(text) || new URL(text).hostname !== '',
    'a URL like smtp://user:password@host:587',
  ),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*@[^\r\n]+$/, 'an address like "Hviletid <hviletid@example.no>"')
    .default('Hviletid <hviletid@localhost>'),
  HVILETID_HR_MAIL: z.email({ error: 'an address like hr@example.no' }).nullable().default(null),
  HVILETID_DATA_DIR: z.string().default('.hviletid'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'a whole number from 0 (any free port) to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'a whole number from 0 (any free port) to 65535')
    .default(3000),
  HOST: z.string().default('127.0.0.1'),
  HVILETID_PUBLIC_URL: url(/^https?$/, 'https://hviletid.example.no'),
  HVILETID_ZONE: z
    .string()
    .refine((name) => IANAZone.isValidZone(name), 'an IANA time zone like Europe/Oslo')
    .default('Europe/Oslo'),
  HVILETID_LANGUAGE: oneOf(LANGUAGES, 'nb'),
  HVILETID_NOW: z
    .string()
    .regex(INSTANT, 'an instant like 2026-01-05T08:00+01:00')
    .transform((text) => Math.floor(Date.parse(text) / 1000))
    .refine(Number.isSafeInteger, 'an instant like 2026-01-05T08:00+01:00')
    .nullable()
    .default(null),
  HVILETID_ROLE: oneOf(ROLES, 'all'),
  HVILETID_UPLOAD_MB: wholeNumber('megabytes', 999_999, 1024),
  HVILETID_REQUESTS_PER_TOKEN: wholeNumber('requests a minute', 1_000_000, 1200),
  HVILETID_REQUESTS_PER_ADDRESS: wholeNumber('requests a minute', 1_000_000, 2400),
  HVILETID_TRUSTED_PROXIES: z
    .string()
    .transform((text) => text.split(',').map((one) => one.trim()))
    .refine(
      (proxies) => proxies.every(isProxy),
      'addresses or networks like 10.0.0.2, 10.0.0.0/8, or loopback',
    )
    .nullable()
    .default(null),
  HVILETID_CLOSE_ON_WORKING_DAY: WorkingDay,
  HVILETID_RETENTION: z.string().nullable().default(null),
  HVILETID_OBJECTIONS: z.string().nullable().default(null),
  HVILETID_ROLE_FILE: z.string().nullable().default(null),
  HVILETID_ALERTS: z.string().nullable().default(null),
  HVILETID_WEBHOOK_NETWORKS: z
    .string()
    .transform((text) => text.split(',').map((one) => one.trim()))
    .refine((networks) => networks.every(isNetwork), 'networks or addresses like 10.20.0.0/16, fd00::/8')
    .default([]),
  ...OIDC_ENVIRONMENT,
  LOG_LEVEL: oneOf(LOG_LEVELS, 'info'),
  SESSION_SECRET: z.string().min(32, 'at least 32 random characters').nullable().default(null),
});

/** Environment variables hold other programs' settings too; only these are ours to judge. */
const isOurs = (name: string): boolean => name in Environment.shape || name.startsWith('HVILETID_');

/**
 * Reads the settings out of the environment. An empty value counts as not set.
 * @throws InvalidSettings naming every wrong variable, its value and what would be right
 */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  options: { readonly demo?: boolean } = {},
): Settings {
  const read = checked(environment);
  return Object.freeze({
    databaseUrl: read.DATABASE_URL,
    redisUrl: read.REDIS_URL,
    smtpUrl: read.SMTP_URL,
    mailFrom: read.MAIL_FROM,
    hrMail: read.HVILETID_HR_MAIL,
    dataDir: resolve(read.HVILETID_DATA_DIR),
    port: read.PORT,
    host: read.HOST,
    publicUrl: (read.HVILETID_PUBLIC_URL ?? addressOf(read.HOST, read.PORT)).replace(/\/+$/, ''),
    zone: read.HVILETID_ZONE,
    language: read.HVILETID_LANGUAGE,
    startAt: read.HVILETID_NOW,
    role: read.HVILETID_ROLE,
    logLevel: read.LOG_LEVEL,
    sessionSecret: read.SESSION_SECRET,
    requestsPerToken: read.HVILETID_REQUESTS_PER_TOKEN,
    requestsPerAddress: read.HVILETID_REQUESTS_PER_ADDRESS,
    trustedProxies: read.HVILETID_TRUSTED_PROXIES,
    closeOnWorkingDay: read.HVILETID_CLOSE_ON_WORKING_DAY,
    retentionFile: read.HVILETID_RETENTION,
    objectionsFile: read.HVILETID_OBJECTIONS,
    rolesFile: read.HVILETID_ROLE_FILE,
    alertFile: read.HVILETID_ALERTS,
    webhookNetworks: read.HVILETID_WEBHOOK_NETWORKS,
    uploadLimit: read.HVILETID_UPLOAD_MB * 1_000_000,
    oidc: oidcOf(read),
    demo: options.demo ?? false,
  });
}

/** Each variable by itself, and those that have to fit together. @throws InvalidSettings */
function checked(environment: Readonly<Record<string, string | undefined>>): z.output<typeof Environment> {
  const given = Object.fromEntries(
    Object.entries(environment).filter(
      ([name, value]) => isOurs(name) && value !== undefined && value !== '',
    ),
  );
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const names = Object.keys(Environment.shape);
    throw new InvalidSettings(parsed.error.issues.flatMap((issue) => settingMistakes(issue, given, names)));
  }
  const together = oidcMistakes(parsed.data);
  if (together.length > 0) throw new InvalidSettings(together);
  return parsed.data;
}

/** The same with the port that was really taken, where any would do: it is in every link. */
export function servedAt(settings: Settings, port: number): Settings {
  const isAddressOurs = settings.publicUrl === addressOf(settings.host, settings.port);
  const publicUrl = isAddressOurs ? addressOf(settings.host, port) : settings.publicUrl;
  return Object.freeze(Object.assign({}, settings, { port, publicUrl }));
}

const addressOf = (host: string, port: number): string => `http://${localName(host)}:${port}`;

/** An address to listen on everywhere is none to go to; IPv6 wants brackets in a URL. */
function localName(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
