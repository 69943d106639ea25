import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { WHOLE_ORGANISATION } from '../../src/access/access.js';
import { IndicatorsService } from '../../src/indicators/indicators.service.js';
import { TestApplication } from '../support/application.js';
import {
  absences,
  EIGHT_HOURS,
  events,
  LEAD,
  organisation,
  type Person,
  type Row,
  shortRest,
} from '../support/organisation.js';

let one: TestApplication;
beforeAll(async () => {
  one = await TestApplication.start();
});
beforeEach(() => one.empty());
afterAll(() => one.close());

interface Case {
  readonly rule: string;
  readonly date: string;
  readonly base: string;
  readonly effective: string;
  readonly limit: number;
  readonly measured: number;
  readonly clause: string;
  readonly agreement: string | null;
}

const cases = () =>
  one.query<Case>(`
    select v.rule, v.anchor_date::text as date, v.base_verdict as base, v.effective_verdict as effective,
           v.effective_limit as "limit", v.measured, v.clause, a.code as agreement
      from violation v left join agreement a on a.id = v.agreement_id
     where v.state = 'detected'
     order by v.anchor_date, v.rule`);
const rules = async (): Promise<string[]> => (await cases()).map(({ rule, date }) => `${date} ${rule}`);

async function evaluated(
  people: readonly Person[],
  rows: readonly Row[],
  agreements: readonly unknown[] = [],
) {
  await one.take('organisation.json', organisation(people, agreements));
  await one.take('events.csv', events(rows));
  await one.evaluate();
  return rules();
}

const shift = (employee: string, day: string, from: string, to: string, until = day): Row => ({
  employee,
  id: `${employee}-${day}-${from}`,
  start: `${day}T${from}`,
  end: `${until}T${to}`,
});

/** Mondays to Fridays, seven and a half hours: nobody's limit but a child's. */
const WEEK = ['01', '02', '03', '04', '05'].map((day) => shift('ANN', `2025-12-${day}`, '08:00', '15:30'));

describe('age on the date', () => {
  it('protects a minor by other limits, and an adult by none of them', async () => {
    expect(await evaluated([{ code: 'ANN' }], WEEK)).toEqual([]);
    const child = { code: 'ANN', bornOn: '2011-06-01' };
    await one.empty();
    const found = await evaluated([child], WEEK);
    expect(found).toContain('2025-12-01 YOUTH_DAY');
    expect(found).toContain('2025-12-07 YOUTH_WEEK');
    expect((await cases())[0]).toMatchObject({ clause: 'aml. § 11-2 (2)', limit: 7 * 3600, agreement: null });
  });

  it('changes on the birthday: the day before the 18th is a minor’s, the day itself an adult’s', async () => {
    const late = ['03', '04'].map((day) => shift('ANN', `2025-12-${day}`, '15:00', '23:30'));
    const found = await evaluated([{ code: 'ANN', bornOn: '2007-12-04' }], late);
    expect(found.filter((each) => each.includes('YOUTH_NIGHT'))).toEqual(['2025-12-03 YOUTH_NIGHT']);
    expect(found.filter((each) => each.includes('YOUTH_DAY'))).toEqual(['2025-12-03 YOUTH_DAY']);
  });

  it('is as under 15 until compulsory school ends', async () => {
    const afternoon = [
      shift('ANN', '2025-06-18', '09:00', '16:30'),
      shift('ANN', '2025-06-21', '09:00', '16:30'),
    ];
    const pupil = { code: 'ANN', bornOn: '2010-03-01', schoolUntil: '2025-06-20' };
    expect(await evaluated([pupil], afternoon)).toEqual(['2025-06-18 YOUTH_DAY']);
  });

  it('counts two hours on a day the file calls a school day', async () => {
    await one.take('organisation.json', organisation([{ code: 'ANN', bornOn: '2011-06-01' }]));
    await one.take(
      'events.csv',
      'employee;kind;start;end;school_day\nANN;shift;2025-12-01T15:00;2025-12-01T18:00;ja\nANN;shift;2025-12-06T10:00;2025-12-06T13:00;nei',
    );
    await one.evaluate();
    expect(await cases()).toMatchObject([{ rule: 'YOUTH_DAY', date: '2025-12-01', limit: 2 * 3600 }]);
  });
});

