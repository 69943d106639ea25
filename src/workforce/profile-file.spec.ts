import { describe, expect, it } from '@jest/globals';
import { printed, statute } from '../../test/support/law.js';
import { lineOf, mistakes, shelfOf } from '../../test/support/rulebook-mistakes.js';
import { parseProfile, parseRulebook } from './rulebook-file.js';

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
