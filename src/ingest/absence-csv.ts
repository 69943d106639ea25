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

const LEAST_GRADE = 20;
const WHOLE = 100;
const PERCENT = /^(\d+(?:[.,]\d+)?)\s*%$/;
const SHARE = /^(?:0[.,]\d+|1(?:[.,]0+)?)$/;

function readGrade(row: RowReader<AbsenceColumn>): number {
  const percent = percentIn(row.text('grade') ?? '');
  if (percent === null) return Math.round(row.number('grade', LEAST_GRADE, WHOLE) ?? WHOLE);
  if (percent < LEAST_GRADE || percent > WHOLE) {
    row.complain('grade', 'out-of-range-number', `${LEAST_GRADE}–${WHOLE}`);
  }
  return percent;
}

/** Of `50 %`; or of `0.5`, which a workbook holds where it shows 50 %, and which as a percentage would be below any grade. */
function percentIn(text: string): number | null {
  const percent = PERCENT.exec(text)?.[1];
  if (percent !== undefined) return Math.round(numberOf(percent));
  return SHARE.test(text) ? Math.round(numberOf(text) * WHOLE) : null;
}

const numberOf = (text: string): number => Number(text.replace(',', '.'));

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
