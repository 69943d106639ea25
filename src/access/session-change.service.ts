import type { Request } from 'express';
import 'express-session';

/** A fresh session id before and after being somebody: a planted one must not be worth anything. */
export const renewed = (request: Request): Promise<void> =>
  settled((done) => request.session.regenerate(done));

/** Stored before the answer leaves: a redirect is followed as soon as its headers are there. */
export const saved = (request: Request): Promise<void> => settled((done) => request.session.save(done));

const settled = (begin: (done: (error: unknown) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    begin((error) => {
      if (error instanceof Error) reject(error);
      else resolve();
    });
  });
