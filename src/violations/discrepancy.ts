/** A sum that is not what its parts add up to. */
export interface Discrepancy {
  readonly table:
    | 'month_indicator'
    | 'month_violations'
    | 'total_indicator'
    | 'total_violations'
    | 'total_rule_set'
    | 'head_count_step';
  readonly key: string;
  readonly stored: string;
  readonly recounted: string;
}
