import type { BreachesBy } from '../../src/indicators/breaches-by.js';
import type { BreachType } from '../../src/indicators/breach-figures.js';
import type { PeriodFigures } from '../../src/indicators/development.js';
import { changeOf, type MonthlyReport } from '../../src/reports/monthly-report.js';
import { UNITS } from './reference-units.js';
import { readLaw } from '../../src/workforce/law.repository.js';

const COUNTS: Readonly<Record<string, readonly [now: number, before: number, percent: number | null]>> = {
  DAILY_REST: [5, 4, 42],
  WEEKLY_REST: [3, 2, 25],
  DAILY_TOTAL: [0, 2, null],
  OT_7D: [1, 7, 8],
  OT_4W: [0, 0, null],
  SUNDAY_NEXT: [3, 3, 25],
};

export const TYPES: readonly BreachType[] = readLaw().rows.map(({ row: code, ...row }) => {
  const [count, previous, percent] = COUNTS[code] ?? [0, 0, null];
  return { ...row, code, count, previous, percent };
});

const LARGE = { isSmallGroup: false, wasSmallGroup: false };
const by = (count: number): BreachesBy => ({
  types: [{ code: 'DAILY_REST', count }],
  causes: [{ cause: 'sickness', count }],
  planned: 2,
  worked: count - 2,
  open: count,
  real: 0,
});

const nav = (total: number, short: number, long: number) => ({
  total,
  short,
  long,
  selfCertified: 1,
  doctorCertified: 2,
});

const sick = (total: number, short: number, long: number) => ({
  status: 'shown' as const,
  total,
  short,
  long,
  selfCertified: 1,
  doctorCertified: 2,
});

/** The thirteen months that end with the report's. */
const MONTHS = Array.from({ length: 13 }, (_, index) =>
  index === 0 ? '2024-12' : `2025-${String(index).padStart(2, '0')}`,
);

const period = (isBeforeRegistration: boolean): PeriodFigures => ({
  sickLeave: sick(5.64, 2.32, 3.32),
  breaches: 12,
  workedShifts: 1888,
  per100Shifts: 0.6,
  overtimeHours: isBeforeRegistration ? null : 302,
  calloutHours: isBeforeRegistration ? null : 18,
  callouts: isBeforeRegistration ? null : 10,
  standbyHours: isBeforeRegistration ? null : 640,
  extraHours: isBeforeRegistration ? null : 37,
});

/** The reference report, as data. */
export const REPORT: MonthlyReport = {
  schema: 'hviletid-monthly-report/4',
  month: '2025-12',
  organisation: 'Prøvevirksomheten',
  units: null,
  madeAt: '2026-01-05T08:00+01:00',
  headCount: {
    kinds: [
      { employment: 'permanent', persons: 96, fullTimeEquivalents: 95.6 },
      { employment: 'trainee', persons: 2, fullTimeEquivalents: 2 },
      { employment: 'apprentice', persons: 3, fullTimeEquivalents: 3 },
      { employment: 'temporary', persons: 4, fullTimeEquivalents: 4 },
    ],
    persons: 105,
    fullTimeEquivalents: 104.6,
    hires: [{ title: 'Radioingeniør', count: 2 }],
    leavers: [],
  },
  coming: [{ title: 'Systemutvikler', count: 1 }],
  keyFigures: {
    sickLeave: {
      month: sick(5.64, 2.32, 3.32),
      year: sick(3.18, 1.5, 1.68),
      goal: { below: 5, from: '2024-01-01', met: false },
    },
    breaches: {
      count: 12,
      year: 197,
      goal: { below: 8, from: '2024-01-01', met: false },
      per100Shifts: 0.6,
      workedShifts: 1888,
    },
    overtime: { hours: 302, calloutHours: 18, year: 3064, countedFrom: '2025-06', goal: null },
  },
  navSickLeave: {
    months: MONTHS.map((month) => ({ month, sickLeave: nav(month === '2025-12' ? 5.6 : 3, 2.3, 3.3) })),
    year: nav(3.2, 1.5, 1.7),
  },
  onCall: { callouts: 10, calloutsOfYear: 88, standbyHours: 640, standbyHoursOfYear: 7300 },
  spread: { persons: 9, incidents: 10, planned: 2, worked: 10, open: 11, real: 1 },
  breachesByType: TYPES,
  otherRules: [
    {
      rule: 'ORD_DAY',
      severity: 'breach',
      persons: 104,
      personsBefore: 104,
      count: 4,
      previous: 0,
      ...LARGE,
    },
    { rule: 'BREAK', severity: 'notice', persons: 104, personsBefore: 104, count: 2, previous: 1, ...LARGE },
    { rule: 'YOUTH_DAY', severity: 'breach', persons: 0, personsBefore: 0, count: 0, previous: 0, ...LARGE },
  ],
  causes: [
    { cause: 'sickness', count: 5 },
    { cause: 'ordinary-operations', count: 4 },
    { cause: 'customer-assistance', count: 2 },
    { cause: 'product-rollout', count: 1 },
  ],
  breachesBy: {
    months: MONTHS.map((month, index) => ({
      month,
      breaches: index === 0 ? null : by(month === '2025-12' ? 12 : 10),
    })),
    year: by(197),
  },
  withinAgreement: 2,
  change: changeOf(12, 18, TYPES),
  measures: {
    total: 3,
    done: 2,
    overdue: 1,
    list: [
      {
        what: 'Ny turnus for nattvakt',
        owner: 'Leder drift',
        rule: 'DAILY_REST',
        cases: 4,
        dueDate: '2025-09-15',
        doneOn: '2025-09-12',
        effect: 'Ingen vakt begynner før kl. 10 etter utrykning',
        breaches: { months: 3, before: 7, after: 2 },
      },
      {
        what: 'Vikaravtale for helger',
        owner: 'HR',
        rule: 'SUNDAY_NEXT',
        cases: 1,
        dueDate: '2025-12-20',
        doneOn: '2025-12-18',
        effect: null,
        breaches: null,
      },
      {
        what: 'Taket på overtid vises når vakten settes',
        owner: 'Turnusansvarlig',
        rule: 'OT_7D',
        cases: 2,
        dueDate: '2025-12-31',
        doneOn: null,
        effect: null,
        breaches: null,
      },
    ],
  },
  longTermMeasures: null,
  trend: MONTHS.map((month, index) => ({
    month,
    sickLeave: 3,
    overtimeHours: index < 6 ? null : 300,
    breaches: 10,
  })),
  development: {
    months: MONTHS.map((month, index) => ({ month, ...period(index < 6) })),
    year: { ...period(false), callouts: 88, standbyHours: 7300, extraHours: 410, workedShifts: 22_400 },
  },
  people: {
    months: MONTHS.map((month) => ({
      month,
      withBreach: 9,
      incidents: 10,
      employed: [
        { employment: 'permanent', persons: 96, fullTimeEquivalents: 95.6 },
        { employment: 'trainee', persons: 2, fullTimeEquivalents: 2 },
        { employment: 'apprentice', persons: 3, fullTimeEquivalents: 3 },
        { employment: 'temporary', persons: 4, fullTimeEquivalents: 4 },
      ],
      hires: 1,
    })),
    year: { withBreach: 71, incidents: 160, hires: 14 },
  },
  byUnit: UNITS,
  data: {
    coverage: { evaluated: 104, employed: 105, sickLeave: 105 },
    rulebooks: ['no-aml 2026-06-19'],
    version: '2026-01-05T06:00:00Z/512',
    lastImportAt: null,
    rowsRejected: 0,
  },
};
