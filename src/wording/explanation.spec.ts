import { describe, expect, it } from '@jest/globals';
import { clockOf } from '../platform/zone.js';
import { LANGUAGES } from '../platform/i18n/texts.js';
import { evaluateView } from '../rules/engine.js';
import { explain } from '../rules/explain.js';
import type { Explanation } from '../rules/explanation.js';
import type { WorkEvent } from '../rules/event.js';
import type { Limits, LimitSpan } from '../rules/limits.js';
import { EXTRA_LIMITS } from '../rules/limits.js';
import { Ratio } from '../rules/ratio.js';
import { RULE_CODES, type RuleCode } from '../rules/rule.js';
import { DEFAULT_SETTINGS, type RuleSettings, type YouthGroup } from '../rules/settings.js';
import { packTimeline } from '../rules/timeline.js';
import { View } from '../rules/view.js';
import { weigh } from '../rules/weighed-week.js';
import { dayNumber } from '../time/civil.js';
import { explanationSentence } from './explanation.js';

const clock = clockOf('Europe/Oslo');
const LAW = { rulebook: 'no-aml 2026-06-19', waivableFloors: { DAILY_REST: 8 * 3600 } };

/** Local time in Oslo on a day of March 2026. */
const at = (day: number, hour: number, minute = 0): number =>
  clock.instantAt(dayNumber(2026, 3, day), hour * 3600 + minute * 60);

const span = (base: number, clause: string, more: Partial<LimitSpan> = {}): LimitSpan[] => [
  { fromDay: 0, untilDay: 40_000, base, effective: base, clause, agreement: null, ...more },
];

function explained(
  rule: RuleCode,
  events: readonly WorkEvent[],
  limits: Partial<Limits>,
  settings: Partial<RuleSettings> = {},
  group?: YouthGroup,
): Explanation[] {
  const none = Object.fromEntries([...RULE_CODES, ...EXTRA_LIMITS].map((key) => [key, []]));
  const view = new View(packTimeline(events), {
    clock,
    settings: { ...DEFAULT_SETTINGS, ...settings },
    limits: { ...(none as unknown as Limits), ...limits },
    isFullTime: () => true,
    ...(group && { youthGroupOn: () => group }),
    horizon: { start: at(2, 0), end: at(30, 0) },
  });
  return evaluateView(view, [rule]).flatMap(({ findings }) => findings.map((one) => explain(one, view, LAW)));
}

const said = (one: Explanation | undefined, language: (typeof LANGUAGES)[number] = 'en'): string =>
  one ? explanationSentence(one, language, clock).replaceAll('\u00a0', ' ') : 'no finding';

const shift = (day: number, from: number, to: number, more: Partial<WorkEvent> = {}): WorkEvent => ({
  kind: 'shift',
  start: at(day, from),
  end: at(day, to),
  ...more,
});

