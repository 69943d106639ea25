/** A group that somebody was elected for: of a unit with those below it, of positions of one title, or both. */
export interface RepresentedGroup {
  /** Code of the unit and title, `DRIFT/Operatør`, each `*` for all; what the log names. */
  readonly key: string;
  /** Name of the unit; null for all. */
  readonly unit: string | null;
  readonly unitIds: readonly string[] | null;
  readonly title: string | null;
}
