import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import type { Principal } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { Answers, Refuses } from '../../platform/http/describe.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import type { CaseCommand } from '../../violations/cases/case-command.js';
import { etagOfCase, versionIn } from '../../violations/cases/case-condition.js';
import {
  AssessInput,
  CauseInput,
  CommentInput,
  DeviationInput,
  MeasureChangeInput,
  MeasureDropInput,
  MeasureInput,
  TakeBackInput,
} from '../../violations/cases/case-input.js';
import { NoSuchViolation } from '../../violations/cases/case-refusals.js';
import { WrongAction } from '../../violations/cases/wrong-action.js';
import { CasesService } from '../../violations/cases/cases.service.js';
import { ViolationViews } from '../violation-views.service.js';
import {
  type CaseChange,
  CaseChangeSchema,
  correctionAnswerOf,
  historyAnswerOf,
  HistoryListSchema,
} from './case-answer.js';

const ETAG = { ETag: 'Names the version of the violation, for If-Match' };
const IF_MATCH = {
  name: 'If-Match',
  required: true,
  description: 'The ETag of the violation as it was fetched; * changes it whatever it says',
  schema: { type: 'string' },
} as const;
const IF_MATCH_OR_NOT = { ...IF_MATCH, required: false } as const;
const ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;
const MEASURE = { name: 'measure', schema: { type: 'string', format: 'uuid' } } as const;

/** What persons and programs do to a violation. Each answer has the ETag of the next. */
@ApiTags('violations')
@ApiParam(ID)
@Controller('api/v1/violations/:id')
export class CasesApiController {
  constructor(
    private readonly cases: CasesService,
    private readonly views: ViolationViews,
    private readonly settings: Settings,
  ) {}

  @Get('history')
  @Needs('view-violation-names')
  @ApiOperation({
    summary:
      'What happened to a violation, from the first time it was found, and to the hours behind it; the look is logged',
  })
  @Answers(200, 'Every step and every correction of its hours, in order', HistoryListSchema)
  @Refuses(404)
  async history(
    @Who() principal: Principal,
    @Param('id') id: string,
  ): Promise<z.output<typeof HistoryListSchema>> {
    const clock = clockOf(this.settings.zone);
    const { steps, corrections } = await this.views.history(principal, idIn(id));
    return {
      history: steps.map((step) => historyAnswerOf(step, clock)),
      corrections: corrections.map((one) => correctionAnswerOf(one, clock)),
    };
  }

