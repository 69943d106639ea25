import { fileComplaint, type RowComplaint } from './complaint.js';
import type { IncomingAbsence, IncomingEvent, RowSink, Tally, WholeDays, Withdrawal } from './incoming.js';

/**
 * Everything a file says, in memory: for a look at files without a database, which are
 * small. As an import does it (staging/row-checks.repository.ts), rows of one id that say different things
 * are all left out, of those that say the same the first is kept, and rows that brought none and are alike
 * get an ordinal.
 */
export class RowList implements RowSink {
  readonly events: IncomingEvent[] = [];
  readonly absences: IncomingAbsence[] = [];
  readonly withdrawals: Withdrawal[] = [];
  readonly days: WholeDays[] = [];
  readonly complaints: RowComplaint[] = [];
  /** The rows that were first to use them. */
  private readonly ids = new Map<string, FirstOfId>();

  /** @param idColumn what the file calls its column of ids */
  constructor(
    private readonly tally: Tally,
    private readonly idColumn = 'source_id',
  ) {}

  event(row: IncomingEvent): void {
    const sourceId = this.idOf(row);
    if (sourceId !== null) this.events.push({ ...row, sourceId });
  }

  absence(row: IncomingAbsence): void {
    const sourceId = this.idOf(row);
    if (sourceId !== null) this.absences.push({ ...row, sourceId });
  }

  withdrawal(row: Withdrawal): void {
    if (this.idOf({ ...row, isNamedByContent: false }) !== null) this.withdrawals.push(row);
  }

  wholeDays(days: WholeDays): void {
    this.days.push(days);
  }

  rejected(complaints: readonly RowComplaint[]): void {
    this.complaints.push(...complaints);
  }

  /** Null when an earlier row has used the id: two rows claim to be the same. */
  private idOf(row: Named): string | null {
    const { sourceId, isNamedByContent, line } = row;
    const said = JSON.stringify({ ...row, line: 0 });
    if (this.claim(sourceId, line, said)) return sourceId;
    if (isNamedByContent) return this.numbered(sourceId, line, said);
    const first = this.ids.get(sourceId);
    if (first !== undefined && first.said !== said) this.leaveOut(sourceId, first, line);
    this.complain(sourceId, line, first?.line ?? null);
    return null;
  }

  /** The first row of an id, when another says something else: which of them is right nobody can tell. */
  private leaveOut(sourceId: string, first: FirstOfId, otherLine: number): void {
    if (first.isOut) return;
    first.isOut = true;
    for (const rows of [this.events, this.absences, this.withdrawals]) {
      const place = rows.findIndex((row) => row.sourceId === sourceId);
      if (place >= 0) rows.splice(place, 1);
    }
    this.complain(sourceId, first.line, otherLine);
  }

  private complain(sourceId: string, line: number, otherLine: number | null): void {
    this.tally.rowsRejected += 1;
    const complaint = fileComplaint('duplicate-source-id', sourceId, null);
    this.complaints.push({ ...complaint, line, column: this.idColumn, otherLine });
  }

  private numbered(name: string, line: number, said: string): string {
    let ordinal = 2;
    while (!this.claim(`${name}|${ordinal}`, line, said)) ordinal += 1;
    return `${name}|${ordinal}`;
  }

  private claim(id: string, line: number, said: string): boolean {
    if (this.ids.has(id)) return false;
    this.ids.set(id, { line, said, isOut: false });
    return true;
  }
}

interface Named {
  readonly sourceId: string;
  readonly isNamedByContent: boolean;
  readonly line: number;
}

interface FirstOfId {
  readonly line: number;
  /** All of it but the line. */
  readonly said: string;
  /** Whether it was left out since. */
  isOut: boolean;
}
