const COLUMNS = 'employee;unit;kind;start;end;break_minutes;source_id';

/**
 * Some days of January, to be imported by hand once the demonstration runs on its 5 January:
 * a turn planned too soon after another one, while there is time to move it, and overtime
 * that leaves an hour of what seven days allow. Not in the demonstration from the start,
 * whose figures end with December.
 */
export const januaryCsv = (): string =>
  [
    COLUMNS,
    '1031;OPS;overtime;2026-01-02T07:00+01:00;2026-01-02T11:30+01:00;0;january-1',
    '1031;OPS;overtime;2026-01-03T08:00+01:00;2026-01-03T12:30+01:00;0;january-2',
    '1032;OPS;shift;2026-01-13T14:30+01:00;2026-01-13T22:30+01:00;30;january-3',
    '1032;OPS;shift;2026-01-14T06:00+01:00;2026-01-14T14:00+01:00;30;january-4',
    '',
  ].join('\n');