describe('an exempt position', () => {
  it.each(['leading', 'independent'] as const)('has no finding of chapter 10: %s', async (exempt) => {
    expect(await evaluated([{ code: 'ANN', exempt }], shortRest('ANN', '2025-12-03', '2025-12-04'))).toEqual(
      [],
    );
    const figures = await one.app.get(IndicatorsService).figures('2025-12', WHOLE_ORGANISATION, 'persons');
    // The two managers of the organisation and the exempt employee.
    expect(figures.headCount.persons).toBe(3);
    expect(figures.coverage.evaluated).toBe(1);
    expect(figures.breaches.total).toBe(0);
  });

  it('exempts no child', async () => {
    const found = await evaluated([{ code: 'ANN', exempt: 'leading', bornOn: '2011-06-01' }], WEEK);
    expect(found).toContain('2025-12-01 YOUTH_DAY');
  });
});

describe('what only some positions and agreements bring', () => {
  const night = [shift('ANN', '2025-12-02', '21:00', '07:00', '2025-12-03')];

  it('is eight hours in a night of special strain', async () => {
    expect(await evaluated([{ code: 'ANN' }], night)).not.toContain('2025-12-02 NIGHT_RISK_8H');
    await one.empty();
    expect(await evaluated([{ code: 'ANN', nightStrain: true }], night)).toContain(
      '2025-12-02 NIGHT_RISK_8H',
    );
  });

  it('is a week of 36 to 38 hours on a rota of three shifts, by Sunday and night hours', async () => {
    const days = ['01', '02', '03'].map((day) => shift('ANN', `2025-12-${day}`, '08:00', '15:30'));
    const weekend = [
      shift('ANN', '2025-12-06', '14:00', '22:00'),
      shift('ANN', '2025-12-07', '07:00', '14:30'),
    ];
    const found = (all: readonly string[]) => all.filter((each) => each.includes('ORD_WEEK'));
    expect(found(await evaluated([{ code: 'ANN' }], [...days, ...weekend]))).toEqual([]);
    await one.empty();
    // 38 h, of which 4 + 7.5 in the Sunday period and 1 at night: 40 × 38 / (38 + 11.5 / 6 + 1 / 4).
    const rota = [{ code: 'ANN', rota: 'three-shift' as const }];
    expect(found(await evaluated(rota, [...days, ...weekend]))).toEqual(['2025-12-07 ORD_WEEK']);
    const [week] = (await cases()).filter(({ rule }) => rule === 'ORD_WEEK');
    expect(week).toMatchObject({
      measured: 38 * 3600,
      clause: 'aml. § 10-4 (6)',
      base: 'breach',
      effective: 'breach',
    });
    expect(week!.limit).toBeCloseTo((40 * 3600 * 38) / (38 + 11.5 / 6 + 1 / 4), 6);
  });

  const SUNDAYS = ['07', '14', '21', '28'].map((day) => shift('ANN', `2025-12-${day}`, '08:00', '14:00'));
  const averaged = {
    ...EIGHT_HOURS,
    code: 'sundays',
    legalBasis: '10-8(4)',
    grantedBy: 'individual',
    limits: {},
    terms: { sundayAveraging: { weeks: 26, start: '2025-12-01' } },
  };
  const horizon = [
    shift('ANN', '2025-12-01', '08:00', '14:00'),
    shift('ANN', '2026-01-05', '08:00', '14:00'),
  ];

  it('is one Sunday in four, and half of them, instead of every other, under averaging', async () => {
    const strict = await evaluated([{ code: 'ANN' }], [...horizon, ...SUNDAYS]);
    expect(strict.filter((each) => each.includes('SUNDAY'))).toEqual([
      '2025-12-14 SUNDAY_NEXT',
      '2025-12-21 SUNDAY_NEXT',
      '2025-12-28 SUNDAY_NEXT',
    ]);
    await one.empty();
    const agreed = await evaluated([{ code: 'ANN' }], [...horizon, ...SUNDAYS], [averaged]);
    expect(agreed).toContain('2025-12-28 SUNDAY_4W');
    const next = (await cases()).filter(({ rule }) => rule === 'SUNDAY_NEXT');
    expect(next.map(({ date }) => date)).toEqual(['2025-12-14', '2025-12-21', '2025-12-28']);
    for (const each of next) {
      expect(each).toMatchObject({ base: 'breach', effective: 'ok', agreement: 'sundays' });
    }
  });

  it('is the share of Sundays of each agreed period, on its last day', async () => {
    const short = { ...averaged, terms: { sundayAveraging: { weeks: 4, start: '2025-12-01' } } };
    const agreed = await evaluated([{ code: 'ANN' }], [...horizon, ...SUNDAYS.slice(0, 3)], [short]);
    expect(agreed.filter((each) => each.includes('SUNDAY_AVG26'))).toEqual(['2025-12-28 SUNDAY_AVG26']);
    expect((await cases()).find(({ rule }) => rule === 'SUNDAY_AVG26')).toMatchObject({
      limit: 0.5,
      measured: 0.75,
    });
  });
});

