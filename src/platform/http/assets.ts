import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import express, { type RequestHandler, type Response, Router } from 'express';

const resolve = createRequire(import.meta.url).resolve;

/** The design system as its package ships it; nothing is fetched from anywhere else. */
const DESIGN_SYSTEM = {
  '/designsystemet.css': resolve('@digdir/designsystemet-css'),
  '/theme.css': resolve('@digdir/designsystemet-css/theme.css'),
} as const;

/** Files change with a new version only, but keep their names: browsers ask, and are told "unchanged". */
const ASK_FIRST = {
  cacheControl: false,
  setHeaders: (response: Response) => response.setHeader('Cache-Control', 'no-cache'),
};

/** Styles of the platform's own pages. */
const OWN_FILES = fileURLToPath(new URL('./assets/', import.meta.url));

/** `/assets/…`: the design system and the files of the product's own directories. */
export function assets(directories: readonly string[]): RequestHandler {
  const router = Router();
  for (const [path, file] of Object.entries(DESIGN_SYSTEM)) {
    router.get(path, (_request, response) => {
      response.sendFile(file, {
        cacheControl: false,
        dotfiles: 'allow',
        headers: { 'Cache-Control': 'no-cache' },
      });
    });
  }
  for (const directory of [...directories, OWN_FILES])
    router.use(express.static(directory, { ...ASK_FIRST, index: false }));
  return router;
}
