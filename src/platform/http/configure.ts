import type { IncomingMessage } from 'node:http';
import { Reflector } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import { DomainError } from '../errors.js';
import type { Message } from '../i18n/texts.js';
import type { Settings } from '../settings.js';
import { AddressChoices } from './address-choices.service.js';
import { assetPath } from './asset-names.js';
import { assets } from './assets.js';
import { ErrorFilter } from './error.filter.js';
import { SchemaPipe } from './schema.pipe.js';
import { isLocalHost, maySend } from './same-origin.js';
import { sessions, sessionSecretOf } from './session.js';
import { unreadBodies } from './unread-body.js';
import type { WaysOn } from './ways-on.js';

/** A body that no handler here reads. */
export class NotJson extends DomainError {
  readonly kind = 'unknown-form';
  readonly code = 'request.not-json';
  override readonly faults = [{ header: 'Content-Type', detail: 'expected application/json' }];
  override readonly said = {
    nb: 'Innholdet må være JSON, med Content-Type: application/json. Ingenting er lagret.',
    nn: 'Innhaldet må vere JSON, med Content-Type: application/json. Ingenting er lagra.',
    en: 'The body must be JSON, with Content-Type: application/json. Nothing has been stored.',
  };

  constructor() {
    super('The body must be JSON, with Content-Type: application/json. Nothing has been stored.');
  }
}

class ForeignRequest extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'http.foreign-request';
  override readonly said = {
    nb: 'Forespørselen ble sendt fra en side på et annet nettsted.',
    nn: 'Førespurnaden vart send frå ei side på ein annan nettstad.',
    en: 'This request was sent by a page of another site.',
  };

  constructor() {
    super('This request was sent by a page of another site.');
  }
}

/** What this room does not know of the product's API. */
export interface ApiTraits {
  /** What a kind of problem is called, by its code; null for one without a name. */
  readonly titleOf: (code: string) => Message | null;
  /** Whether the body of a request to this path is read by its handler as it comes. */
  readonly isStreamed: (path: string) => boolean;
  /** Whether the handlers of a path take bodies of JSON and no others. */
  readonly takesJson: (path: string) => boolean;
  /** Where a body that is no JSON goes wrong, and what should stand there. */
  readonly whyNotJson: (text: string) => Message;
  /** Where people go on from a refusal; null where there are no pages. */
  readonly ways: WaysOn | null;
}

const NO_API: ApiTraits = {
  titleOf: () => null,
  isStreamed: () => false,
  takesJson: () => false,
  whyNotJson: () => ({ nb: 'ventet gyldig JSON', nn: 'venta gyldig JSON', en: 'expected valid JSON' }),
  ways: null,
};

/**
 * Everything between the socket and the controllers, in this order: security headers,
 * compression, files, no caching of what follows, requests of foreign pages refused, sessions. Call it
 * before `app.init()` or `app.listen()`; the sessions end with the application.
 *
 * @param assetDirectories served under `/assets`, the first that has a file wins
 */
export async function configureHttp(
  app: NestExpressApplication,
  settings: Settings,
  assetDirectories: readonly string[],
  api: ApiTraits = NO_API,
): Promise<void> {
  const secure = settings.publicUrl.startsWith('https:');
  const pool = poolOf(app.get(DataSource));
  const filter = new ErrorFilter(
    settings.language,
    { publicUrl: settings.publicUrl, titleOf: api.titleOf },
    api.ways,
  );
  const session = sessions({ pool, secret: await sessionSecretOf(settings), secure });
  app.disable('x-powered-by');
  if (settings.trustedProxies) app.set('trust proxy', settings.trustedProxies);
  app.use(securityHeaders(secure));
  app.use(compressed);
  app.use('/assets', assets(assetDirectories));
  app.use('/favicon.ico', iconInstead);
  app.use(notCached);
  app.use(foreignPagesRefused(settings, filter));
  app.use(onlyOnPages(session.handler));
  app.use(onlyJson(api, filter));
  parseBodies(app, api.isStreamed);
  app.use(
    unreadBodies(api.whyNotJson, (...refused) => {
      filter.answer(...refused);
    }),
  );
  app.useGlobalPipes(new SchemaPipe());
  app.useGlobalFilters(filter);
  app.useGlobalGuards(new AddressChoices(app.get(Reflector)));
  const server = app.getHttpServer();
  server.requestTimeout = LONGEST_REQUEST_MS;
  server.once('close', session.close);
}

