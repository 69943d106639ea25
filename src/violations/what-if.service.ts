import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { LimitKey } from '../rules/limits.js';
import { RULE_CODES, type RuleCode } from '../rules/rule.js';
import { formatDay, monthDays } from '../time/civil.js';
import { rulesInTable, rulesOutside } from '../workforce/law-table.js';
import type { Law } from '../workforce/law.js';
import { LAW } from '../workforce/law.module.js';
import type { DaySpan } from '../workforce/person.js';
import { faultIn, lawWithLimits, type TriedLimits } from '../workforce/tried-limits.js';
import { lawAskedFor } from './asked-law.repository.js';
import type { Claim } from './evaluation-claims.repository.js';
import { look } from './evaluation-decision.js';
import { EvaluationInputRepository, type OtherTerms } from './evaluation-input.repository.js';
import { EvaluationMarks } from './evaluation-marks.repository.js';
import { Views } from './views.js';
import { ViolationsRepository } from './violations.repository.js';
import { LimitCannotBeTried, TooManyToTry } from './what-if-refusals.js';
import { compare, type Compared, type Difference, inOrder } from './what-if.js';

/** Employees looked at in one go. */
const BATCH = 250;

/** Other terms than those in use. */
export interface WhatIf {
  readonly withoutAgreements: boolean;
  /** A profile or rulebook by name; null for the one in use. */
  readonly rulebook: string | null;
  /** For every adult, whatever law and agreements say; in the rulebook's own units. */
  readonly limits: TriedLimits;
}

/** Of which dates and of whom the records are compared. */
export interface WhatIfRange {
  /** `YYYY-MM`, the first and the last month of the anchor dates. */
  readonly first: string;
  readonly last: string;
  /** Whoever works there or below at any time of these months; null for everybody. */
  readonly unitId: string | null;
  /** More are refused. */
  readonly mostEmployees?: number;
}

/** Possible breaches; `inTable` are those of the rows that make up the total of the monthly report. */
export interface BreachCount {
  readonly all: number;
  readonly inTable: number;
}

/** How many of one rule there are, and would be. */
interface RuleChange {
  readonly rule: RuleCode;
  readonly onRecord: number;
  readonly whatIf: number;
}

/** A difference with whose it is: number and name. */
export type NamedDifference = Difference & { readonly employee: string; readonly name: string };

/** Who an employee is, and whether time of the months was checked. */
type Whose = Pick<NamedDifference, 'employee' | 'name'> & { readonly isChecked: boolean };

/** What would be otherwise in some months; nothing of it is stored. */
export interface WhatIfAnswer {
  readonly first: string;
  readonly last: string;
  /** Rulebook and version that were tried. */
  readonly rulebook: string;
  /** Whose working time of these months was checked, as the overview counts them. */
  readonly employees: number;
  /** Employees whose time has changed since what is on record was found. */
  readonly waiting: number;
  readonly onRecord: BreachCount;
  readonly whatIf: BreachCount;
  /** The same by rule, of those that have any; in the order of the law. */
  readonly byRule: readonly RuleChange[];
  /** By date, type and number. */
  readonly differences: readonly NamedDifference[];
}

/** Tries other terms on what is known, and compares with what is on record. Reads only. */
@Injectable()
export class WhatIfService {
  constructor(
    private readonly db: DataSource,
    @Inject(LAW) private readonly law: Law,
    private readonly input: EvaluationInputRepository,
    private readonly violations: ViolationsRepository,
    private readonly marks: EvaluationMarks,
  ) {}

  /**
   * One snapshot for all of it, which the database itself keeps from writing.
   *
   * @param progress told after each batch: how many employees are done, of how many
   * @throws TooManyToTry, UnknownProfile, LimitCannotBeTried
   */
  async differences(
    range: WhatIfRange,
    terms: WhatIf,
    progress: (done: number, total: number) => void = () => undefined,
  ): Promise<WhatIfAnswer> {
    const law = lawToTry(this.law, terms);
    const anchors = daysOf(range);
    const { marked } = await this.marks.waiting();
    return this.db.transaction('REPEATABLE READ', async (tx) => {
      await tx.query('set transaction read only');
      const codes = await this.codes(range.unitId, anchors, tx);
      const ids = [...codes.keys()];
      const { mostEmployees = Number.POSITIVE_INFINITY } = range;
      if (ids.length > mostEmployees) throw new TooManyToTry(ids.length, mostEmployees);
      const compared: Compared[] = [];
      for (let from = 0; from < ids.length; from += BATCH) {
        const batch = ids.slice(from, from + BATCH);
        compared.push(...(await this.compared(batch, anchors, { ...terms, law }, tx)));
        progress(Math.min(from + BATCH, ids.length), ids.length);
      }
      return {
        first: range.first,
        last: range.last,
        rulebook: law.name,
        employees: [...codes.values()].filter(({ isChecked }) => isChecked).length,
        waiting: marked,
        ...summed(compared, rulesInTable(this.law)),
        differences: compared
          .flatMap(({ differences }) =>
            differences.flatMap((one) => {
              const whose = codes.get(one.employeeId);
              return whose ? [{ ...one, employee: whose.employee, name: whose.name }] : [];
            }),
          )
          // Of one day and one type they stay in the order of the numbers.
          .sort(inOrder),
      };
    });
  }

