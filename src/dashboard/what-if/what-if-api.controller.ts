import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Principal } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { Cursors } from '../../platform/http/cursors.service.js';
import { Answers, Refuses } from '../../platform/http/describe.js';
import { nextField, pageFields } from '../../platform/http/page-query.js';
import { RULE_CODES } from '../../rules/rule.js';
import type { NamedDifference } from '../../violations/what-if.service.js';
import { LIMIT_KEYS } from '../../workforce/rulebook-file.js';
import { limitsTyped } from './what-if-asked.js';
import { WhatIfPages } from './what-if-pages.service.js';

const text = (description: string) => z.string().max(100).optional().meta({ description });
const texts = (description: string) =>
  z
    .union([z.string().max(100), z.array(z.string().max(100)).max(LIMIT_KEYS.length)])
    .optional()
    .meta({ description });

const WhatIfQuery = z.strictObject({
  first: z.string().max(100).meta({ description: 'First month, YYYY-MM', example: '2025-12' }),
  last: text('Last month, thirteen at most; the first when left out'),
  unit: text('Id of a unit, with those below it; everybody when left out'),
  agreements: z.literal('none').optional().meta({ description: 'Without agreements' }),
  rulebook: text('Name of a rulebook or profile instead of the one in use'),
  tryLimit: texts('Another limit for every adult, like DAILY_REST; once for each of several'),
  tryValue: texts('Its value, in the unit of the rulebook; in the same order'),
  ...pageFields,
});

const counted = z.object({
  all: z.int(),
  inTable: z.int().meta({ description: 'Of the rules that make the total' }),
});
const said = z
  .object({ measured: z.number(), limit: z.number() })
  .nullable()
  .meta({ description: 'In seconds, a count or a share; null where it is no breach' });
const WhatIfSchema = z
  .object({
    first: z.string(),
    last: z.string(),
    rulebook: z.string().meta({ description: 'That was tried' }),
    employees: z.int().meta({ description: 'Employees with checked working time in these months' }),
    waiting: z
      .int()
      .meta({ description: 'Employees whose time has changed since what is on record was found' }),
    onRecord: counted,
    whatIf: counted,
    byRule: z.array(z.object({ rule: z.enum(RULE_CODES), onRecord: z.int(), whatIf: z.int() })),
    differences: z.array(
      z.object({
        employee: z.string().meta({ description: 'Name' }),
        code: z.string().meta({ description: 'Number' }),
        rule: z.enum(RULE_CODES),
        date: z.iso.date(),
        change: z.enum(['appears', 'disappears', 'differs']),
        violation: z.uuid().nullable().meta({ description: 'The one on record' }),
        onRecord: said,
        whatIf: said,
      }),
    ),
    next: nextField,
  })
  .meta({ id: 'WhatIf' });

const Place = z.int();

/** Other terms tried on what is on record, for other programs; nothing of it is stored. */
@ApiTags('violations')
@Controller('api/v1/what-if')
export class WhatIfApiController {
  constructor(
    private readonly pages: WhatIfPages,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Needs('try-terms')
  @ApiOperation({
    summary: 'What would be found under other terms of what is on record',
    description:
      'At most 5000 employees; each page is tried anew. The look is logged for everybody a page names.',
  })
  @Answers(200, 'Counts, and a page of what would be otherwise', WhatIfSchema)
  @Refuses(400)
  async tried(
    @Who() principal: Principal,
    @Query({ schema: WhatIfQuery }) { limit, cursor, ...asked }: z.output<typeof WhatIfQuery>,
  ): Promise<z.output<typeof WhatIfSchema>> {
    const list = ['what-if', asked];
    const start = (await this.cursors.open(list, cursor, Place)) ?? 0;
    const { tryLimit, tryValue, ...terms } = asked;
    const typed = { ...terms, limits: limitsTyped(tryLimit, tryValue) };
    const { answer, shown } = await this.pages.tryFor(principal, typed, { start, limit });
    const end = start + shown.length;
    return {
      ...{ first: answer.first, last: answer.last, rulebook: answer.rulebook },
      ...{ employees: answer.employees, waiting: answer.waiting },
      ...{ onRecord: answer.onRecord, whatIf: answer.whatIf, byRule: [...answer.byRule] },
      differences: shown.map(answerOf),
      next: end < answer.differences.length ? await this.cursors.seal(list, end) : null,
    };
  }
}

const answerOf = ({
  employee,
  name,
  rule,
  date,
  change,
  violationId,
  onRecord,
  whatIf,
}: NamedDifference) => ({
  ...{ employee: name, code: employee, rule, date, change, violation: violationId, onRecord, whatIf },
});
