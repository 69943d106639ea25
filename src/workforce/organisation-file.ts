import { z } from 'zod';
import { parseDay } from '../time/civil.js';
import { RULE_CODES } from '../rules/rule.js';
import { AGREEMENT_GROUPS } from './agreement.entity.js';
import { type FieldComplaint, fieldComplaints } from './field-complaint.js';
import { EMPLOYMENTS } from './position.entity.js';

const code = z.string().trim().min(1);
const day = z.string().refine((text) => parseDay(text) !== null, { error: '2025-12-01' });
/** A last day that is included, or none. */
const lastDay = day.nullable().default(null);

const Unit = z.strictObject({
  code,
  name: z.string().trim().min(1),
  parent: code.nullable().default(null),
  manager: code.nullable().default(null),
});

const Employee = z.strictObject({
  code,
  name: z.string().trim().min(1),
  email: z.email({ error: 'name@example.org' }).nullable().default(null),
  language: z.enum(['nb', 'nn', 'en']).default('nb'),
});

const Position = z.strictObject({
  employee: code,
  unit: code,
  title: z.string().trim().min(1),
  /** Share of a full-time position: 0.8 is 80 %. */
  share: z.number().gt(0).max(2).default(1),
  employment: z.enum(EMPLOYMENTS).default('permanent'),
  onCallScheme: code.nullable().default(null),
  from: day,
  to: lastDay,
});

const Agreement = z.strictObject({
  code,
  legalBasis: z.string().trim().min(1),
  grantedBy: z.string().trim().min(1),
  group: z.strictObject({ kind: z.enum(AGREEMENT_GROUPS), code: code.nullable().default(null) }),
  from: day,
  to: lastDay,
  /** Limits by rule, in hours, or a count for Sundays. */
  limits: z.partialRecord(z.enum(RULE_CODES), z.number().min(0)),
  conditions: z.string().nullable().default(null),
  document: z.string().nullable().default(null),
});

/**
 * The organisation file (docs/input-files.md): who works where under which
 * contract, and which agreements hold. Dates are local; `to` is the last day, included.
 * Unknown keys are refused, for a misspelt one would be silently nothing.
 */
const OrganisationSchema = z.strictObject({
  organisation: z
    .strictObject({
      name: z.string().trim().min(1),
      zone: z.string().min(1),
      /** Since when the sources register an indicator at all. */
      registeredFrom: z.record(z.string().min(1), day).default({}),
      thresholds: z
        .array(z.strictObject({ indicator: z.string().min(1), below: z.number(), from: day }))
        .default([]),
    })
    .nullable()
    .default(null),
  units: z.array(Unit).default([]),
  employees: z.array(Employee).default([]),
  positions: z.array(Position).default([]),
  agreements: z.array(Agreement).default([]),
});

export type OrganisationFile = z.output<typeof OrganisationSchema>;

/** The file, or all that is wrong with it; never both. */
export function readOrganisation(content: unknown): {
  readonly file: OrganisationFile | null;
  readonly complaints: readonly FieldComplaint[];
} {
  const parsed = OrganisationSchema.safeParse(content, { reportInput: true });
  if (!parsed.success) return { file: null, complaints: fieldComplaints(parsed.error) };
  const complaints = [
    ...duplicates('units', parsed.data.units.map(codeOf)),
    ...duplicates('employees', parsed.data.employees.map(codeOf)),
    ...duplicates('agreements', parsed.data.agreements.map(codeOf)),
    ...duplicates('positions', parsed.data.positions.map(placeOf)),
    ...backwards('positions', parsed.data.positions),
    ...backwards('agreements', parsed.data.agreements),
    ...danglingReferences(parsed.data),
    ...cycles(parsed.data.units),
  ];
  return complaints.length > 0 ? { file: null, complaints } : { file: parsed.data, complaints: [] };
}

const codeOf = (row: { readonly code: string }): string => row.code;
const placeOf = ({ employee, unit, from }: OrganisationFile['positions'][number]): string =>
  `${employee} ${unit} ${from}`;

function duplicates(list: string, names: readonly string[]): FieldComplaint[] {
  const seen = new Set<string>();
  return names.flatMap((name, index) => {
    const isFirst = !seen.has(name);
    seen.add(name);
    return isFirst
      ? []
      : [{ path: `${list}[${index}]`, value: name, problem: 'duplicate-code' as const, expected: null }];
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
            problem: 'end-not-after-start',
            expected: `≥ ${row.from}`,
          },
        ],
  );

function danglingReferences(file: OrganisationFile): FieldComplaint[] {
  const units = new Set(file.units.map((unit) => unit.code));
  const employees = new Set(file.employees.map((employee) => employee.code));
  const schemes = new Set(file.positions.map((position) => position.onCallScheme));
  const check = (
    known: Set<string | null>,
    list: string,
    path: string,
    value: string | null,
  ): FieldComplaint[] =>
    value === null || known.has(value) ? [] : [{ path, value, problem: 'unknown-reference', expected: list }];
  return [
    ...file.units.flatMap((unit, i) => [
      ...check(units, 'units', `units[${i}].parent`, unit.parent),
      ...check(employees, 'employees', `units[${i}].manager`, unit.manager),
    ]),
    ...file.positions.flatMap((position, i) => [
      ...check(employees, 'employees', `positions[${i}].employee`, position.employee),
      ...check(units, 'units', `positions[${i}].unit`, position.unit),
    ]),
    ...file.agreements.flatMap(({ group }, i) => {
      const path = `agreements[${i}].group.code`;
      if (group.kind === 'all') return [];
      return group.kind === 'unit'
        ? check(units, 'units', path, group.code ?? '')
        : check(schemes, 'positions[].onCallScheme', path, group.code ?? '');
    }),
  ];
}

/** A unit below itself would have no top, and everyone who looks for its manager would look for ever. */
function cycles(units: OrganisationFile['units']): FieldComplaint[] {
  const parents = new Map(units.map((unit) => [unit.code, unit.parent]));
  return units.flatMap((unit, index) => {
    let above = unit.parent;
    for (let steps = 0; above !== null && above !== unit.code && steps < units.length; steps += 1) {
      above = parents.get(above) ?? null;
    }
    return above === unit.code
      ? [{ path: `units[${index}].parent`, value: unit.code, problem: 'unit-cycle' as const, expected: null }]
      : [];
  });
}