describe('an explanation in words', () => {
  it('names a rest, the limit with its agreement, and the exception a call-out may fall under', () => {
    const events: WorkEvent[] = [
      shift(3, 14, 22),
      { kind: 'callout', start: at(4, 2), end: at(4, 3) },
      shift(4, 8, 16),
    ];
    const agreement = { effective: 8 * 3600, agreement: 'A-2' };
    const [one] = explained('DAILY_REST', events, {
      DAILY_REST: span(11 * 3600, 'aml. § 10-8 (1)', agreement),
    });
    expect(said(one)).toBe(
      'Between Tue 3 Mar 22:00 and Wed 4 Mar 08:00 the longest unbroken rest was 5 h. It must be at least 8 h. ' +
        'The longest rest was Wed 4 Mar 03:00–08:00: 5 h. ' +
        'The limit is 8 h by agreement A-2; without it, it is 11 h by aml. § 10-8 (1). Rulebook no-aml 2026-06-19. ' +
        'A call-out interrupted the rest. If it was necessary to avoid a serious disturbance of operations, it may be lawful under § 10-8 (3).',
    );
  });

  it('says nothing of an exception above the floor, without an agreement, or without a call-out', () => {
    const rest = (limits: LimitSpan[], call: number): readonly string[] =>
      explained(
        'DAILY_REST',
        [shift(3, 14, 22), { kind: 'callout', start: at(4, call), end: at(4, call + 1) }, shift(4, 9, 16)],
        { DAILY_REST: limits },
      ).flatMap(({ flags }) => flags);
    const agreed = span(11 * 3600, '§', { effective: 9 * 3600, agreement: 'A-2' });
    expect(rest(agreed, 0)).toEqual([]); // 8 h left: below the agreement, not below the floor
    expect(rest(agreed, 1)).toEqual(['possible-10-8-3']);
    expect(rest(span(11 * 3600, '§'), 1)).toEqual([]);
    const short = explained('DAILY_REST', [shift(3, 14, 22), shift(4, 5, 12)], { DAILY_REST: agreed });
    expect(short.map(({ flags }) => flags)).toEqual([[]]);
  });

  it.each([
    [
      'nb',
      'Etter aml. § 10-4 (6) er uken kortere når timer ligger på søn- og helgedager eller om natten. ' +
        'Fra 2. mars 2026 til og med 8. mars 2026 er det planlagt 37 t 1 min, av dem 0 t på søn- og helgedager og 12 t om natten. ' +
        '37 t 1 min + 0 t × 1/6 + 12 t × 1/4 = 40 t 1 min. 40 t × 37 t 1 min / 40 t 1 min = 37 t 4 s; ikke under 36 t og ikke over 38 t: 37 t 4 s. ' +
        'Grensen er 37 t 4 s etter aml. § 10-4 (6). Regelverk no-aml 2026-06-19.',
    ],
    [
      'nn',
      'Etter aml. § 10-4 (6) er veka kortare når timar ligg på søn- og heilagdagar eller om natta. ' +
        'Frå 2. mars 2026 til og med 8. mars 2026 er det planlagt 37 t 1 min, av dei 0 t på søn- og heilagdagar og 12 t om natta. ' +
        '37 t 1 min + 0 t × 1/6 + 12 t × 1/4 = 40 t 1 min. 40 t × 37 t 1 min / 40 t 1 min = 37 t 4 s; ikkje under 36 t og ikkje over 38 t: 37 t 4 s. ',
    ],
    [
      'en',
      'In the week up to and including 8 March 2026 planned work and converted standby were 37 h 1 min. Ordinary working time must be at most 37 h 4 s. ',
    ],
    [
      'en',
      'By aml. § 10-4 (6) the week is shorter where hours lie on Sundays and holidays or at night. ' +
        'From 2 March 2026 to 8 March 2026 37 h 1 min are planned, 0 h of them on Sundays and holidays and 12 h at night. ' +
        '37 h 1 min + 0 h × 1/6 + 12 h × 1/4 = 40 h 1 min. 40 h × 37 h 1 min / 40 h 1 min = 37 h 4 s; not below 36 h and not above 38 h: 37 h 4 s. ',
    ],
  ] as const)('weighs the week of a three-shift rota, in %s', (language, words) => {
    const weighing = {
      full: 40 * 3600,
      least: 36 * 3600,
      most: 38 * 3600,
      sunday: { numerator: 1, denominator: 6 },
      night: { numerator: 1, denominator: 4 },
      granted: 0,
    };
    const hours = { hours: Ratio.of(133_260), sunday: Ratio.ZERO, night: Ratio.of(12 * 3600) };
    const week = { fromDay: dayNumber(2026, 3, 2), untilDay: dayNumber(2026, 3, 9) };
    const weighed = weigh(hours, week, weighing);
    const limit = span(weighed!.limit.toNumber(), 'aml. § 10-4 (6)', { weighed: weighed! });
    const [one] = explained(
      'ORD_WEEK',
      [shift(2, 8, 21), shift(3, 8, 20), shift(4, 8, 20, { end: at(4, 20, 1) })],
      {
        DAILY_REST: span(39_600, '§'),
        ORD_WEEK: limit,
      },
    );
    expect(said(one, language)).toContain(words);
  });

  it.each([
    [
      'nb',
      'Grensen er 200 t i løpet av 26 uker etter avtale AT; uten avtalen er den 200 t i løpet av 52 uker etter aml. § 10-6 (4).',
    ],
    [
      'nn',
      'Grensa er 200 t i løpet av 26 veker etter avtale AT; utan avtalen er ho 200 t i løpet av 52 veker etter aml. § 10-6 (4).',
    ],
    [
      'en',
      'The limit is 200 h in 26 weeks by agreement AT; without it, it is 200 h in 52 weeks by aml. § 10-6 (4).',
    ],
  ] as const)(
    'says over how long either limit counts overtime under a permission, in %s',
    (language, words) => {
      const limit = span(1, 'aml. § 10-6 (4)', { agreement: 'AT' });
      const [one] = explained('OT_52W', [shift(3, 8, 22)], { OT_52W: limit, ORD_DAY: span(9 * 3600, '§') });
      const years = { base: 'iso_52_weeks', effective: 'iso_26_weeks' } as const;
      const figures = { baseLimit: 720_000, effectiveLimit: 720_000, overtimeYears: years };
      expect(said(one && { ...one, ...figures }, language)).toContain(words);
      const within = said(one && { ...one, ...figures, effectiveVerdict: 'ok' }, 'en');
      expect(within).toMatch(/Beyond the statutory limit, within that of the agreement\.$/);
      const calendar = { ...years, base: 'calendar_year' } as const;
      expect(said(one && { ...one, ...figures, overtimeYears: calendar }, 'nb')).toContain(
        '200 t i løpet av et kalenderår',
      );
    },
  );

  it.each([
    [
      'nb',
      'Grensen er 10 t etter §. En time beredskapsvakt teller 1/10 etter avtale F, og 1/7 etter loven. Regelverk no-aml 2026-06-19. Et brudd etter loven, og ikke etter avtalen.',
      'Grensen er 1 på rad etter §; under avtale F gjennomsnittsberegnes søn- og helgedagene i stedet.',
    ],
    [
      'nn',
      'Ein time beredskapsvakt tel 1/10 etter avtale F, og 1/7 etter lova. Regelverk no-aml 2026-06-19. Eit brot etter lova, og ikkje etter avtalen.',
      'Grensa er 1 på rad etter §; under avtale F blir søn- og heilagdagane gjennomsnittsberekna i staden.',
    ],
    [
      'en',
      'An hour of standby counts 1/10 by agreement F, and 1/7 by the Act. Rulebook no-aml 2026-06-19. A breach by the Act, and none under the agreement.',
      'The limit is 1 in a row by §; under agreement F Sundays and holidays are averaged instead.',
    ],
  ] as const)('says what an agreement has measured otherwise, in %s', (language, standby, sundays) => {
    const [one] = explained('ORD_WEEK', [shift(3, 8, 22)], { ORD_WEEK: span(10 * 3600, '§') });
    const within = { agreement: 'F', effectiveVerdict: 'ok' } as const;
    const factor = {
      kind: 'standby-factor',
      base: { numerator: 1, denominator: 7 },
      effective: { numerator: 1, denominator: 10 },
    } as const;
    expect(said(one && { ...one, ...within, otherMeasure: factor }, language)).toContain(standby);
    const turn = { unit: 'count', baseLimit: 1, effectiveLimit: 1 } as const;
    const averaged = { ...within, ...turn, otherMeasure: { kind: 'sundays-averaged' } } as const;
    expect(said(one && { ...one, ...averaged }, language)).toContain(sundays);
  });

  it('adds up overtime day by day', () => {
    const planned = { plannedNet: 8 * 3600 };
    const events = [shift(3, 8, 22, planned), shift(4, 8, 20, planned), shift(5, 8, 16, planned)];
    const [one] = explained(
      'OT_7D',
      events,
      { OT_7D: span(9 * 3600, 'aml. § 10-6 (4)') },
      { overtimeBasis: 'plan' },
    );
    expect(said(one, 'nb')).toBe(
      'Overtiden i de sju dagene til og med 4. mars 2026 var 10 t. Den skal være høyst 9 t. ' +
        'Talt med: tir. 3. mars (08:00–22:00): 14 t arbeid − planlagt 8 t = 6 t; ons. 4. mars (08:00–20:00): 12 t arbeid − planlagt 8 t = 4 t. Sum 10 t. ' +
        'Grensen er 9 t etter aml. § 10-6 (4). Regelverk no-aml 2026-06-19.',
    );
  });

  it('says what of a standby counts', () => {
    const events: WorkEvent[] = [
      shift(3, 8, 16, { plannedNet: 28_800 }),
      { kind: 'standby', start: at(6, 16), end: at(8, 24) },
      { kind: 'callout', start: at(7, 10), end: at(7, 17) },
    ];
    const [one] = explained('ORD_WEEK', events, { ORD_WEEK: span(10 * 3600, 'aml. § 10-4 (1)') });
    expect(said(one, 'nn')).toContain(
      'Talt med: ty. 3. mars 08:00–16:00: 8 t planlagt; beredskapsvakt fr. 6. mars 16:00–må. 9. mars 00:00 (56 t minus 7 t arbeid): 1/7 av 49 t = 7 t. Sum 15 t.',
    );
    expect(said(one)).toContain(
      'standby Fri 6 Mar 16:00–Mon 9 Mar 00:00 (56 h less 7 h of work): 1/7 of 49 h = 7 h.',
    );
    const [quiet] = explained('ORD_WEEK', events.slice(0, 2), {
      ORD_WEEK: span(10 * 3600, 'aml. § 10-4 (1)'),
    });
    expect(said(quiet)).toContain('standby Fri 6 Mar 16:00–Mon 9 Mar 00:00: 1/7 of 56 h = 8 h.');
  });

  it('leaves days of absence out of an average', () => {
    const week = [2, 3, 4, 5, 6].map((day) => shift(day, 8, 20));
    const events: WorkEvent[] = [...week, { kind: 'absence', start: at(9, 0), end: at(14, 0) }];
    const [one] = explained(
      'TOTAL_AVG',
      events,
      { TOTAL_AVG: span(40 * 3600, 'aml. § 10-6 (8)') },
      { totalAverageWeeks: 2 },
    );
    expect(said(one)).toContain(
      'Sum 60 h, divided by 14 days less 5 days of absence, times seven: 46 h 40 min.',
    );
  });

  it('never reads as if a limit were kept that was passed by less than a second', () => {
    const week = [2, 3, 4, 5, 6].map((day) => shift(day, 8, 16));
    const events: WorkEvent[] = [...week, { kind: 'standby', start: at(7, 12), end: at(7, 12) + 1 }];
    const [one] = explained('ORD_WEEK', events, { ORD_WEEK: span(40 * 3600, 'aml. § 10-4 (1)') });
    expect(said(one)).toContain('were just over 40 h. Ordinary working time must be at most 40 h.');
  });

  it('names every term of a long sum, each on a line of its own', () => {
    const events = Array.from({ length: 20 }, (_, i) => shift(2 + i, 8, 18, { plannedNet: 36_000 }));
    const [one] = explained('AVG_ORDINARY', events, { AVG_ORDINARY: span(40 * 3600, 'aml. § 10-5 (1)') });
    const lines = said(one).split('\n');
    expect(lines).toHaveLength(21);
    expect(lines.slice(0, 2)).toEqual([
      expect.stringMatching(/on average\. They must be at most 40 h\. Counted:$/),
      '  Mon 2 Mar 08:00–18:00: 10 h planned;',
    ]);
    expect(lines.at(-1)).toContain('10 h planned. Sum 200 h, divided by 4 weeks: 50 h.');
  });

  it('lists the stretches of a day with overtime, and says what they are more than', () => {
    const events: WorkEvent[] = [
      shift(3, 8, 20, { unpaidBreak: 1800, plannedNet: 27_000 }),
      { kind: 'callout', start: at(3, 22), end: at(3, 23) },
      { kind: 'callout', start: at(4, 2), end: at(4, 3) },
    ];
    const limits = { OT_7D: span(3600, 'aml. § 10-6 (4)'), ORD_DAY: span(9 * 3600, 'aml. § 10-4 (1)') };
    const [planned] = explained('OT_7D', events, limits, { overtimeBasis: 'plan' });
    expect(said(planned, 'nb')).toContain(
      'tir. 3. mars (08:00–20:00 minus 30 min pause, utrykning 22:00–23:00, utrykning ons. 4. mars 02:00–03:00): ' +
        '13 t 30 min arbeid − planlagt 7 t 30 min = 6 t.',
    );
    const [ordinary] = explained('OT_7D', events, limits, { overtimeBasis: 'statutory' });
    expect(said(ordinary, 'nn')).toContain('13 t 30 min arbeid − 9 t alminneleg arbeidstid = 4 t 30 min.');
  });

  it('says how a break without clock times is shared out where the window cuts the shift', () => {
    const events = [shift(7, 10, 20, { end: at(7, 20, 30), unpaidBreak: 1800 })];
    const limits = { YOUTH_NIGHT: span(0, 'aml. § 11-3 (1)'), YOUTH_DAY: span(7 * 3600, 'aml. § 11-2 (2)') };
    const [night] = explained('YOUTH_NIGHT', events, limits, {}, 'under15');
    expect(said(night, 'nb')).toContain(
      'For den som er under 15 år eller skolepliktig, er arbeid da ikke tillatt. ' +
        'Talt med: lør. 7. mars 20:00–20:30: 30 min × 20/21 = 28 min 34 s. ' +
        'En pause uten klokkeslett er fordelt på hele vakten.',
    );
    const [day] = explained('YOUTH_DAY', events, limits, {}, 'under15');
    expect(said(day, 'nb')).toContain('lør. 7. mars 10:00–20:30 minus 30 min pause: 10 t.');
  });

  it.each([
    [
      'under15',
      true,
      'For den som er under 15 år eller skolepliktig, skal den være høyst 2 t på en skoledag.',
    ],
    [
      'under15',
      false,
      'For den som er under 15 år eller skolepliktig, skal den være høyst 7 t på en skolefri dag.',
    ],
    ['y15_18', true, 'For den som er mellom 15 og 18 år, skal den være høyst 2 t per dag.'],
  ] as const)('names the age group %s and, under 15, whether there is school', (group, schoolDay, rule) => {
    const limits = {
      YOUTH_DAY: span(7 * 3600, 'aml. § 11-2'),
      YOUTH_SCHOOL_DAY: span(2 * 3600, 'aml. § 11-2'),
    };
    const [one] = explained('YOUTH_DAY', [shift(3, 8, 18, { schoolDay })], limits, {}, group);
    expect(said(one, 'nb')).toContain(`Den 3. mars 2026 var arbeidstiden 10 t. ${rule}`);
  });

  it('says where the length of a shift stands for a plan that nobody gave', () => {
    const [one] = explained('ORD_DAY', [shift(3, 8, 22)], { ORD_DAY: span(9 * 3600, 'aml. § 10-4 (1)') });
    expect(said(one, 'nb')).toContain(
      'tir. 3. mars 08:00–22:00: 14 t, uten plan. Vakten har ingen plan; dens egen lengde er brukt.',
    );
  });

  it('says that no break was registered, in minutes', () => {
    const [one] = explained('BREAK', [shift(3, 8, 18)], { BREAK: span(1800, 'aml. § 10-9 (1)') });
    expect(said(one, 'nb')).toContain(
      'hadde 0 min pause. Det skal ha minst 30 min. Ingen pause er registrert.',
    );
  });

  it.each([
    ['nb', 'Arbeidstiden uten ubetalte pauser var 10 t; pausen kreves fra og med 8 t.'],
    ['nn', 'Arbeidstida utan ubetalte pausar var 10 t; pausen blir kravd frå og med 8 t.'],
    ['en', 'The working time without unpaid breaks was 10 h; the break is required from 8 h on.'],
  ] as const)('says from what on a break is asked for, in %s', (language, words) => {
    const [one] = explained('BREAK', [shift(3, 8, 18)], { BREAK: span(1800, 'aml. § 10-9 (1)') });
    expect(said(one, language)).toContain(words);
  });

  it.each([
    [
      'nb',
      'Uken 2. mars 2026 til 8. mars 2026: 60 t arbeid − 40 t = 20 t, og 6 t av det er alt talt på dagene.',
    ],
    [
      'nn',
      'Veka 2. mars 2026 til 8. mars 2026: 60 t arbeid − 40 t = 20 t, og 6 t av det er alt talt på dagane.',
    ],
    [
      'en',
      'Week 2 March 2026 to 8 March 2026: 60 h of work − 40 h = 20 h, of which 6 h is counted on its days already.',
    ],
  ] as const)('says what the week has beyond its days, in %s', (language, words) => {
    const limits = {
      OT_7D: span(10 * 3600, 'aml. § 10-6 (4)'),
      ORD_DAY: span(9 * 3600, '§'),
      ORD_WEEK: span(40 * 3600, '§'),
    };
    const days = [2, 3, 4, 5, 6, 7].map((day) => shift(day, 8, 18));
    const [one] = explained('OT_7D', days, limits, { overtimeBasis: 'statutory' });
    expect(said(one, language)).toContain(words);
  });

  it.each([
    ['nb', 'Den fri tiden går ut over tidsrommet; bare delen innenfor er talt med.'],
    ['nn', 'Fritida går ut over tidsrommet; berre delen innanfor er talt med.'],
    ['en', 'The free time goes on outside the window; only the part inside is counted.'],
  ] as const)('says that a rest was cut at the edge of its week, in %s', (language, words) => {
    const days = [2, 3, 4, 5, 6, 7, 8].map((day) => shift(day, 4, 16));
    const limits = { WEEKLY_REST: span(35 * 3600, 'aml. § 10-8 (2)') };
    const [one] = explained('WEEKLY_REST', [...days.slice(0, 6), shift(8, 4, 8), shift(9, 0, 8)], limits);
    expect(said(one, language)).not.toContain(words);
    const [cut] = explained('WEEKLY_REST', [...days.slice(0, 6), shift(8, 4, 8), shift(9, 6, 8)], limits);
    expect(said(cut, language)).toContain(words);
  });

  it('says that a finding is within an agreement, and outside the statute', () => {
    const limits = {
      DAILY_REST: span(11 * 3600, 'aml. § 10-8 (1)', { effective: 8 * 3600, agreement: 'A-2' }),
    };
    const [one] = explained('DAILY_REST', [shift(3, 14, 22), shift(4, 8, 16)], limits);
    expect(said(one, 'nb')).toContain('Utenfor lovens grense, innenfor avtalens.');
  });
});
