import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Principal } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { Clock } from '../../platform/clock.js';
import { Cursors } from '../../platform/http/cursors.service.js';
import { Answers, Refuses } from '../../platform/http/describe.js';
import { nextField, pageFields } from '../../platform/http/page-query.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import type { Hours } from '../../violations/hours/day-hours.js';
import { groupFilterAsked, STEPS } from './group-filter.js';
import type { PersonHours } from './hours-views.service.js';
import { HoursViews } from './hours-views.service.js';

const day = (what: string) => z.iso.date(`expected a day like 2025-12-31`).meta({ description: what });

const HoursQuery = z.strictObject({
  from: day('First local day; nobody is shown, and nobody logged, without a period'),
  to: day('Last local day; the period is 53 weeks at most'),
  by: z.enum(STEPS).optional().meta({ description: 'What hours are put together by; month when left out' }),
  group: z.string().max(400).optional().meta({
    description: 'Id of a unit, with those below it; of a representative, a group like DRIFT/Operatør',
  }),
  ...pageFields,
});

const seconds = z.number();
const sums = {
  agreedSeconds: seconds,
  workedSeconds: seconds,
  overtimeSeconds: seconds,
  extraSeconds: seconds,
  standbySeconds: seconds,
  calloutSeconds: seconds,
};
const HoursListSchema = z
  .object({
    employees: z.array(
      z
        .object({
          id: z.uuid(),
          employee: z.string().meta({ description: 'Name' }),
          positions: z.array(
            z.object({
              unit: z.string(),
              title: z.string(),
              from: z.iso.date(),
              until: z.iso.date().nullable().meta({ description: 'The first day after it' }),
            }),
          ),
          parts: z
            .array(z.object({ part: z.string().meta({ description: '2025-12, or 2025-W49' }), ...sums }))
            .meta({ description: 'Months or weeks with any hours; at the ends of the period only its days' }),
          total: z.object(sums),
        })
        .meta({ id: 'EmployeeHours' }),
    ),
    next: nextField,
  })
  .meta({ id: 'EmployeeHoursList' });
type HoursList = z.output<typeof HoursListSchema>;

/** The overview of hours (aml. § 10-7) for other programs; each employee it names is logged, as on the page. */
@ApiTags('hours')
@Controller('api/v1/hours')
export class HoursApiController {
  constructor(
    private readonly hours: HoursViews,
    private readonly cursors: Cursors,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Needs('view-hours-overview')
  @ApiOperation({ summary: 'Agreed and worked hours, overtime and standby of each employee' })
  @Answers(200, 'A page of employees, by name', HoursListSchema)
  @Refuses(400)
  async list(
    @Who() principal: Principal,
    @Query({ schema: HoursQuery }) { limit, cursor, ...asked }: z.output<typeof HoursQuery>,
  ): Promise<HoursList> {
    const list = ['hours', asked];
    const after = (await this.cursors.open(list, cursor, z.uuid())) ?? undefined;
    const today = clockOf(this.settings.zone).dayOf(this.clock.nowSeconds());
    const filter = groupFilterAsked({ ...asked, after }, today);
    const { people, next } = await this.hours.page(principal, filter, limit, 'view-hours');
    return { employees: people.map(answerOf), next: next && (await this.cursors.seal(list, next)) };
  }
}

const answerOf = ({ id, name, positions, overview }: PersonHours): HoursList['employees'][number] => ({
  id,
  employee: name,
  positions: positions.map(({ unit, title, from, until }) => ({ unit, title, from, until })),
  parts: overview.parts.map(({ part, hours }) => ({
    part: 'month' in part ? part.month : `${part.year}-W${String(part.week).padStart(2, '0')}`,
    ...sumsOf(hours),
  })),
  total: sumsOf(overview.total),
});

const sumsOf = ({ agreed, worked, overtime, extra, standby, callout }: Hours) => ({
  agreedSeconds: agreed,
  workedSeconds: worked,
  overtimeSeconds: overtime,
  extraSeconds: extra,
  standbySeconds: standby,
  calloutSeconds: callout,
});
