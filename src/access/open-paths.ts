/**
 * What can be reached without being signed in: signing in itself, the choice of language,
 * health for whoever watches the process, files without data, what the API is and what its
 * problems mean, and the demo's inbox, which
 * guards itself. Everything else is closed, routes that do not exist included.
 */
const OPEN = [
  /^\/sign-in(\/(begin|callback))?$/,
  /^\/language$/,
  /^\/health(\/|$)/,
  /^\/assets\//,
  /^\/inbox(\/|$)/,
  /^\/api\/docs(\/|$)/,
  /^\/api\/problems$/,
  /^\/api\/v1\/openapi\.json$/,
];

export const isOpenPath = (path: string): boolean => OPEN.some((open) => open.test(path));

export const isApiPath = (path: string): boolean => path === '/api' || path.startsWith('/api/');
