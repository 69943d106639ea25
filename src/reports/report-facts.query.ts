import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Scope, unitFilter } from '../access/access.js';
import { PeopleFiguresQuery } from '../indicators/people-figures.query.js';
import { TimelineRepository } from '../ingest/timeline.repository.js';
import { ReportedMeasuresQuery } from './measures/reported-measures.query.js';
import { ReportedUnitsQuery } from './units/reported-units.query.js';
import type { FactsWish, ReportFacts, TitleCount } from './report-facts.js';

const ORGANISATION = `
  select o.name as "name" from organisation o`;

const UNITS = `
  select u.name as "name" from unit u where u.id = any ($1::uuid[]) order by u.name`;

/** Who had no position the day before; a move between positions is no hire. */
const hiresOf = (days: string): string => `
  select p.title                            as "title",
         count(distinct p.employee_id)::int as "count"
    from position p
   where ${days}
     and ($2::uuid[] is null or p.unit_id = any ($2::uuid[]))
     and not exists (
       select 1 from position held
        where held.employee_id = p.employee_id
          and held.valid_from < p.valid_from
          and (held.valid_until is null or held.valid_until >= p.valid_from))
   group by p.title
   order by p.title`;

const HIRES = hiresOf(`p.valid_from >= $1::date and p.valid_from < $1::date + interval '1 month'`);

/** A report made years later would name everybody who has come since. */
const COMING = hiresOf(
  `p.valid_from >= $1::date + interval '1 month' and p.valid_from < $1::date + interval '4 months'`,
);

/** The column valid_until is the first day after: whose last day was in the month and who has no position after it. */
const LEAVERS = `
  select p.title                            as "title",
         count(distinct p.employee_id)::int as "count"
    from position p
   where p.valid_until > $1::date and p.valid_until <= $1::date + interval '1 month'
     and ($2::uuid[] is null or p.unit_id = any ($2::uuid[]))
     and not exists (
       select 1 from position held
        where held.employee_id = p.employee_id
          and held.valid_from <= p.valid_until
          and (held.valid_until is null or held.valid_until > p.valid_until))
   group by p.title
   order by p.title`;

const RULEBOOKS = `
  select distinct v.rulebook as "rulebook"
    from violation v
   where v.anchor_date >= $1::date and v.anchor_date < $1::date + interval '1 month'
     and ($2::uuid[] is null or v.unit_id = any ($2::uuid[]))
   order by v.rulebook`;

/** A file that was taken in again says again what was wrong with it; only its latest word counts. */
const IMPORTS = `
  select max(latest.imported_at)                     as "lastAt",
         coalesce(sum(latest.rows_rejected), 0)::int as "rejected"
    from (select distinct on (i.sha256)
                 i.imported_at,
                 i.rows_rejected
            from import i
           where i.state = 'stored'
           order by i.sha256, i.imported_at desc, i.id) latest`;

/** The latest version; an empty one takes the text out. */
const TEXT = `
  select (select nullif(t.text, '')
            from report_text t
           where t.month = $1::date
           order by t.version desc
           limit 1) as "text"`;

const MONTHS = `
  select distinct to_char(m.month, 'YYYY-MM') as "month"
    from month_indicator m
   where m.indicator = 'evaluated-employees' and m.value > 0
     and m.month <= date '1970-01-01' + $1::int
     and ($2::uuid[] is null or m.unit_id = any ($2::uuid[]))
   order by 1 desc`;

interface ImportsRow {
  readonly lastAt: Date | null;
  readonly rejected: number;
}

/** The local day on which a report of a month that is not over is made; null of one that is. */
const todayOf = ({ upTo, madeAt }: Pick<FactsWish, 'upTo' | 'madeAt'>): string | null =>
  upTo === null ? null : madeAt.slice(0, 10);

/** Reads what a report says besides the figures. */
@Injectable()
export class ReportFactsQuery {
  constructor(
    private readonly db: DataSource,
    private readonly measures: ReportedMeasuresQuery,
    private readonly people: PeopleFiguresQuery,
    private readonly unitFigures: ReportedUnitsQuery,
    private readonly timelines: TimelineRepository,
  ) {}

  /**
   * @param month `YYYY-MM`
   */
  async facts(month: string, scope: Scope, wish: FactsWish): Promise<Omit<ReportFacts, 'corrected'>> {
    const { from, rules, ...stamp } = wish;
    const given = [`${month}-01`, unitFilter(scope)];
    const [organisation, units, movements, rulebooks, imports, measures, people, byUnit, [written]] =
      await Promise.all([
        this.db.query<{ name: string }[]>(ORGANISATION),
        this.unitNames(scope),
        this.movements(given),
        this.db.query<{ rulebook: string }[]>(RULEBOOKS, given),
        this.db.query<ImportsRow[]>(IMPORTS),
        this.measures.figures(month, scope, todayOf(wish)),
        this.people.rows(from, month, scope, rules),
        this.unitFigures.units(from, month, scope, rules),
        this.db.query<[{ text: string | null }]>(TEXT, [`${month}-01`]),
      ]);
    return {
      organisation: organisation[0]?.name ?? '',
      units,
      ...stamp,
      ...movements,
      rulebooks: rulebooks.map(({ rulebook }) => rulebook),
      lastImportAt: imports[0]?.lastAt?.toISOString() ?? null,
      rowsRejected: imports[0]?.rejected ?? 0,
      measures,
      people,
      byUnit,
      longTermMeasures: written.text,
    };
  }

  /**
   * The months there are figures for, latest first.
   * @param today local day number: a roster for months to come is no report
   */
  async months(today: number, scope: Scope): Promise<readonly string[]> {
    const rows = await this.db.query<{ month: string }[]>(MONTHS, [today, unitFilter(scope)]);
    return rows.map((row) => row.month);
  }

  /** The first local day that no file reaches, as a day number; null where no time was ever taken in. */
  async coveredUntil(): Promise<number | null> {
    return (await this.timelines.covered())?.untilDay ?? null;
  }

  /** Who came, who went and who is to come. */
  private async movements(
    given: readonly unknown[],
  ): Promise<Pick<ReportFacts, 'hires' | 'leavers' | 'coming'>> {
    const [hires, leavers, coming] = await Promise.all(
      [HIRES, LEAVERS, COMING].map((sql) => this.db.query<TitleCount[]>(sql, [...given])),
    );
    return { hires: hires ?? [], leavers: leavers ?? [], coming: coming ?? [] };
  }

  private async unitNames(scope: Scope): Promise<readonly string[] | null> {
    const ids = unitFilter(scope);
    if (ids === null) return null;
    const rows = await this.db.query<{ name: string }[]>(UNITS, [ids]);
    return rows.map(({ name }) => name);
  }
}