/** A large file over a slow line takes longer than the five minutes Node allows by itself. */
const LONGEST_REQUEST_MS = 3600 * 1000;
/** A month of some hundred people; whoever has more has a file. */
const LONGEST_JSON = '2mb';

/** Read as what it is not, a body would be nothing, and the answer that everything is missing from it. */
const onlyJson =
  ({ takesJson, isStreamed }: ApiTraits, filter: ErrorFilter): RequestHandler =>
  (request, response, next) => {
    const isRight =
      !takesJson(request.path) ||
      isStreamed(request.path) ||
      !hasBody(request) ||
      isOfKind(request, 'application/json');
    if (isRight) next();
    else filter.answer(new NotJson(), request, response);
  };

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** Bodies are parsed before the handler, but for those that it reads itself. */
function parseBodies(app: NestExpressApplication, isStreamed: ApiTraits['isStreamed']): void {
  const unlessStreamed = (kind: string) => (message: IncomingMessage) =>
    !isStreamed((message.url ?? '').split('?', 1)[0] ?? '') && isOfKind(message, kind);
  app.useBodyParser('json', { limit: LONGEST_JSON, type: unlessStreamed('application/json') });
  app.useBodyParser('urlencoded', {
    extended: true,
    type: unlessStreamed('application/x-www-form-urlencoded'),
  });
}

const isOfKind = ({ headers }: IncomingMessage, kind: string): boolean =>
  (headers['content-type'] ?? '').toLowerCase().split(';', 1)[0]?.trim() === kind;

/** TypeORM's own pool; one more would double the connections for a handful of small reads. */
const poolOf = (dataSource: DataSource): pg.Pool =>
  (dataSource.driver as unknown as { readonly master: pg.Pool }).master;

/**
 * Nothing from elsewhere, no inline script or style. Referrers stay for our own pages:
 * without any, browsers send `Origin: null` with forms, and those are refused.
 */
const securityHeaders = (secure: boolean): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    // Browsers ignore these on plain http and complain about it.
    strictTransportSecurity: secure,
    crossOriginOpenerPolicy: secure,
    originAgentCluster: secure,
  });

/** Streams of events are told at once, not when enough of them have come together to be worth it. */
const compressed: RequestHandler = compression({
  filter: (request, response) =>
    !String(response.getHeader('content-type')).startsWith('text/event-stream') &&
    compression.filter(request, response),
});

/** Asked for by browsers on behalf of what is no page of ours and names no icon: a file, an answer of the API. */
const iconInstead: RequestHandler = (_request, response) => {
  response.redirect(302, assetPath('icon.svg'));
};

/** Pages name people; the next user of a shared machine must not find them with the back button. */
function notCached(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}

const foreignPagesRefused =
  (settings: Settings, filter: ErrorFilter): RequestHandler =>
  (request, response, next) => {
    const isKnownHost = !settings.demo || isLocalHost(request.headers.host);
    if (isKnownHost && maySend(request, settings.publicUrl)) next();
    else filter.answer(new ForeignRequest(), request, response);
  };

/** Whoever watches the process asks often and must be answered when the database is gone. */
const onlyOnPages =
  (handler: RequestHandler): RequestHandler =>
  (request, response, next) => {
    if (request.path.startsWith('/health/')) next();
    else handler(request, response, next);
  };
