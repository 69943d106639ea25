import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { monthDays } from '../time/civil.js';
import type { RuleCode } from '../rules/rule.js';
import { rulesInTable, rulesOutside } from '../workforce/law-table.js';
import type { Law } from '../workforce/law.js';
import { LAW } from '../workforce/law.module.js';
import type { DaySpan } from '../workforce/person.js';
import { lawAskedFor } from './asked-law.repository.js';
import type { Claim } from './evaluation-claims.repository.js';
import { look } from './evaluation-decision.js';
import { EvaluationInputRepository } from './evaluation-input.repository.js';
import { EvaluationMarks } from './evaluation-marks.repository.js';
import { Views } from './views.js';
import { ViolationsRepository } from './violations.repository.js';
import { compare, type Compared, type Difference } from './what-if.js';

/** Employees looked at in one go. */
const BATCH = 250;

/** Other terms than those in use. */
export interface WhatIf {
  readonly withoutAgreements: boolean;
  /** A profile or rulebook by name; null for the one in use. */
  readonly rulebook: string | null;
}

/** Possible breaches; `inTable` are those of the rows that make up the total of the monthly report. */
export interface BreachCount {
  readonly all: number;
  readonly inTable: number;
}

/** What would be otherwise in a month; nothing of it is stored. */
export interface WhatIfAnswer {
  readonly month: string;
  /** Rulebook and version that were tried. */
  readonly rulebook: string;
  readonly employees: number;
  /** Employees whose time has changed since what is on record was found. */
  readonly waiting: number;
  readonly onRecord: BreachCount;
  readonly whatIf: BreachCount;
  readonly differences: readonly (Difference & { readonly employee: string })[];
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
   * @param month `YYYY-MM` of the anchor dates compared
   * @param progress told after each batch: how many employees are done, of how many
   */
  async differences(
    month: string,
    terms: WhatIf,
    progress: (done: number, total: number) => void = () => undefined,
  ): Promise<WhatIfAnswer> {
    const law = terms.rulebook === null ? this.law : lawAskedFor(terms.rulebook);
    const days = monthDays(month);
    if (days === null) throw new RangeError(`"${month}" is no month.`);
    const anchors = { fromDay: days.from, untilDay: days.to };
    const { marked } = await this.marks.waiting();
    return this.db.transaction('REPEATABLE READ', async (tx) => {
      await tx.query('set transaction read only');
      const codes = await this.codes(tx);
      const ids = [...codes.keys()];
      const compared: Compared[] = [];
      for (let from = 0; from < ids.length; from += BATCH) {
        const batch = ids.slice(from, from + BATCH);
        compared.push(...(await this.compared(batch, anchors, { ...terms, law }, tx)));
        progress(Math.min(from + BATCH, ids.length), ids.length);
      }
      const tabled = rulesInTable(this.law);
      const count = (rules: readonly RuleCode[]): BreachCount => ({
        all: rules.length,
        inTable: rules.filter((rule) => tabled.has(rule)).length,
      });
      return {
        month,
        rulebook: law.name,
        employees: ids.length,
        waiting: marked,
        onRecord: count(compared.flatMap(({ onRecord }) => onRecord)),
        whatIf: count(compared.flatMap(({ whatIf }) => whatIf)),
        differences: compared
          .flatMap(({ differences }) => differences)
          .map((one) => ({ ...one, employee: codes.get(one.employeeId) ?? '' })),
      };
    });
  }

  private async compared(
    ids: readonly string[],
    anchors: DaySpan,
    terms: { readonly law: Law; readonly withoutAgreements: boolean },
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
      return compare(employeeId, onRecord.get(employeeId) ?? [], cases);
    });
  }

  /** Numbers of everybody who was ever evaluated, by id, in the order of the numbers. */
  private async codes(tx: EntityManager): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ id: string; code: string }[]>(
      `select e.id, e.code from employee e join employee_evaluation v on v.employee_id = e.id order by e.code`,
    );
    return new Map(rows.map(({ id, code }) => [id, code]));
  }
}
