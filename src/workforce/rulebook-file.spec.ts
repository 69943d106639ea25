import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { BrokenRulebook, parseProfile, parseRulebook } from './rulebook-file.js';

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

describe('a rulebook', () => {
  it('as delivered is read with every value and clause', () => {
    const { rulebook, limits } = parseRulebook(statute, 'no-aml.yaml');
    expect(rulebook).toBe('no-aml');
    expect(limits.DAILY_REST).toMatchObject({ unit: 'hours', kind: 'min', clause: 'aml. § 10-8 (1)' });
    expect(limits.DAILY_REST.dispensations).toMatchObject([{ value: 8, condition: 'compensatory-rest' }]);
    expect(limits.SUNDAY_NEXT.dispensations).toEqual([]);
  });

  it.each([
    [
      'a negative value',
      'value: 11,',
      'value: -11,',
      'limits.DAILY_REST.values.0.value',
      /expected number to be >0/,
    ],
    [
      'a value that is a word',
      'value: 35,',
      'value: many,',
      'limits.WEEKLY_REST.values.0.value',
      /expected number/,
    ],
    ['a unit that is none', 'unit: hours', 'unit: minutes', 'limits.DAILY_REST.unit', /"hours"\|"count"/],
    ['a unit of another rule', 'unit: hours', 'unit: count', 'limits.DAILY_REST.unit', /expected hours/],
    ['a limit upside down', 'kind: min', 'kind: max', 'limits.DAILY_REST.kind', /expected min/],
    [
      'hours where Sundays are counted',
      'unit: count',
      'unit: hours',
      'limits.SUNDAY_NEXT.unit',
      /expected count/,
    ],
    [
      'a clause left empty',
      'clause: aml. § 10-8 (1)',
      "clause: ''",
      'limits.DAILY_REST.clause',
      />=1 characters/,
    ],
    [
      'a date that is none',
      'from: 2006-01-01',
      'from: 2006-02-30',
      'limits.DAILY_REST.values.0.from',
      /expected a date like/,
    ],
    [
      'how sure, in no known word',
      'evidence: verified',
      'evidence: sure',
      'limits.DAILY_REST.values.0.evidence',
      /"verified"\|"secondary"/,
    ],
    [
      'who grants, in no known word',
      'grantedBy: elected-representatives',
      'grantedBy: boss',
      'limits.DAILY_REST.dispensations.0.grantedBy',
      /"individual"\|"elected-representatives"/,
    ],
    ['a version that is no date', 'version: 2026-06-19', 'version: 7', 'version', /expected string/],
  ])('with %s is refused at its line', (_case, text, by, path, right) => {
    const said = mistakes(text, by, parseRulebook, statute);
    expect(said).toContain(`law.yaml:${lineOf(text)}: ${path}: `);
    expect(said).toMatch(right);
  });

  it('without a value is refused at the limit', () => {
    const said = mistakes(
      'values:\n      - { from: 2006-01-01, value: 11, evidence: verified }',
      'values: []',
      parseRulebook,
      statute,
    );
    expect(said).toBe(
      `law.yaml:${lineOf('values:')}: limits.DAILY_REST.values: expected at least one value with the date it holds from`,
    );
  });

  it.each([
    ['out of order', '2005-12-31'],
    ['twice on one date', '2006-01-01'],
  ])('with values %s is refused', (_case, date) => {
    const first = '- { from: 2006-01-01, value: 11, evidence: verified }';
    const second = `${first}\n      - { from: ${date}, value: 12, evidence: verified }`;
    expect(mistakes(first, second, parseRulebook, statute)).toMatch(
      /^law\.yaml:\d+: limits\.DAILY_REST\.values: expected values by ascending date, each date once$/,
    );
  });

  it('without one of the rules is refused where it should have been', () => {
    const said = mistakes('  OT_4W:', '  OT_5W:', parseRulebook, statute);
    expect(said).toContain(`law.yaml:${lineOf('DAILY_REST:')}: limits`);
    expect(said).toMatch(/OT_4W/);
    expect(said).toMatch(/OT_5W/);
  });

  it('with a misspelt key names it', () => {
    expect(mistakes('condition: comp', 'conditions: comp', parseRulebook, statute)).toMatch(/"conditions"/);
  });

  it('that is no YAML is refused at the line of the slip', () => {
    expect(mistakes('value: 11, evidence', 'value: 11 evidence: [', parseRulebook, statute)).toMatch(
      new RegExp(`^law\\.yaml:${lineOf('value: 11')}: `),
    );
    const twice = mistakes('    kind: min', '    kind: min\n    kind: min', parseRulebook, statute);
    expect(twice).toBe(`law.yaml:${lineOf('kind: min') + 1}: Map keys must be unique`);
  });

  it('with several mistakes names them all', () => {
    const worse = statute.replace('value: 11,', 'value: 0,').replace('value: 35,', 'value: 0,');
    expect(mistakes('kind: max', 'kind: most', parseRulebook, worse).split('\n')).toHaveLength(3);
  });

  it('that is empty is refused', () => {
    expect(() => parseRulebook('', 'law.yaml')).toThrow(/^law\.yaml:1: .*expected object/);
  });
});

describe('a profile', () => {
  it('as delivered is read', () => {
    const profile = parseProfile(printed, 'printed-table.profile.yaml');
    expect(profile.settings.overtimeBasis).toBe('plan');
    expect(profile.rows).toHaveLength(9);
  });

  it.each([
    ['an unknown reading', 'overtimeBasis: plan', 'overtimeBasis: wish', /"statutory"\|"plan"\|"source"/],
    ['an unknown setting', 'sundayZone: aml_10_10', 'sundayzone: aml_10_10', /sundayzone/],
    ['a row without a rule', '{ row: OT_4W }', '{ row: OT_5W }', /law\.yaml:\d+: rows\.4/],
    ['a definition where none is', ', definition: to-be-confirmed', '', /law\.yaml:\d+: rows\.6/],
  ])('with %s is refused at its line', (_case, text, by, right) => {
    const said = mistakes(text, by, parseProfile, printed);
    expect(said).toMatch(right);
    expect(said).toMatch(/^law\.yaml:\d+: /);
  });
});
