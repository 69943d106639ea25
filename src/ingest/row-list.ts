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
  private readonly ids = new Set<string>();

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
    if (this.claim(sourceId)) return sourceId;
    if (isNamedByContent) return this.numbered(sourceId);
    this.tally.rowsRejected += 1;
    const complaint = fileComplaint('duplicate-source-id', sourceId, null);
    this.complaints.push({ ...complaint, line, column: this.idColumn });
    return null;
  }

  private numbered(name: string): string {
    let ordinal = 2;
    while (!this.claim(`${name}|${ordinal}`)) ordinal += 1;
    return `${name}|${ordinal}`;
  }

  private claim(id: string): boolean {
    if (this.ids.has(id)) return false;
    this.ids.add(id);
    return true;
  }
}

interface Named {
  readonly sourceId: string;
  readonly isNamedByContent: boolean;
  readonly line: number;
}
