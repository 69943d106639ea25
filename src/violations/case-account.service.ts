import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { seeingEverybody } from '../platform/database/row-sight.js';
import { explain } from '../rules/explain.js';
import type { Explanation } from '../rules/explanation.js';
import type { RuleCode } from '../rules/rule.js';
import { parseDay } from '../time/civil.js';
import type { Interval } from '../time/interval.js';
import type { Law } from '../workforce/law.js';
import { LAW } from '../workforce/law.module.js';
import { look } from './evaluation-decision.js';
import { EvaluationInputRepository } from './evaluation-input.repository.js';
import { lawNamed } from './law-named.js';
import { differingOf } from './verdicts.js';
import { Views } from './views.js';

/** What names a case, and the figures it has on record. */
export interface CaseFigures {
  readonly employeeId: string;
  readonly rule: RuleCode;
  /** `YYYY-MM-DD` */
  readonly anchorDate: string;
  readonly measured: number;
  readonly limit: number;
  readonly baseLimit: number;
  /** What the register calls the agreement that sets the limit; null where the statute does. */
  readonly agreementCode: string | null;
}

/** How the figure of a case comes about, and the work that bounds a rest. Instants are UTC seconds. */
export interface CaseAccount {
  readonly explanation: Explanation;
  readonly bounds: readonly Interval[];
}

/**
 * How the figure of a case comes about, term by term. It is not stored: the same decision
 * that found the case is made again from the time on record.
 */
@Injectable()
export class CaseAccounts {
  constructor(
    private readonly db: DataSource,
    private readonly input: EvaluationInputRepository,
    @Inject(LAW) private readonly law: Law,
  ) {}

  /**
   * Null where the time on record says something else by now, as between a correction and
   * the evaluation of it: a sum that does not give the figure beside it would be worse than none.
   *
   * The figure depends on time and terms in other units as well, which whoever may see the
   * case may not see by themselves; of them nothing but what the figure counts leaves here.
   */
  async of(wanted: CaseFigures): Promise<CaseAccount | null> {
    const day = parseDay(wanted.anchorDate);
    if (day === null) return null;
    return seeingEverybody(() =>
      this.db.transaction('REPEATABLE READ', async (tx) => {
        await tx.query('set transaction read only');
        return this.found(wanted, day, tx);
      }),
    );
  }

  private async found(wanted: CaseFigures, day: number, tx: EntityManager): Promise<CaseAccount | null> {
    const { employeeId, rule } = wanted;
    const claim = { employeeId, change: { fromDay: day, untilDay: day + 1 }, then: null };
    const { inputs, ...batch } = await this.input.load([claim], true, tx);
    const [input] = inputs;
    const bench = { ...batch, views: new Views(), rulebook: this.law.name, today: null, untabled: [] };
    const seen = input && look(input, bench);
    const one = seen?.cases.find(({ finding }) => finding.rule === rule && finding.anchorDay === day);
    if (!one) return null;
    const { finding, view } = one;
    if (!isSame(finding, wanted)) return null;
    const named = { ...finding, agreement: wanted.agreementCode ?? finding.agreement };
    const explanation = explain(named, view, lawNamed(this.law), differingOf(one));
    const { start, end } = view.timeline;
    return {
      explanation,
      bounds: explanation.bounds.map((place) => ({ start: start[place] ?? 0, end: end[place] ?? 0 })),
    };
  }
}

/** Stored as doubles, as they were found. */
const isSame = (
  found: { readonly measured: number; readonly effectiveLimit: number; readonly baseLimit: number },
  { measured, limit, baseLimit }: CaseFigures,
): boolean => found.measured === measured && found.effectiveLimit === limit && found.baseLimit === baseLimit;
