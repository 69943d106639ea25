import { fileComplaint, type RowComplaint } from './complaint.js';
import type { IncomingAbsence, IncomingEvent, RowSink, Tally, WholeDays, Withdrawal } from './incoming.js';

/**
 * Everything a file says, in memory: for a look at files without a database, which are
 * small. The same id twice is a complaint here, and rows that brought none and are alike
 * get an ordinal.
 */
export class RowList implements RowSink {
  readonly events: IncomingEvent[] = [];
  readonly absences: IncomingAbsence[] = [];
  readonly withdrawals: Withdrawal[] = [];
  readonly days: WholeDays[] = [];
  readonly complaints: RowComplaint[] = [];
  /** Lines of the rows that were first to use them. */
  private readonly ids = new Map<string, number>();

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
  private idOf({ sourceId, isNamedByContent, line }: Named): string | null {
    if (this.claim(sourceId, line)) return sourceId;
    if (isNamedByContent) return this.numbered(sourceId, line);
    this.tally.rowsRejected += 1;
    const complaint = fileComplaint('duplicate-source-id', sourceId, null);
    const otherLine = this.ids.get(sourceId) ?? null;
    this.complaints.push({ ...complaint, line, column: this.idColumn, otherLine });
    return null;
  }

  private numbered(name: string, line: number): string {
    let ordinal = 2;
    while (!this.claim(`${name}|${ordinal}`, line)) ordinal += 1;
    return `${name}|${ordinal}`;
  }

  private claim(id: string, line: number): boolean {
    if (this.ids.has(id)) return false;
    this.ids.set(id, line);
    return true;
  }
}

interface Named {
  readonly sourceId: string;
  readonly isNamedByContent: boolean;
  readonly line: number;
}
