/** An employee of the small organisation that tests use; of the team unless told. */
export interface Person {
  readonly code: string;
  readonly unit?: 'top' | 'team' | 'night';
  readonly email?: string | null;
  readonly language?: 'nb' | 'nn' | 'en';
  readonly share?: number;
  readonly from?: string;
  readonly to?: string | null;
  readonly bornOn?: string;
  readonly schoolUntil?: string;
  readonly exempt?: 'leading' | 'independent';
  readonly nightStrain?: boolean;
  readonly rota?: 'rota-38' | 'continuous-36' | 'three-shift';
}

/** Leads everybody. */
export const BOSS: Person = { code: 'BOSS', unit: 'top', email: 'boss@example.no' };
/** Leads the team, and with it the night shift below. */
export const LEAD: Person = { code: 'LEAD', email: 'lead@example.no', language: 'nn' };

/** Eight hours of rest for everybody in the team. */
export const EIGHT_HOURS = {
  code: 'eight',
  legalBasis: '10-8(3)',
  grantedBy: 'elected-representatives',
  group: { kind: 'unit', code: 'team' },
  from: '2025-01-01',
  to: null,
  limits: { DAILY_REST: 8 },
  conditions: null,
  document: null,
} as const;

const UNITS = [
  { code: 'top', name: 'Ledelse', parent: null, manager: 'BOSS' },
  { code: 'team', name: 'Drift', parent: 'top', manager: 'LEAD' },
  { code: 'night', name: 'Natt', parent: 'team', manager: null },
];

/** The organisation file: a top, a team below it, a night team below that. */
export const organisation = (
  people: readonly Person[],
  agreements: readonly unknown[] = [],
  managers: readonly Person[] = [BOSS, LEAD],
): string =>
  JSON.stringify({
    organisation: { name: 'Prøve', zone: 'Europe/Oslo', registeredFrom: {}, thresholds: [] },
    units: UNITS,
    employees: [...managers, ...people].map(
      ({ code, email = null, language = 'nb', bornOn = null, schoolUntil = null }) => ({
        code,
        name: `Navn ${code}`,
        email,
        language,
        bornOn,
        schoolUntil,
      }),
    ),
    positions: [...managers, ...people].map(
      ({
        code,
        unit = 'team',
        share = 1,
        from = '2020-01-01',
        to = null,
        exempt = null,
        rota = null,
        nightStrain = false,
      }) => ({
        employee: code,
        unit,
        title: 'Operatør',
        share,
        employment: 'permanent',
        onCallScheme: null,
        exempt,
        rota,
        nightStrain,
        from,
        to,
      }),
    ),
    agreements,
  });

/** A row of an events file; its id is what a correction repeats. */
export interface Row {
  readonly employee: string;
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly kind?: string;
  readonly cause?: string;
}

export const events = (rows: readonly Row[]): string =>
  [
    'employee;kind;start;end;cause;source_id',
    ...rows.map(
      ({ employee, id, start, end, kind = 'shift', cause = '' }) =>
        `${employee};${kind};${start};${end};${cause};${id}`,
    ),
  ].join('\n');

/** Late on one day, early on the next: nine hours of rest before the morning of `next`. */
export const shortRest = (employee: string, day: string, next: string): Row[] => [
  { employee, id: `${employee}-${day}`, start: `${day}T14:00`, end: `${day}T22:00` },
  { employee, id: `${employee}-${next}`, start: `${next}T07:00`, end: `${next}T15:00` },
];

/** Short rests, a day too long, and two Sundays in a row for every third. */
export const troubledWeeks = (employee: string, index: number): Row[] => [
  ...shortRest(employee, '2025-12-03', '2025-12-04'),
  { employee, id: `${employee}-night`, kind: 'callout', start: '2025-12-11T01:00', end: '2025-12-11T02:30' },
  { employee, id: `${employee}-long`, start: '2025-12-11T06:00', end: '2025-12-11T20:00' },
  ...(index % 3 === 0 ? ['2025-12-14', '2025-12-21'] : []).map((date) => ({
    employee,
    id: `${employee}-${date}`,
    start: `${date}T08:00`,
    end: `${date}T16:00`,
  })),
];

export const absences = (rows: readonly string[]): string =>
  ['employee;type;from;to;grade;certificate;source_id', ...rows].join('\n');