  private async compared(
    ids: readonly string[],
    anchors: DaySpan,
    terms: OtherTerms,
    tx: EntityManager,
  ): Promise<Compared[]> {
    const claims = ids.map((employeeId): Claim => ({ employeeId, change: anchors, then: null }));
    const { inputs, ...batch } = await this.input.load(claims, true, tx, terms);
    const bench = {
      ...batch,
      views: new Views(),
      rulebook: terms.law.name,
      today: null,
      untabled: rulesOutside(terms.law),
    };
    const onRecord = await this.violations.onRecord(
      ids.map((employeeId) => ({ employeeId, anchors })),
      tx,
    );
    return inputs.map((input) => {
      const { employeeId } = input.claim;
      const cases = (look(input, bench)?.cases ?? []).filter(
        ({ finding }) => anchors.fromDay <= finding.anchorDay && finding.anchorDay < anchors.untilDay,
      );
      return compare(employeeId, onRecord.get(employeeId) ?? [], cases, batch.decidable);
    });
  }

  /** Everybody who was ever evaluated, by id, in the order of the numbers. */
  private async codes(
    unitId: string | null,
    { fromDay, untilDay }: DaySpan,
    tx: EntityManager,
  ): Promise<ReadonlyMap<string, Whose>> {
    const rows = await tx.query<(Whose & { readonly id: string })[]>(EVALUATED, [
      unitId,
      formatDay(fromDay),
      formatDay(untilDay),
    ]);
    return new Map(rows.map(({ id, ...person }) => [id, person]));
  }
}

/** $1 a unit, with those below it, or null for all; $2 and $3 the days, the second the first one after. */
const EVALUATED = `
  with recursive below as (
    select id from unit where id = $1
    union
    select u.id from unit u join below b on u.parent_id = b.id
  )
  select e.id, e.code as "employee", e.name as "name",
         exists (select from employee_month m
                  where m.employee_id = e.id and (m.figures ->> 'evaluated-employees')::numeric > 0
                    and m.month >= $2::date and m.month < $3::date
                    and ($1::uuid is null or m.unit_id in (select id from below))) as "isChecked"
    from employee e
    join employee_evaluation v on v.employee_id = e.id
   where $1::uuid is null
      or exists (select from position p join below b on b.id = p.unit_id
                  where p.employee_id = e.id and p.valid_from < $3::date
                    and (p.valid_until is null or p.valid_until > $2::date))
   order by e.code`;

const summed = (
  compared: readonly Compared[],
  tabled: ReadonlySet<RuleCode>,
): Pick<WhatIfAnswer, 'onRecord' | 'whatIf' | 'byRule'> => {
  const count = (rules: readonly RuleCode[]): BreachCount => ({
    all: rules.length,
    inTable: rules.filter((rule) => tabled.has(rule)).length,
  });
  const onRecord = compared.flatMap((one) => one.onRecord);
  const whatIf = compared.flatMap((one) => one.whatIf);
  const times = (rules: readonly RuleCode[], wanted: RuleCode): number =>
    rules.filter((rule) => rule === wanted).length;
  return {
    onRecord: count(onRecord),
    whatIf: count(whatIf),
    byRule: RULE_CODES.map((rule) => ({
      rule,
      onRecord: times(onRecord, rule),
      whatIf: times(whatIf, rule),
    })).filter((one) => one.onRecord + one.whatIf > 0),
  };
};

function daysOf({ first, last }: WhatIfRange): DaySpan {
  const [from, to] = [monthDays(first), monthDays(last)];
  if (from === null || to === null || to.to <= from.from)
    throw new RangeError(`no months: ${first} to ${last}`);
  return { fromDay: from.from, untilDay: to.to };
}

function lawToTry(inUse: Law, { rulebook, limits }: WhatIf): Law {
  const law = rulebook === null ? inUse : lawAskedFor(rulebook);
  for (const [key, value] of Object.entries(limits)) {
    const fault = faultIn(key as LimitKey, value, law.rulebook);
    if (fault) throw new LimitCannotBeTried(fault, law.rulebook);
  }
  return lawWithLimits(law, limits);
}
