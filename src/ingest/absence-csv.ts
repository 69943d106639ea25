import type { AbsenceType, Certificate } from './absence.entity.js';
import { ABSENCE_WORDS, type AbsenceColumn, CERTIFICATE_WORDS } from './columns.js';
import { type IncomingAbsence, nameByContent } from './incoming.js';
import type { RowReader } from './row-reader.js';

/** Longer than this, an absence is a slip in a year. */
const LONGEST_DAYS = 800;

/**
 * One row of the generic absence file (docs/input-files.md): whole local days, `from`
 * and `to` both included. A certificate is kept for sick leave only.
 */
export function readAbsenceRow(row: RowReader<AbsenceColumn>): Omit<IncomingAbsence, 'source'> | null {
  const employee = row.required('employee');
  const type = readType(row);
  const days = readDays(row);
  const grade = readGrade(row);
  const certificate = row.choice('certificate', CERTIFICATE_WORDS);
  if (employee === null || type === null || days === null || row.complaints.length > 0) return null;
  const ownId = row.text('source_id');
  return {
    employee,
    unit: row.text('unit'),
    type,
    ...days,
    grade,
    certificate: onlySick(type, certificate),
    sourceId: ownId ?? nameByContent(employee, type, days.fromDay),
    isNamedByContent: ownId === null,
    line: row.line,
  };
}

const onlySick = (type: AbsenceType, certificate: Certificate | null): Certificate | null =>
  type === 'sick' ? certificate : null;

/** `50` or `50 %`, as workbooks write it. */
const readGrade = (row: RowReader<AbsenceColumn>): number => Math.round(row.percent('grade', 20, 100) ?? 100);

function readType(row: RowReader<AbsenceColumn>): AbsenceType | null {
  if (row.required('type', Object.keys(ABSENCE_WORDS).join(', ')) === null) return null;
  return row.choice('type', ABSENCE_WORDS);
}

function readDays(row: RowReader<AbsenceColumn>): { fromDay: number; untilDay: number } | null {
  const from = row.requiredDay('from');
  const to = row.requiredDay('to');
  if (from === null || to === null) return null;
  if (to < from) return row.complain('to', 'last-day-before-first', `≥ ${row.text('from') ?? ''}`);
  if (to - from >= LONGEST_DAYS) return row.complain('to', 'too-long', String(LONGEST_DAYS));
  return { fromDay: from, untilDay: to + 1 };
}
