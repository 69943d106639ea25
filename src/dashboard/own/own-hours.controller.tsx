import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Principal } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { Clock } from '../../platform/clock.js';
import { languageOf } from '../../platform/html/language.js';
import { renderPage } from '../../platform/html/render.js';
import { askedIn, monthField } from '../../platform/http/list-address.js';
import { sendTable, tablePaths } from '../../platform/http/table-download.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { addMonths, formatDay, monthDays, monthOf } from '../../time/civil.js';
import { WorkedHours } from '../../violations/hours/worked-hours.service.js';
import { pageContext } from '../../access/page-context.js';
import { type OwnWeek, weeksOf } from './own-hours.js';
import { type OwnHours, OwnHoursPage } from './own-hours.view.js';
import { OwnTerms } from './own-terms.service.js';
import { ownHoursTable } from './own-tables.js';
import { OwnQuery } from './own.query.js';
import { Choices } from '../../platform/http/address-choices.service.js';

/** What the address of the page can say. */
const Asked = z.object({ month: monthField });

const SECONDS = 1000;
const MONTHS_OF_YEAR = 12;
/** As many as there are on the overview. */
const MONTHS_OFFERED = 13;
const DAYS_OF_WEEK = 7;

/** One's own working time as it is on record. */
@ApiExcludeController()
@Controller()
export class OwnHoursController {
  constructor(
    private readonly own: OwnQuery,
    private readonly terms: OwnTerms,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly hours: WorkedHours,
  ) {}

  /** The latest month there is time of, the one that goes on among them, where none is asked for. */
  @Get('me/hours')
  @Choices(Asked)
  @Needs('view-own-hours')
  async page(@Req() request: Request, @Who() principal: Principal, @Query() query: unknown): Promise<string> {
    const clock = clockOf(this.settings.zone);
    const today = clock.dayOf(this.clock.nowSeconds());
    const { employeeId } = principal;
    const { month = await this.latestMonth(employeeId, today) } = askedIn(Asked, query);
    const context = pageContext(request, principal, this.settings);
    const own = await this.load(employeeId, month, today);
    const { zone } = this.settings;
    const isEmpty = own.weeks.length === 0 && employeeId !== null;
    const others = isEmpty ? await this.own.months(employeeId, zone, MONTHS_OFFERED) : [];
    const isAhead = month > monthOf(today);
    return renderPage(<OwnHoursPage {...{ context, month, clock, others, isAhead, ...own }} />);
  }

  /** The time of a month, that of the page where none is asked for. */
  @Get(tablePaths('me/hours'))
  @Choices(Asked)
  @Needs('view-own-hours')
  async file(
    @Req() request: Request,
    @Res() response: Response,
    @Who() { employeeId }: Principal,
    @Query() query: unknown,
  ): Promise<void> {
    const clock = clockOf(this.settings.zone);
    const language = languageOf(request.headers, this.settings.language);
    const today = clock.dayOf(this.clock.nowSeconds());
    const { month = await this.latestMonth(employeeId, today) } = askedIn(Asked, query);
    await sendTable(
      request,
      response,
      ownHoursTable(this.weeks(employeeId, month), { month, clock }, language),
    );
  }

  private async weeks(employeeId: string | null, month: string): Promise<readonly OwnWeek[]> {
    const days = monthDays(month);
    if (!days || employeeId === null) return [];
    const clock = clockOf(this.settings.zone);
    const at = (day: number): Date => new Date(clock.startOf(day) * SECONDS);
    return weeksOf(await this.own.events(employeeId, at(days.from), at(days.to)), clock);
  }

  /** Hours mostly come after a month is over: an empty page on its fifth day helps nobody. @param today local day */
  private async latestMonth(employeeId: string | null, today: number): Promise<string> {
    const clock = clockOf(this.settings.zone);
    const thisMonth = monthOf(today);
    const end = monthDays(thisMonth)?.to;
    if (employeeId === null || end === undefined) return thisMonth;
    const last = await this.own.lastBefore(employeeId, new Date(clock.startOf(end) * SECONDS));
    return last === null ? thisMonth : monthOf(clock.dayOf(last.getTime() / SECONDS));
  }

  /** @param month `YYYY-MM`; @param today local day: of a month that goes on, the limits of today are shown */
  private async load(employeeId: string | null, month: string, today: number): Promise<OwnHours> {
    const days = monthDays(month);
    if (!days || employeeId === null)
      return {
        weeks: [],
        overtime: null,
        overtimeYear: null,
        frames: [],
        absences: [],
        limits: [],
        day: today,
      };
    const day = days.from <= today && today < days.to ? today : days.to - 1;
    // The week of today ends later, and its overtime is in the windows already.
    const ends = { fromDay: days.from, untilDay: day === today ? today + DAYS_OF_WEEK : days.to };
    const [weeks, overtime, overtimeYear, absences, limits, frames] = await Promise.all([
      this.weeks(employeeId, month),
      this.own.overtime(employeeId, month, month),
      this.own.overtime(employeeId, addMonths(month, 1 - MONTHS_OF_YEAR), month),
      this.own.absences(employeeId, formatDay(days.from), formatDay(days.to)),
      this.terms.limits(employeeId, day),
      this.hours.frames(employeeId, ends),
    ]);
    return { weeks, overtime, overtimeYear, frames, absences, limits, day };
  }
}
