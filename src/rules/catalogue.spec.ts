import { expect, it } from '@jest/globals';
import { RULES } from './catalogue.js';
import { RULE_CODES } from './rule.js';

/** Rule, the side of its limit that is kept, the figure kept and shown, the limits it asks beside its own. */
const PRINTED = `
DAILY_REST min seconds hours
WEEKLY_REST min seconds hours
DAILY_TOTAL max seconds hours
OT_7D max seconds hours
OT_4W max seconds hours
SUNDAY_NEXT max count count
OT_WEEK max seconds hours
OT_52W max seconds hours
TOTAL_AVG max seconds hours
WEEK_CAP max seconds hours
ORD_DAY max seconds hours
ORD_WEEK max seconds hours
AVG_ORDINARY max seconds hours
SUNDAY_4W max count count
SUNDAY_AVG26 max share share
NIGHT_AVG_4W max seconds hours
NIGHT_RISK_8H max seconds hours
OWN_INITIATIVE_NIGHT max seconds minutes
BREAK min seconds minutes BREAK_SHORT
BREAK_OT min seconds minutes
YOUTH_DAY max seconds hours YOUTH_SCHOOL_DAY
YOUTH_WEEK max seconds hours YOUTH_SCHOOL_WEEK
YOUTH_NIGHT max seconds hours
YOUTH_BREAK min seconds minutes`;

it('every rule has its side of the limit and its unit', () => {
  const lines = Object.values(RULES).map(({ code, comparator, unit, shownIn, otherLimits }) =>
    [code, comparator, unit, shownIn, ...otherLimits].join(' '),
  );
  expect(lines.toSorted()).toEqual(PRINTED.trim().split('\n').toSorted());
  expect(Object.keys(RULES).toSorted()).toEqual([...RULE_CODES].toSorted());
});
