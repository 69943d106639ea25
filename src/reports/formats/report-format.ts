import { DomainError } from '../../platform/errors.js';
import type { IssuedReport } from '../closing/report-standing.js';
import type { MonthlyReport } from '../monthly-report.js';

/** What the report can be had as, beside JSON, and what each is called to programs. */
export const REPORT_FORMATS = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
} as const;
export type ReportFormat = keyof typeof REPORT_FORMATS;

const FORMAT_NAMES = Object.keys(REPORT_FORMATS) as readonly ReportFormat[];

export class UnknownFormat extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'report.unknown-format';
  override readonly said = {
    nb: `Rapporten finnes ikke i dette formatet. Velg ett av disse: ${FORMAT_NAMES.join(', ')}.`,
    nn: `Rapporten finst ikkje i dette formatet. Vel eitt av desse: ${FORMAT_NAMES.join(', ')}.`,
    en: `There is no report in this format. Choose one of these: ${FORMAT_NAMES.join(', ')}.`,
  };

  constructor(asked: string) {
    super(`There is no report as "${asked.slice(0, 20)}"; expected one of ${FORMAT_NAMES.join(', ')}.`);
  }
}

/** @throws UnknownFormat */
export function formatAsked(text: string): ReportFormat {
  const format = FORMAT_NAMES.find((each) => each === text);
  if (format === undefined) throw new UnknownFormat(text);
  return format;
}

/** `report-2025-12.pdf`, of a closed month `report-2025-12-v1.pdf` */
export const fileName = (
  { report, closedAs }: { readonly report: Pick<MonthlyReport, 'month'> } & Pick<IssuedReport, 'closedAs'>,
  format: ReportFormat,
): string => `report-${report.month}${closedAs === null ? '' : `-v${String(closedAs.version)}`}.${format}`;
