import { createHash } from 'node:crypto';
import { join } from 'node:path';
import connectPgSimple from 'connect-pg-simple';
import session from 'express-session';
import type { RequestHandler } from 'express';
import type pg from 'pg';
import { secretFile } from '../secret-file.js';
import type { Settings } from '../settings.js';

/** Without a request for this long a session has ended: a machine that was left unlocked. */
const IDLE_MS = 3600 * 1000;

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

/**
 * With its prefix, a browser takes the cookie only from this very host by https: no other
 * site of the same domain can plant one. It takes it on nothing else, so plain http has none.
 */
const cookieName = (secure: boolean): string => (secure ? '__Host-hviletid' : 'hviletid');

type StoreClass = ReturnType<typeof connectPgSimple>;

/**
 * The table has SHA-256 of a session's id: who reads the database, or a copy of it, cannot
 * be anybody with what stands there. A slow hash would guard nothing more, for an id is 192
 * random bits.
 */
const hashing = (Store: StoreClass): StoreClass =>
  class extends Store {
    override get(...[sid, done]: Parameters<InstanceType<StoreClass>['get']>): void {
      super.get(hashOf(sid), done);
    }
    override set(...[sid, ...more]: Parameters<InstanceType<StoreClass>['set']>): void {
      super.set(hashOf(sid), ...more);
    }
    override touch(...[sid, ...more]: Parameters<InstanceType<StoreClass>['touch']>): void {
      super.touch(hashOf(sid), ...more);
    }
    override destroy(...[sid, ...more]: Parameters<InstanceType<StoreClass>['destroy']>): void {
      super.destroy(hashOf(sid), ...more);
    }
  };

const hashOf = (sid: string): string => createHash('sha256').update(sid).digest('base64url');

/** Sessions live in the database, so that they outlast a restart and any process may answer. */
export function sessions({ pool, secret, secure }: SessionWish): {
  readonly handler: RequestHandler;
  /** Stops the sweep of expired sessions. */
  readonly close: () => void;
} {
  const Store = hashing(connectPgSimple(session));
  // The store writes its own troubles to the console unless told otherwise; the caller hears of them anyway.
  const store = new Store({ pool, tableName: 'session', errorLog: () => undefined });
  const handler = session({
    store,
    secret,
    name: cookieName(secure),
    resave: false,
    saveUninitialized: false,
    rolling: true,
    proxy: true,
    cookie: { httpOnly: true, sameSite: 'lax', secure, maxAge: IDLE_MS, path: '/' },
  });
  return {
    handler,
    close: () => {
      store.close();
    },
  };
}
