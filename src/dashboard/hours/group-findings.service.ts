import { Injectable } from '@nestjs/common';
import { AccessLogService } from '../../access/access-log.service.js';
import { groupFilter, type Principal, scopeOf } from '../../access/access.js';
import type { RuleCode } from '../../rules/rule.js';
import { formatDay, monthDays, monthOf, parseDay } from '../../time/civil.js';
import type { DaySpan } from '../../workforce/person.js';
import { type Disclosure, disclosureOf } from './group-disclosure.js';
import type { GroupFilter } from './group-filter.js';
import { type GroupFindingRow, GroupFindingsQuery } from './group-findings.query.js';
import { GroupPeople } from './group-people.query.js';
import { Pseudonyms } from './pseudonyms.service.js';

/** A finding with a number in the place of the name. */
export interface GroupFinding extends GroupFindingRow {
  readonly number: number;
  /** Name of the unit; null where too few of the group work there to name it. */
  readonly place: string | null;
}

export interface GroupFindingsPage {
  readonly findings: readonly GroupFinding[];
  /** Of all pages, by rule, most first. */
  readonly counts: readonly (readonly [rule: RuleCode, count: number])[];
  readonly persons: number;
  /** Persons whose findings are left out, since too few could be meant. */
  readonly leftOut: number;
  readonly next: string | null;
}

/** Findings of represented groups. The law gives representatives no names of them (aml. § 10-7 is of hours). */
@Injectable()
export class GroupFindings {
  constructor(
    private readonly group: GroupPeople,
    private readonly findings: GroupFindingsQuery,
    private readonly pseudonyms: Pseudonyms,
    private readonly log: AccessLogService,
  ) {}

  /** All of them, to be taken away. Logged as a page of them is. */
  every(principal: Principal, filter: GroupFilter): Promise<GroupFindingsPage> {
    return this.page(principal, { ...filter, after: null }, Number.POSITIVE_INFINITY);
  }

  /** Whoever is in what is shown is logged first, and sees that it was shown. */
  async page(principal: Principal, filter: GroupFilter, size: number): Promise<GroupFindingsPage> {
    const { from, to, after } = filter;
    const groups = groupFilter(scopeOf(principal, 'view-group-findings'));
    const period = { fromDay: parseDay(from) ?? 0, untilDay: (parseDay(to) ?? 0) + 1 };
    const members = await this.group.members({ groups, ...wholeMonths(period) });
    const ids = members.map(({ id }) => id);
    const disclosure = disclosureOf(members, period);
    const [rows, numbers] = await Promise.all([
      this.findings.of(ids, from, to),
      this.pseudonyms.numbers(disclosure.keys, { groups }),
    ]);
    const all = shown(rows, disclosure, numbers);
    const start = after === null ? 0 : all.findIndex(({ id }) => id === after) + 1;
    const findings = all.slice(start, start + size);
    const seen = new Set(findings.map(({ employeeId }) => employeeId));
    await this.log.record(principal, 'list-group-findings', seen, { from, to });
    return {
      findings,
      counts: countsOf(all),
      persons: members.length,
      leftOut: disclosure.leftOut,
      next: start + size < all.length ? (findings.at(-1)?.id ?? null) : null,
    };
  }
}

/** First and last day of the months that a period is of: by these is decided what may be shown. */
function wholeMonths({ fromDay, untilDay }: DaySpan): { readonly from: string; readonly to: string } {
  const from = monthDays(monthOf(fromDay))?.from ?? fromDay;
  const until = monthDays(monthOf(untilDay - 1))?.to ?? untilDay;
  return { from: formatDay(from), to: formatDay(until - 1) };
}

const shown = (
  rows: readonly GroupFindingRow[],
  disclosure: Disclosure,
  numbers: ReadonlyMap<string, number>,
): readonly GroupFinding[] =>
  rows.flatMap((row): GroupFinding[] => {
    const place = disclosure.placeOf(row.employeeId, parseDay(row.anchorDate) ?? 0);
    return place ? [{ ...row, number: numbers.get(place.key) ?? 0, place: place.unit }] : [];
  });

function countsOf(findings: readonly GroupFinding[]): GroupFindingsPage['counts'] {
  const counts = new Map<RuleCode, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
