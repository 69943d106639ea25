import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatDate, formatMonth } from '../../wording/format.js';
import type { MonthlyReport } from '../monthly-report.js';
import { STANDING_WORDS } from './standing-words.js';

/** Which version of a closed month a report is. */
export interface ClosedAs {
  /** 1, 2, … */
  readonly version: number;
  /** The last there is; another than `version` where the month was closed again since. */
  readonly latest: number;
  /** `2026-01-07T12:00+01:00`, local with offset. */
  readonly closedAt: string;
  /** Of the bytes of the JSON. */
  readonly sha256: string;
}

/** A report as somebody receives it. What it was closed as stands beside it: the frozen bytes are the report alone. */
export interface IssuedReport {
  readonly report: MonthlyReport;
  /** Null of a month that is not closed, and of the report of units, which never is. */
  readonly closedAs: ClosedAs | null;
}

/** How final a report is, in a sentence that every format begins with; null of units whose month is over. */
export function standingSentence({ report, closedAs }: IssuedReport, language: Language): string | null {
  const say = speak(STANDING_WORDS, language);
  const month = formatMonth(language, report.month);
  if (closedAs !== null) {
    const { version, latest } = closedAs;
    const date = formatDate(language, closedAs.closedAt.slice(0, 10));
    const closed = say('closed', { version, date, time: closedAs.closedAt.slice(11, 16) });
    return version === latest ? closed : `${closed} ${say('replaced', { latest })}`;
  }
  if (report.upTo !== undefined) return say('running', { month, day: formatDate(language, report.upTo) });
  return report.units === null ? say('preliminary', { month }) : null;
}
