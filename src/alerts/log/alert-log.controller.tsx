import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Principal } from '../../access/access.js';
import { pageContext } from '../../access/page-context.js';
import { Needs, Who } from '../../access/permission.service.js';
import { Clock } from '../../platform/clock.js';
import { askedIn } from '../../platform/http/list-address.js';
import { sendTable, tablePaths } from '../../platform/http/table-download.js';
import { languageOf } from '../../platform/html/language.js';
import { renderPage } from '../../platform/html/render.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { DAY_SECONDS } from '../../time/civil.js';
import { Handover } from '../sending/handover.service.js';
import { AlertLogQuery, type LoggedMail, type LoggedState, type LogPlace } from './alert-log.query.js';
import { AlertLog, NoSuchAlertMail } from './alert-log.service.js';
import { AlertLogPage } from './alert-log.view.js';
import { collectedAt } from './waiting-alerts.js';
import { loadTable, loadWeeks } from './load.js';
import { mailTable } from './mail-table.js';
import { LogFilter, placeIn, placeOf } from './log-filter.js';
import { Choices } from '../../platform/http/address-choices.service.js';

const PAGE_SIZE = 50;
/** Mails of a file that are read at a time. */
const FILE_PAGE = 500;
const COUNTED_DAYS = 30;

/** What became of the alerts. */
@ApiExcludeController()
@Controller()
export class AlertLogController {
  constructor(
    private readonly query: AlertLogQuery,
    private readonly log: AlertLog,
    private readonly handover: Handover,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  @Get('alerts')
  @Choices(LogFilter)
  @Needs('view-alert-log')
  async page(@Req() request: Request, @Who() principal: Principal, @Query() asked: unknown): Promise<string> {
    const filter = askedIn(LogFilter, asked);
    const clock = clockOf(this.settings.zone);
    const now = this.clock.nowSeconds();
    const weeks = loadWeeks(clock.dayOf(now));
    const monthAgo = new Date((now - COUNTED_DAYS * DAY_SECONDS) * 1000);
    const firstWeek = new Date((now - (weeks.length * 7 + 1) * DAY_SECONDS) * 1000);
    const [counts, found, sent, detours, away, uncollected] = await Promise.all([
      this.query.counts(monthAgo),
      this.query.mails(filter.state ?? null, placeIn(filter.after), PAGE_SIZE + 1),
      this.query.weeks(firstWeek, this.settings.zone),
      this.query.detours(monthAgo),
      this.query.away(),
      this.query.waiting.uncollected(),
    ]);
    const mails = found.slice(0, PAGE_SIZE);
    const last = found.length > PAGE_SIZE ? mails.at(-1) : undefined;
    return renderPage(
      <AlertLogPage
        {...{ filter, counts, mails, weeks, detours, clock, away }}
        waiting={uncollected.map((one) => ({ ...one, at: collectedAt(one, now, clock) }))}
        context={pageContext(request, principal, this.settings)}
        next={last ? placeOf(last) : null}
        load={loadTable(sent, weeks)}
        hasServer={this.handover.isPossible}
        again={filter.again ?? null}
      />,
    );
  }

  @Get(tablePaths('alerts'))
  @Choices(LogFilter)
  @Needs('view-alert-log')
  async file(@Req() request: Request, @Res() response: Response, @Query() asked: unknown): Promise<void> {
    const language = languageOf(request.headers, this.settings.language);
    const mails = this.every(askedIn(LogFilter, asked).state ?? null);
    await sendTable(request, response, mailTable(mails, clockOf(this.settings.zone), language));
  }

  private async *every(state: LoggedState | null): AsyncGenerator<LoggedMail> {
    let after: LogPlace | null = null;
    do {
      const mails: readonly LoggedMail[] = await this.query.mails(state, after, FILE_PAGE);
      yield* mails;
      const last = mails.length < FILE_PAGE ? undefined : mails.at(-1);
      after = last ? placeIn(placeOf(last)) : null;
    } while (after !== null);
  }

  @Post('alerts/again')
  @Needs('view-alert-log')
  async allAgain(@Res() response: Response, @Who() principal: Principal): Promise<void> {
    const count = await this.log.sendAgain(null, principal.id);
    response.redirect(303, `/alerts?again=${count}`);
  }

  @Post('alerts/mails/:id/again')
  @Needs('view-alert-log')
  async again(
    @Res() response: Response,
    @Who() principal: Principal,
    @Param('id') id: string,
  ): Promise<void> {
    if (!z.uuid().safeParse(id).success) throw new NoSuchAlertMail();
    const count = await this.log.sendAgain(id, principal.id);
    response.redirect(303, `/alerts?again=${count}`);
  }
}
