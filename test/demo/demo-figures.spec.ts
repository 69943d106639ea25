import { describe, expect, it } from '@jest/globals';
import { eventsCsv } from '../../src/demo/csv.js';
import { PersonDraft } from '../../src/demo/draft.js';
import { generateDemo } from '../../src/demo/generate.js';
import { organisationFile } from '../../src/demo/organisation.js';
import { people } from '../../src/demo/people.js';
import { Random } from '../../src/demo/random.js';
import { clockOf } from '../../src/platform/zone.js';
import { type Breach, countBreaches, headCount, overtimeHours, parse, sickLeave } from './recount.js';

const clock = clockOf('Europe/Oslo');
const demo = generateDemo(clock);
const found = countBreaches(demo);
const counted = found.filter(({ isDispensed }) => !isDispensed);

const MONTHS_2025 = Array.from({ length: 12 }, (_, index) => `2025-${String(index + 1).padStart(2, '0')}`);

const during = (period: string): Breach[] => counted.filter(({ date }) => date.startsWith(period));

function tally<T>(list: readonly T[], key: (each: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const each of list) counts[key(each)] = (counts[key(each)] ?? 0) + 1;
  return counts;
}

/** Percent to two decimals, half up. */
const percent = (part: number, whole: number): number => Math.floor((part / whole) * 10_000 + 0.5) / 100;

describe('the demo organisation, counted a second time', () => {
  it('breaks the printed numbers of each rule in December 2025', () => {
    expect(tally(during('2025-12'), ({ rule }) => rule)).toEqual({
      DAILY_REST: 5,
      WEEKLY_REST: 3,
      OT_7D: 1,
      SUNDAY_NEXT: 3,
    });
  });

  it('names the printed causes in December 2025', () => {
    expect(tally(during('2025-12'), ({ cause }) => cause)).toEqual({
      'product-rollout': 1,
      'customer-assistance': 2,
      sickness: 5,
      'ordinary-operations': 4,
    });
  });

  it('has 197 breaches in the year, 19 in the month a year before, and every rule among them', () => {
    expect(during('2025')).toHaveLength(197);
    expect(during('2024-12')).toHaveLength(19);
    expect(Object.keys(tally(counted, ({ rule }) => rule)).sort()).toEqual(
      ['DAILY_REST', 'DAILY_TOTAL', 'OT_4W', 'OT_7D', 'SUNDAY_NEXT', 'WEEKLY_REST'].sort(),
    );
  });

  it('never has the same number twice in the year, and keeps the goal of fewer than eight in July', () => {
    const numbers = MONTHS_2025.map((month) => during(month).length);
    expect(new Set(numbers).size).toBe(12);
    expect(numbers.filter((number) => number < 8)).toEqual([during('2025-07').length]);
  });

  it('has breaches that only a dispensation makes lawful', () => {
    expect(
      tally(
        found.filter(({ isDispensed }) => isDispensed),
        ({ rule }) => rule,
      ),
    ).toEqual({
      DAILY_REST: 11,
      WEEKLY_REST: 5,
    });
  });

  it('spreads them over more than half of the staff', () => {
    const byPerson = Object.values(tally(counted, ({ employee }) => employee));
    expect(byPerson.length).toBeGreaterThan(50);
    expect(Math.max(...byPerson)).toBeLessThanOrEqual(8);
  });

  it('finds the same whether the horizon is the period or each one’s own time', () => {
    expect(countBreaches(demo, 'own')).toEqual(found);
  });

  it('works 302 hours of overtime in December and 3064 since it is registered', () => {
    const hours = overtimeHours(demo);
    const registered = MONTHS_2025.slice(5).map((month) => hours[month] ?? 0);
    expect(registered.at(-1)).toBeCloseTo(302, 9);
    expect(registered.reduce((sum, each) => sum + each, 0)).toBeCloseTo(3064, 9);
    expect(new Set(registered).size).toBe(7);
    for (const month of ['2024-12', ...MONTHS_2025.slice(0, 5)]) expect(hours[month]).toBeLessThan(150);
  });

  it('is ill 5.64 % of December 2025, 2.32 % short and 3.32 % long, and 3.18 % of the year', () => {
    const december = sickLeave(demo, '2025-12');
    expect(percent(december.short, december.agreed)).toBe(2.32);
    expect(percent(december.long, december.agreed)).toBe(3.32);
    expect(percent(december.short + december.long, december.agreed)).toBe(5.64);
    const months = MONTHS_2025.map((month) => sickLeave(demo, month));
    const agreed = months.reduce((sum, month) => sum + month.agreed, 0);
    expect(
      percent(
        months.reduce((sum, { short, long }) => sum + short + long, 0),
        agreed,
      ),
    ).toBe(3.18);
    for (const { agreed: days, short, long } of months) {
      expect(percent(short + long, days)).toBeGreaterThan(1.7);
      expect(percent(short + long, days)).toBeLessThan(5.7);
    }
  });

  it('employs 96 permanent persons, 95.6 full-time equivalents, and nine others at the end of 2025', () => {
    expect(headCount(demo, '2025-12-31')).toEqual({
      byEmployment: { permanent: 96, trainee: 2, apprentice: 3, temporary: 4 },
      permanentShares: 95.6,
    });
    const byMonth = MONTHS_2025.map((month) => headCount(demo, `${month}-15`).byEmployment['permanent']);
    expect(new Set(byMonth).size).toBeGreaterThan(2);
  });
});

