import { Injectable } from '@nestjs/common';
import type { SessionData } from 'express-session';
import { seeingEverybody } from '../../platform/database/row-sight.js';
import { type Action, may, type Principal } from '../access.js';
import { Persons } from '../persons.service.js';
import type { KnownRequest } from '../session.service.js';

/** How whoever began to watch stands now: as then, as somebody else or otherwise allowed, or not allowed any more. */
export type Standing = 'same' | 'other' | 'gone';

/** Asks again whose session it is. */
export type Ask = () => Promise<Standing>;

/** Whether a session that a long answer was begun with still lets it go on. */
@Injectable()
export class StillThere {
  constructor(private readonly persons: Persons) {}

  /**
   * The session is taken off the request: an answer that goes on for hours, or is asked for
   * again by a browser nobody sits at, is no sign of life and must not keep it from ending.
   */
  asking(request: KnownRequest, principal: Principal, action: Action): Ask {
    const { sessionID, sessionStore } = request;
    const then = JSON.stringify(principal);
    delete (request as { session?: unknown }).session;
    return async () => {
      const session = await new Promise<SessionData | null>((resolve, reject) => {
        sessionStore.get(sessionID, (error: unknown, found) => {
          if (error) reject(error instanceof Error ? error : new Error('The session cannot be read.'));
          else resolve(found ?? null);
        });
      });
      const now = session && (await seeingEverybody(() => this.persons.of(session)));
      if (!now || !may(now, action)) return 'gone';
      return JSON.stringify(now) === then ? 'same' : 'other';
    };
  }
}
