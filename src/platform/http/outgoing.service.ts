import { lookup } from 'node:dns';
import { lookup as lookUpAll } from 'node:dns/promises';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Injectable } from '@nestjs/common';
import { textOf } from '../errors.js';
import { Settings } from '../settings.js';
import { within } from '../within.js';
import { isReachable } from './reachable.js';

/** Whoever is called has this long for everything. */
const PATIENCE_MS = 10_000;
/** A form waits no longer to hear where a name leads. */
const LOOK_UP_MS = 2000;

/** A call to an address that somebody named. */
export interface OutgoingCall {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** `status` is null where no answer came; `error` then says why, without the address. */
export interface OutgoingAnswer {
  readonly status: number | null;
  readonly error: string | null;
}

/**
 * Calls addresses that others name. An address is judged when the connection is made, by the
 * number it is made to: a name that was harmless when it was looked up before can lead
 * elsewhere now. Redirects are answers like any other, and the body of an answer is not read.
 */
@Injectable()
export class Outgoing {
  constructor(private readonly settings: Settings) {}

  /**
   * Whether an address may be named at all: a name that nobody knows yet may, for it is judged
   * again whenever it is called.
   */
  async mayName(url: URL): Promise<boolean> {
    const host = hostOf(url);
    if (isIP(host) !== 0) return this.mayCall(host);
    const found = await within(LOOK_UP_MS, lookUpAll(host, { all: true })).catch(() => []);
    return found.every(({ address }) => this.mayCall(address));
  }

  async post({ url, headers, body }: OutgoingCall): Promise<OutgoingAnswer> {
    const host = hostOf(url);
    // A number is never looked up, so it is judged here.
    if (isIP(host) !== 0 && !this.mayCall(host)) return { status: null, error: REFUSED };
    try {
      return { status: await this.send({ url, headers, body }), error: null };
    } catch (error) {
      return { status: null, error: textOf(error) };
    }
  }

  private send({ url, headers, body }: OutgoingCall): Promise<number> {
    const request = url.protocol === 'https:' ? requestHttps : requestHttp;
    return new Promise((resolve, reject) => {
      const call = request(url, {
        method: 'POST',
        headers: { ...headers, 'Content-Length': Buffer.byteLength(body) },
        // A connection that is kept could be one that was judged by other rules.
        agent: false,
        lookup: this.lookUp,
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      call.on('error', reject);
      call.on('response', (answer) => {
        resolve(answer.statusCode ?? 0);
        answer.destroy();
      });
      call.end(body);
    });
  }

  private readonly lookUp: LookupFunction = (name, options, done) => {
    lookup(name, { ...options, all: true }, (error, found) => {
      if (error) {
        done(error, []);
        return;
      }
      // One forbidden number among several is enough: which of them is taken is not ours to say.
      const isFine = found.length > 0 && found.every(({ address }) => this.mayCall(address));
      if (!isFine) done(new Error(REFUSED), []);
      else if (options.all === true) done(null, found);
      else done(null, found[0]?.address ?? '', found[0]?.family);
    });
  };

  private mayCall(address: string): boolean {
    return isReachable(address, this.settings.webhookNetworks);
  }
}

const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');

const REFUSED =
  'the address is in a private, loopback or link-local network that HVILETID_WEBHOOK_NETWORKS does not allow';
