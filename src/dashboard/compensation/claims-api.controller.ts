import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Principal } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { Cursors } from '../../platform/http/cursors.service.js';
import { Answers, Refuses } from '../../platform/http/describe.js';
import { pageFields } from '../../platform/http/page-query.js';
import { CLAIM_STANDINGS, CLAIM_STATES, ClaimPlace, statesAsked } from './claim-filter.js';
import { ClaimViews } from './claim-views.service.js';
import type { ClaimRow } from './claims.query.js';

const ClaimQuery = z.strictObject({
  state: z.enum(CLAIM_STANDINGS).optional().meta({
    description: 'A state, or one of outstanding (open and overdue; when left out), all',
  }),
  unit: z.uuid('expected the id of a unit').optional().meta({ description: 'Id of a unit' }),
  employee: z.string().max(200).optional().meta({ description: 'The employee’s number' }),
  ...pageFields,
});

const stamp = z.iso.datetime();
const ClaimListSchema = z
  .object({
    claims: z.array(
      z
        .object({
          employee: z.string().meta({ description: 'Name' }),
          unit: z.object({ id: z.uuid(), name: z.string() }),
          rule: z.string(),
          anchorDate: z.iso.date(),
          deficitSeconds: z.int(),
          aroseAt: stamp,
          dueOn: z.iso.date(),
          state: z.enum(CLAIM_STATES).meta({ description: 'late: closed after its last day' }),
          madeUp: z
            .object({ from: stamp, to: stamp })
            .nullable()
            .meta({ description: 'The part of a later rest that closes it; planned where it lies ahead' }),
          agreement: z
            .object({ id: z.uuid(), code: z.string() })
            .nullable()
            .meta({ description: 'Null where an assessment let the rest be shorter' }),
          violation: z.uuid().nullable(),
        })
        .meta({ id: 'RestClaim' }),
    ),
    next: z.string().nullable().meta({ description: 'Give it as cursor for the next page; null at the end' }),
  })
  .meta({ id: 'RestClaimList' });
type ClaimList = z.output<typeof ClaimListSchema>;

/** The ledger for other programs, of what the caller may see. */
@ApiTags('agreements')
@Controller('api/v1/rest-claims')
export class ClaimsApiController {
  constructor(
    private readonly claims: ClaimViews,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Needs('view-rest-claims')
  @ApiOperation({ summary: 'Rest owed for rests that were let be shorter, due first on top' })
  @Answers(200, 'A page of it', ClaimListSchema)
  @Refuses(400)
  async list(
    @Who() principal: Principal,
    @Query({ schema: ClaimQuery })
    { limit, cursor, state = 'outstanding', unit, employee }: z.output<typeof ClaimQuery>,
  ): Promise<ClaimList> {
    const list = ['rest-claims', { state, unit, employee }];
    const after = cursor === undefined ? null : await this.cursors.open(list, cursor, ClaimPlace);
    const wanted = { states: statesAsked(state), unitId: unit ?? null, employee: employee ?? null, after };
    const { rows, next } = await this.claims.list(principal, wanted, limit);
    return { claims: rows.map(answerOf), next: next && (await this.cursors.seal(list, next)) };
  }
}

const answerOf = (row: ClaimRow): ClaimList['claims'][number] => ({
  employee: row.employee,
  unit: { id: row.unitId, name: row.unit },
  rule: row.rule,
  anchorDate: row.anchorDate,
  deficitSeconds: row.deficit,
  aroseAt: row.aroseAt.toISOString(),
  dueOn: row.dueOn,
  state: row.state,
  madeUp:
    row.madeUpFrom && row.madeUpUntil
      ? { from: row.madeUpFrom.toISOString(), to: row.madeUpUntil.toISOString() }
      : null,
  agreement: row.agreementId === null ? null : { id: row.agreementId, code: row.agreement ?? '' },
  violation: row.violationId,
});