  @Post('assess')
  @HttpCode(200)
  @Needs('assess-violations')
  @ApiOperation({
    summary: 'Assess a violation, or assess it anew',
    description:
      'What is no breach needs a reason. A duplicate needs the violation it is one of. The disturbance of section 10-8 (3) is for daily and weekly rest, the emergency of section 10-12 (3) for all but the rules for minors.',
  })
  @ApiHeader(IF_MATCH)
  @Answers(200, 'It is so', CaseChangeSchema, { headers: ETAG })
  @Refuses(400, 404, 409, 412, 428)
  assess(
    @Who() principal: Principal,
    @Param('id') id: string,
    @Body({ schema: AssessInput }) input: AssessInput,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseChange> {
    return this.act(principal, id, { kind: 'assess', ...input }, response);
  }

  @Post('take-back')
  @HttpCode(200)
  @Needs('assess-violations')
  @ApiOperation({ summary: 'Take an assessment back: the violation is not assessed any more' })
  @ApiHeader(IF_MATCH)
  @Answers(200, 'It is so', CaseChangeSchema, { headers: ETAG })
  @Refuses(400, 404, 409, 412, 428)
  takeBack(
    @Who() principal: Principal,
    @Param('id') id: string,
    @Body({ schema: TakeBackInput }) { reason }: TakeBackInput,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseChange> {
    return this.act(principal, id, { kind: 'take-back', reason }, response);
  }

  @Put('cause')
  @Needs('assess-violations')
  @ApiOperation({ summary: 'Decide the cause; it is counted before the suggested one' })
  @ApiHeader(IF_MATCH)
  @Answers(200, 'It is so', CaseChangeSchema, { headers: ETAG })
  @Refuses(400, 404, 409, 412, 428)
  cause(
    @Who() principal: Principal,
    @Param('id') id: string,
    @Body({ schema: CauseInput }) { cause }: CauseInput,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseChange> {
    return this.act(principal, id, { kind: 'decide-cause', cause }, response);
  }

  @Post('comments')
  @HttpCode(200)
  @Needs('assess-violations')
  @ApiOperation({ summary: 'Add a comment, which nobody can change afterwards' })
  @ApiHeader(IF_MATCH_OR_NOT)
  @Answers(200, 'It is in the history', CaseChangeSchema, { headers: ETAG })
  @Refuses(400, 404, 412)
  comment(
    @Who() principal: Principal,
    @Param('id') id: string,
    @Body({ schema: CommentInput }) { text }: CommentInput,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseChange> {
    return this.act(principal, id, { kind: 'comment', text }, response, false);
  }

  @Post('measures')
  @Needs('assess-violations')
  @ApiOperation({ summary: 'Say what is to be done, by whom and until when' })
  @ApiHeader(IF_MATCH_OR_NOT)
  @Answers(201, 'It is on record', CaseChangeSchema, {
    headers: { ...ETAG, Location: 'The measure, for PATCH' },
  })
  @Refuses(400, 404, 412)
  async addMeasure(
    @Who() principal: Principal,
    @Param('id') id: string,
    @Body({ schema: MeasureInput }) { id: given, ...measure }: MeasureInput,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseChange> {
    const own = given ?? randomUUID();
    const command: CaseCommand = { kind: 'add-measure', measure: { id: own, ...measure } };
    const change = await this.act(principal, id, command, response, false);
    response.location(`/api/v1/violations/${change.id}/measures/${own}`);
    return change;
  }

  @Patch('measures/:measure')
  @Needs('assess-violations')
  @ApiParam(MEASURE)
  @ApiOperation({
    summary: 'Change a measure: what is left out stays, and what was dropped is taken up again',
  })
  @ApiHeader(IF_MATCH)
  @Answers(200, 'It is so', CaseChangeSchema, { headers: ETAG })
  @Refuses(400, 404, 412, 428)
  changeMeasure(
    @Who() principal: Principal,
    @Param('id') id: string,
    @Param('measure') measure: string,
    @Body({ schema: MeasureChangeInput }) change: MeasureChangeInput,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseChange> {
    const own = measureIn(measure);
    return this.act(principal, id, { kind: 'change-measure', id: own, change: present(change) }, response);
  }

  @Post('measures/:measure/drop')
  @HttpCode(200)
  @Needs('assess-violations')
  @ApiParam(MEASURE)
  @ApiOperation({ summary: 'Say that a measure is not to be done after all; it is open and due no longer' })
  @ApiHeader(IF_MATCH)
  @Answers(200, 'It is so', CaseChangeSchema, { headers: ETAG })
  @Refuses(400, 404, 412, 428)
  dropMeasure(
    @Who() principal: Principal,
    @Param('id') id: string,
    @Param('measure') measure: string,
    @Body({ schema: MeasureDropInput }) { reason }: MeasureDropInput,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseChange> {
    return this.act(principal, id, { kind: 'drop-measure', id: measureIn(measure), reason }, response);
  }

  @Put('deviation')
  @Needs('assess-violations')
  @ApiOperation({ summary: 'Link the deviation it was reported as elsewhere' })
  @ApiHeader(IF_MATCH)
  @Answers(200, 'It is so', CaseChangeSchema, { headers: ETAG })
  @Refuses(400, 404, 412, 428)
  deviation(
    @Who() principal: Principal,
    @Param('id') id: string,
    @Body({ schema: DeviationInput }) { number }: DeviationInput,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseChange> {
    return this.act(principal, id, { kind: 'link-deviation', number }, response);
  }

  private async act(
    principal: Principal,
    id: string,
    command: CaseCommand,
    response: Response,
    isConditional = true,
  ): Promise<CaseChange> {
    const expected = versionIn(response.req.headers['if-match'], isConditional);
    const { version, isChanged } = await this.cases.act(principal, idIn(id), command, expected);
    response.set('ETag', etagOfCase(version));
    return { id: idIn(id), version, changed: isChanged };
  }
}

/** What is no id names no violation; saying "not an id" would only help somebody who is guessing. */
function idIn(id: string): string {
  if (!z.uuid().safeParse(id).success) throw new NoSuchViolation();
  return id;
}

function measureIn(id: string): string {
  if (!z.uuid().safeParse(id).success) throw new WrongAction('measure-unknown');
  return id;
}

/** What was left out is not said; `undefined` in its place would be. */
const present = <T extends object>(change: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
