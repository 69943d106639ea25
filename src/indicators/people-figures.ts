import type { Employment } from '../workforce/position.entity.js';
import type { Development } from './development.js';
import { headCount, toldHeadCount } from './head-count.js';

/** Persons of one month. Null is "not known". */
export interface PeopleMonth {
  /** `YYYY-MM` */
  readonly month: string;
  /** Persons with a possible breach, each counted once. */
  readonly withBreach: number | null;
  readonly incidents: number | null;
  /** Employed on its last day, by kind; each kind's full-time equivalents with two decimals. */
  readonly employed: readonly {
    readonly employment: Employment;
    readonly persons: number;
    readonly fullTimeEquivalents: number | null;
  }[];
  /** Of all kinds together; not in reports of months closed earlier. */
  readonly fullTimeEquivalents?: number | null;
  /** Who had no position the day before. */
  readonly hires: number;
}

export interface PeopleFigures {
  /** The month and the twelve before it, oldest first. */
  readonly months: readonly PeopleMonth[];
  /** Of the year to date; a person with breaches in two months is one person. */
  readonly year: Pick<PeopleMonth, 'withBreach' | 'incidents' | 'hires'>;
}

interface Spread {
  readonly persons: number;
  readonly incidents: number;
}

/** As the database counts; of months it has no row for, nobody is known. */
export interface PeopleRows {
  readonly spread: readonly (Spread & { readonly month: string })[];
  readonly spreadOfYear: Spread;
  readonly employed: readonly {
    readonly month: string;
    readonly employment: Employment;
    readonly persons: number;
    readonly share: string;
  }[];
  readonly hires: readonly { readonly month: string; readonly count: number }[];
}

function employedIn(
  rows: PeopleRows['employed'],
  sees: 'persons' | 'figures',
): Pick<PeopleMonth, 'employed' | 'fullTimeEquivalents'> {
  const count = headCount(rows, 0);
  const { kinds, fullTimeEquivalents } = sees === 'persons' ? count : toldHeadCount(count);
  return { employed: kinds, fullTimeEquivalents };
}

/** Breaches are those of checked months only: nobody found where nobody looked is not none. @param sees what its readers do */
export function peopleFigures(
  { months, year }: Development,
  rows: PeopleRows,
  sees: 'persons' | 'figures',
): PeopleFigures {
  const hiresOf = (month: string): number => rows.hires.find((row) => row.month === month)?.count ?? 0;
  const yearOf = months.at(-1)?.month.slice(0, 4) ?? '';
  return {
    months: months.map(({ month, breaches }) => {
      const found = rows.spread.find((row) => row.month === month);
      return {
        month,
        withBreach: breaches === null ? null : (found?.persons ?? 0),
        incidents: breaches === null ? null : (found?.incidents ?? 0),
        ...employedIn(
          rows.employed.filter((row) => row.month === month),
          sees,
        ),
        hires: hiresOf(month),
      };
    }),
    year: {
      withBreach: year.breaches === null ? null : rows.spreadOfYear.persons,
      incidents: year.breaches === null ? null : rows.spreadOfYear.incidents,
      hires: rows.hires
        .filter(({ month }) => month.startsWith(yearOf))
        .reduce((sum, { count }) => sum + count, 0),
    },
  };
}
