import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { clockOf } from '../../src/platform/zone.js';
import type { WorkEvent } from '../../src/rules/event.js';
import { formatDay, parseDay } from '../../src/time/civil.js';
import { formatStamp } from '../../src/time/stamp.js';
import { FiguresAudit } from '../../src/violations/figures-audit.service.js';
import { TestApplication } from '../support/application.js';
import { absences, EIGHT_HOURS, organisation, type Person } from '../support/organisation.js';
import { Chance } from '../support/random-chance.js';
import { eventsOn, habits, randomYears } from '../support/random-years.js';
import { KNOW_NOTHING, stored } from './stored.js';

let one: TestApplication;
beforeAll(async () => {
  one = await TestApplication.start();
});
afterAll(() => one.close());

const clock = clockOf('Europe/Oslo');
const FROM = parseDay('2023-07-01')!;
const UNTIL = parseDay('2026-01-15')!;
const STAFF: readonly Person[] = [
  { code: 'P1' },
  { code: 'P2', unit: 'night', bornOn: '2006-04-01', nightStrain: true },
  { code: 'P3', share: 0.6, from: '2024-02-01' },
];

const HEADER =
  'employee;kind;start;end;break_minutes;planned_start;planned_end;planned_hours;cause;source_id;deleted';

const stamp = (instant: number): string => formatStamp(instant, clock);

/** A row of the file; `id` says which event of which day it is, so that the same one again is a correction. */
const rowOf = (employee: string, id: string, event: WorkEvent): string =>
  [
    employee,
    event.kind,
    stamp(event.start),
    stamp(event.end),
    event.unpaidBreak === undefined ? '' : Math.floor(event.unpaidBreak / 60),
    event.plannedStart === undefined ? '' : stamp(event.plannedStart),
    event.plannedEnd === undefined ? '' : stamp(event.plannedEnd),
    event.plannedNet === undefined ? '' : event.plannedNet / 3600,
    '',
    id,
    '',
  ].join(';');

const isFiled = ({ kind }: WorkEvent): boolean => kind !== 'absence';
const idOf = (employee: string, day: number, place: number): string =>
  `${employee} ${formatDay(day)} ${place}`;

function yearsOf(employee: string, chance: Chance): string[] {
  const places = new Map<number, number>();
  return randomYears(chance, clock, FROM, UNTIL)
    .filter(({ event }) => isFiled(event))
    .map(({ event }) => {
      const day = clock.dayOf(event.start);
      const place = places.get(day) ?? 0;
      places.set(day, place + 1);
      return rowOf(employee, idOf(employee, day, place), event);
    });
}

/** A day or a few told anew: rows that were there are other ones or deleted. */
function correction(employee: string, from: number, chance: Chance): string[] {
  const own = habits(chance);
  return Array.from({ length: 1 + chance.below(3) }, (_, i) => from + i).flatMap((day) => {
    const now = eventsOn(chance, clock, own, day).filter(isFiled);
    return [0, 1, 2].map((place) => {
      const id = idOf(employee, day, place);
      const event = now[place];
      return event ? rowOf(employee, id, event) : `${employee};;;;;;;;;${id};true`;
    });
  });
}

/** What overlaps with oneself is refused, and the rest of the file taken. */
const take = (rows: readonly string[]) => one.take('events.csv', [HEADER, ...rows].join('\n'), true);

/** As if the imports of a condition had come in on a day. */
const toldOn = (day: number, which: string) =>
  one.query(`update import set imported_at = $1::date where ${which}`, [formatDay(day)]);

/** The first day it is of. */
async function anyChange(chance: Chance): Promise<number> {
  const { code } = chance.pick(STAFF);
  const from = FROM + chance.below(UNTIL - FROM + 10);
  if (chance.isLucky(0.15)) {
    const grade = chance.pick([50, 100]);
    const until = formatDay(from + chance.below(40));
    await one.take(
      'absences.csv',
      absences([`${code};sick;${formatDay(from)};${until};${grade};doctor;${code}-${chance.below(3)}`]),
    );
  } else if (chance.isLucky(0.1)) {
    await one.take('organisation.json', organisation(STAFF, chance.isLucky(0.5) ? [EIGHT_HOURS] : []));
  } else await take(correction(code, from, chance));
  return from;
}

it.each([
  { seed: 1, rounds: 4, agreements: [] },
  // Under which rests are cut short, and rest is owed.
  { seed: 2, rounds: 2, agreements: [EIGHT_HOURS] },
])(
  'after any corrections, what was evaluated in windows is what evaluating everything gives ($seed)',
  async ({ seed, rounds, agreements }) => {
    const chance = new Chance(`incremental ${seed}`);
    await one.empty();
    await one.take('organisation.json', organisation(STAFF, agreements));
    await take(STAFF.flatMap(({ code }) => yearsOf(code, chance)));
    // As a roster that was on record long before it was worked, and is changed at any time.
    await toldOn(FROM - 60, 'true');
    await one.evaluate();
    for (let round = 0; round < rounds; round += 1) {
      for (let i = 0; i <= chance.below(3); i += 1) {
        const changed = await anyChange(chance);
        // Mostly too late for the published plan, and in time for the shift.
        await toldOn(changed - chance.below(20), `imported_at > '2026-01-02'`);
      }
      await one.evaluate();
      const found = await stored((sql) => one.query(sql));
      await one.query(KNOW_NOTHING);
      expect(await one.evaluate('all')).toMatchObject({
        raised: 0,
        reopened: 0,
        restated: 0,
        superseded: 0,
        failed: [],
      });
      expect(await stored((sql) => one.query(sql))).toEqual(found);
    }
    expect(await one.app.get(FiguresAudit).discrepancies()).toEqual([]);
    const states = await one.query<{ state: string }>(`select distinct state from violation order by 1`);
    expect(states.map(({ state }) => state)).toEqual(['detected', 'superseded']);
    const [claims] = await one.query<{ made: number }>(
      `select count(made_up_from)::int as made from rest_claim where withdrawn_at is null`,
    );
    const [plans] = await one.query<{ changed: number }>(
      `select count(*)::int as changed from violation where evidence ? 'replanned'`,
    );
    if (agreements.length > 0) expect(claims!.made).toBeGreaterThan(50);
    else expect(plans!.changed).toBeGreaterThan(0);
  },
  120_000,
);
