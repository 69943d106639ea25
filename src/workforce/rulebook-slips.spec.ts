import { describe, expect, it } from '@jest/globals';
import { statute } from '../../test/support/law.js';
import { DAILY, lineOf, mistakes } from '../../test/support/rulebook-mistakes.js';
import { parseRulebook } from './rulebook-file.js';

describe('a rulebook', () => {
  it.each([
    [
      'a negative value',
      'value: 11,',
      'value: -11,',
      `${DAILY}.values.0.value`,
      /expected a number of 0 or more/,
    ],
    ['a value of nothing', 'value: 11,', 'value: 0,', `${DAILY}.values.0.value`, /expected a number above 0/],
    [
      'a value that is a word',
      'value: 35,',
      'value: many,',
      'limits.WEEKLY_REST.values.0.value',
      /expected a number/,
    ],
    [
      'a unit that is none',
      'unit: hours',
      'unit: days',
      `${DAILY}.unit`,
      /"hours"\|"minutes"\|"count"\|"share"/,
    ],
    [
      'a unit of another rule',
      'unit: hours',
      'unit: count',
      `${DAILY}.unit`,
      /expected hours or minutes for DAILY_REST/,
    ],
    ['a limit upside down', 'kind: min', 'kind: max', `${DAILY}.kind`, /expected min for DAILY_REST/],
    [
      'hours where Sundays are counted',
      'unit: count',
      'unit: hours',
      'limits.SUNDAY_NEXT.unit',
      /expected count/,
    ],
    [
      'a share of more than all',
      'value: 0.5',
      'value: 50',
      'limits.SUNDAY_AVG26.values.0.value',
      /between 0 and 1/,
    ],
    [
      'a clause left empty',
      'clause: aml. § 10-8 (1)',
      "clause: ''",
      `${DAILY}.clause`,
      /expected a clause like § 10-8 \(1\)$/,
    ],
    [
      'more hours than a day has',
      'value: 13,',
      'value: 25,',
      'limits.DAILY_TOTAL.values.0.value',
      /expected at most 24 hours: DAILY_TOTAL/,
    ],
    [
      'more hours than a week has',
      'value: 35,',
      'value: 169,',
      'limits.WEEKLY_REST.values.0.value',
      /expected at most 168 hours: WEEKLY_REST/,
    ],
    [
      'a minor’s day longer than a day',
      'value: 14,',
      'value: 24.5,',
      `${DAILY}.variants.0.values.0.value`,
      /expected at most 24 hours/,
    ],
    [
      'a dispensation longer than a day',
      'value: 16,',
      'value: 25,',
      'limits.DAILY_TOTAL.dispensations.0.value',
      /expected at most 24 hours/,
    ],
    [
      'a break longer than a day, in minutes',
      'value: 1, evidence: inferred',
      'value: 1441, evidence: inferred',
      'limits.BREAK_SHORT.values.0.value',
      /expected at most 1440 minutes/,
    ],
    [
      'half a Sunday',
      'value: 3, evidence',
      'value: 2.5, evidence',
      'limits.SUNDAY_4W.values.0.value',
      /expected a whole number/,
    ],
    [
      'more of standby than all of it',
      'value: 1/7',
      'value: 7/1',
      'conversions.standby.values.1.value',
      /expected a fraction of 1 or less/,
    ],
    [
      'standby in a gap between two dates',
      'from: 2015-07-01, value: 1/7',
      'from: 2015-08-01, value: 1/7',
      'conversions.standby.values.1.from',
      /expected 2015-07-01, the day after the value above it ends$/,
    ],
    [
      'standby of two values at once',
      'from: 2015-07-01, value: 1/7',
      'from: 2015-06-30, value: 1/7',
      'conversions.standby.values.1.from',
      /expected 2015-07-01, the day after the value above it ends$/,
    ],
    [
      'a night of less than eight hours',
      'night: { from: 21:00, to: 06:00 }',
      'night: { from: 23:00, to: 06:00 }',
      'settings.night',
      /expected 8 hours or more that hold all of 00:00 to 06:00$/,
    ],
    [
      'a night that ends before six',
      'night: { from: 21:00, to: 06:00 }',
      'night: { from: 20:00, to: 05:00 }',
      'settings.night',
      /hold all of 00:00 to 06:00$/,
    ],
    [
      'a night that begins after midnight',
      'night: { from: 21:00, to: 06:00 }',
      'night: { from: 01:00, to: 09:30 }',
      'settings.night',
      /hold all of 00:00 to 06:00$/,
    ],
    [
      'a date before there are any',
      'from: 2015-07-01, value: 1/7',
      'from: 1815-07-01, value: 1/7',
      'conversions.standby.values.1.from',
      /expected a date from 1970-01-01 to 2100-12-31$/,
    ],
    [
      'a title left empty',
      'en: Norwegian Working Environment Act, chapters 10 and 11',
      "en: ' '",
      'title.en',
      /expected words in English$/,
    ],
    [
      'how sure, in no known word',
      'value: 11, evidence: verified',
      'value: 11, evidence: sure',
      `${DAILY}.values.0.evidence`,
      /"verified"\|"secondary"/,
    ],
    ['a version that is no date', 'version: 2026-06-19', 'version: 7', 'version', /expected a date like/],
    [
      'a time of day that is none',
      'from: 21:00',
      'from: 25:00',
      'settings.night.from',
      /expected a time of day like 21:00/,
    ],
    [
      'standby as a decimal',
      'value: 1/7',
      'value: 0.14',
      'conversions.standby.values.1.value',
      /expected a fraction like 1\/7/,
    ],
    [
      'an audience that is none',
      'audience: under15',
      'audience: children',
      `${DAILY}.variants.0.audience`,
      /"adults"\|"under15"/,
    ],
    [
      'a weighed week that goes down from below',
      'least: 36, sunday',
      'least: 39, sunday',
      'limits.ORD_WEEK.variants.0.weighed.least',
      /expected at most 38, the value it goes down from$/,
    ],
    [
      'a weighed week that can be longer than it',
      'weighed: { full: 40,',
      'weighed: { full: 37,',
      'limits.ORD_WEEK.variants.0.weighed.full',
      /expected at least 38, which the limit can be$/,
    ],
    [
      'another share of an hour than a fraction',
      'sunday: 1/6, night',
      'sunday: 10 min, night',
      'limits.ORD_WEEK.variants.0.weighed.sunday',
      /expected a fraction like 1\/7$/,
    ],
    [
      'a weighed day',
      'values:\n      - { from: 2006-01-01, value: 9, evidence: verified }',
      'weighed: { full: 9, least: 8, sunday: 1/6, night: 1/4, evidence: known }\n    values:\n      - { from: 2006-01-01, value: 9, evidence: verified }',
      'limits.ORD_DAY.weighed',
      /expected only on ORD_WEEK, AVG_ORDINARY$/,
    ],
    [
      'a situation that is none',
      'appliesWith: [rota-38]',
      'appliesWith: [rota-39]',
      'limits.ORD_WEEK.variants.1.appliesWith.0',
      /"rota-38"/,
    ],
  ])('with %s is refused at its line', (_case, text, by, path, right) => {
    const said = mistakes(text, by, parseRulebook, statute);
    expect(said).toContain(`law.yaml:${lineOf(text)}: ${path}: `);
    expect(said).toMatch(right);
    expect(said.split('\n')).toHaveLength(1);
  });

  it.each([
    ['a date that is none', '2006-02-30', 'from', /expected a date of the calendar/],
    ['a date in another form', '1.1.2006', 'from', /expected a date like 2006-01-01$/],
    ['an end before the start', '2006-01-01, to: 2005-12-31', 'to', /expected a date not before `from`/],
  ])('with %s is refused at its line', (_case, by, field, right) => {
    const said = mistakes(
      '{ from: 2006-01-01, value: 11,',
      `{ from: ${by}, value: 11,`,
      parseRulebook,
      statute,
    );
    expect(said).toContain(`law.yaml:${lineOf('value: 11,')}: ${DAILY}.values.0.${field}: `);
    expect(said).toMatch(right);
  });
});
