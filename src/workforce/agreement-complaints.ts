import type { AgreementInFile } from './agreement-file.js';
import {
  type Around,
  type Conflict,
  conflictsWith,
  isIn,
  type Place,
  type Standing,
  waysOut,
} from './agreement-conflicts.js';
import type { FieldComplaint } from './field-complaint.js';
import type { KnownRegister } from './known-register.js';
import type { Rulebook } from './rulebook-file.js';

/** Where people work, as far as a file says it, and its agreements. */
interface Parts {
  readonly units: readonly { readonly code: string; readonly parent: string | null }[];
  readonly positions: readonly {
    readonly unit: string;
    readonly onCallScheme: string | null;
    readonly title: string;
  }[];
  /** Left out, those that are known go on. */
  readonly agreements?: readonly AgreementInFile[] | undefined;
}

/**
 * Agreements that cannot hold beside each other once a file is taken: one of its list beside
 * one before it or beside one that goes on, which no file ends; and two that go on, where
 * the file puts somebody into the groups of both.
 */
export function conflictComplaints(file: Parts, known: KnownRegister, rulebook: Rulebook): FieldComplaint[] {
  const listed = new Set(file.agreements?.map(({ code }) => code));
  const goingOn = [...known.agreements, ...(file.agreements === undefined ? known.listed : [])].filter(
    ({ code }) => !listed.has(code),
  );
  if (listed.size === 0 && goingOn.length === 0) return [];
  const places = placesAfter(file, known);
  return [
    ...besideOthers(file.agreements ?? [], goingOn, { places, rulebook }),
    ...broughtTogether(goingOn, file, { before: known.places, places, rulebook }),
  ];
}

const besideOthers = (
  agreements: readonly AgreementInFile[],
  goingOn: readonly Standing[],
  around: Around,
): FieldComplaint[] =>
  agreements.flatMap((one, index) =>
    conflictsWith(one, [...goingOn, ...agreements.slice(0, index)], around).map((conflict) => ({
      path: `agreements[${index}].from`,
      value: told(conflict.other, conflict),
      problem: `agreement-${conflict.kind}` as const,
      expected: waysOut(one, conflict),
    })),
  );

/** Agreements that nobody was under both of until now: a file that leaves people where they were is not refused. */
function broughtTogether(
  goingOn: readonly Standing[],
  file: Parts,
  { before, places, rulebook }: Around & { readonly before: readonly Place[] },
): FieldComplaint[] {
  const old = new Set(before.map(nameOf));
  const fresh = places.filter((place) => !old.has(nameOf(place)));
  if (fresh.length === 0) return [];
  return goingOn.flatMap((one, index) =>
    conflictsWith(one, goingOn.slice(index + 1), { places, rulebook }).flatMap((conflict) => {
      const place = fresh.find((at) => isIn(at, one) && isIn(at, conflict.other));
      if (place === undefined || conflict.kind === 'overlap') return [];
      if (conflictsWith(one, [conflict.other], { places: before, rulebook }).length > 0) return [];
      return {
        path: pathOf(place, file),
        value: `${told(one)} + ${told(conflict.other, conflict)}`,
        problem: 'agreements-meet' as const,
        expected: waysOut(one, conflict, `${one.code}.`),
      };
    }),
  );
}

/** `OTHER (2024-10-01 – 2026-09-30): DAILY_REST` */
const told = ({ code, from, to }: Standing, conflict?: Conflict): string =>
  `${code} (${from} – ${to ?? ''})${conflict ? `: ${conflict.on.join(', ')}` : ''}`;

/** The position of the file that is in a place, or the unit of it that brought the place about. */
function pathOf(place: Place, { positions, units }: Parts): string {
  const position = positions.findIndex(
    ({ unit, onCallScheme, title }) =>
      unit === place.units[0] && onCallScheme === place.scheme && title === place.title,
  );
  if (position >= 0) return `positions[${position}]`;
  return `units[${units.findIndex(({ code }) => place.units.includes(code))}].parent`;
}

/** Where people work when a file is taken: where they did, under the units there are then, and where it puts them. */
function placesAfter({ units, positions }: Parts, known: KnownRegister): Place[] {
  const parents = new Map([
    ...known.places.flatMap(({ units: path }) => path.map((code, i) => [code, path[i + 1] ?? null] as const)),
    ...[...known.units.values(), ...units].map(({ code, parent }) => [code, parent] as const),
  ]);
  const places = new Map<string, Place>();
  const add = (unit: string, rest: Omit<Place, 'units'>): void => {
    const place = { units: upwards(unit, parents), scheme: rest.scheme, title: rest.title };
    places.set(nameOf(place), place);
  };
  for (const {
    units: [unit],
    ...rest
  } of known.places)
    if (unit !== undefined) add(unit, rest);
  for (const { unit, onCallScheme, title } of positions) add(unit, { scheme: onCallScheme, title });
  return [...places.values()];
}

const nameOf = ({ units, scheme, title }: Place): string => JSON.stringify([units, scheme, title]);

/** A unit and all above it; a circle, which is a complaint of its own, ends where it began. */
function upwards(unit: string, parents: ReadonlyMap<string, string | null>): string[] {
  const path: string[] = [];
  for (let at: string | null = unit; at !== null && !path.includes(at); at = parents.get(at) ?? null) {
    path.push(at);
  }
  return path;
}
