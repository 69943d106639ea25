import { z } from 'zod';
import { nextField } from '../../platform/http/page-query.js';
import { AgreementInFile, saidIn } from '../../workforce/agreement-file.js';
import { AGREEMENT_STATES, agreementState } from '../../workforce/agreement-state.js';
import type { AgreementView } from './agreement-views.service.js';
import type { AgreementRow } from './agreements.query.js';

/** What is written; judged as the organisation file is. */
export const AgreementBody = z.looseObject(AgreementInFile.shape).partial().meta({
  id: 'AgreementBody',
  description:
    'An agreement by the fields of docs/input-files.md; what is wrong with it is answered field by field',
});

const version = z
  .int()
  .min(1)
  .meta({ description: 'The version that was read; another one meanwhile is 409' });
export const AgreementChangeBody = z
  .strictObject({ version, agreement: AgreementBody })
  .meta({ id: 'AgreementChangeBody' });
export type AgreementChangeBody = z.output<typeof AgreementChangeBody>;
export const AgreementEndBody = z
  .strictObject({
    version,
    to: z.string().max(20).nullable().meta({
      description: 'The last day on which it holds; null where it was registered by mistake and never held',
    }),
  })
  .meta({ id: 'AgreementEndBody' });
export type AgreementEndBody = z.output<typeof AgreementEndBody>;

export const AgreementChangeSchema = z
  .object({
    id: z.uuid(),
    version: z.int(),
    marked: z.int().meta({ description: 'Employees who are evaluated again' }),
  })
  .meta({ id: 'AgreementChange' });

const agreement = z.object({
  ...AgreementInFile.shape,
  id: z.uuid(),
  version: z.int(),
  state: z.enum(AGREEMENT_STATES),
  keptBy: z.enum(['file', 'register']),
});
export const AgreementSchema = agreement.meta({ id: 'Agreement' });
export const AgreementListSchema = z
  .object({
    agreements: z.array(AgreementSchema),
    next: nextField,
  })
  .meta({ id: 'AgreementList' });

export const AgreementDetailSchema = z
  .object({
    ...agreement.shape,
    statute: z.array(
      z.object({ limit: z.string(), agreed: z.number(), statute: z.number(), clause: z.string() }),
    ),
    covered: z
      .object({
        date: z.iso.date(),
        units: z.array(z.object({ unit: z.string(), employees: z.int() })),
      })
      .nullable()
      .meta({ description: 'Null for whoever reads the terms alone, as administrators do' }),
    breachesWithout: z
      .array(z.object({ month: z.string(), count: z.int() }))
      .nullable()
      .meta({ description: 'Findings within the limits only because of the agreement; null like `covered`' }),
    versions: z.array(z.object({ number: z.int(), at: z.iso.datetime(), actor: z.string() })),
  })
  .meta({ id: 'AgreementDetail' });

export const agreementAnswer = (row: AgreementRow, today: string): z.output<typeof AgreementSchema> => ({
  ...saidIn(row.content),
  id: row.id,
  version: row.version,
  state: agreementState(row.content, today),
  keptBy: row.keptBy,
});

export const agreementDetailAnswer = (view: AgreementView): z.output<typeof AgreementDetailSchema> => ({
  ...agreementAnswer(view.row, view.today),
  statute: view.limits.map(({ key, agreed, statute, clause }) => ({ limit: key, agreed, statute, clause })),
  covered: view.use && {
    date: view.coveredOn,
    units: view.use.covered.map(({ unit, count }) => ({ unit, employees: count })),
  },
  breachesWithout: view.use?.spared.map(({ month, count }) => ({ month, count })) ?? null,
  versions: view.versions.map(({ number, at, actor }) => ({
    number,
    at: at.toISOString(),
    // What an issuer calls somebody is nobody else's business; of persons, only HR may.
    actor: actor.startsWith('oidc:') ? 'hr' : actor,
  })),
});
