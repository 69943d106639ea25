import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Principal } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { Cursors } from '../../platform/http/cursors.service.js';
import { Answers, Refuses } from '../../platform/http/describe.js';
import { nextField, pageFields } from '../../platform/http/page-query.js';
import { assertAmong } from '../units/no-such-unit.js';
import { ViolationViews } from '../violation-views.service.js';
import { unitId } from '../violation-schema.js';
import { claimAnswerOf, RestClaimSchema } from './claim-answer.js';
import { CLAIM_STANDINGS, ClaimPlace, statesAsked } from './claim-filter.js';
import { type ClaimPage, ClaimViews } from './claim-views.service.js';

const stateField = z.enum(CLAIM_STANDINGS).optional().meta({
  description: 'A state, or one of outstanding (open and overdue; when left out), all',
});

const ClaimQuery = z.strictObject({
  state: stateField,
  unit: unitId,
  employee: z.string().max(200).optional().meta({ description: 'The employee’s number' }),
  ...pageFields,
});
const OwnClaimQuery = z.strictObject({ state: stateField, ...pageFields });

const ClaimListSchema = z
  .object({
    claims: z.array(RestClaimSchema),
    next: nextField,
  })
  .meta({ id: 'RestClaimList' });
type ClaimList = z.output<typeof ClaimListSchema>;

/** The ledger for other programs, of what the caller may see. */
@ApiTags('agreements')
@Controller('api/v1/rest-claims')
export class ClaimsApiController {
  constructor(
    private readonly claims: ClaimViews,
    private readonly violations: ViolationViews,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Needs('view-rest-claims')
  @ApiOperation({ summary: 'Rest owed for rests that were let be shorter, due first on top' })
  @Answers(200, 'A page of it', ClaimListSchema)
  @Refuses(400, 404)
  async list(
    @Who() principal: Principal,
    @Query({ schema: ClaimQuery })
    { limit, cursor, state = 'outstanding', unit, employee }: z.output<typeof ClaimQuery>,
  ): Promise<ClaimList> {
    if (unit !== undefined) assertAmong(await this.violations.units(principal), unit);
    const list = ['rest-claims', { state, unit, employee }];
    const after = await this.cursors.open(list, cursor, ClaimPlace);
    const wanted = { states: statesAsked(state), unitId: unit ?? null, employee: employee ?? null, after };
    return this.answer(list, await this.claims.list(principal, wanted, limit));
  }

  @Get('mine')
  @Needs('view-own-findings')
  @ApiOperation({ summary: 'Rest owed to the person who is signed in, due first on top' })
  @Answers(200, 'A page of it', ClaimListSchema)
  @Refuses(400)
  async mine(
    @Who() principal: Principal,
    @Query({ schema: OwnClaimQuery })
    { limit, cursor, state = 'outstanding' }: z.output<typeof OwnClaimQuery>,
  ): Promise<ClaimList> {
    const list = ['own-rest-claims', { state }];
    const after = await this.cursors.open(list, cursor, ClaimPlace);
    return this.answer(list, await this.claims.own(principal, statesAsked(state), after, limit));
  }

  private async answer(list: readonly unknown[], { rows, next }: ClaimPage): Promise<ClaimList> {
    return { claims: rows.map(claimAnswerOf), next: next && (await this.cursors.seal(list, next)) };
  }
}
