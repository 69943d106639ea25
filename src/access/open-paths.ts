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

const API = /^\/api(\/|$)/i;

/** In whatever letters: routes are found without regard to them, and so must be what holds for programs. */
export const isApiPath = (path: string): boolean => API.test(path);

const SIGN_IN = /^\/sign-in\/(begin|callback)$/i;

/** What is open to strangers and leaves something behind, a session or a line of the audit log. */
export const isSignInStep = (path: string): boolean => SIGN_IN.test(path);
