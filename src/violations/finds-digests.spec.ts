import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../time/civil.js';
import { ANYTHING } from './decidable.js';
import { areCasesStored, areRoomsStored, compared, findsDigests, isAllStored } from './finds-digests.js';
import { WHOLE } from './window.js';

const DAY = parseDay('2025-12-04')!;
type Compared = Parameters<typeof areCasesStored>[0];
type Told = Parameters<typeof findsDigests>[0];

/** What it was found in is none of what is stored. */
const VIEW = {} as Pick<Told['cases'][number], 'view'>;

/** A daily rest of so many seconds before a shift, with a cause. */
const short = (measured: number, suggestedCause: string | null = null): Told['cases'][number] => ({
  ...VIEW,
  finding: {
    ...{ rule: 'DAILY_REST', anchorDay: DAY, ordinal: 0, unit: 'seconds', measured, final: true },
    window: { start: 0, end: measured },
    rest: { start: 0, end: measured },
    ...{ baseLimit: 39_600, effectiveLimit: 39_600, baseVerdict: 'breach', effectiveVerdict: 'breach' },
    ...{ clause: '§10-8(1)', agreement: null },
  },
  origin: 'worked',
  evidence: { events: [], trigger: null, longestRest: null, coveredUntil: null },
  suggestedCause,
});

const owed = {
  ...{
    employee_id: 'e',
    rule: 'DAILY_REST' as const,
    anchor_date: '2025-12-04',
    unit_id: 'u',
    agreement_id: null,
  },
  ...{ deficit: 7200, arose_at: 0, due_on: '2025-12-20', made_up_from: null, made_up_until: null },
};
const seen = { employeeId: 'e', untilDay: DAY + 30, rows: [] };

const finds = (other: Partial<Told> = {}): Told => ({
  cases: [short(32_400)],
  claims: [owed],
  rooms: seen,
  filing: { rulebook: 'no-aml 1', unitOn: () => 'u' },
  window: WHOLE,
  decidable: ANYTHING,
  ...other,
});

describe('digests of what was found', () => {
  const { cases, rooms } = findsDigests(finds());

  it('are the same for the same, whatever version of the rulebook says so', () => {
    const filing = { rulebook: 'no-aml 2', unitOn: () => 'u' };
    expect(findsDigests(finds({ cases: [short(32_400)], filing }))).toEqual({ cases, rooms });
  });

  it.each<readonly [string, Partial<Told>]>([
    ['another measure', { cases: [short(32_401)] }],
    ['another cause', { cases: [short(32_400, 'illness')] }],
    ['another unit', { filing: { rulebook: 'no-aml 1', unitOn: () => 'v' } }],
    [
      'a case more',
      {
        cases: [
          short(32_400),
          { ...short(30_000), finding: { ...short(30_000).finding, anchorDay: DAY + 1 } },
        ],
      },
    ],
    ['no case', { cases: [] }],
    ['other rest that is owed', { claims: [{ ...owed, deficit: 3600 }] }],
    ['rest that was made up for', { claims: [{ ...owed, made_up_from: 10, made_up_until: 20 }] }],
    ['time erased', { decidable: { ...ANYTHING, fromDay: parseDay('2024-01-01')! }, window: WHOLE }],
  ])('of cases are others with %s', (_, other) => {
    const now = findsDigests(finds(other));
    expect(now.cases).not.toBe(cases);
    expect(now.rooms).toBe(rooms);
  });

  it('of what is left of limits are others on another day', () => {
    expect(findsDigests(finds({ rooms: { ...seen, untilDay: DAY + 31 } }))).toEqual({
      cases,
      rooms: expect.not.stringContaining(rooms!),
    });
  });

  it('are none where only some days were looked at', () => {
    const window = { ...WHOLE, anchors: { fromDay: DAY - 10, untilDay: DAY + 10 } };
    expect(findsDigests(finds({ window, rooms: null }))).toEqual({ cases: null, rooms: null });
  });
});

describe('what is stored', () => {
  const whole = compared({ ...finds(), then: null } as Compared);
  const then = {
    ...whole.digests,
    figures: null,
    covered: null,
    breaksRecorded: true,
    paidBreaksRecorded: true,
    isPlanned: false,
  };

  it('is what the evaluation before found the same of', () => {
    expect([areCasesStored({ ...whole, then }), areRoomsStored({ ...whole, then })]).toEqual([true, true]);
    expect([areCasesStored(whole), areRoomsStored(whole)]).toEqual([false, false]);
  });

  it('is not known after an evaluation of some days', () => {
    const unsure = {
      ...whole,
      digests: { cases: null, rooms: null },
      then: { ...then, cases: null, rooms: null },
    };
    expect([areCasesStored(unsure), areRoomsStored(unsure)]).toEqual([false, false]);
  });

  const made = {
    ...{ recorded: { breaksRecorded: true, paidBreaksRecorded: true }, isPlanned: false },
    ...{ covered: { fromDay: DAY - 30, untilDay: DAY + 30 }, figures: 'digest of figures' },
  };
  const left = { ...then, covered: made.covered, figures: made.figures };
  const all = { ...whole, ...made, then: left };

  it('is all that would be written where everything is as it was', () => {
    expect(isAllStored(all)).toBe(true);
  });

  it.each<readonly [string, Partial<Compared>]>([
    ['there was no evaluation', { then: null }],
    ['other cases were stored', { then: { ...left, cases: 'other' } }],
    ['what is nearly used up was not looked at then', { then: { ...left, rooms: null } }],
    ['other figures are stored', { then: { ...left, figures: 'other' } }],
    ['figures were not all looked at', { figures: null, then: { ...left, figures: null } }],
    ['breaks were not recorded then', { then: { ...left, breaksRecorded: false } }],
    ['breaks had no position then', { then: { ...left, paidBreaksRecorded: false } }],
    ['a plan ends the days now', { isPlanned: true }],
    ['files began later then', { then: { ...left, covered: { fromDay: DAY - 20, untilDay: DAY + 30 } } }],
    ['files tell of more days now', { covered: { fromDay: DAY - 30, untilDay: DAY + 40 } }],
    ['no day was told of then', { then: { ...left, covered: null } }],
  ])('is not all where %s', (_, other) => {
    expect(isAllStored({ ...all, ...other })).toBe(false);
  });
});