describe('the limit in force', () => {
  const rest = [
    ...shortRest('ANN', '2025-11-26', '2025-11-27'),
    ...shortRest('ANN', '2025-12-03', '2025-12-04'),
  ];

  it('is the agreement’s from the day it holds, and both verdicts are kept', async () => {
    await evaluated([{ code: 'ANN' }], rest, [{ ...EIGHT_HOURS, from: '2025-12-01' }]);
    const found = (await cases()).filter(({ rule }) => rule === 'DAILY_REST');
    expect(found).toMatchObject([
      { date: '2025-11-27', base: 'breach', effective: 'breach', limit: 11 * 3600, agreement: null },
      { date: '2025-12-04', base: 'breach', effective: 'ok', limit: 8 * 3600, agreement: 'eight' },
    ]);
  });

  it('counts standby by the factor that holds on the date', async () => {
    const days = [1, 2, 3, 4, 5];
    const weeks = ['2025-12-01', '2025-12-08'].flatMap((monday) => {
      const first = Number(monday.slice(8));
      const work = days.map((_, index) => {
        const day = `2025-12-${String(first + index).padStart(2, '0')}`;
        return shift('ANN', day, '08:00', '15:30');
      });
      const next = `2025-12-${String(first + 7).padStart(2, '0')}`;
      return [...work, { ...shift('ANN', monday, '00:00', '00:00', next), kind: 'standby' }];
    });
    const factor = {
      ...EIGHT_HOURS,
      code: 'tenth',
      legalBasis: '10-4(3)',
      limits: {},
      terms: { standbyFactor: '1/100' },
    };
    const found = await evaluated([{ code: 'ANN' }], weeks, [{ ...factor, from: '2025-12-08' }]);
    expect(found.filter((each) => each.includes('ORD_WEEK'))).toHaveLength(2);
    expect((await cases()).filter(({ rule }) => rule === 'ORD_WEEK')).toMatchObject([
      { date: '2025-12-07', base: 'breach', effective: 'breach', agreement: null },
      { date: '2025-12-14', base: 'breach', effective: 'ok', agreement: 'tenth' },
    ]);
  });
});

describe('a law that changes', () => {
  it('counts standby by a fifth until July 2015, by a seventh from then on', async () => {
    const turns = (monday: string): Row[] => {
      const first = Number(monday.slice(8));
      const date = (later: number): string =>
        `${monday.slice(0, 8)}${String(first + later).padStart(2, '0')}`;
      const work = [0, 1, 2, 3, 4].map((later) => shift('ANN', date(later), '09:00', '12:00'));
      return [...work, { ...shift('ANN', monday, '00:00', '00:00', date(7)), kind: 'standby' }];
    };
    await evaluated([{ code: 'ANN', from: '2015-01-01' }], [...turns('2015-06-22'), ...turns('2015-07-06')]);
    const weeks = (await cases()).filter(({ rule }) => rule === 'ORD_WEEK');
    // 15 h and a fifth of the 153 h of standby that were not worked; a seventh of them would be within 40 h.
    expect(weeks.map(({ date, measured }) => [date, measured / 3600])).toEqual([
      ['2015-06-28', 15 + 153 / 5],
    ]);
  });
});

