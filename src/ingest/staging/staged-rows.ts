import type { WorkBreak } from '../../rules/event.js';
import { formatDay } from '../../time/civil.js';
import type { LocalClock } from '../../time/local-clock.js';
import type { RowComplaint } from '../complaint.js';
import type { IncomingAbsence, IncomingEvent, RowSink, WholeDays, Withdrawal } from '../incoming.js';
import type { AbsencesSeen } from '../told-absences.js';
import { ownText, PeopleSeen } from './people-seen.js';
import { ABSENCES, STAGED_COLUMNS, type VersionTable, WORK_EVENTS } from './version-table.js';

/** Complaints that are kept word for word; a file with more is wrong as a whole, and the others are counted. */
export const MOST_COMPLAINTS = 100_000;

/**
 * Rows on their way into staging, as text of PostgreSQL's COPY. What is kept of them here
 * grows with the people of a file and not with its rows.
 */
export class StagedRows implements RowSink {
  readonly people = new PeopleSeen();
  readonly complaints: RowComplaint[] = [];
  readonly days: WholeDays[] = [];
  /** Null before the first absence. */
  absences: AbsencesSeen | null = null;
  /** Rows staged. */
  count = 0;
  /** Rows among them that brought no id of their own. */
  named = 0;
  /** Rows among them that withdraw another. */
  withdrawals = 0;
  private text = '';
  private readonly nothingSaid: string;

  constructor(
    readonly table: VersionTable,
    private readonly clock: LocalClock,
  ) {
    this.nothingSaid = table.said.map(() => '\t\\N').join('');
  }

  /** Of the staging table, in the order of the text. */
  get columns(): string {
    return [...STAGED_COLUMNS, ...this.table.said.map(({ column }) => column)].join(', ');
  }

  event(row: IncomingEvent): void {
    const { event } = row;
    const day = this.clock.dayOf(event.start);
    this.begin(row, this.people.see(row.employee, day, row.unit, row.positionPercent), false);
    this.text += `\t${event.kind}\t${event.start}\t${event.end}\t${number(event.unpaidBreak)}\t${breaksText(
      event.breaks,
    )}\t${number(event.plannedStart)}\t${number(event.plannedEnd)}\t${number(event.plannedUnpaidBreak)}\t${number(
      event.plannedNet,
    )}\t${flag(event.overtimeFlag)}\t${flag(event.schoolDay)}\t${cell(row.cause)}\n`;
  }

  absence(row: IncomingAbsence): void {
    this.absences = {
      firstEnd: Math.min(row.untilDay - 1, this.absences?.firstEnd ?? row.untilDay),
      lastBegin: Math.max(row.fromDay, this.absences?.lastBegin ?? row.fromDay),
    };
    this.begin(row, this.people.see(row.employee, row.fromDay, row.unit, null), false);
    this.text += `\t${row.type}\t${formatDay(row.fromDay)}\t${formatDay(row.untilDay)}\t${row.grade}\t${cell(
      row.certificate,
    )}\n`;
  }

  withdrawal(row: Withdrawal): void {
    this.withdrawals += 1;
    this.begin({ ...row, isNamedByContent: false }, this.people.mention(row.employee), true);
    this.text += `${this.nothingSaid}\n`;
  }

  wholeDays(days: WholeDays): void {
    this.days.push(days);
  }

  rejected(complaints: readonly RowComplaint[]): void {
    if (this.complaints.length >= MOST_COMPLAINTS) return;
    for (const one of complaints) this.complaints.push({ ...one, value: one.value && ownText(one.value) });
  }

  /**
   * What has come since it was last asked for, as bytes: as a text put together of many parts
   * it would keep all of them until it is written, and memory would grow with what waits.
   */
  take(): Buffer {
    const bytes = Buffer.from(this.text);
    this.text = '';
    return bytes;
  }

  private begin(row: Begun, person: number, isWithdrawal: boolean): void {
    this.count += 1;
    if (row.isNamedByContent) this.named += 1;
    this.text += `${this.count}\t${row.line}\t${person}\t${cell(row.sourceId)}\t${flag(row.isNamedByContent)}\t${flag(
      isWithdrawal,
    )}`;
  }
}

interface Begun {
  readonly line: number;
  readonly sourceId: string;
  readonly isNamedByContent: boolean;
}

export const tableOf = (format: string): VersionTable =>
  format.startsWith('absences') ? ABSENCES : WORK_EVENTS;

const NOTHING = '\\N';
const number = (value: number | undefined): string => (value === undefined ? NOTHING : String(value));
const flag = (value: boolean | undefined): string => (value === true ? 't' : 'f');

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const SPECIAL = /[\\\t\n\r]/;
const EVERY_SPECIAL = /[\\\t\n\r]/g;

/** A text as COPY takes it: what separates its cells and rows is escaped. */
function cell(text: string | null): string {
  if (text === null) return NOTHING;
  return SPECIAL.test(text) ? text.replace(EVERY_SPECIAL, (sign) => ESCAPES[sign] ?? sign) : text;
}

const breaksText = (breaks: readonly WorkBreak[] | undefined): string =>
  breaks === undefined || breaks.length === 0 ? NOTHING : cell(JSON.stringify(breaks));
