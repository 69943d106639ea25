import { NOBODY_LOOKED } from '../workforce/known-register.js';
import type { RowComplaint } from './complaint.js';
import { recordsOf } from './files/records.service.js';
import { judgedOrganisation } from './files/whole-json.service.js';
import { type Layout, type SourceRecord, UnreadableFile } from './layout.js';
import { isRegisterMapping, type Mapping } from './mapping/mapping.js';
import { missedFields } from './mapping/missed-fields.js';
import type { OpenFile, OpenOptions } from './open-file.js';
import type { RegisterSubject } from './register-columns.js';
import { readRegister } from './register-reading.js';
import { placedAt } from './table.js';

/** A register is read as a whole: its entries refer to each other. */
export async function openRegister(
  file: OpenFile,
  subject: RegisterSubject,
  layout: Layout,
  options: OpenOptions,
): Promise<OpenFile> {
  const records = await everyRecord(file.path, layout);
  const known = (await options.register?.()) ?? NOBODY_LOOKED;
  const { clock, rulebook, mapping } = options;
  const read = readRegister(subject, layout.header, records.slice(1), {
    known,
    mapping: mapping && isRegisterMapping(mapping) ? mapping : null,
    dates: options.dates,
    judge: (content) => judgedOrganisation(content, { clock, rulebook, known }),
  });
  return {
    ...file,
    format: `${subject}-${layout.container}`,
    layout,
    sample: records.slice(1, SAMPLE + 1),
    ignoredColumns: read.ignored,
    organisation: read.organisation,
    organisationRows: read.rows,
    registerForm: read.readAs,
    broken: missedIn(layout, mapping) ?? read.complaints.map((one) => placedAt(one, records[0]?.line ?? 1)),
    goodRows: read.goodRows,
  };
}

/** @throws UnreadableFile where one of them is none */
async function everyRecord(path: string, layout: Layout): Promise<readonly SourceRecord[]> {
  const records: SourceRecord[] = [];
  for await (const batch of recordsOf(path, layout)) records.push(...batch.records);
  const broken = records.find((record) => record.broken !== undefined)?.broken;
  if (broken) throw new UnreadableFile(broken);
  return records;
}

/** Of JSON a column is a field; null where none is missed, and of a list of nothing. */
function missedIn({ container, header }: Layout, mapping: Mapping | null | undefined): RowComplaint[] | null {
  if (!mapping || container === 'csv' || container === 'xlsx' || header.length === 0) return null;
  const missed = missedFields(mapping, header);
  return missed && [missed];
}

/** Records of a register that are kept to be shown. */
const SAMPLE = 1000;
