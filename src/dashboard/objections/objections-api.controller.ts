import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Principal } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { Cursors } from '../../platform/http/cursors.service.js';
import { Answers, Refuses } from '../../platform/http/describe.js';
import { pageFields } from '../../platform/http/page-query.js';
import { formatDay } from '../../time/civil.js';
import { NoSuchObjection } from '../../violations/objections/objection-refusals.js';
import { ObjectionTime } from '../../violations/objections/objection-time.service.js';
import {
  AnswerBody,
  type ObjectionAnswer,
  objectionAnswerOf,
  ObjectionList,
  ObjectionSchema,
  OBJECTION_STANDINGS,
  statesAsked,
} from './objection-answer.js';
import { ObjectionPlace } from './objection-place.js';
import { ObjectionViews } from './objection-views.service.js';

const ObjectionQuery = z.strictObject({
  state: z.enum(OBJECTION_STANDINGS).optional().meta({
    description: 'open (when left out), answered (upheld and rejected), or all, those taken back among them',
  }),
  ...pageFields,
});

/** What employees object to, for other programs, of what the caller may see. */
@ApiTags('objections')
@Controller('api/v1/objections')
export class ObjectionsApiController {
  constructor(
    private readonly objections: ObjectionViews,
    private readonly cursors: Cursors,
    private readonly time: ObjectionTime,
  ) {}

  @Get()
  @Needs('view-objections')
  @ApiOperation({
    summary: 'Objections to findings, those due first on top; each look at a person is logged',
  })
  @Answers(200, 'A page of them', ObjectionList)
  @Refuses(400)
  async list(
    @Who() principal: Principal,
    @Query({ schema: ObjectionQuery }) { limit, cursor, state = 'open' }: z.output<typeof ObjectionQuery>,
  ): Promise<z.output<typeof ObjectionList>> {
    const list = ['objections', { state }];
    const after = await this.cursors.open(list, cursor, ObjectionPlace);
    const { rows, next } = await this.objections.list(
      principal,
      { states: statesAsked(state), after },
      limit,
    );
    const today = formatDay(this.time.today);
    return {
      objections: rows.map((row) => objectionAnswerOf(row, today)),
      next: next && (await this.cursors.seal(list, next)),
    };
  }

  @Post(':id/answer')
  @HttpCode(200)
  @Needs('answer-objection')
  @ApiOperation({
    summary: 'Answer an objection, once',
    description:
      'The employee sees the answer with the name of whoever gave it. The same said twice changes nothing; another answer is refused.',
  })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @Answers(200, 'It is answered', ObjectionSchema)
  @Refuses(404, 409)
  async answer(
    @Who() principal: Principal,
    @Param('id') id: string,
    @Body({ schema: AnswerBody }) { outcome, answer }: AnswerBody,
  ): Promise<ObjectionAnswer> {
    if (!z.uuid().safeParse(id).success) throw new NoSuchObjection();
    await this.objections.answer(principal, id, outcome, answer);
    return objectionAnswerOf(await this.objections.one(principal, id), formatDay(this.time.today));
  }
}
