import type { AgreementInFile } from './agreement-file.js';
import { type Conflict, conflictsWith, type Place, waysOut } from './agreement-conflicts.js';
import type { FieldComplaint } from './field-complaint.js';
import type { KnownRegister } from './known-register.js';

/** Where people work, as far as a file says it. */
interface Parts {
  readonly units: readonly { readonly code: string; readonly parent: string | null }[];
  readonly positions: readonly {
    readonly unit: string;
    readonly onCallScheme: string | null;
    readonly title: string;
  }[];
}

/**
 * Agreements of a file that cannot hold beside one before them on the list, or beside one
 * that HR keeps by page or API, which no file ends.
 */
export function conflictComplaints(
  agreements: readonly AgreementInFile[],
  parts: Parts,
  known: KnownRegister,
): FieldComplaint[] {
  if (agreements.length === 0) return [];
  const listed = new Set(agreements.map(({ code }) => code));
  const kept = known.agreements.filter(({ code }) => !listed.has(code));
  const places = [...known.places, ...placesIn(parts, known)];
  return agreements.flatMap((one, index) =>
    conflictsWith(one, [...kept, ...agreements.slice(0, index)], places).map((conflict) => ({
      path: `agreements[${index}].from`,
      value: told(conflict),
      problem: `agreement-${conflict.kind}` as const,
      expected: waysOut(one, conflict),
    })),
  );
}

/** `OTHER (2024-10-01 – 2026-09-30): DAILY_REST` */
export const told = ({ other, on }: Conflict): string =>
  `${other.code} (${other.from} – ${other.to ?? ''}): ${on.join(', ')}`;

function placesIn({ units, positions }: Parts, known: KnownRegister): Place[] {
  const parents = new Map([...known.units.values(), ...units].map(({ code, parent }) => [code, parent]));
  const places = new Map<string, Place>();
  for (const { unit, onCallScheme, title } of positions) {
    const place = {
      units: upwards(unit, parents),
      scheme: onCallScheme,
      title,
    };
    places.set(JSON.stringify(place), place);
  }
  return [...places.values()];
}

/** A unit and all above it; a circle, which is a complaint of its own, ends where it began. */
function upwards(unit: string, parents: ReadonlyMap<string, string | null>): string[] {
  const path: string[] = [];
  for (let at: string | null = unit; at !== null && !path.includes(at); at = parents.get(at) ?? null) {
    path.push(at);
  }
  return path;
}
