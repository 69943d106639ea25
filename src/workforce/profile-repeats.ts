import type { RuleCode } from '../rules/rule.js';
import type { Mistake } from './yaml-source.js';

interface Listing {
  readonly rows: readonly ({ readonly row: RuleCode } | { readonly row: string; readonly rule: RuleCode })[];
  readonly outside?: readonly RuleCode[] | undefined;
  readonly views: readonly { readonly view: string }[];
}

/** Places on a list that say again what one above them says. */
const again = (list: readonly string[]): readonly number[] =>
  [...list.keys()].filter((index) => list.indexOf(list[index] ?? '') < index);

/**
 * What a profile lists twice: the second line would be believed to say something else. A
 * hypothesis may have the rule of a confirmed row, as another name for the same measure.
 */
export function repeatMistakes({ rows, outside = [], views }: Listing): Mistake[] {
  const names = rows.map(({ row }) => row);
  const hypotheses = rows.map((row, index) => ('rule' in row ? row.rule : `row ${index}`));
  const confirmed = rows.flatMap((row): string[] => ('rule' in row ? [] : [row.row]));
  return [
    ...again(names).map((index) => ({
      path: ['rows', index, 'row'],
      message: `expected each row once; ${names[index] ?? ''} stands above`,
    })),
    ...again(hypotheses).map((index) => ({
      path: ['rows', index, 'rule'],
      message: `expected each rule once; a row above is measured as ${hypotheses[index] ?? ''} already`,
    })),
    ...again(outside).map((index) => ({
      path: ['outside', index],
      message: `expected each rule once; ${outside[index] ?? ''} stands before it`,
    })),
    ...again(views.map(({ view }) => view)).map((index) => ({
      path: ['views', index, 'view'],
      message: `expected each name once; ${views[index]?.view ?? ''} stands above`,
    })),
    ...outside.flatMap((rule, index) =>
      confirmed.includes(rule)
        ? [{ path: ['outside', index], message: `expected rules without a row; ${rule} has one` }]
        : [],
    ),
  ];
}
