import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseProfile, parseRulebook, type Rulebook, type Shelf } from './rulebook-file.js';
import { BrokenRulebook } from './yaml-source.js';

const read = (name: string): string =>
  readFileSync(new URL(`../../config/rulebooks/${name}`, import.meta.url), 'utf8');
const statute = read('no-aml.yaml');
const printed = read('printed-table.profile.yaml');

/** What is said of a rulebook in which one text was replaced by another. */
function mistakes(
  text: string,
  by: string,
  parse: (text: string, file: string) => unknown,
  whole: string,
): string {
  expect(whole).toContain(text);
  try {
    parse(whole.replace(text, by), 'law.yaml');
  } catch (error) {
    if (error instanceof BrokenRulebook) return error.message;
    throw error;
  }
  return 'accepted';
}

/** The line of the first place that has the text, as an editor counts. */
const lineOf = (text: string, whole = statute): number =>
  whole.slice(0, whole.indexOf(text)).split('\n').length;

/** The line of the first `text` after `below`. */
const lineBelow = (below: string, text: string, whole = statute): number =>
  whole.slice(0, whole.indexOf(text, whole.indexOf(below))).split('\n').length;

const DAILY = 'limits.DAILY_REST';

const shelfOf = (rulebook: Rulebook): Shelf => ({ names: ['no-aml', 'se-atl'], read: () => rulebook });

