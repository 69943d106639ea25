import { describe, expect, it } from '@jest/globals';
import { statute } from '../../test/support/law.js';
import { DAILY, lineBelow, lineOf, mistakes } from '../../test/support/rulebook-mistakes.js';
import { parseRulebook } from './rulebook-file.js';

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
