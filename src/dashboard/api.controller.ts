import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { type Principal, toldTo } from '../access/access.js';
import { Needs, Who } from '../access/permission.service.js';
import type { BreachesByMonth } from '../indicators/breaches-by.js';
import type { MonthFigures } from '../indicators/figures.js';
import { IndicatorsSchema } from '../indicators/indicators-schema.js';
import { IndicatorsService } from '../indicators/indicators.service.js';
import { Cursors } from '../platform/http/cursors.service.js';
import { Answers, Refuses } from '../platform/http/describe.js';
import { Settings } from '../platform/settings.js';
import { clockOf } from '../platform/zone.js';
import { etagOfCase } from '../violations/cases/case-condition.js';
import { NoSuchViolation } from '../violations/cases/case-refusals.js';
import { askedScope } from './asked-scope.js';
import { ListChoices } from './list-choices.service.js';
import { assertAmong, NoSuchUnit } from './units/no-such-unit.js';
import { answerOf, detailAnswerOf, type ViolationAnswer, type ViolationDetailAnswer } from './violation.js';
import { ViolationDetailSchema, ViolationListSchema, ViolationQuery } from './violation-schema.js';
import { ViolationViews } from './violation-views.service.js';

const FiguresQuery = z.strictObject({
  month: z
    .string()
    .max(40)
    .optional()
    .meta({ description: 'YYYY-MM; the last closed month when left out', example: '2025-12' }),
  unit: z.string().max(40).optional().meta({
    description: 'Id of one unit, without those below it, for whoever sees units side by side or leads it',
  }),
});

export interface ViolationListAnswer {
  readonly violations: readonly ViolationAnswer[];
  /** Give it as `cursor` for the next page; null at the end. */
  readonly next: string | null;
}

/** The same data for other programs, of what the caller may see. */
@Controller('api/v1')
export class ApiController {
  constructor(
    private readonly violations: ViolationViews,
    private readonly choices: ListChoices,
    private readonly indicators: IndicatorsService,
    private readonly cursors: Cursors,
    private readonly settings: Settings,
  ) {}

  @Get('violations')
  @Needs('view-violation-names')
  @ApiTags('violations')
  @ApiOperation({ summary: 'Possible breaches, latest first' })
  @Answers(200, 'A page of them', ViolationListSchema)
  @Refuses(400, 404)
  async list(
    @Who() principal: Principal,
    @Query({ schema: ViolationQuery }) { limit, cursor, ...filter }: ViolationQuery,
  ): Promise<ViolationListAnswer> {
    if (filter.unit !== undefined) assertAmong(await this.violations.units(principal), filter.unit);
    await this.choices.importOf(filter.import);
    const list = ['violations', filter];
    const after = (await this.cursors.open(list, cursor, z.string())) ?? undefined;
    const { rows, next } = await this.violations.list(principal, { ...filter, after }, limit);
    return { violations: rows.map(answerOf), next: next && (await this.cursors.seal(list, next)) };
  }

  @Get('violations/:id')
  @Needs('view-violation-names')
  @ApiTags('violations')
  @ApiOperation({ summary: 'One possible breach with window, limits, counted events and history' })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @Answers(200, 'The breach', ViolationDetailSchema, { headers: { ETag: 'Its version, for If-Match' } })
  @Refuses(404)
  async one(
    @Who() principal: Principal,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ViolationDetailAnswer> {
    if (!z.uuid().safeParse(id).success) throw new NoSuchViolation();
    const found = await this.violations.one(principal, id);
    response.set('ETag', etagOfCase(found.row.version));
    return detailAnswerOf(found, clockOf(this.settings.zone));
  }

  @Get('indicators')
  @Needs('view-overview')
  @ApiTags('figures')
  @ApiOperation({
    summary:
      'Every figure of a month with goals, and by type, cause, origin and state over the trailing 13 months',
  })
  @Answers(200, 'The figures', IndicatorsSchema)
  @Refuses(404)
  async figures(
    @Who() principal: Principal,
    @Query({ schema: FiguresQuery }) query: z.infer<typeof FiguresQuery>,
  ): Promise<MonthFigures & { readonly breachesBy: BreachesByMonth }> {
    const scope = askedScope(principal, query.unit ?? null);
    if (query.unit !== undefined && (await this.violations.unitsOf(scope)).length === 0)
      throw new NoSuchUnit();
    const month = this.indicators.monthAsked(query.month);
    const figures = await this.indicators.figures(month, scope, toldTo(principal, scope));
    return { ...figures, breachesBy: await this.indicators.breachesBy(figures, scope) };
  }
}