describe('a rulebook', () => {
  it('as delivered is read with every value and clause', () => {
    const { rulebook, limits, settings } = parseRulebook(statute, 'no-aml.yaml');
    expect(rulebook).toBe('no-aml');
    expect(limits.DAILY_REST).toMatchObject({ unit: 'hours', kind: 'min', clause: 'aml. § 10-8 (1)' });
    expect(limits.DAILY_REST?.dispensations[0]).toMatchObject({
      value: 8,
      floorWaived: 'serious-disturbance',
    });
    expect(limits.YOUTH_DAY?.dispensations).toEqual([]);
    expect(limits.BREAK?.severity).toBe('notice');
    expect(settings.night).toEqual({ from: 75_600, to: 21_600 });
  });

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

  it('without a value is refused at the limit', () => {
    const said = mistakes(
      '- { from: 2006-01-01, value: 11, evidence: verified }',
      '[]',
      parseRulebook,
      statute,
    );
    expect(said).toBe(
      `law.yaml:${lineBelow('DAILY_REST:', 'values:')}: ${DAILY}.values: expected at least one value with the date it holds from`,
    );
  });

  const BEGINS = 'expected a date after 2006-01-01, where the value above it begins';
  it.each([
    ['out of order', '{ from: 2005-12-31', '{ from: 2006-01-01', BEGINS],
    ['twice on one date', '{ from: 2006-01-01', '{ from: 2006-01-01', BEGINS],
    [
      'inside the one before it',
      '{ from: 2010-01-01',
      '{ from: 2006-01-01, to: 2012-12-31',
      'expected 2013-01-01, the day after the value above it ends',
    ],
    [
      'with days between them that have none',
      '{ from: 2013-01-02',
      '{ from: 2006-01-01, to: 2012-12-31',
      'expected 2013-01-01, the day after the value above it ends',
    ],
  ])('with values %s is refused at the second', (_case, second, first, right) => {
    const line = '- { from: 2006-01-01, value: 11, evidence: verified }';
    const two = `- ${first}, value: 11, evidence: verified }\n      - ${second}, value: 12, evidence: verified }`;
    expect(mistakes(line, two, parseRulebook, statute)).toBe(
      `law.yaml:${lineOf('value: 11,') + 1}: ${DAILY}.values.1.from: ${right}`,
    );
  });

  it.each(['{ from: 22:00, to: 06:00 }', '{ from: 00:00, to: 08:00 }', '{ from: 20:00, to: 07:00 }'])(
    'with %s for its night is read; so is any night of another country',
    (night) => {
      const by = (text: string) => statute.replace('night: { from: 21:00, to: 06:00 }', `night: ${text}`);
      expect(() => parseRulebook(by(night), 'law.yaml')).not.toThrow();
      const abroad = by('{ from: 23:00, to: 05:00 }').replace("country: 'NO'", 'country: GB');
      expect(() => parseRulebook(abroad, 'law.yaml')).not.toThrow();
    },
  );

  it('called otherwise than its file is refused with both places', () => {
    const called = { name: 'se-atl', askedBy: 'mine.profile.yaml:2' };
    expect(() => parseRulebook(statute, 'se-atl.yaml', called)).toThrow(
      `se-atl.yaml:${lineOf('rulebook: no-aml')}: rulebook: expected se-atl, as the file is called, and mine.profile.yaml:2 asks for`,
    );
  });

  it('with a tab is told once, at its line', () => {
    const said = mistakes('    kind: min', '\tkind: min', parseRulebook, statute);
    expect(said).toBe(`law.yaml:${lineOf('    kind: min')}: a tab; expected spaces before the word`);
  });

  it('with a limit no rule has is refused at its name, with those there are', () => {
    const said = mistakes('  OT_4W:', '  OT_5W:', parseRulebook, statute);
    expect(said).toMatch(
      new RegExp(`^law\\.yaml:${lineOf('  OT_4W:')}: limits\\.OT_5W: unknown key; expected one of .*OT_4W`),
    );
  });

  it.each([
    ['at the top', 'source:', 'sauce:', 'sauce'],
    ['in a limit', '    lastChanged:', '    lastChange:', `${DAILY}.lastChange`],
    ['in settings', 'totalAverageWeeks:', 'totalWeeks:', 'settings.totalWeeks'],
    ['in a list in braces', 'of: ordinary-hours', 'off: ordinary-hours', 'averaging.0.off'],
  ])('with an unknown key %s is refused at the key', (_case, text, by, path) => {
    const said = mistakes(text, by, parseRulebook, statute);
    expect(said).toContain(`law.yaml:${lineOf(text)}: ${path}: unknown key; expected one of `);
  });

  it('without a limit’s clause is refused at the limit’s name', () => {
    const said = mistakes('    clause: aml. § 10-8 (2)\n', '', parseRulebook, statute);
    expect(said).toBe(
      `law.yaml:${lineOf('  WEEKLY_REST:')}: limits.WEEKLY_REST.clause: expected a clause like § 10-8 (1)`,
    );
  });

  it.each([
    [
      'stricter than a least',
      'value: 8\n',
      'value: 12\n',
      DAILY,
      'expected at most 11, the base it stands in for',
    ],
    [
      'stricter than a most',
      'value: 16,',
      'value: 12,',
      'limits.DAILY_TOTAL',
      'expected at least 13, the base it stands in for',
    ],
  ])('with a dispensation %s is refused at its value', (_case, text, by, limit, right) => {
    const whole = statute.replace(/value: 16$/m, 'value: 16,');
    const said = mistakes(text, by, parseRulebook, whole);
    expect(said).toBe(`law.yaml:${lineOf(text, whole)}: ${limit}.dispensations.0.value: ${right}`);
  });

  it.each([
    ['no value', '        value: 8\n', ''],
    ['a value and any', '        value: 8\n', '        value: 8\n        any: true\n'],
  ])('with a dispensation of %s is refused', (_case, text, by) => {
    const said = mistakes(text, by, parseRulebook, statute);
    expect(said).toMatch(/^law\.yaml:\d+: limits\.DAILY_REST\.dispensations\.0\.value: expected either/);
  });

  it('with a granter in no known word is refused', () => {
    const said = mistakes('grantedBy: elected-representatives', 'grantedBy: boss', parseRulebook, statute);
    expect(said).toContain(`law.yaml:${lineOf('grantedBy: elected-representatives')}: `);
    expect(said).toMatch(/"individual"\|"elected-representatives"/);
  });

  it('that is no YAML is refused at the line of the slip', () => {
    expect(mistakes('value: 11, evidence', 'value: 11 evidence: [', parseRulebook, statute)).toMatch(
      new RegExp(`^law\\.yaml:${lineOf('value: 11')}: `),
    );
    const twice = mistakes('    kind: min', '    kind: min\n    kind: min', parseRulebook, statute);
    expect(twice).toBe(`law.yaml:${lineOf('kind: min') + 1}: Map keys must be unique`);
  });

  it('with several mistakes names them all', () => {
    const worse = statute.replace('value: 11,', 'value: -1,').replace('value: 35,', 'value: -1,');
    expect(mistakes('kind: max', 'kind: most', parseRulebook, worse).split('\n')).toHaveLength(3);
  });

  it.each(['', '# nothing but a remark\n'])('that is empty is refused with what it needs', (text) => {
    expect(() => parseRulebook(text, 'law.yaml')).toThrow(
      'law.yaml:1: is empty; expected rulebook:, version:, country:, title:, source:, limits:',
    );
  });

  it('that is no map, or lacks one, is refused with what it needs', () => {
    expect(() => parseRulebook('- 1', 'law.yaml')).toThrow(/^law\.yaml:1: expected rulebook:, version:, /);
    const said = mistakes('title:', 'titel:', parseRulebook, statute);
    expect(said).toContain('title: expected nb:, nn:, en:');
  });
});

