import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { REPORT } from '../../../test/support/reference-report.js';
import { LANGUAGES } from '../../platform/i18n/texts.js';
import { ReportSchema } from '../report-schema.js';
import { differenceName, differenceValue } from './difference-names.js';
import { differences } from './differences.js';
import { itemKey, pathOf } from './report-path.js';

type Node = z.core.JSONSchema.BaseSchema;

/** An item of a list, as its key would be. */
const ITEM = {
  code: 'DAILY_REST',
  rule: 'DAILY_REST',
  cause: 'sickness',
  month: '2025-11',
  employment: 'permanent',
  title: 'Operatør',
  name: 'Øst / Vest',
  what: 'Ny turnus',
  owner: 'Leder',
};
/** Texts of organisations, which are shown as they are, and what is no difference. */
const NOT_TOLD = /^(schema|month|madeAt|upTo|corrected\/.*|data\/(version|lastImportAt|rowsRejected))$/;

/** The path of every leaf that a report can have. */
function leavesOf(node: Node, steps: readonly string[], defs: Readonly<Record<string, Node>>): string[] {
  if (node.$ref !== undefined) return leavesOf(defs[node.$ref.replace('#/$defs/', '')]!, steps, defs);
  const either = node.anyOf ?? node.oneOf;
  if (either) return either.flatMap((each) => leavesOf(each, steps, defs));
  if (node.type === 'array') return leavesOf(node.items as Node, [...steps, itemKey(steps, ITEM)], defs);
  if (node.properties)
    return Object.entries(node.properties).flatMap(([name, each]) =>
      leavesOf(each as Node, [...steps, name], defs),
    );
  return [pathOf(steps)];
}

const schema = z.toJSONSchema(ReportSchema) as Node;
const root = schema.$defs as Readonly<Record<string, Node>>;
const PATHS = [...new Set(leavesOf(schema, [], root))].filter((path) => !NOT_TOLD.test(path));

describe('a difference', () => {
  it.each(LANGUAGES)('has a name in words, whatever figure of the report it is (%s)', (language) => {
    expect(PATHS.length).toBeGreaterThan(100);
    const keys = /\/(code|rule|cause|month|employment|title|name|what|owner)$/;
    const wordless = PATHS.filter((path) => differenceName(path, language) === null && !keys.test(path));
    expect(wordless).toEqual([]);
    for (const path of PATHS)
      expect(differenceName(path, language) ?? '').not.toMatch(/[a-z][A-Z]|~|DAILY_REST/);
  });

  it.each([
    [
      'navSickLeave/months/2025-11/sickLeave/total',
      5.6,
      'Sykefravær avrundet som hos NAV: november 2025, sykefravær, i alt',
      '5,6 %',
    ],
    [
      'breachesByType/DAILY_REST/percent',
      42,
      'Mulige brudd etter type: Hviletid i løpet av 24 timer, andel',
      '42 %',
    ],
    ['byUnit/Øst ~1 Vest/per100Shifts', 1.4, 'Enhetene: Øst / Vest, per 100 vakter', '1,4'],
    [
      'byUnit//breaches/year',
      'small-group',
      'Enhetene: andre enheter samlet, mulige brudd, hittil i år',
      'skjermet',
    ],
    ['keyFigures/sickLeave/month/total', 5.6, 'Nøkkeltall: sykefravær, i måneden, i alt', '5,60 %'],
    ['keyFigures/overtime/countedFrom', '2025-06', 'Nøkkeltall: overtid, regnet fra og med', 'juni 2025'],
    ['development/months/2025-11/breaches', null, 'Måned for måned: november 2025, mulige brudd', 'ingen'],
    [
      'people/months/2025-11/employed/trainee/persons',
      1200,
      'Personer måned for måned: november 2025, ansatte, Traineer, personer',
      '1 200',
    ],
    ['headCount/kinds/permanent/fullTimeEquivalents', 95.6, 'Bemanning: Fast ansatte, årsverk', '95,6'],
    [
      'change/largest/code',
      'DAILY_REST',
      'Endring fra måneden før: største endring, type',
      'Hviletid i løpet av 24 timer',
    ],
    ['causes/sickness/count', 5, 'Årsaker: sykdom, antall', '5'],
    [
      'measures/list/DAILY_REST · Ny turnus · Leder/dueDate',
      '2025-12-20',
      'Tiltak: Hviletid i løpet av 24 timer, Ny turnus, Leder, frist',
      '20. desember 2025',
    ],
    ['otherRules/BREAK/isSmallGroup', true, 'Andre regler: Pause, færre enn fem personer', 'ja'],
  ])('of %s (%s) is «%s» and «%s»', (path, value, name, shown) => {
    const plain = (text: string | null): string => String(text).replace(/[\u00a0\u202f]/g, ' ');
    expect(plain(differenceName(path, 'nb'))).toBe(name);
    expect(plain(differenceValue(path, value, 'nb'))).toBe(shown);
  });

  it('of a whole report against one without its lists has words for each', () => {
    const empty = { ...REPORT, byUnit: [], trend: [], causes: [], otherRules: [], breachesByType: [] };
    for (const { path } of differences(empty, REPORT)) expect(differenceName(path, 'en')).not.toBeNull();
  });
});
