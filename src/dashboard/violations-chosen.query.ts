import { type Scope, unitFilter } from '../access/access.js';
import { formatDay } from '../time/civil.js';
import { liesAhead } from '../violations/foreseen.query.js';
import { AWAY_CAUSE } from './cases/suggestion-words.js';
import type { ListConditions } from './list-conditions.js';
import { NO_CAUSE } from './violation-filter.js';
import { HAS_BEEN_REMINDED, HAS_BEEN_TOLD, hasMeasureDue, IS_OUTDATED } from './waiting/what-waits.query.js';

/** Violations somebody may see, with employee and unit. */
export const SEEN = `
    from violation v
    join employee e on e.id = v.employee_id
    join unit u     on u.id = v.unit_id
   where ($1::uuid[] is null or v.unit_id = any ($1::uuid[]))`;

/** The cause of a violation as somebody may know it: decided, or else suggested; its parameter is one of `chosenBy`. */
export const CAUSE = `coalesce(v.decided_cause,
           case when not ($12::boolean and v.suggested_cause = '${AWAY_CAUSE}') then v.suggested_cause end, '${NO_CAUSE}')`;

const OF_ANY_IMPORT = '$16::uuid is null';
const OF_IMPORT = `v.id in (select f.violation_id from import_finding f where f.import_id = $16::uuid)`;

/**
 * A question about `CHOSEN`, of an import where one is asked for. In a condition with an "or" PostgreSQL would not join the
 * two, and an import that brought everything took three seconds for a page. Without this nothing is found, rather than all.
 */
export const chosenIn = (sql: string, { importId }: ListConditions): string =>
  importId === null ? sql : sql.replace(OF_ANY_IMPORT, () => OF_IMPORT);

/** The violations that a selection chooses, with employee and unit; its parameters are those of `chosenBy`. */
export const CHOSEN = `
  ${SEEN}
     and ($2::date is null or v.anchor_date >= $2::date) and ($3::date is null or v.anchor_date <= $3::date)
     and ($4::uuid is null or v.unit_id = $4::uuid)
     and ($5::text[] is null or v.rule = any ($5::text[]))
     and ($6::text[] is null or v.state = any ($6::text[]))
     and ($7::text is null or v.effective_verdict = $7)
     and ($8::text is null or ${CAUSE} = $8)
     and ($9::text is null or v.origin = $9) and ($14::date is null or ${liesAhead('$14::date')})
     and ($10::uuid is null or v.agreement_id = $10::uuid)
     and ($11::text is null or ${HAS_BEEN_TOLD})
     and ($11::text is distinct from 'reminded' or ${HAS_BEEN_REMINDED})
     and ($13::date is null or ${hasMeasureDue('$13::date')})
     and ($15::boolean is not true or ${IS_OUTDATED})
     and ${OF_ANY_IMPORT}`;

/** Parameters of `CHOSEN`; those of a page follow. */
export const PAGE_AFTER = { date: '$17::date', id: '$18::uuid', limit: '$19' } as const;

/** @param today local day number */
export const chosenBy = (scope: Scope, wanted: ListConditions, today: number): readonly unknown[] => [
  unitFilter(scope),
  wanted.from,
  wanted.to,
  wanted.unitId,
  wanted.rules,
  wanted.states,
  wanted.verdict,
  wanted.cause,
  wanted.origin,
  wanted.agreementId,
  wanted.told,
  wanted.isAbsenceHidden,
  wanted.isMeasureDue ? formatDay(today) : null,
  wanted.isAhead ? formatDay(today) : null,
  wanted.isOutdated,
  wanted.importId,
];
