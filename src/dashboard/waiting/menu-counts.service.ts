import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { isApiPath } from '../../access/open-paths.js';
import type { KnownRequest } from '../../access/session.service.js';
import { waitingByPage } from './waiting-pages.js';
import type { WaitingCounts } from './waiting-counts.js';
import { Waiting } from './waiting.service.js';

/** A request of a person for a page, with what waits for them. */
export interface CountedRequest extends KnownRequest {
  /** Null for whoever neither assesses nor answers, and where no menu is shown. */
  waits?: WaitingCounts | null;
}

/**
 * Counts what waits before every page, for the menu on it says so; once a request, as the
 * overview shows the same. A guard that lets everybody through: an interceptor would do as
 * well, but for streams of events, which answer otherwise where one stands before them.
 */
@Injectable()
export class MenuCountsGuard implements CanActivate {
  constructor(private readonly waiting: Waiting) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<CountedRequest>();
    const { principal } = request;
    if (principal && showsMenu(request)) {
      request.waits = await this.waiting.of(principal);
      request.waiting = waitingByPage(request.waits);
    }
    return true;
  }
}

/** Whatever accept says: waited for, a stream has begun with 200 before it is known that there is none. */
const STREAM = /^\/imports\/[^/]+\/progress$/;

/** Programs have no menu, and files, streams and forms that lead on show none. */
const showsMenu = ({ path, headers }: KnownRequest): boolean =>
  !isApiPath(path) && (headers.accept ?? '').includes('text/html') && !STREAM.test(path);
