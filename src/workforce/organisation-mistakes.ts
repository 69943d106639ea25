import { conflictComplaints } from './agreement-complaints.js';
import type { AgreementInFile } from './agreement-file.js';
import { limitsBeyondTheLaw, negotiable } from './agreement-limits.js';
import { rightLevels } from './agreement-parties.js';
import { agreementTerms } from './agreement-terms.js';
import type { FieldComplaint } from './field-complaint.js';
import type { KnownRegister } from './known-register.js';
import type { OrganisationFile } from './organisation-schema.js';
import type { Rulebook } from './rulebook-file.js';

/**
 * What is wrong with entries beside each other and with what is on record, each being in order by itself.
 *
 * @param zone IANA name of the zone days are cut in; a file for another is refused, for its dates would be other days
 */
export function mistakesOfEntries(
  file: OrganisationFile,
  zone: string,
  known: KnownRegister,
): FieldComplaint[] {
  const { agreements = [] } = file;
  return [
    ...duplicates('units', file.units.map(codeOf)),
    ...duplicates('employees', file.employees.map(codeOf)),
    ...duplicates('agreements', agreements.map(codeOf)),
    ...duplicates('positions', file.positions.map(placeOf)),
    ...backwards('positions', file.positions),
    ...backwards('agreements', agreements),
    ...bornAhead(file.employees),
    ...(known.isComplete ? danglingReferences(file, known) : []),
    ...cycles(file.units, known),
    ...otherZone(file.organisation, zone),
  ];
}

/**
 * What the law, other agreements, or whoever granted it do not let an agreement be.
 *
 * @param rulebook says which limits each party may grant; an agreement on wider ones is refused
 */
export function mistakesOfAgreements(
  file: OrganisationFile,
  rulebook: Rulebook,
  known: KnownRegister,
): FieldComplaint[] {
  const { agreements = [] } = file;
  return [
    ...limitsBeyondTheLaw(
      agreements.map((one) => ({ ...one, terms: agreementTerms(one.terms) })),
      rulebook,
    ),
    ...settingNothing(agreements, rulebook),
    ...otherLevels(agreements),
    ...conflictComplaints(file, known, rulebook),
  ];
}

/** What an agreement can say beside limits, as it is written. */
const TERMS_THERE_ARE =
  'terms.averaging, terms.sundayAveraging, terms.eveningWork: true, terms.overtimeWeeks: 26, terms.standbyFactor';

/** One that leaves everything as the law has it would stand in the register as if something were agreed. */
const settingNothing = (agreements: readonly AgreementInFile[], rulebook: Rulebook): FieldComplaint[] =>
  agreements.flatMap(({ limits, terms: { eveningWork = false, ...terms } }, index) =>
    eveningWork || Object.keys({ ...limits, ...terms }).length > 0
      ? []
      : [
          {
            path: `agreements[${index}].limits`,
            value: '{}',
            problem: 'field' as const,
            expected: `${negotiable(rulebook)}, ${TERMS_THERE_ARE}`,
          },
        ],
  );

const otherZone = (organisation: OrganisationFile['organisation'], zone: string): FieldComplaint[] =>
  organisation === null || organisation.zone === zone
    ? []
    : [{ path: 'organisation.zone', value: organisation.zone, problem: 'other-zone', expected: zone }];

const otherLevels = (agreements: readonly AgreementInFile[]): FieldComplaint[] =>
  agreements.flatMap(({ grantedBy, unionLevel }, index) => {
    const expected = rightLevels(grantedBy, unionLevel);
    return expected === null
      ? []
      : [
          {
            path: `agreements[${index}].unionLevel`,
            value: unionLevel,
            problem: 'field' as const,
            expected,
          },
        ];
  });

const codeOf = (row: { readonly code: string }): string => row.code;
const placeOf = ({ employee, unit, from }: OrganisationFile['positions'][number]): string =>
  `${employee} ${unit} ${from}`;

function duplicates(list: string, names: readonly string[]): FieldComplaint[] {
  const seen = new Map<string, string>();
  return names.flatMap((name, index) => {
    const path = `${list}[${index}]`;
    const otherPath = seen.get(name);
    if (otherPath !== undefined)
      return [{ path, value: name, problem: 'duplicate-code' as const, expected: null, otherPath }];
    seen.set(name, path);
    return [];
  });
}

const backwards = (list: string, rows: readonly { from: string; to: string | null }[]): FieldComplaint[] =>
  rows.flatMap((row, index) =>
    row.to === null || row.to >= row.from
      ? []
      : [
          {
            path: `${list}[${index}].to`,
            value: row.to,
            problem: 'last-day-before-first',
            expected: `≥ ${row.from}`,
          },
        ],
  );

/** A school that ends before somebody is born, or a life that ends with it, is a slip in a year. */
const bornAhead = (employees: OrganisationFile['employees']): FieldComplaint[] =>
  employees.flatMap(({ bornOn, schoolUntil }, index) =>
    bornOn === null || schoolUntil === null || schoolUntil > bornOn
      ? []
      : [
          {
            path: `employees[${index}].schoolUntil`,
            value: schoolUntil,
            problem: 'not-after-birth' as const,
            expected: `> ${bornOn}`,
          },
        ],
  );

function danglingReferences(file: OrganisationFile, known: KnownRegister): FieldComplaint[] {
  const units = new Set([...known.units.keys(), ...file.units.map(codeOf)]);
  const employees = new Set([...known.employees.keys(), ...file.employees.map(codeOf)]);
  const schemes = new Set([...known.schemes, ...file.positions.map((position) => position.onCallScheme)]);
  const titles = new Set([...known.titles, ...file.positions.map((position) => position.title)]);
  const lists = {
    unit: { codes: units, list: 'units' },
    scheme: { codes: schemes, list: 'positions[].onCallScheme' },
    position: { codes: titles, list: 'positions[].title' },
  };
  const check = (
    codes: ReadonlySet<string | null>,
    list: string,
    path: string,
    value: string | null,
  ): FieldComplaint[] =>
    value === null || codes.has(value) ? [] : [{ path, value, problem: 'unknown-reference', expected: list }];
  return [
    ...file.units.flatMap((unit, i) => [
      ...check(units, 'units', `units[${i}].parent`, unit.parent),
      ...check(employees, 'employees', `units[${i}].manager`, unit.manager),
    ]),
    ...file.positions.flatMap((position, i) => [
      ...check(employees, 'employees', `positions[${i}].employee`, position.employee),
      ...check(units, 'units', `positions[${i}].unit`, position.unit),
    ]),
    ...(file.agreements ?? []).flatMap(({ group: { kind, code: name }, warned }, i) => [
      ...(kind === 'all'
        ? []
        : check(lists[kind].codes, lists[kind].list, `agreements[${i}].group.code`, name ?? '')),
      ...check(employees, 'employees', `agreements[${i}].warned`, warned),
    ]),
  ];
}

/** A unit below itself would have no top, and everyone who looks for its manager would look for ever. */
function cycles(units: OrganisationFile['units'], known: KnownRegister): FieldComplaint[] {
  const parents = new Map([...known.units.values(), ...units].map((unit) => [unit.code, unit.parent]));
  return units.flatMap((unit, index) => {
    let above = unit.parent;
    for (let steps = 0; above !== null && above !== unit.code && steps < parents.size; steps += 1) {
      above = parents.get(above) ?? null;
    }
    return above === unit.code
      ? [{ path: `units[${index}].parent`, value: unit.code, problem: 'unit-cycle' as const, expected: null }]
      : [];
  });
}
