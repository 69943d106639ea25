import { z } from 'zod';
import { parseDay } from '../time/civil.js';
import { conflictComplaints } from './agreement-complaints.js';
import { AgreementInFile } from './agreement-file.js';
import { limitsBeyondTheLaw } from './agreement-limits.js';
import { agreementTerms } from './agreement-terms.js';
import { rightLevels } from './agreement-parties.js';
import { type FieldComplaint, fieldComplaints } from './field-complaint.js';
import { EMPLOYMENTS, EXEMPTIONS, ROTAS } from './position.entity.js';
import { type KnownRegister, NOTHING_KNOWN } from './known-register.js';
import type { Rulebook } from './rulebook-file.js';
import { visibleText } from './visible-text.js';

/** What goals and starts of registration can be for. Another name would be kept, and never shown. */
const INDICATORS = ['sick-leave', 'breaches', 'overtime-hours'] as const;

const code = visibleText;
const day = z.string().refine((text) => parseDay(text) !== null, { error: '2025-12-01' });
/** A day, or none; of two it is the last, included. */
const optionalDay = day.nullable().default(null);

const Starts = z.record(z.string(), day).superRefine((starts, context) => {
  for (const input of Object.keys(starts)) {
    if (INDICATORS.some((indicator) => indicator === input)) continue;
    context.addIssue({ code: 'custom', path: [input], message: INDICATORS.join(', '), input });
  }
});

const Unit = z.strictObject({
  code,
  name: visibleText,
  parent: code.nullable().default(null),
  manager: code.nullable().default(null),
});

const Employee = z.strictObject({
  code,
  name: visibleText,
  email: z.email({ error: 'name@example.org' }).nullable().default(null),
  language: z.enum(['nb', 'nn', 'en']).default('nb'),
  /** Left out, the employee is an adult. */
  bornOn: optionalDay,
  /** Last day of compulsory school, included, where that is later than the 15th birthday. */
  schoolUntil: optionalDay,
});

const Position = z.strictObject({
  employee: code,
  unit: code,
  title: visibleText,
  /** Share of a full-time position: 0.8 is 80 %. */
  share: z.number().gt(0).max(2).default(1),
  employment: z.enum(EMPLOYMENTS).default('permanent'),
  onCallScheme: code.nullable().default(null),
  /** Which exemption from chapter 10 the position has, if any (aml. § 10-12 (1), (2)). */
  exempt: z.enum(EXEMPTIONS).nullable().default(null),
  /** Night work of special risk or strain (aml. § 10-11 (7)). */
  nightStrain: z.boolean().default(false),
  /** A rota for which the Act sets a shorter week (aml. § 10-4 (4) to (6)). */
  rota: z.enum(ROTAS).nullable().default(null),
  from: day,
  to: optionalDay,
});

/**
 * The organisation file (docs/input-files.md): who works where under which
 * contract, and which agreements hold. Dates are local; `to` is the last day, included.
 * Unknown keys are refused, for a misspelt one would be silently nothing. A list of
 * agreements, goals or starts of registration is all there are; without the list, those
 * that are known stay.
 */
const OrganisationSchema = z.strictObject({
  organisation: z
    .strictObject({
      name: visibleText,
      zone: visibleText,
      /** Since when the sources register an indicator at all. */
      registeredFrom: Starts.optional(),
      thresholds: z
        .array(z.strictObject({ indicator: z.enum(INDICATORS), below: z.number(), from: day }))
        .optional(),
    })
    .nullable()
    .default(null),
  units: z.array(Unit).default([]),
  employees: z.array(Employee).default([]),
  positions: z.array(Position).default([]),
  agreements: z.array(AgreementInFile).optional(),
});

export type OrganisationFile = z.output<typeof OrganisationSchema>;

/**
 * The file, or all that is wrong with it; never both.
 *
 * @param rulebook says which limits each party may grant; an agreement on wider ones is refused
 * @param known what is on record, which a file with a part of a register may refer to
 * @param zone IANA name of the zone days are cut in; a file for another is refused, for its dates would be other days
 */
export function readOrganisation(
  content: unknown,
  zone: string,
  rulebook: Rulebook,
  known: KnownRegister = NOTHING_KNOWN,
): {
  readonly file: OrganisationFile | null;
  readonly complaints: readonly FieldComplaint[];
} {
  const parsed = OrganisationSchema.safeParse(content, { reportInput: true });
  if (!parsed.success) return { file: null, complaints: fieldComplaints(parsed.error) };
  const { agreements = [] } = parsed.data;
  const complaints = [
    ...duplicates('units', parsed.data.units.map(codeOf)),
    ...duplicates('employees', parsed.data.employees.map(codeOf)),
    ...duplicates('agreements', agreements.map(codeOf)),
    ...duplicates('positions', parsed.data.positions.map(placeOf)),
    ...backwards('positions', parsed.data.positions),
    ...backwards('agreements', agreements),
    ...limitsBeyondTheLaw(
      agreements.map((one) => ({ ...one, terms: agreementTerms(one.terms) })),
      rulebook,
    ),
    ...otherLevels(agreements),
    ...conflictComplaints(agreements, parsed.data, known),
    ...bornAhead(parsed.data.employees),
    ...(known.isComplete ? danglingReferences(parsed.data, known) : []),
    ...cycles(parsed.data.units, known),
    ...otherZone(parsed.data.organisation, zone),
  ];
  return complaints.length > 0 ? { file: null, complaints } : { file: parsed.data, complaints: [] };
}

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

/** A school that ends before somebody is born, or a life that ends with it, is a slip in a year. */
const bornAhead = (employees: OrganisationFile['employees']): FieldComplaint[] =>
  employees.flatMap(({ bornOn, schoolUntil }, index) =>
    bornOn === null || schoolUntil === null || schoolUntil > bornOn
      ? []
      : [
          {
            path: `employees[${index}].schoolUntil`,
            value: schoolUntil,
            problem: 'end-not-after-start' as const,
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
