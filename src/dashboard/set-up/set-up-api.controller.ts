import { Controller, Delete, Get, HttpCode, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Principal } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { MappingSchema } from '../../ingest/mapping/mapping.js';
import { Cursors } from '../../platform/http/cursors.service.js';
import { Answers, Refuses } from '../../platform/http/describe.js';
import { nextField, pageBehind, PageQuery } from '../../platform/http/page-query.js';
import { RoleListSchema, rolesOf } from './role-list.js';
import { SetUpViews } from './set-up-views.service.js';

const NO_CONTENT = 204;
const Place = z.string();

const MappingListSchema = z
  .object({
    mappings: z.array(
      z.object({
        origin: z
          .enum(['kept', 'shipped'])
          .meta({ description: 'Whether it was kept here or comes with the product' }),
        mapping: MappingSchema,
      }),
    ),
    next: nextField,
  })
  .meta({ id: 'MappingList' });
type MappingList = z.output<typeof MappingListSchema>;

/** How the installation is set up, for programs of whoever sees to it. Nothing in it is of anybody's time. */
@ApiTags('set-up')
@Controller('api/v1')
export class SetUpApiController {
  constructor(
    private readonly views: SetUpViews,
    private readonly cursors: Cursors,
  ) {}

  @Get('roles')
  @Needs('view-set-up')
  @ApiOperation({
    summary: 'Who has which role, by the register of units and by the role file',
    description:
      'Roles by groups at the issuer are the issuer\u2019s to tell; whoever is on record is an employee besides.',
  })
  @Answers(200, 'A page of them', RoleListSchema)
  @Refuses(400)
  async roles(
    @Query({ schema: PageQuery }) { limit, cursor }: PageQuery,
  ): Promise<z.output<typeof RoleListSchema>> {
    const all = rolesOf(await this.views.managers(), this.views.grants);
    const after = await this.placeIn('roles', cursor);
    const { shown, next } = pageBehind(all, ({ key }) => key, { limit, after });
    return {
      roles: shown.map(({ role }) => role),
      next: next === null ? null : await this.cursors.seal('roles', next),
    };
  }

  @Get('mappings')
  @Needs('manage-mappings')
  @ApiOperation({ summary: 'Column mappings, those kept here and those that come with the product' })
  @Answers(200, 'A page of them, by name', MappingListSchema)
  @Refuses(400)
  async mappings(@Query({ schema: PageQuery }) { limit, cursor }: PageQuery): Promise<MappingList> {
    const { kept, presets } = await this.views.mappings();
    const all = [
      ...kept.map((mapping) => ({ origin: 'kept' as const, mapping })),
      ...presets.map((mapping) => ({ origin: 'shipped' as const, mapping })),
    ];
    const after = await this.placeIn('mappings', cursor);
    const keyOf = ({ origin, mapping }: (typeof all)[number]): string => `${mapping.name} ${origin}`;
    const { shown, next } = pageBehind(all, keyOf, { limit, after });
    return {
      mappings: [...shown],
      next: next === null ? null : await this.cursors.seal('mappings', next),
    };
  }

  @Delete('mappings/:name')
  @HttpCode(NO_CONTENT)
  @Needs('manage-mappings')
  @ApiOperation({
    summary: 'Delete a mapping that is kept here',
    description:
      'One of the product\u2019s of the same name holds again then. Of one there is not nothing is done.',
  })
  @ApiParam({ name: 'name', schema: { type: 'string' } })
  @Answers(NO_CONTENT, 'It is gone')
  async remove(@Who() { id }: Principal, @Param('name') name: string): Promise<void> {
    await this.views.removeMapping(name, id);
  }

  private async placeIn(list: string, cursor: string | undefined): Promise<string | null> {
    return this.cursors.open(list, cursor, Place);
  }
}
