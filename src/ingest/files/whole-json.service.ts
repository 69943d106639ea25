import { readFile, stat } from 'node:fs/promises';
import type { LocalClock } from '../../time/local-clock.js';
import { readLaw } from '../../workforce/law.repository.js';
import type { KnownRegister } from '../../workforce/known-register.js';
import { readOrganisation } from '../../workforce/organisation-file.js';
import type { OrganisationFile } from '../../workforce/organisation-schema.js';
import type { Rulebook } from '../../workforce/rulebook-file.js';
import { fileComplaint, type RowComplaint } from '../complaint.js';
import { jsonFault } from '../json-fault.js';
import { type MinWinTidContent, readMinWinTid } from '../minwintid.js';
import type { JudgedByPath } from '../register-reading.js';
import type { RowContext } from '../row-taking.js';

/** Bytes of a register of some 200 000 people; what is longer is a list of records, which is read one by one. */
const LARGEST = 100_000_000;
/** Bytes up to which the place of a fault is looked for: what is larger would take seconds, and memory that reading it does not. */
const LARGEST_SEARCHED = 20_000_000;

/** The value of a JSON file read in one piece, or why it is none. */
export async function wholeJson(
  path: string,
): Promise<{ readonly text: string; readonly value: unknown } | RowComplaint> {
  const text = await wholeText(path, LARGEST);
  if (text === null) return fileComplaint('too-many-characters', null, `1–${LARGEST}`);
  try {
    return { text, value: JSON.parse(text) as unknown };
  } catch {
    return jsonFault(text);
  }
}

/** Why a file of JSON that is read piece by piece cannot be; in one that is very large the place is not looked for. */
export async function faultIn(path: string): Promise<RowComplaint> {
  const text = await wholeText(path, LARGEST_SEARCHED);
  return text === null ? fileComplaint('not-json', null, 'validJson') : jsonFault(text);
}

async function wholeText(path: string, largest: number): Promise<string | null> {
  const { size } = await stat(path);
  return size > largest ? null : new TextDecoder().decode(await readFile(path));
}

/** Clockings of NAV's MinWinTid; one person or a list of them, which is never long. */
export const clockingsOf = (text: string, value: unknown, context: RowContext): MinWinTidContent =>
  readMinWinTid(value, lineFinder(text), context);

export interface OrganisationRead {
  readonly organisation: OrganisationFile | null;
  readonly rows: number;
  readonly complaints: readonly RowComplaint[];
}

export interface OrganisationContext {
  readonly clock: LocalClock;
  /** What agreements are judged by; left out, the law the installation uses. */
  readonly rulebook?: Rulebook | undefined;
  /** What the file may refer to beside itself. */
  readonly known?: KnownRegister;
}

export function organisationOf(value: unknown, context: OrganisationContext): OrganisationRead {
  const { organisation, complaints } = judgedOrganisation(value, context);
  const asRows = complaints.map(({ line, column, value, problem, expected }) => ({
    ...{ line, column, value, problem, expected },
  }));
  return { organisation, rows: organisation ? rowsOf(organisation) : 0, complaints: asRows };
}

/** The same of the part of one that a table stands for, whose entries have lines. */
export function judgedOrganisation(
  value: unknown,
  { clock, rulebook, known }: OrganisationContext,
): JudgedByPath {
  const { file, complaints } = readOrganisation(value, clock.zone, rulebook ?? readLaw().rulebook, known);
  const asRows = complaints.map(({ path, otherPath, ...rest }) => ({
    ...{ line: 0, column: path, ...rest },
    ...(otherPath !== undefined && { otherColumn: otherPath }),
  }));
  return { organisation: file, complaints: asRows };
}

/** Every entry of the file that is stored as a row of its own. */
function rowsOf({ organisation, units, employees, positions, agreements }: OrganisationFile): number {
  const lists = units.length + employees.length + positions.length + (agreements?.length ?? 0);
  if (!organisation) return lists;
  const { registeredFrom = {}, thresholds = [] } = organisation;
  return lists + 1 + Object.keys(registeredFrom).length + thresholds.length;
}

/** Lines on which each quoted text first stands, found once for the whole file. */
function lineFinder(text: string): (wanted: string) => number {
  const lines = new Map<string, number>();
  text.split('\n').forEach((line, index) => {
    for (const [, quoted] of line.matchAll(/"([^"]*)"/g)) {
      if (quoted !== undefined && !lines.has(quoted)) lines.set(quoted, index + 1);
    }
  });
  return (wanted) => lines.get(wanted) ?? 0;
}