describe('absence', () => {
  const MONDAYS = [
    '2025-10-06',
    '2025-10-13',
    '2025-10-20',
    '2025-10-27',
    '2025-11-03',
    '2025-11-10',
    '2025-11-17',
  ];
  const long = (monday: string): Row[] =>
    [0, 1, 2, 3, 4, 5].map((later) => {
      const day = new Date(Date.parse(monday) + later * 86_400_000).toISOString().slice(0, 10);
      return shift('ANN', day, '08:00', '16:00');
    });
  const worked = [...MONDAYS.flatMap(long), shift('ANN', '2025-12-01', '08:00', '10:00')];
  const average = async (): Promise<number[]> =>
    (await cases()).filter(({ rule }) => rule === 'TOTAL_AVG').map(({ measured }) => measured / 3600);

  it('leaves the average of total hours, a whole day off of any kind and no half one', async () => {
    await evaluated([{ code: 'ANN' }], [...worked, ...long('2025-11-24').slice(0, 1)]);
    expect(await average()).toEqual([]);
    await one.take('absences.csv', absences(['ANN;holiday;2025-11-25;2025-11-30;;;a']));
    await one.evaluate();
    expect(await average()).toEqual([(344 * 7) / 50]);
    await one.take('absences.csv', absences(['ANN;sick;2025-11-25;2025-11-30;50;self;a']));
    await one.evaluate();
    expect(await average()).toEqual([]);
  });

  it('is in no evidence', async () => {
    await one.take('absences.csv', absences(['ANN;sick;2025-11-25;2025-11-30;100;self;a']));
    await evaluated([{ code: 'ANN' }], [...worked, ...long('2025-11-24').slice(0, 1)]);
    expect(await average()).toHaveLength(1);
    const [found] = await one.query<{ evidence: string }>(
      `select evidence::text from violation where rule = 'TOTAL_AVG'`,
    );
    expect(found!.evidence).not.toContain('absence');
  });
});

describe('breaks', () => {
  const long = (breaks: string): string =>
    `employee;kind;start;end;break_minutes;source_id\nANN;shift;2025-12-01T08:00;2025-12-01T16:30;${breaks};1`;

  it('are asked for where the source records them, as a notice that nobody is mailed', async () => {
    await one.take('organisation.json', organisation([{ code: 'ANN' }]));
    await one.take('events.csv', long(''));
    await one.evaluate();
    expect(await rules()).toEqual([]);
    await one.take('events.csv', long('0'));
    await one.evaluate();
    expect(await rules()).toEqual(['2025-12-01 BREAK']);
    expect(await one.query(`select 1 from alert`)).toEqual([]);
    const { breaches } = await one.app
      .get(IndicatorsService)
      .figures('2025-12', WHOLE_ORGANISATION, 'persons');
    expect(breaches.total).toBe(0);
    expect(breaches.outside.find(({ rule }) => rule === 'YOUTH_DAY')).toMatchObject({ persons: 0, count: 0 });
    expect(breaches.outside.find(({ rule }) => rule === 'BREAK')).toMatchObject({
      severity: 'notice',
      // It protects one person, and a count would be that person's.
      isSmallGroup: true,
      count: null,
    });
  });
});

describe('who is told', () => {
  it('of a rule outside the table, not of a row to be confirmed', async () => {
    const week = ['15', '16', '17'].flatMap((day) => [
      shift('ANN', `2025-12-${day}`, '06:00', '15:30'),
      { ...shift('ANN', `2025-12-${day}`, '15:30', '19:00'), kind: 'overtime' },
    ]);
    const found = await evaluated([{ code: 'ANN' }], week);
    expect(found).toEqual(
      expect.arrayContaining(['2025-12-15 ORD_DAY', '2025-12-17 OT_7D', '2025-12-21 OT_WEEK']),
    );
    const told = await one.query<{ rule: string }>(
      `select distinct v.rule from alert a join violation v on v.id = a.violation_id
         join employee r on r.id = a.recipient_id where r.code = '${LEAD.code}' order by 1`,
    );
    expect(told.map(({ rule }) => rule)).toEqual(['ORD_DAY', 'OT_7D']);
  });
});
