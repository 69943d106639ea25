import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { nextField } from '../../platform/http/page-query.js';
import type { Principal } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { Cursors } from '../../platform/http/cursors.service.js';
import { Answers, Refuses } from '../../platform/http/describe.js';
import { IN_ORDER } from '../../platform/http/period-query.js';
import { ListChoices } from '../list-choices.service.js';
import { ViolationChoices } from '../violation-schema.js';
import { GROUPINGS, type ViolationCounts, type ViolationGroup } from './violation-groups.query.js';
import { ViolationGroups } from './violation-groups.service.js';

const CountsQuery = ViolationChoices.omit({ limit: true, cursor: true }).refine(...IN_ORDER);
const GroupsQuery = ViolationChoices.extend({
  as: z
    .enum(GROUPINGS)
    .meta({ description: 'incidents: by the event that set them off; persons: by whose they are' }),
}).refine(...IN_ORDER);

const CountsSchema = z
  .object({ breaches: z.int(), incidents: z.int(), persons: z.int() })
  .meta({ id: 'ViolationCounts' }) satisfies z.ZodType<ViolationCounts>;

const GroupSchema = z
  .object({
    id: z.uuid().meta({ description: 'Of the incident or the person' }),
    employee: z.string().meta({ description: 'Name' }),
    unit: z.string().meta({ description: 'Name' }),
    firstDate: z.iso.date(),
    lastDate: z.iso.date(),
    breaches: z.int(),
    incidents: z.int(),
    rules: z.array(z.string()),
    violation: z.uuid().meta({ description: 'The last of them' }),
  })
  .meta({ id: 'ViolationGroup' });
const GroupListSchema = z
  .object({
    groups: z.array(GroupSchema),
    next: nextField,
  })
  .meta({ id: 'ViolationGroupList' });

/** The same violations as incidents and persons. */
@ApiTags('violations')
@Controller('api/v1')
export class ViolationGroupsController {
  constructor(
    private readonly groups: ViolationGroups,
    private readonly choices: ListChoices,
    private readonly cursors: Cursors,
  ) {}

  @Get('violation-counts')
  @Needs('view-violation-names')
  @ApiOperation({ summary: 'A selection counted as breaches, as incidents and as persons' })
  @Answers(200, 'The counts', CountsSchema)
  @Refuses(404)
  async counts(
    @Who() principal: Principal,
    @Query({ schema: CountsQuery }) filter: z.output<typeof CountsQuery>,
  ): Promise<ViolationCounts> {
    await this.choices.importOf(filter.import);
    return this.groups.counts(principal, filter);
  }

  @Get('violation-groups')
  @Needs('view-violation-names')
  @ApiOperation({
    summary: 'Possible breaches put together by incident or person, those with the latest first',
    description: 'The look is logged for everybody it names.',
  })
  @Answers(200, 'A page of them', GroupListSchema)
  @Refuses(400, 404)
  async list(
    @Who() principal: Principal,
    @Query({ schema: GroupsQuery }) { as, limit, cursor, ...filter }: z.output<typeof GroupsQuery>,
  ): Promise<z.output<typeof GroupListSchema>> {
    await this.choices.importOf(filter.import);
    const list = ['violation-groups', as, filter];
    const after = (await this.cursors.open(list, cursor, z.string())) ?? undefined;
    const { groups, next } = await this.groups.page(principal, as, { ...filter, after }, limit);
    return { groups: groups.map(answerOf), next: next && (await this.cursors.seal(list, next)) };
  }
}

const answerOf = ({
  unitName,
  violationId,
  rules,
  ...group
}: ViolationGroup): z.output<typeof GroupSchema> => ({
  id: group.id,
  employee: group.employee,
  unit: unitName,
  firstDate: group.firstDate,
  lastDate: group.lastDate,
  breaches: group.breaches,
  incidents: group.incidents,
  rules: [...rules],
  violation: violationId,
});
