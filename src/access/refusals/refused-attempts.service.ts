import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';
import { type Action, may, type Principal } from '../access.js';
import { AuditLog } from '../audit/audit-log.service.js';
import { type Foreign, ForeignQuery } from './foreign.query.js';
import {
  askedFor,
  type AskedFor,
  type Attempt,
  AttemptsOfMinute,
  type Refusal,
  refusalOf,
} from './refused-attempts.js';

const MINUTE_MS = 60_000;

/** One of several things that a request names, and how it was refused. */
export interface RefusedId {
  readonly id: string;
  readonly how: Refusal;
}

/**
 * Writes down who asked for something of persons and was refused, for whoever searches the log. Once the answer is sent:
 * how long it takes tells nobody whether there was anything.
 */
@Injectable()
export class RefusedAttempts implements BeforeApplicationShutdown {
  private readonly log = new Logger('Refusals');
  private minute = new AttemptsOfMinute();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly foreign: ForeignQuery,
    private readonly audit: AuditLog,
  ) {}

  /** Never throws: what was refused is refused, whatever comes of writing it down. */
  async note(principal: Principal, action: Action, request: Request, status: number): Promise<void> {
    const how = refusalOf(status, may(principal, action));
    if (how !== null)
      await this.noteAt(principal, action, how, { ids: idsIn(request), event: eventIn(request) });
  }

  /** What was refused within one request for several, which is answered as a whole. */
  async noteEach(principal: Principal, action: Action, refused: readonly RefusedId[]): Promise<void> {
    for (const { id, how } of refused) await this.noteAt(principal, action, how, { ids: [id], event: null });
  }

  private async noteAt(
    principal: Principal,
    action: Action,
    how: Refusal,
    { ids, event }: { readonly ids: readonly string[]; readonly event: ReturnType<typeof eventIn> },
  ): Promise<void> {
    const what = askedFor(action);
    if (what === null) return;
    try {
      const named = await this.foreign.named(ids, event);
      if (await this.isRefusal(principal, action, how, named))
        await this.noted({ actor: principal.id, what, how }, named);
    } catch (error) {
      this.log.error(error);
    }
  }

  /**
   * Nothing there is nothing refused, and neither is what of one's own has no such page; and a page of one's own is
   * refused to who is no employee, about nobody.
   */
  private async isRefusal(
    principal: Principal,
    action: Action,
    how: Refusal,
    named: Foreign | null,
  ): Promise<boolean> {
    if (named === null) return how !== 'not-found' && !action.startsWith('view-own');
    return how !== 'not-found' || !(await this.foreign.isSeen(principal, named));
  }

  /** Whatever was only counted is written down, and a new minute begins with the next attempt. */
  async closeMinute(): Promise<void> {
    const { minute, timer } = this;
    if (timer === null) return;
    clearTimeout(timer);
    [this.minute, this.timer] = [new AttemptsOfMinute(), null];
    try {
      for (const { times, ...of } of minute.over()) await this.write(of, null, times);
    } catch (error) {
      this.log.error(error);
    }
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.closeMinute();
  }

  private async noted(of: Omit<Attempt, 'at'>, named: Foreign | null): Promise<void> {
    this.timer ??= setTimeout(() => void this.closeMinute(), MINUTE_MS).unref();
    if (!this.minute.add({ ...of, at: named === null ? '' : `${named.kind} ${named.id}` })) return;
    await this.write(of, named, null);
  }

  private write(
    { actor, what, how }: { readonly actor: string; readonly what: AskedFor; readonly how: string },
    named: Foreign | null,
    times: number | null,
  ): Promise<void> {
    return this.audit.record({
      ...{ actor, action: 'ask-for-persons', outcome: 'refused' },
      ...(named && { subject: { kind: named.kind, id: named.id }, employeeId: named.employeeId }),
      detail: { what, how, times },
    });
  }
}

/** Ids that an address names: as parts of it, or as the unit a list is narrowed to. */
function idsIn({ params, query }: Request): readonly string[] {
  const said = [...Object.values(params), query['unit'], query['group']];
  return said.filter((text): text is string => z.uuid().safeParse(text).success);
}

/** An event is known to programs by its source and the id it has there. */
function eventIn({ params: { source, id } }: Request): { source: string; sourceId: string } | null {
  return typeof source === 'string' && typeof id === 'string' ? { source, sourceId: id } : null;
}
