import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type RequestHandler, type Response, Router } from 'express';
import { assetNamed, DIGEST_LENGTH, nameAsset } from './asset-names.js';
import { type Packed, pack, sendPacked } from './packed.js';
import { bundled } from './style-bundle.js';

const resolve = createRequire(import.meta.url).resolve;

/** The design system as its package ships it; nothing is fetched from anywhere else. */
const DESIGN_SYSTEM = {
  'designsystemet.css': resolve('@digdir/designsystemet-css'),
  'theme.css': resolve('@digdir/designsystemet-css/theme.css'),
} as const;

/** Asked for by the name it has on disk, a file may be another one tomorrow: browsers ask, and are told "unchanged". */
const ASK_FIRST = 'no-cache';
/** A name with a digest in it is of this file and of no other, for ever. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** The style sheet of every page; others are of some pages. */
const PAGE_STYLES = 'pages.css';

/** Compressed once, and sent for as long as the process lives. */
const BROTLI_QUALITY = 9;

/** Styles of the platform's own pages. */
const OWN_FILES = fileURLToPath(new URL('./assets/', import.meta.url));

/** `/assets/…`: the design system and the files of the product's own directories. */
export function assets(directories: readonly string[]): RequestHandler {
  const router = Router();
  const all = [...directories, OWN_FILES];
  const paths = new Map([...filesOf(all), ...Object.entries(DESIGN_SYSTEM)]);
  const pages = pageStyles(paths);
  const contentOf = (file: string): Buffer | null => {
    const path = paths.get(file);
    if (path !== undefined) return readFileSync(path);
    return file === PAGE_STYLES ? pages : null;
  };
  for (const file of [...paths.keys(), PAGE_STYLES]) nameAsset(file, digestOf(contentOf(file)));
  const ready = new Map<string, Promise<Packed>>();
  router.use((request, response, next) => {
    const { file, isExact } = assetNamed(request.path.slice(1));
    request.url = `/${file}`;
    response.setHeader('Cache-Control', isExact ? FOR_EVER : ASK_FIRST);
    const content = isExact && !ready.has(file) ? contentOf(file) : null;
    const body = isExact ? (ready.get(file) ?? (content && pack(content, BROTLI_QUALITY))) : null;
    if (!body) {
      next();
      return;
    }
    ready.set(file, body);
    body.then((packed) => {
      sendPacked(packed, request, response.type(file));
    }, next);
  });
  router.get(`/${PAGE_STYLES}`, (_request, response) => {
    response.type('css').send(pages);
  });
  for (const [file, path] of Object.entries(DESIGN_SYSTEM)) {
    router.get(`/${file}`, (_request, response) => {
      response.sendFile(path, { cacheControl: false, dotfiles: 'allow' });
    });
  }
  for (const directory of all)
    router.use(express.static(directory, { cacheControl: false, index: false, redirect: false }));
  router.use(nothingThere);
  return router;
}

/** The first directory that has a file wins, here as where it is served. */
const filesOf = (directories: readonly string[]): [string, string][] =>
  [...directories]
    .reverse()
    .flatMap((directory) =>
      readdirSync(directory).map((file): [string, string] => [file, join(directory, file)]),
    );

/** What every page is styled by, in one file; ours come last. */
function pageStyles(paths: ReadonlyMap<string, string>): Buffer {
  const [designSystem = '', ...others] = ['designsystemet.css', 'theme.css', 'app.css'].map((file) => {
    const path = paths.get(file);
    return path === undefined ? '' : readFileSync(path, 'utf8');
  });
  return Buffer.from(bundled(designSystem, others));
}

const digestOf = (content: Buffer | null): string =>
  createHash('sha256')
    .update(content ?? '')
    .digest('base64url')
    .slice(0, DIGEST_LENGTH);

/** What is not here may be a page, which decides by itself how long it may be kept. */
const nothingThere: RequestHandler = (_request, response: Response, next) => {
  response.removeHeader('Cache-Control');
  next();
};
