import { z } from 'zod';
import { CLAIM_STATES } from './claim-filter.js';
import type { ClaimRow } from './claims.query.js';

const stamp = z.iso.datetime();

const owed = {
  deficitSeconds: z.int(),
  aroseAt: stamp,
  dueOn: z.iso.date(),
  state: z.enum(CLAIM_STATES).meta({ description: 'late: closed after its last day' }),
  madeUp: z
    .object({ from: stamp, to: stamp })
    .nullable()
    .meta({ description: 'The part of a later rest that closes it; planned where it lies ahead' }),
};

/** Rest that is owed, as the case it comes from tells it. */
export const OwedRestSchema = z.object(owed).meta({ id: 'OwedRest' });
export type OwedRest = z.output<typeof OwedRestSchema>;

/** The same as the ledger tells it. */
export const RestClaimSchema = z
  .object({
    employee: z.string().meta({ description: 'Name' }),
    unit: z.object({ id: z.uuid(), name: z.string() }),
    rule: z.string(),
    anchorDate: z.iso.date(),
    ...owed,
    agreement: z
      .object({ id: z.uuid(), code: z.string() })
      .nullable()
      .meta({ description: 'Null where an assessment let the rest be shorter' }),
    violation: z.uuid().nullable(),
  })
  .meta({ id: 'RestClaim' });

export const owedRestOf = (row: ClaimRow): OwedRest => ({
  deficitSeconds: row.deficit,
  aroseAt: row.aroseAt.toISOString(),
  dueOn: row.dueOn,
  state: row.state,
  madeUp:
    row.madeUpFrom && row.madeUpUntil
      ? { from: row.madeUpFrom.toISOString(), to: row.madeUpUntil.toISOString() }
      : null,
});

export const claimAnswerOf = (row: ClaimRow): z.output<typeof RestClaimSchema> => ({
  employee: row.employee,
  unit: { id: row.unitId, name: row.unit },
  rule: row.rule,
  anchorDate: row.anchorDate,
  ...owedRestOf(row),
  agreement: row.agreementId === null ? null : { id: row.agreementId, code: row.agreement ?? '' },
  violation: row.violationId,
});
