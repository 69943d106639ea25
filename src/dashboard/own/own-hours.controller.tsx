import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import { z } from 'zod';
import type { Principal } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { Clock } from '../../platform/clock.js';
import { renderPage } from '../../platform/html/render.js';
import { askedIn, monthField } from '../../platform/http/list-address.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { addMonths, formatDay, monthDays, monthOf } from '../../time/civil.js';
import { WorkedHours } from '../../violations/hours/worked-hours.service.js';
import { pageContext } from '../../access/page-context.js';
import { weeksOf } from './own-hours.js';
import { type OwnHours, OwnHoursPage } from './own-hours.view.js';
import { OwnTerms } from './own-terms.service.js';
import { OwnQuery } from './own.query.js';
import { Choices } from '../../platform/http/address-choices.service.js';

/** What the address of the page can say. */
const Asked = z.object({ month: monthField });

const SECONDS = 1000;
const MONTHS_OF_YEAR = 12;
const DAYS_OF_WEEK = 7;

/** One's own working time as it is on record. */
@ApiExcludeController()
@Controller('me/hours')
export class OwnHoursController {
  constructor(
    private readonly own: OwnQuery,
    private readonly terms: OwnTerms,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly hours: WorkedHours,
  ) {}

  /** The latest month there is time of, the one that goes on among them, where none is asked for. */
  @Get()
  @Choices(Asked)
  @Needs('view-own-hours')
  async page(@Req() request: Request, @Who() principal: Principal, @Query() query: unknown): Promise<string> {
    const clock = clockOf(this.settings.zone);
    const today = clock.dayOf(this.clock.nowSeconds());
    const { employeeId } = principal;
    const { month = await this.latestMonth(employeeId, today) } = askedIn(Asked, query);
    const context = pageContext(request, principal, this.settings);
    const own = await this.load(employeeId, month, today);
    return renderPage(<OwnHoursPage {...{ context, month, clock, ...own }} />);
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
    const clock = clockOf(this.settings.zone);
    const at = (day: number): Date => new Date(clock.startOf(day) * SECONDS);
    const day = days.from <= today && today < days.to ? today : days.to - 1;
    // The week of today ends later, and its overtime is in the windows already.
    const ends = { fromDay: days.from, untilDay: day === today ? today + DAYS_OF_WEEK : days.to };
    const [rows, overtime, overtimeYear, absences, limits, frames] = await Promise.all([
      this.own.events(employeeId, at(days.from), at(days.to)),
      this.own.overtime(employeeId, month, month),
      this.own.overtime(employeeId, addMonths(month, 1 - MONTHS_OF_YEAR), month),
      this.own.absences(employeeId, formatDay(days.from), formatDay(days.to)),
      this.terms.limits(employeeId, day),
      this.hours.frames(employeeId, ends),
    ]);
    return { weeks: weeksOf(rows, clock), overtime, overtimeYear, frames, absences, limits, day };
  }
}
