import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TimelineRepository } from '../../ingest/timeline.repository.js';
import { ToldAbsences } from '../../ingest/told-absences.repository.js';
import { EvaluationMarks } from '../../violations/evaluation-marks.repository.js';
import type { ClosingFacts } from './closing-step.js';

const MONTH = `
  with evaluated as (
    select m.month, m.unit_id
      from month_indicator m
     where m.indicator = 'evaluated-employees' and m.value > 0
       and m.month in ($1::date, ($1::date - interval '1 month')::date)
  )
  select exists (select from closed_report c where c.month = $1::date) as "isClosed",
         exists (select from registration_start r
                  where r.indicator = 'sick-leave' and date_trunc('month', r.from_date) > $1::date) as "isUnregistered",
         exists (select from evaluated e where e.month = $1::date) as "isEvaluated",
         (select count(*)::int
            from evaluated e
           where e.month < $1::date
             and not exists (select from evaluated n where n.unit_id = e.unit_id and n.month = $1::date)
             and exists (select from position p
                          where p.unit_id = e.unit_id and p.valid_from < $1::date + interval '1 month'
                            and (p.valid_until is null or p.valid_until > $1::date))) as "silentUnits"`;

type MonthRow = Pick<ClosingFacts, 'isClosed' | 'isEvaluated' | 'silentUnits'> & {
  readonly isUnregistered: boolean;
};

/** Whether a month is whole. */
@Injectable()
export class ClosingFactsQuery {
  constructor(
    private readonly db: DataSource,
    private readonly timelines: TimelineRepository,
    private readonly absences: ToldAbsences,
    private readonly marks: EvaluationMarks,
  ) {}

  /** @param month `YYYY-MM` */
  async facts(month: string): Promise<ClosingFacts> {
    const [{ isUnregistered, ...row }] = await this.db.query<[MonthRow]>(MONTH, [`${month}-01`]);
    const covered = await this.timelines.covered();
    const { marked, stuck } = await this.marks.waiting();
    return {
      ...row,
      month,
      isAbsenceTold: isUnregistered || (await this.absences.months(month, month)).has(month),
      coveredUntil: covered?.untilDay ?? null,
      waiting: marked - stuck,
      setAside: stuck,
    };
  }
}