describe('a profile', () => {
  const rulebook = parseRulebook(statute, 'no-aml.yaml');
  const parse = (text: string, file: string) => parseProfile(text, file, shelfOf(rulebook));

  it('as delivered is read', () => {
    const profile = parse(printed, 'printed-table.profile.yaml');
    expect(profile.settings.overtimeBasis).toBe('plan');
    expect(profile.rows).toHaveLength(9);
  });

  it.each([
    [
      'an unknown reading',
      'overtimeBasis: plan',
      'overtimeBasis: wish',
      'settings.overtimeBasis',
      /"statutory"\|"plan"\|"source"/,
    ],
    [
      'an unknown setting',
      'sundayZone: aml_10_10',
      'sundayzone: aml_10_10',
      'settings.sundayzone',
      /unknown key; expected one of/,
    ],
    ['a row without a rule', '{ row: OT_4W }', '{ row: OT_5W }', 'rows.4.row', /expected one of|Invalid/],
    ['a hypothesis of an unknown rule', 'rule: OT_WEEK', 'rule: OT_MONTH', 'rows.7.rule', /"OT_WEEK"/],
    ['a hypothesis without a rule', 'rule: OT_WEEK, ', '', 'rows.7.rule', /expected one of|Invalid/],
  ])('with %s is refused at its line', (_case, text, by, path, right) => {
    const said = mistakes(text, by, parse, printed);
    expect(said).toContain(`law.yaml:${lineOf(text, printed)}: ${path}: `);
    expect(said).toMatch(right);
  });

  it('with a rule the rulebook has no limit for is refused at its line', () => {
    const limits = { ...rulebook.limits, OT_WEEK: undefined };
    const lacking = (text: string, file: string) =>
      parseProfile(text, file, shelfOf({ ...rulebook, limits }));
    const text = `${printed}outside: [BREAK, OT_WEEK]\n`;
    expect(mistakes('profile: printed-table', 'profile: mine', lacking, text).split('\n')).toEqual([
      expect.stringMatching(
        new RegExp(
          `^law\\.yaml:${lineOf('rule: OT_WEEK', text)}: rows\\.7\\.rule: rulebook no-aml has no limit OT_WEEK; expected one of DAILY_REST, `,
        ),
      ),
      expect.stringMatching(new RegExp(`^law\\.yaml:${lineOf('outside:', text)}: outside\\.1: `)),
    ]);
  });

  it('that counts overtime from hours the rulebook does not have is refused', () => {
    const limits = { ...rulebook.limits, ORD_DAY: undefined };
    const lacking = (text: string, file: string) =>
      parseProfile(text, file, shelfOf({ ...rulebook, limits }));
    expect(mistakes('overtimeBasis: plan', 'overtimeBasis: statutory', lacking, printed)).toBe(
      `law.yaml:${lineOf('overtimeBasis', printed)}: settings.overtimeBasis: rulebook no-aml has no limit ORD_DAY; expected plan or source`,
    );
  });

  it.each([
    ['a row', '{ row: OT_4W }', '{ row: OT_7D }', 'rows.4.row', 'expected each row once; OT_7D stands above'],
    [
      'a hypothesis',
      'rule: TOTAL_AVG',
      'rule: OT_WEEK',
      'rows.8.rule',
      'expected each rule once; a row above is measured as OT_WEEK already',
    ],
  ])('with %s twice is refused at the second', (_case, text, by, path, right) => {
    expect(mistakes(text, by, parse, printed)).toBe(`law.yaml:${lineOf(text, printed)}: ${path}: ${right}`);
  });

  it('with a rule outside the table twice, or in it as well, is refused', () => {
    const text = `${printed}outside: [BREAK, BREAK, OT_4W]\n`;
    const line = lineOf('outside:', text);
    expect(mistakes('profile: printed-table', 'profile: mine', parse, text).split('\n')).toEqual([
      `law.yaml:${line}: outside.1: expected each rule once; BREAK stands before it`,
      `law.yaml:${line}: outside.2: expected rules without a row; OT_4W has one`,
    ]);
  });

  it('without a row of the table is read', () => {
    expect(mistakes('  - { row: DAILY_TOTAL }\n', '', parse, printed)).toBe('accepted');
  });

  it('with an unknown rulebook is refused with those there are', () => {
    expect(mistakes('rulebook: no-aml', 'rulebook: no-law', parse, printed)).toBe(
      `law.yaml:${lineOf('rulebook:', printed)}: rulebook: there is no no-law; expected one of no-aml, se-atl`,
    );
  });

  it.each([
    [
      'of a rule without a limit',
      'rule: DAILY_REST\n    says',
      'rule: OT_7D\n    says',
      'views.0.rule',
      /has no limit OT_7D/,
    ],
    [
      'that reads nothing otherwise',
      '{ dailyRestMode: anchored_24h_clip }',
      '{}',
      'views.0.settings',
      /at least one setting/,
    ],
    [
      'without words in a language',
      '      nn: ',
      '      sv: ',
      'views.0.says.sv',
      /unknown key; expected one of nb, nn, en/,
    ],
    [
      'with too short a night',
      '{ dailyRestMode: anchored_24h_clip }',
      '{ night: { from: 23:00, to: 06:00 } }',
      'views.0.settings.night',
      /expected 8 hours or more/,
    ],
    ['without a name', '- view: strict', "- view: ''", 'views.0.view', /expected a short name like strict/],
  ])('with a second reading %s is refused', (_case, text, by, path, right) => {
    const limits = { ...rulebook.limits, OT_7D: undefined };
    const read = (profile: string, file: string): unknown =>
      parseProfile(profile, file, shelfOf(path === 'views.0.rule' ? { ...rulebook, limits } : rulebook));
    const said = mistakes(text, by, read, printed);
    expect(said).toContain(`: ${path}: `);
    expect(said).toMatch(right);
  });

  it('with two second readings of one name is refused at the second', () => {
    const views = printed.slice(printed.indexOf('  - view: strict'));
    expect(() => parseProfile(`${printed}${views}`, 'p.yaml')).toThrow(
      /^p\.yaml:\d+: views\.1\.view: expected each name once; strict stands above$/,
    );
  });

  it('called otherwise than its file, or with too short a night, is refused', () => {
    const called = (text: string, file: string) =>
      parseProfile(text, file, shelfOf(rulebook), { name: 'mine' });
    const night = 'settings:\n  night: { from: 23:00, to: 06:00 }';
    expect(mistakes('settings:', night, called, printed).split('\n')).toEqual([
      `law.yaml:${lineOf('profile:', printed)}: profile: expected mine, as the file is called`,
      `law.yaml:${lineOf('settings:', printed) + 1}: settings.night: expected 8 hours or more that hold all of 00:00 to 06:00`,
    ]);
  });
});
