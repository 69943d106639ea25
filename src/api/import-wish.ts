import { z } from 'zod';
import { type DaySpan, daySpanOf } from '../ingest/replaced-period.js';
import { DATE_ORDERS } from '../ingest/stamp-style.js';
import { oneOfCodes } from '../ingest/mapping/mapping-expectations.js';
import { spoken } from '../platform/http/fault-words.js';
import { visibleName } from '../platform/http/visible.js';

const flag = (description: string) =>
  z
    .enum(['true', 'false'], {
      error: spoken({
        nb: 'ventet true eller false',
        nn: 'venta true eller false',
        en: 'expected true or false',
      }),
    })
    .default('false')
    .transform((word) => word === 'true')
    .meta({ description });

const Period = z
  .string()
  .transform((text, context): DaySpan => {
    const span = daySpanOf(text);
    if (span) return span;
    context.addIssue({
      code: 'custom',
      message: spoken({
        nb: 'ventet 2025-12, 2025 eller 2025-12-01/2025-12-14',
        nn: 'venta 2025-12, 2025 eller 2025-12-01/2025-12-14',
        en: 'expected 2025-12, 2025 or 2025-12-01/2025-12-14',
      }),
    });
    return z.NEVER;
  })
  .meta({
    description:
      'The file is the whole truth about this period for its source: what it leaves out is withdrawn. Not together with partial.',
    example: '2025-12',
  });

/** The options of `hviletid import`, as parameters of an address or as fields of a form. */
export const ImportWish = z
  .strictObject({
    mapping: z.string().min(1).max(100_000).optional().meta({
      description:
        'How columns are read: the name of a preset or of a mapping that was used before; in a form also a mapping itself, as YAML or JSON. Left out, the file is recognised.',
      example: 'kimai',
    }),
    source: visibleName
      .optional()
      .meta({ description: 'Name of the system the rows come from, where two use the same row ids' }),
    dates: z.enum(DATE_ORDERS, oneOfCodes(DATE_ORDERS)).optional().meta({
      description:
        'What comes first in dates like 03/04/2025, where neither the mapping nor a date of the file tells; without it such a file is refused',
    }),
    sheet: z.string().min(1).max(100).optional().meta({
      description:
        'Name of the sheet of a workbook that is read, where it is not the one the mapping names or the first that holds anything; one there is not is refused',
      example: 'December',
    }),
    dryRun: flag('Store nothing, and answer as if it had been stored'),
    partial: flag('Take the good rows of a file with bad ones'),
    knownOnly: flag('Refuse rows of employees nobody has named before; otherwise they are let in'),
    replace: Period.optional(),
  })
  .refine(({ partial, replace }) => !partial || replace === undefined, {
    path: ['replace'],
    message: spoken({
      nb: 'går ikke sammen med partial: radene med feil ville bli trukket tilbake',
      nn: 'går ikkje saman med partial: radene med feil ville bli trekte tilbake',
      en: 'does not go together with partial: the bad rows would be withdrawn',
    }),
  });
export type ImportWish = z.output<typeof ImportWish>;
