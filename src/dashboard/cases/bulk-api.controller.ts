import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { z } from 'zod';
import type { Principal } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { languageAskedFor } from '../../platform/html/language.js';
import { Answers, LANGUAGE_HEADER, Refuses } from '../../platform/http/describe.js';
import { spoken } from '../../platform/http/fault-words.js';
import type { CaseCommand } from '../../violations/cases/case-command.js';
import { AssessInput, MeasureInput } from '../../violations/cases/case-input.js';
import { OUTCOMES } from '../../violations/violation-lifecycle.js';
import { BulkAssessment } from './bulk-assessment.service.js';
import { MOST_PICKS } from './bulk-form.js';

/** A duplicate is one of a certain other case, and so for one at a time. */
const TOGETHER = OUTCOMES.filter((outcome) => outcome !== 'duplicate');
const ONE_OF = TOGETHER.join(', ');
const NO_DUPLICATE = spoken({
  nb: `ventet en av ${ONE_OF}; et duplikat vurderes for seg`,
  nn: `venta ein av ${ONE_OF}; eit duplikat blir vurdert for seg`,
  en: `expected one of ${ONE_OF}; a duplicate is assessed by itself`,
});
const ONCE = spoken({
  nb: 'ventet hver id én gang',
  nn: 'venta kvar id éin gong',
  en: 'expected each id once',
});

const BulkInput = AssessInput.omit({ duplicateOf: true })
  .extend({
    outcome: z.enum(TOGETHER, NO_DUPLICATE),
    cause: z.string().max(100).nullable().default(null).meta({
      description:
        'Code of a cause, decided for each of them; left out or null, each keeps its own. Unknown, nothing is stored',
    }),
    measure: MeasureInput.required({ id: true }).nullable().default(null).meta({
      description:
        'Added to each of them, each with an id of its own that is made of this one and its own; left out or null, none is',
    }),
    violations: z
      .array(
        z.strictObject({
          id: z.uuid(),
          version: z.int().min(1).meta({ description: 'As it was read: the number in its ETag' }),
        }),
      )
      .min(1)
      .max(MOST_PICKS)
      .refine((picks) => new Set(picks.map(({ id }) => id)).size === picks.length, ONCE)
      .meta({ description: `Up to ${MOST_PICKS}, each once` }),
  })
  .meta({ id: 'BulkAssessment' });

const BulkAnswer = z
  .object({
    assessed: z.int().meta({ description: 'How many are as they were asked to be' }),
    left: z
      .array(z.object({ id: z.uuid(), problem: z.string(), detail: z.string() }))
      .meta({ description: 'Those that are as they were, and why' }),
  })
  .meta({ id: 'BulkAssessmentAnswer' });

/** Several violations assessed alike by a program. */
@ApiTags('violations')
@Controller('api/v1/violations')
export class BulkApiController {
  constructor(private readonly bulk: BulkAssessment) {}

  @Post('assess')
  @HttpCode(200)
  @Needs('assess-violations')
  @ApiOperation({
    summary: 'Assess several violations alike',
    description:
      'Each by itself: one that somebody changed meanwhile is left, and keeps none of the others waiting. Sent again, what is done stays done.',
  })
  @ApiHeader(LANGUAGE_HEADER)
  @Answers(200, 'What was done, and what was left', BulkAnswer)
  @Refuses(400)
  async assess(
    @Req() { headers }: Request,
    @Who() principal: Principal,
    @Body({ schema: BulkInput }) input: z.output<typeof BulkInput>,
  ): Promise<z.output<typeof BulkAnswer>> {
    const { violations, outcome, reason, cause, measure } = input;
    const language = languageAskedFor(headers['accept-language']) ?? 'en';
    const command: CaseCommand = { kind: 'assess', outcome, reason, duplicateOf: null };
    const left = await this.bulk.act(principal, violations, { command, cause, measure });
    return {
      assessed: violations.length - left.length,
      left: left.map(({ id, code, message }) => ({ id, problem: code, detail: message[language] })),
    };
  }
}
