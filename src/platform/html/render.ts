import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A whole HTML document; text in it is escaped by the renderer. */
export const renderPage = (page: VNode): string => `<!doctype html>\n${renderToString(page)}\n`;

/**
 * A path on this server, or `/`: what a form says about where to go next must not send
 * anybody to another site. `//host` and `/\host` are other sites to a browser.
 */
export const localPath = (path: unknown): string =>
  typeof path === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : '/';
