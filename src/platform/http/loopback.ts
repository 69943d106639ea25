const LOOPBACK = /^(127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1|::ffff:127\.\d{1,3}\.\d{1,3}\.\d{1,3})$/;

/**
 * Whether a request came from this very machine. A forwarding header means that a proxy
 * on this machine speaks for somebody else, and that somebody is not trusted.
 */
export const isLocalRequest = (
  remoteAddress: string | undefined,
  headers: Readonly<Record<string, unknown>>,
): boolean =>
  remoteAddress !== undefined &&
  LOOPBACK.test(remoteAddress) &&
  headers['x-forwarded-for'] === undefined &&
  headers['forwarded'] === undefined;
