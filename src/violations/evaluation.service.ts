import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { formatDay } from '../time/civil.js';
import { assess, onePerAnchorDate, type CaseFinding } from './assessment.js';
import { EvaluationInputRepository, type EvaluationInput } from './evaluation-input.repository.js';
import { MonthFiguresRepository } from './month-figures.repository.js';
import { sickFigures, workFigures } from './month-figures.js';
import { nowCounting, reconcile, type Reconciliation } from './reconcile.js';
import { ViolationObserver, type RaisedViolation } from './violation-observer.service.js';
import { ViolationsRepository, type CaseContext } from './violations.repository.js';

/** What one evaluation changed; all zero when it repeated what was known. */
export interface Evaluation {
  readonly raised: number;
  readonly reopened: number;
  readonly restated: number;
  readonly superseded: number;
}

@Injectable()
export class EvaluationService {
  constructor(
    private readonly db: DataSource,
    private readonly input: EvaluationInputRepository,
    private readonly violations: ViolationsRepository,
    private readonly figures: MonthFiguresRepository,
    private readonly observer: ViolationObserver,
  ) {}

  /**
   * Evaluates everything known of one employee and stores cases, monthly figures and
   * alerts in one transaction, which also clears the dirty mark. Evaluating the same
   * time again changes nothing. An employee without any event only loses the mark.
   */
  evaluate(employeeId: string): Promise<Evaluation> {
    return this.db.transaction(async (tx) => {
      const input = await this.input.take(employeeId, tx);
      if (input === null) return NOTHING;
      const onRecord = await this.violations.onRecord(employeeId, tx);
      const countsBefore = await this.figures.violationsOf(employeeId, tx);

      const { view, cases } = assess(input.rows, input.circumstances, input.readings);
      const context = { employeeId, rulebook: input.rulebook, unitOn: input.unitOn, at: input.at };
      const decided = reconcile(onRecord, onePerAnchorDate(cases), context);

      await this.store(decided, context, tx);
      await this.figures.replace(
        'employee_month',
        employeeId,
        workFigures(view, input.unitOn, input.untabled),
        tx,
      );
      await this.figures.replace('sick_month', employeeId, sickFiguresOf(input), tx);
      await this.figures.recount(countsBefore, await this.figures.violationsOf(employeeId, tx), tx);
      return counted(decided);
    });
  }

  private async store(decided: Reconciliation, context: CaseContext, tx: EntityManager): Promise<void> {
    const raisedIds = await this.violations.raise(decided.raise, context, tx);
    for (const { row, found } of [...decided.restate, ...decided.reopen]) {
      await this.violations.restate(row, found, context, tx);
    }
    for (const { row } of decided.reopen) {
      await this.violations.move(row, 'detected', 'found-again', context.at, tx);
    }
    for (const row of decided.supersede) {
      await this.violations.move(row, 'superseded', 'data-corrected', context.at, tx);
    }
    const raised = decided.raise.map((found, i) => raisedOf(raisedIds[i] ?? '', found, context));
    const again = [...decided.reopen, ...nowCounting(decided)];
    const news = [...raised, ...again.map(({ row, found }) => raisedOf(row.id, found, context))];
    if (news.length > 0) await this.observer.raised(news, tx);
  }
}

export const NOTHING: Evaluation = { raised: 0, reopened: 0, restated: 0, superseded: 0 };

const counted = ({ raise, reopen, restate, supersede }: Reconciliation): Evaluation => ({
  raised: raise.length,
  reopened: reopen.length,
  restated: restate.length,
  superseded: supersede.length,
});

const raisedOf = (
  id: string,
  { finding }: CaseFinding,
  { employeeId, unitOn }: CaseContext,
): RaisedViolation => ({
  id,
  employeeId,
  unitId: unitOn(finding.anchorDay) ?? '',
  rule: finding.rule,
  anchorDate: formatDay(finding.anchorDay),
  counts: finding.effectiveVerdict === 'breach',
});

const sickFiguresOf = ({
  months,
  employed,
  sick,
  unitOn,
}: EvaluationInput): ReturnType<typeof sickFigures> =>
  months === null ? [] : sickFigures(months, employed, sick, unitOn);
