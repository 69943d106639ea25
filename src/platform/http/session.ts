import { join } from 'node:path';
import connectPgSimple from 'connect-pg-simple';
import session from 'express-session';
import type { RequestHandler } from 'express';
import type pg from 'pg';
import { secretFile } from '../secret-file.js';
import type { Settings } from '../settings.js';

const WORKDAY_MS = 10 * 3600 * 1000;

/** The secret that signs session cookies: the operator's, or one made and kept beside the data. */
export const sessionSecretOf = (settings: Settings): Promise<string> =>
  settings.sessionSecret === null
    ? secretFile(join(settings.dataDir, 'session.secret'))
    : Promise.resolve(settings.sessionSecret);

export interface SessionWish {
  readonly pool: pg.Pool;
  readonly secret: string;
  /** Whether people come by https; the cookie is then sent on nothing else. */
  readonly secure: boolean;
}

/** Sessions live in the database, so that they outlast a restart and any process may answer. */
export function sessions({ pool, secret, secure }: SessionWish): {
  readonly handler: RequestHandler;
  /** Stops the sweep of expired sessions. */
  readonly close: () => void;
} {
  const Store = connectPgSimple(session);
  // The store writes its own troubles to the console unless told otherwise; the caller hears of them anyway.
  const store = new Store({ pool, tableName: 'session', errorLog: () => undefined });
  const handler = session({
    store,
    secret,
    name: 'hviletid',
    resave: false,
    saveUninitialized: false,
    rolling: true,
    proxy: true,
    cookie: { httpOnly: true, sameSite: 'lax', secure, maxAge: WORKDAY_MS, path: '/' },
  });
  return {
    handler,
    close: () => {
      store.close();
    },
  };
}
