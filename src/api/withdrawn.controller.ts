import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Principal } from '../access/access.js';
import { Needs, Who } from '../access/permission.service.js';
import { Answers, Refuses } from '../platform/http/describe.js';
import { PageQuery } from '../platform/http/page-query.js';
import { ID } from './import-document.service.js';
import { WithdrawnLists } from './withdrawn-lists.service.js';
import { WithdrawnList } from './withdrawn-view.js';

/** What imports withdrew. */
@ApiTags('imports')
@Controller('api/v1/imports/:id/withdrawn')
export class WithdrawnController {
  constructor(private readonly lists: WithdrawnLists) {}

  @Get()
  @Needs('view-imports')
  @ApiOperation({
    summary: 'The rows it withdrew, by time; of a dry run, that it would',
    description:
      'With what had brought each of them in: another file of the same source may have. When somebody worked is told with the scope events:read as well; of an absence only file and line. Rows of lists of people, units, positions and agreements are not among them.',
  })
  @ApiParam(ID)
  @Answers(200, 'A page of them', WithdrawnList)
  @Refuses(400, 404)
  page(
    @Who() principal: Principal,
    @Param('id') id: string,
    @Query({ schema: PageQuery }) query: PageQuery,
  ): Promise<WithdrawnList> {
    return this.lists.page(id, query, principal);
  }
}
