import { Injectable, type MessageEvent, type OnModuleDestroy } from '@nestjs/common';
import {
  catchError,
  concat,
  defer,
  exhaustMap,
  filter,
  from,
  interval,
  map,
  merge,
  Observable,
  of,
  ReplaySubject,
  type Subscriber,
  Subscription,
  takeWhile,
  tap,
} from 'rxjs';
import { RateLimits } from '../../platform/http/rate-limits.service.js';
import type { Action, Principal } from '../access.js';
import type { KnownRequest } from '../session.service.js';
import { type Ask, type Standing, StillThere } from './still-there.service.js';
import { TooManyStreams } from './too-many-streams.js';

/** At a time, of one person with one process; a browser opens six connections to a server at most. */
const MOST = 6;
/** Proxies cut what says nothing for half a minute. */
const HEARTBEAT_MS = 15_000;
/** Whoever signs out, or may not see this any more, is told no more after this long. */
const CHECK_MS = 3000;
/** After which a browser whose stream broke off asks again. */
const RETRY_MS = 3000;

/** What is told: what it is called, how it stands as a short text, and what the page makes of it. */
export interface LiveEvent {
  readonly type: string;
  /** The same where the same is to be seen; a browser that comes again says which it saw last. */
  readonly id: string;
  readonly data: object;
}

const END: MessageEvent = { type: 'end', id: 'end', data: {} };
const SIGNED_OUT: MessageEvent = { type: 'signed-out', id: 'signed-out', data: {} };
const HEARTBEAT: MessageEvent = { comment: 'still here' };

/**
 * Server-sent events for a signed-in person. Access is asked at the beginning by the guard,
 * as of any page, and again while it lasts. A stream ends by an event: `end` when all is
 * told, `signed-out` when whoever listens may not; one that ends without is to be asked for
 * again, as browsers do by themselves.
 */
@Injectable()
export class LiveStreams implements OnModuleDestroy {
  private readonly stopping = new ReplaySubject<void>(1);
  private readonly open = new Map<string, number>();

  constructor(
    private readonly stillThere: StillThere,
    private readonly limits: RateLimits,
  ) {}

  /** Whoever listens is let go: their connections would keep the server from ending. */
  onModuleDestroy(): void {
    this.stopping.next();
  }

  /**
   * @param action what the route asks for; asked again while the stream lasts
   * @param events until all is told
   * @throws TooManyRequests; the stream throws TooManyStreams before its first event
   */
  async stream(
    request: KnownRequest,
    principal: Principal,
    action: Action,
    events: Observable<LiveEvent>,
  ): Promise<Observable<MessageEvent>> {
    await this.limits.countStream(principal.id);
    const ask = this.stillThere.asking(request, principal, action);
    const seen = request.get('last-event-id');
    return new Observable((listener) => {
      this.enter(principal.id);
      const parts = new Subscription(() => {
        this.leave(principal.id);
      });
      this.tell(unlike(seen, events), ask, listener, parts);
      return parts;
    });
  }

  private tell(
    events: Observable<LiveEvent>,
    ask: Ask,
    listener: Subscriber<MessageEvent>,
    parts: Subscription,
  ): void {
    const end = (last?: MessageEvent): void => {
      if (last) listener.next(last);
      listener.complete();
    };
    const told = merge(
      concat(events.pipe(map((event): MessageEvent => ({ ...event, retry: RETRY_MS }))), of(END)),
      interval(HEARTBEAT_MS).pipe(map(() => HEARTBEAT)),
    ).pipe(takeWhile((event) => event !== END, true));
    parts.add(told.subscribe(listener));
    parts.add(
      standings(ask).subscribe((standing) => {
        // Whose rights are others now begins anew, with those.
        if (standing !== 'same') end(standing === 'gone' ? SIGNED_OUT : undefined);
      }),
    );
    parts.add(
      this.stopping.subscribe(() => {
        end();
      }),
    );
  }

  private enter(id: string): void {
    const count = this.open.get(id) ?? 0;
    if (count >= MOST) throw new TooManyStreams(MOST);
    this.open.set(id, count + 1);
  }

  private leave(id: string): void {
    const count = (this.open.get(id) ?? 1) - 1;
    if (count > 0) this.open.set(id, count);
    else this.open.delete(id);
  }
}

/** What the browser has seen already is not told once more, and of the same only the first. */
const unlike = (seen: string | undefined, events: Observable<LiveEvent>): Observable<LiveEvent> =>
  defer(() => {
    let last = seen;
    return events.pipe(
      filter(({ id }) => id !== last),
      tap(({ id }) => (last = id)),
    );
  });

/** Who cannot be asked for is let go, and shown in again when that can be told. */
const standings = (ask: Ask): Observable<Standing> =>
  interval(CHECK_MS).pipe(exhaustMap(() => from(ask()).pipe(catchError(() => of('other' as const)))));
