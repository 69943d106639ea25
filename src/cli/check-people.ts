import type { FileContent } from '../ingest/file-content.js';
import type { IncomingAbsence, IncomingEvent } from '../ingest/incoming.js';
import { daysCovered } from '../ingest/days-covered.js';
import { formatDay, parseDay } from '../time/civil.js';
import type { Interval } from '../time/interval.js';
import type { LocalClock } from '../time/local-clock.js';
import { coverageOf } from '../workforce/agreement-coverage.js';
import { recordedBreaks } from '../violations/breaks-recorded.js';
import { agreedLimits, Employment, personOf } from '../workforce/employment.js';
import type { OrganisationFile } from '../workforce/organisation-schema.js';
import type { DaySpan, Person as Subject } from '../workforce/person.js';
import { UnitTree } from '../workforce/unit-tree.js';

/** One employee with the events and absences of all files together. */
export interface Person {
  readonly employee: string;
  readonly events: readonly IncomingEvent[];
  readonly absences: readonly IncomingAbsence[];
}

/** What all files together say. */
export interface Gathered {
  /** By number, ascending. */
  readonly people: readonly Person[];
  /** Rows a later file said anew under the same source id, or took back. */
  readonly replaced: number;
  /** Local days from the first event of any file to the last, for which the files are taken to be complete. */
  readonly covered: Interval | null;
  readonly organisation: OrganisationFile | null;
}

/**
 * Brings the events of each employee together over all files. A row that two files hold is
 * one row, the later file's: counted twice, its plan would hide overtime. A row that a
 * later file takes back is gone. The days a clock system's file lists are not taken for
 * the whole truth here: files given side by side have no order in time.
 */
export function gather(contents: readonly FileContent[], clock: LocalClock): Gathered {
  const people = new Map<string, Map<string, IncomingEvent>>();
  let replaced = 0;
  for (const content of contents) {
    const { source } = content;
    replaced += content.withdrawals.filter((row) =>
      people.get(row.employee)?.delete(nameOf(source, row)),
    ).length;
    for (const event of content.events) {
      const own = people.get(event.employee) ?? new Map<string, IncomingEvent>();
      const name = nameOf(source, event);
      if (own.has(name)) replaced += 1;
      own.set(name, event);
      people.set(event.employee, own);
    }
  }
  const days = daysCovered(
    [...people.values()].flatMap((own) => [...own.values()]),
    clock,
  );
  const absences = contents.flatMap((content) => content.absences);
  return {
    people: [...people]
      .sort(([a], [b]) => a.localeCompare(b, 'nb', { numeric: true }))
      .map(([employee, own]) => ({
        employee,
        events: [...own.values()],
        absences: absences.filter((absence) => absence.employee === employee),
      })),
    replaced,
    covered: days && { start: clock.instantAt(days.from), end: clock.instantAt(days.until) },
    organisation: wholeOrganisation(contents.flatMap(({ organisation }) => organisation ?? [])),
  };
}

/** Tables of a register bring a list each; together they are what one organisation file would say. */
const wholeOrganisation = (parts: readonly OrganisationFile[]): OrganisationFile | null =>
  parts.length === 0
    ? null
    : {
        organisation: parts.find(({ organisation }) => organisation !== null)?.organisation ?? null,
        units: parts.flatMap(({ units }) => units),
        employees: parts.flatMap(({ employees }) => employees),
        positions: parts.flatMap(({ positions }) => positions),
        agreements: parts.flatMap(({ agreements = [] }) => agreements),
      };

const nameOf = (source: string, { sourceId }: { readonly sourceId: string }): string =>
  `${source}\u0000${sourceId}`;

/** What is known of an employee beside the events. */
export interface Terms {
  readonly isFullTime: (day: number) => boolean;
  /** The employee before the law. */
  readonly subject: Subject;
}

/** An agreement of the register by its code, which is also what a finding names. */
const agreementOf = (one: NonNullable<OrganisationFile['agreements']>[number]) => ({
  id: one.code,
  groupKind: one.group.kind,
  groupCode: one.group.code,
  validFrom: one.from,
  validUntil: dayAfter(one.to),
  limits: one.limits,
  terms: one.terms,
  grantedBy: one.grantedBy,
});

const dayAfter = (day: string | null): string | null =>
  day === null ? null : formatDay((parseDay(day) ?? 0) + 1);

/**
 * Positions and agreements from an organisation file that was given along, found by the
 * units' and employees' codes; without one, the share the events carry, and no agreement.
 */
export function termsOf({ employee, events }: Person, organisation: OrganisationFile | null): Terms {
  const breaks = recordedBreaks(events.map(({ event }) => event));
  const own = organisation?.positions.filter((position) => position.employee === employee) ?? [];
  if (!organisation || own.length === 0) {
    const percent = events.find(({ positionPercent }) => positionPercent !== null)?.positionPercent ?? 100;
    return { isFullTime: () => percent >= 100, subject: breaks };
  }
  const positions = own.map(({ unit, share, from, to, ...position }) => ({
    ...position,
    unitId: unit,
    share: String(share),
    validFrom: from,
    validUntil: dayAfter(to),
  }));
  const units = organisation.units.map(({ code, parent }) => ({
    id: code,
    code,
    parentId: parent,
    managerId: null,
  }));
  const employment = new Employment(positions);
  return {
    isFullTime: (day) => employment.isFullTime(day),
    subject: {
      ...personOf(bornOf(employee, organisation), positions),
      ...breaks,
      agreements: agreedLimits(
        coverageOf((organisation.agreements ?? []).map(agreementOf), positions, new UnitTree(units)),
      ),
    },
  };
}

/** The positions of an employee as days `[fromDay, untilDay)`, with the exemption each has. */
export const positionsOf = (
  employee: string,
  { positions }: OrganisationFile,
): (DaySpan & Pick<OrganisationFile['positions'][number], 'exempt'>)[] =>
  positions
    .filter((position) => position.employee === employee)
    .map(({ exempt, from, to }) => ({
      exempt,
      fromDay: parseDay(from) ?? 0,
      untilDay: to === null ? Number.POSITIVE_INFINITY : (parseDay(to) ?? 0) + 1,
    }));

function bornOf(
  employee: string,
  { employees }: OrganisationFile,
): { readonly bornOn: string | null; readonly schoolUntil: string | null } {
  const found = employees.find(({ code }) => code === employee);
  return { bornOn: found?.bornOn ?? null, schoolUntil: dayAfter(found?.schoolUntil ?? null) };
}
