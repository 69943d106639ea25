import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseProfile, parseRulebook } from './rulebook-file.js';
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
    ['a clause left empty', 'clause: aml. § 10-8 (1)', "clause: ''", `${DAILY}.clause`, /expected words/],
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
      'a situation that is none',
      'appliesWith: [rota-38]',
      'appliesWith: [rota-39]',
      'limits.ORD_WEEK.variants.0.appliesWith.0',
      /"rota-38"/,
    ],
  ])('with %s is refused at its line', (_case, text, by, path, right) => {
    const said = mistakes(text, by, parseRulebook, statute);
    expect(said).toContain(`law.yaml:${lineOf(text)}: ${path}: `);
    expect(said).toMatch(right);
    expect(said.split('\n')).toHaveLength(1);
  });

  it.each([
    ['a date that is none', '2006-02-30', 'from', /expected a date like 2006-01-01/],
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

  it.each([
    ['out of order', '{ from: 2005-12-31'],
    ['twice on one date', '{ from: 2006-01-01'],
    ['inside the one before it', '{ from: 2010-01-01', '{ from: 2006-01-01, to: 2012-12-31'],
  ])('with values %s is refused at the list', (_case, second, first = '{ from: 2006-01-01') => {
    const line = '- { from: 2006-01-01, value: 11, evidence: verified }';
    const two = `- ${first}, value: 11, evidence: verified }\n      - ${second}, value: 12, evidence: verified }`;
    expect(mistakes(line, two, parseRulebook, statute)).toBe(
      `law.yaml:${lineBelow('DAILY_REST:', 'values:')}: ${DAILY}.values: expected values by ascending date, none before the one above it has ended`,
    );
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
    expect(said).toBe(`law.yaml:${lineOf('  WEEKLY_REST:')}: limits.WEEKLY_REST.clause: expected words`);
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

  it('that is empty is refused', () => {
    expect(() => parseRulebook('', 'law.yaml')).toThrow(/^law\.yaml:1: .*expected object/);
  });
});

describe('a profile', () => {
  const rulebook = parseRulebook(statute, 'no-aml.yaml');
  const parse = (text: string, file: string) => parseProfile(text, file, () => rulebook);

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
    const lacking = (text: string, file: string) => parseProfile(text, file, () => ({ ...rulebook, limits }));
    const text = `${printed}outside: [DAILY_REST, OT_WEEK]\n`;
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
    const lacking = (text: string, file: string) => parseProfile(text, file, () => ({ ...rulebook, limits }));
    expect(mistakes('overtimeBasis: plan', 'overtimeBasis: statutory', lacking, printed)).toBe(
      `law.yaml:${lineOf('overtimeBasis', printed)}: settings.overtimeBasis: rulebook no-aml has no limit ORD_DAY; expected plan or source`,
    );
  });
});
