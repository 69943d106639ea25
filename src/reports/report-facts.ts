export interface TitleCount {
  readonly title: string;
  readonly count: number;
}

/** What a report says besides the figures. */
export interface ReportFacts {
  readonly organisation: string;
  readonly units: readonly string[] | null;
  readonly madeAt: string;
  readonly hires: readonly TitleCount[];
  readonly leavers: readonly TitleCount[];
  readonly rulebooks: readonly string[];
  readonly lastImportAt: string | null;
  /** Rows refused in the files taken in, each file counted once. */
  readonly rowsRejected: number;
  /** HR's own paragraph; null until somebody has written one. */
  readonly longTermMeasures: string | null;
}
