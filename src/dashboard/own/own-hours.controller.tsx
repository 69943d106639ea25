import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Principal } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { Clock } from '../../platform/clock.js';
import { renderPage } from '../../platform/html/render.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { formatDay, monthDays } from '../../time/civil.js';
import { pageContext } from '../page-context.js';
import { weeksOf } from './own-hours.js';
import { OwnHoursPage } from './own-hours.view.js';
import { OwnQuery } from './own.query.js';

const SECONDS = 1000;
const MONTH_LENGTH = 7;

/** One's own working time as it is on record. */
@ApiExcludeController()
@Controller('me/hours')
export class OwnHoursController {
  constructor(
    private readonly own: OwnQuery,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** A month that is none, or none at all, is this one. */
  @Get()
  @Needs('view-own-hours')
  async page(
    @Req() request: Request,
    @Who() principal: Principal,
    @Query('month') asked: unknown,
  ): Promise<string> {
    const clock = clockOf(this.settings.zone);
    const thisMonth = formatDay(clock.dayOf(this.clock.nowSeconds())).slice(0, MONTH_LENGTH);
    const month = typeof asked === 'string' && monthDays(asked) ? asked : thisMonth;
    const days = monthDays(month);
    const { employeeId } = principal;
    const at = (day: number): Date => new Date(clock.startOf(day) * SECONDS);
    const [rows, overtime] =
      days && employeeId !== null
        ? await Promise.all([
            this.own.events(employeeId, at(days.from), at(days.to)),
            this.own.overtime(employeeId, month),
          ])
        : [[], null];
    const context = pageContext(request, principal, this.settings);
    return renderPage(<OwnHoursPage {...{ context, month, overtime, clock }} weeks={weeksOf(rows, clock)} />);
  }
}
