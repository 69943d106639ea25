import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Principal } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { Cursors } from '../../platform/http/cursors.service.js';
import { Answers, Refuses } from '../../platform/http/describe.js';
import { nextField, pageFields, PageQuery } from '../../platform/http/page-query.js';
import type { UncheckedPerson } from './unchecked.query.js';
import { UncheckedViews } from './unchecked.service.js';

const UncheckedQuery = z.strictObject({
  month: z
    .string()
    .max(40)
    .optional()
    .meta({ description: 'YYYY-MM; the last closed month when left out', example: '2025-12' }),
  ...pageFields,
});

const person = {
  id: z.uuid(),
  employee: z.string().meta({ description: 'Name' }),
  code: z.string().meta({ description: 'Number' }),
  unit: z.string().meta({ description: 'Name; of several, each' }),
};
const UncheckedSchema = z
  .object({ month: z.string(), employees: z.array(z.object(person)), next: nextField })
  .meta({ id: 'UncheckedList' });
const SetAsideSchema = z
  .object({
    employees: z.array(
      z.object({
        ...person,
        since: z.iso.datetime(),
        trouble: z.string().nullable().meta({ description: 'Why, in no words about a person' }),
      }),
    ),
    next: nextField,
  })
  .meta({ id: 'SetAsideList' });

const PLACE = z.uuid();

/** Whose time was not checked, for other programs; each look is logged for everybody it names. */
@ApiTags('violations')
@Controller('api/v1')
export class UncheckedApiController {
  constructor(
    private readonly views: UncheckedViews,
    private readonly cursors: Cursors,
  ) {}

  @Get('unchecked')
  @Needs('view-violation-names')
  @ApiOperation({ summary: 'Who was employed in a month and has no time checked in it' })
  @Answers(200, 'A page of employees, by name', UncheckedSchema)
  @Refuses(400)
  async unchecked(
    @Who() principal: Principal,
    @Query({ schema: UncheckedQuery }) { limit, cursor, month }: z.output<typeof UncheckedQuery>,
  ): Promise<z.output<typeof UncheckedSchema>> {
    const list = ['unchecked', month];
    const after = await this.cursors.open(list, cursor, PLACE);
    const page = await this.views.page(principal, month, { limit, after });
    return {
      month: page.month,
      employees: page.people.map(answerOf),
      next: page.next && (await this.cursors.seal(list, page.next)),
    };
  }

  @Get('set-aside')
  @Needs('view-violation-names')
  @ApiOperation({ summary: 'Who could not be evaluated, and is tried again when new time comes' })
  @Answers(200, 'A page of employees, those that wait longest first', SetAsideSchema)
  @Refuses(400)
  async setAside(
    @Who() principal: Principal,
    @Query({ schema: PageQuery }) { limit, cursor }: PageQuery,
  ): Promise<z.output<typeof SetAsideSchema>> {
    const list = ['set-aside'];
    const after = await this.cursors.open(list, cursor, PLACE);
    const page = await this.views.setAside(principal, { limit, after });
    return {
      employees: page.people.map((one) => ({
        ...answerOf(one),
        since: one.since.toISOString(),
        trouble: one.trouble,
      })),
      next: page.next && (await this.cursors.seal(list, page.next)),
    };
  }
}

const answerOf = ({ employeeId, employee, code, unit }: UncheckedPerson) => ({
  ...{ id: employeeId, employee, code, unit },
});
