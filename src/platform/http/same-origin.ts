export interface RequestOrigin {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

const HARMLESS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request may change anything: one that a browser sends for another site's page
 * may not, however well it carries our cookie. Browsers say where a request comes from;
 * one that says nothing and carries no cookie comes from a program, which brings its own
 * proof of who it is.
 *
 * @param publicUrl what people's browsers call us; behind a proxy the Host header may differ
 */
export function maySend({ method, headers }: RequestOrigin, publicUrl: string): boolean {
  if (HARMLESS.has(method)) return true;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const origin = headers['origin'];
  if (origin === undefined) return headers['cookie'] === undefined;
  return typeof origin === 'string' && [originOf(publicUrl), ...ownOrigins(headers['host'])].includes(origin);
}

const ownOrigins = (host: string | string[] | undefined): readonly string[] =>
  typeof host === 'string' ? [`http://${host}`, `https://${host}`] : [];

const originOf = (url: string): string => new URL(url).origin;

const LOCAL_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether the Host header names this machine. In the demonstration anybody who reaches it
 * may be anybody, so a foreign name that was made to point here must not open it.
 */
export function isLocalHost(host: string | undefined): boolean {
  if (host === undefined) return false;
  return LOCAL_NAMES.has(host.replace(/:\d+$/, '').toLowerCase());
}
