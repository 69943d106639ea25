import { describe, expect, it } from '@jest/globals';
import { clockOf } from '../platform/zone.js';
import { LANGUAGES } from '../platform/i18n/texts.js';
import { RULES } from '../rules/catalogue.js';
import { RULE_CODES } from '../rules/rule.js';
import { parseDay } from '../time/civil.js';
import { foundSentence } from './found-sentence.js';

const clock = clockOf('Europe/Oslo');
const start = Date.parse('2026-01-14T18:00+01:00') / 1000;

/** What tells of something that is over. */
const OVER = /(?<!\p{L})(var|ble|blei|hadde|fortsatte|heldt|was|were|had|went)(?!\p{L})/u;
const PLAN = /[Ee]tter planen|planlagt|[Aa]ccording to the plan|planned/;

describe.each(RULE_CODES)('what is found of %s', (rule) => {
  it.each(LANGUAGES)(
    'speaks of the plan where it lies ahead, and of what was where it is over: %s',
    (language) => {
      const told = (isAhead: boolean): string =>
        foundSentence(
          {
            ...{ rule, isAhead, anchorDay: parseDay('2026-01-15')!, window: { start, end: start + 86_400 } },
            ...{
              unit: RULES[rule].unit,
              measured: 2,
              baseLimit: 1,
              effectiveLimit: 1,
              effectiveVerdict: 'breach',
            },
          },
          clock,
          language,
        );
      expect(told(true)).toMatch(PLAN);
      expect(told(true)).not.toMatch(OVER);
      expect(told(false)).toMatch(OVER);
      expect(told(false)).not.toMatch(/[Ee]tter planen|[Aa]ccording/);
    },
  );
});