describe('the demo files', () => {
  it('hold events and absences of known kinds, and nothing that is counted from them', () => {
    const [eventHeader = ''] = demo.events.split('\n');
    const [absenceHeader = ''] = demo.absences.split('\n');
    expect(eventHeader).toBe(
      'employee;unit;kind;start;end;break_minutes;planned_start;planned_end;planned_break_minutes;' +
        'planned_hours;overtime;cause;source_id',
    );
    expect(absenceHeader).toBe('employee;unit;type;from;to;grade;certificate;source_id');
    expect(Object.keys(tally(parse(demo.events), (row) => row['kind']!)).sort()).toEqual(
      ['callout', 'extra_shift', 'overtime', 'shift', 'standby'].sort(),
    );
    expect(Object.keys(tally(parse(demo.absences), (row) => row['type']!)).sort()).toEqual(
      ['child-sick', 'course', 'holiday', 'leave', 'sick'].sort(),
    );
    expect(Object.keys(demo.organisation)).toEqual([
      'organisation',
      'units',
      'employees',
      'positions',
      'agreements',
    ]);
  });

  it('name each event and each absence once', () => {
    const ids = [...parse(demo.events), ...parse(demo.absences)].map((row) => row['source_id']!);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('say of each agreement in which roles it was signed, and nobody’s name', () => {
    for (const { employerRole, counterpartRole } of demo.organisation.agreements)
      expect([employerRole, counterpartRole]).toEqual(['direktør', 'hovedtillitsvalgt']);
  });

  it('name only persons and units of the organisation, within their employment', () => {
    const positions = new Map(demo.organisation.positions.map((position) => [position.employee, position]));
    const strangers = parse(demo.events).filter((row) => {
      const position = positions.get(row['employee']!);
      const date = row['start']!.slice(0, 10);
      const isEmployed =
        position !== undefined && position.from <= date && (position.to === null || date <= position.to);
      return !isEmployed || position.unit !== row['unit'];
    });
    expect(strangers).toEqual([]);
    for (const row of parse(demo.absences)) expect(positions.get(row['employee']!)?.unit).toBe(row['unit']);
  });

  it('name persons once, each unit with a manager of its own', () => {
    const { employees, positions, units } = demo.organisation;
    expect(new Set(employees.map(({ name }) => name)).size).toBe(employees.length);
    expect(new Set(employees.map(({ email }) => email)).size).toBe(employees.length);
    for (const { email } of employees) expect(email).toMatch(/^[a-z.]+@example\.org$/);
    const unitOf = new Map(positions.map(({ employee, unit }) => [employee, unit]));
    for (const { code, manager } of units) expect(unitOf.get(manager!)).toBe(code);
  });

  it('have nobody at work on a day of full absence, nor on standby', () => {
    const away = new Set<string>();
    for (const row of parse(demo.absences).filter(({ grade }) => grade === '100')) {
      for (let time = Date.parse(row['from']!); time <= Date.parse(row['to']!); time += 86_400_000) {
        away.add(`${row['employee']!} ${new Date(time).toISOString().slice(0, 10)}`);
      }
    }
    const present = parse(demo.events).filter(({ employee, start }) =>
      away.has(`${employee!} ${start!.slice(0, 10)}`),
    );
    expect(present).toEqual([]);
  });

  it('are the same for the same seed, and other for another', () => {
    expect(generateDemo(clock)).toEqual(demo);
    expect(generateDemo(clock, 7).events).not.toBe(demo.events);
  });

  it('come out at the same counts from another seed', () => {
    const breaches = countBreaches(generateDemo(clock, 7)).filter(({ isDispensed }) => !isDispensed);
    expect(breaches.filter(({ date }) => date.startsWith('2025'))).toHaveLength(197);
    expect(breaches.filter(({ date }) => date.startsWith('2025-12'))).toHaveLength(12);
  });
});

describe('the rota without incidents', () => {
  it('breaks nothing and needs no overtime, also in the nights of the clock changes', () => {
    const random = new Random(1);
    const persons = people().map((person) => new PersonDraft(person, random));
    const plan = {
      organisation: organisationFile(people()),
      events: eventsCsv(persons, clock),
      absences: '',
    };
    expect(parse(plan.events).length).toBeGreaterThan(20_000);
    expect(countBreaches(plan)).toEqual([]);
    expect(overtimeHours(plan)).toEqual({});
  });
});
