import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type RequestHandler, type Response, Router } from 'express';
import { assetNamed, DIGEST_LENGTH, nameAsset } from './asset-names.js';
import { type Packed, pack, sendPacked } from './packed.js';

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

/** Compressed once, and sent for as long as the process lives. */
const BROTLI_QUALITY = 9;

/** Styles of the platform's own pages. */
const OWN_FILES = fileURLToPath(new URL('./assets/', import.meta.url));

/** `/assets/…`: the design system and the files of the product's own directories. */
export function assets(directories: readonly string[]): RequestHandler {
  const router = Router();
  const all = [...directories, OWN_FILES];
  const files = new Map([...filesOf(all), ...Object.entries(DESIGN_SYSTEM)]);
  for (const [file, path] of files) nameAsset(file, digestOf(path));
  const ready = new Map<string, Promise<Packed>>();
  router.use((request, response, next) => {
    const { file, isExact } = assetNamed(request.path.slice(1));
    request.url = `/${file}`;
    response.setHeader('Cache-Control', isExact ? FOR_EVER : ASK_FIRST);
    const path = files.get(file);
    if (!isExact || path === undefined) {
      next();
      return;
    }
    const body = ready.get(file) ?? pack(readFileSync(path), BROTLI_QUALITY);
    ready.set(file, body);
    body.then((packed) => {
      sendPacked(packed, request, response.type(file));
    }, next);
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

const digestOf = (path: string): string =>
  createHash('sha256').update(readFileSync(path)).digest('base64url').slice(0, DIGEST_LENGTH);

/** What is not here may be a page, which decides by itself how long it may be kept. */
const nothingThere: RequestHandler = (_request, response: Response, next) => {
  response.removeHeader('Cache-Control');
  next();
};
