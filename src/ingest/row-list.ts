import { fileComplaint, type RowComplaint } from './complaint.js';
import type { IncomingAbsence, IncomingEvent, RowSink, Tally, WholeDays, Withdrawal } from './incoming.js';

/**
 * Everything a file says, in memory: for a look at files without a database, which are
 * small. As an import does it (staging/row-checks.repository.ts), rows of one id that say different things
 * are all left out, of those that say the same the first is kept, and rows that brought none and are alike
 * get an ordinal.
 */
export class RowList implements RowSink {
  readonly days: WholeDays[] = [];
  readonly complaints: RowComplaint[] = [];
  private readonly allEvents: IncomingEvent[] = [];
  private readonly allAbsences: IncomingAbsence[] = [];
  private readonly allWithdrawals: Withdrawal[] = [];
  /** The rows that were first to use them. */
  private readonly ids = new Map<string, Named>();
  /** Those of which rows say different things. */
  private readonly contradicted = new Set<string>();

  /** @param idColumn what the file calls its column of ids */
  constructor(
    private readonly tally: Tally,
    private readonly idColumn = 'source_id',
  ) {}

  get events(): readonly IncomingEvent[] {
    return this.without(this.allEvents);
  }

  get absences(): readonly IncomingAbsence[] {
    return this.without(this.allAbsences);
  }

  get withdrawals(): readonly Withdrawal[] {
    return this.without(this.allWithdrawals);
  }

  event(row: IncomingEvent): void {
    const sourceId = this.idOf(row);
    if (sourceId !== null) this.allEvents.push({ ...row, sourceId });
  }

  absence(row: IncomingAbsence): void {
    const sourceId = this.idOf(row);
    if (sourceId !== null) this.allAbsences.push({ ...row, sourceId });
  }

  withdrawal(row: Withdrawal): void {
    if (this.idOf({ ...row, isNamedByContent: false }) !== null) this.allWithdrawals.push(row);
  }

  wholeDays(days: WholeDays): void {
    this.days.push(days);
  }

  rejected(complaints: readonly RowComplaint[]): void {
    this.complaints.push(...complaints);
  }

  private without<R extends Pick<Named, 'sourceId'>>(rows: readonly R[]): readonly R[] {
    const { contradicted } = this;
    return contradicted.size === 0 ? rows : rows.filter(({ sourceId }) => !contradicted.has(sourceId));
  }

  /** Null when an earlier row has used the id: two rows claim to be the same. */
  private idOf(row: Named): string | null {
    const { sourceId, isNamedByContent } = row;
    const first = this.ids.get(sourceId);
    if (first === undefined) return this.claim(sourceId, row);
    if (isNamedByContent) return this.numbered(row);
    if (!this.contradicted.has(sourceId) && saidBy(first) !== saidBy(row)) {
      this.contradicted.add(sourceId);
      this.complain(first, row);
    }
    this.complain(row, first);
    return null;
  }

  private complain({ sourceId, line }: Named, other: Named): void {
    this.tally.rowsRejected += 1;
    const complaint = fileComplaint('duplicate-source-id', sourceId, null);
    this.complaints.push({ ...complaint, line, column: this.idColumn, otherLine: other.line });
  }

  private numbered(row: Named): string {
    let ordinal = 2;
    while (this.ids.has(`${row.sourceId}|${ordinal}`)) ordinal += 1;
    return this.claim(`${row.sourceId}|${ordinal}`, row);
  }

  private claim(id: string, row: Named): string {
    this.ids.set(id, row);
    return id;
  }
}

interface Named {
  readonly sourceId: string;
  readonly isNamedByContent: boolean;
  readonly line: number;
}

/** All that is stored of a row. */
const saidBy = (row: Named): string =>
  JSON.stringify({ ...row, line: 0, unit: undefined, positionPercent: undefined });
