import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Settings } from '../platform/settings.js';
import { clockOf } from '../platform/zone.js';
import { formatDay, parseDay } from '../time/civil.js';
import type { DaySpan } from './replaced-period.js';
import { toldMonths } from './told-absences.js';

/** Spans that meet become one. A span that says nothing new changes no row, for a changed row makes every page of figures anew. */
const TELL = `
  with met as (
    select from_date, until_date from absence_told where from_date <= $2::date and until_date >= $1::date),
  wider as (
    select least(min(m.from_date), $1::date) as from_date, greatest(max(m.until_date), $2::date) as until_date
      from met m),
  gone as (
    delete from absence_told t using met m, wider w
     where t.from_date = m.from_date and t.from_date <> w.from_date)
  insert into absence_told as t (from_date, until_date)
  select w.from_date, w.until_date from wider w
  on conflict (from_date) do update set until_date = excluded.until_date where t.until_date < excluded.until_date`;

const SPANS = `select t.from_date::text as "from", t.until_date::text as "until" from absence_told t`;

/** One file at a time, as files are stored. @param span null where a file tells of no day */
export async function tellAbsences(span: DaySpan | null, tx: EntityManager): Promise<void> {
  if (span !== null) await tx.query(TELL, [formatDay(span.fromDay), formatDay(span.untilDay)]);
}

/** Of which days files have told who was away. */
@Injectable()
export class ToldAbsences {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** Those of some months `YYYY-MM`, both included, whose absences are told. */
  async months(first: string, last: string): Promise<ReadonlySet<string>> {
    const rows = await this.db.query<{ from: string; until: string }[]>(SPANS);
    const spans = rows.map(({ from, until }) => ({
      fromDay: parseDay(from) ?? 0,
      untilDay: parseDay(until) ?? 0,
    }));
    return toldMonths(first, last, spans, clockOf(this.settings.zone).dayOf(this.clock.nowSeconds()));
  }
}
