/** A working day: who has left is asked for again, however busy the browser was. */
const LONGEST_MS = 10 * 3600 * 1000;

/**
 * Whether a session is too old. How long it may be idle is the cookie's and the store's.
 * @param signedInAt milliseconds; undefined before anybody has signed in
 */
export const isOver = (signedInAt: number | undefined, now: Date): boolean =>
  signedInAt !== undefined && now.getTime() - signedInAt >= LONGEST_MS;
