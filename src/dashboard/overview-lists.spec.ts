import { describe, expect, it } from '@jest/globals';
import type { UnitFigures } from '../indicators/unit-figures.js';
import { overviewLists } from './overview-lists.js';
import { unitColumns } from './units/unit-columns.view.js';

const HR = { seesNames: true, seesUnits: true, unit: null };
const READER = { seesNames: false, seesUnits: false, unit: null };

describe('the list behind a figure of the overview', () => {
  it('is of sick leave units side by side, or the months of the page itself: never persons', () => {
    expect(overviewLists(HR).sickLeave('2025-12')).toBe('/units?month=2025-12&sort=sickLeave');
    for (const who of [READER, { ...HR, unit: 'u1' }]) {
      expect(overviewLists(who).sickLeave('2025-12')).toBe('#sick-by-month');
      expect(overviewLists(who).sickLeaveByUnit('2025-12')).toBeNull();
    }
  });

  it('is of everything else the findings, hours and persons, for whoever may see them alone', () => {
    const lists = overviewLists(HR);
    expect(lists.withinAgreement('2025-12')).toBe(
      '/violations?month=2025-12&rule=in-table&state=within-agreement',
    );
    expect(lists.staff('2025-12', 'permanent')).toBe('/staff?month=2025-12&at=end&employment=permanent');
    const nothing = overviewLists(READER);
    expect(nothing.withinAgreement('2025-12')).toBeNull();
    expect(nothing.staff('2025-12', 'permanent')).toBeNull();
  });
});

describe('a row of the table of units', () => {
  const UNIT: UnitFigures = {
    unitId: 'u1',
    code: 'U1',
    name: 'Drift',
    persons: 6,
    evaluated: 5,
    breaches: 1,
    per100Shifts: 1.5,
    overtimeHours: 3,
    extraHours: 2,
    callouts: 1,
    standbyHours: 4,
    sickLeave: 4.2,
  };
  const leadsOf = (unit: UnitFigures): Readonly<Record<string, unknown>> =>
    Object.fromEntries(
      unitColumns({ month: '2025-12', language: 'nb' }).map(({ name, cell }) => [
        name,
        (cell(unit) as { props: { to: unknown } }).props.to,
      ]),
    );

  it('leads from every figure, from sick leave to that of the unit by length and certificate', () => {
    const leads = leadsOf(UNIT);
    expect(Object.values(leads)).not.toContain(null);
    expect(leads).toMatchObject({
      sickLeave: '/?month=2025-12&unit=u1#sick-by-month',
      per100Shifts: '/?month=2025-12&unit=u1#work-by-month',
    });
  });

  it('leads nowhere from sick leave that is masked', () => {
    expect(leadsOf({ ...UNIT, sickLeave: 'small-group' })['sickLeave']).toBeNull();
  });
});
