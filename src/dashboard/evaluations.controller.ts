import { Body, Controller, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Needs } from '../access/permission.service.js';
import { Answers, Refuses } from '../platform/http/describe.js';
import type { TrialAnswer } from '../violations/trial.js';
import { TrialSchema } from '../violations/trial-schema.js';
import { TrialQuery, TrialRequest } from '../violations/trial-request.js';
import { TrialService } from '../violations/trial.service.js';

/** The request as a document says it. */
const BODY = z.toJSONSchema(TrialRequest, { io: 'input', unrepresentable: 'any' });
delete BODY.$schema;

/** What-if for other programs: events in, findings out. */
@ApiTags('evaluations')
@Controller('api/v1')
export class EvaluationsController {
  constructor(private readonly trials: TrialService) {}

  @Post('evaluations')
  @HttpCode(200)
  @Needs('try-evaluations')
  @ApiOperation({
    summary: 'What the law finds in the events sent',
    description:
      'Nothing is looked up and nothing stored. Agreements are those of the body; one that is wider than its granter may give is refused. At most 2 MB, and 4 million days of people.',
  })
  @Answers(200, 'What was found, employee by employee', TrialSchema)
  @Refuses(400, 404, 413)
  @ApiBody({ required: true, schema: BODY as unknown as Record<string, never> })
  evaluate(
    @Body() body: unknown,
    @Query({ schema: TrialQuery }) { rulebook }: z.infer<typeof TrialQuery>,
  ): Promise<TrialAnswer> {
    return this.trials.evaluate(body, rulebook);
  }
}
