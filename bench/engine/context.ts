import { clockOf } from '#built/platform/zone.js';
import { alwaysFullTime } from '#built/rules/overtime-days.js';
import type { RuleCode } from '#built/rules/rule.js';
import type { RuleContext } from '#built/rules/context.js';
import { limitsFor } from '#built/workforce/law.js';
import { readLaw } from '#built/workforce/law.repository.js';
import type { Person } from '#built/workforce/person.js';
import { DAYS, FIRST_DAY, isOffice, ZONE } from '../data/shifts.js';

/** The law as the product reads it, under the profile of the printed table. */
const law = readLaw('printed-table');

/** The rows of the printed table; its row of "four weeks, to be confirmed" asks OT_4W a second time. */
export const PRINTED_TABLE: readonly RuleCode[] = [...new Set(law.rows.map(({ rule }) => rule))];

/** All rules of `no-aml`; of them each employee is judged by those that apply. */
export const COMPLETE_SET: readonly RuleCode[] = law.rules;

const ALWAYS = { fromDay: 0, untilDay: Number.MAX_SAFE_INTEGER };

/** Office people have no agreement. Wards work at night under strain, and average their hours by agreement (§10-5(2)). */
const OFFICE: Person = { breaksRecorded: true };
const WARD: Person = {
  breaksRecorded: true,
  nightStrain: [ALWAYS],
  agreements: [
    {
      ...ALWAYS,
      agreement: 'averaging',
      grantedBy: 'elected-representatives',
      limits: { ORD_DAY: 12.5, ORD_WEEK: 54 },
      terms: { averaging: { weeks: 52, startDay: FIRST_DAY } },
    },
  ],
};

/** What each employee is judged by: everybody full-time, 2025 complete. */
export function benchContexts(): (employee: number) => RuleContext {
  const clock = clockOf(ZONE);
  const horizon = { start: clock.startOf(FIRST_DAY), end: clock.startOf(FIRST_DAY + DAYS) };
  const contextOf = (person: Person): RuleContext => ({
    clock,
    settings: law.settings,
    limits: limitsFor(law.rulebook, person),
    isFullTime: alwaysFullTime,
    horizon,
    periods: person.agreements ? [horizon] : [],
  });
  const office = contextOf(OFFICE);
  const ward = contextOf(WARD);
  return (employee) => (isOffice(employee) ? office : ward);
}
