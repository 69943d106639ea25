import { parseDay } from '../time/civil.js';
import type { LimitKey } from '../rules/limits.js';
import type { AgreementInFile } from './agreement-file.js';
import { agreementTerms } from './agreement-terms.js';
import { compiled, inRuleUnit } from './compiled-limit.js';
import { throughTerms } from './limit-spans.js';
import { type AgreedLimits, type AgreementTerms, isMadeBy } from './person.js';
import { LIMIT_KEYS, type Rulebook } from './rulebook-file.js';
import type { Limit } from './rulebook-limit.js';

/** What of an agreement tells what it sets. */
export type Saying = Pick<AgreementInFile, 'grantedBy' | 'from' | 'limits' | 'terms'>;

/** One thing that an agreement sets. */
export interface Said {
  /** What is set: a limit, or a term that is none: `OT_52W`, `terms.averaging`. */
  readonly key: string;
  /** What the organisation file calls it, which of a limit may be the term that sets it: `terms.overtimeWeeks`. */
  readonly name: string;
  /** Two of the same say the same; null where the rule does not apply under the agreement. */
  readonly value: string | null;
}

/** Asked for each two agreements there are; what one says depends on nothing else. */
const known = new WeakMap<Rulebook, WeakMap<Saying, readonly Said[]>>();

/** All that an agreement sets: limits it names, terms, and limits that follow from its terms. */
export function saidBy(agreement: Saying, rulebook: Rulebook): readonly Said[] {
  const ofRulebook = known.get(rulebook) ?? new WeakMap<Saying, readonly Said[]>();
  known.set(rulebook, ofRulebook);
  const said = ofRulebook.get(agreement) ?? allSaid(agreement, rulebook);
  ofRulebook.set(agreement, said);
  return said;
}

const allSaid = (agreement: Saying, rulebook: Rulebook): Said[] => [
  ...Object.entries(agreement.terms).map(([term, value]) => ({
    key: `terms.${term}`,
    name: `terms.${term}`,
    value: JSON.stringify(value),
  })),
  ...LIMIT_KEYS.flatMap((key) => saidOf(key, agreement, rulebook.limits[key])),
];

/** A rule that a term takes away has no limit, whatever is named. */
function saidOf(key: LimitKey, agreement: Saying, limit: Limit | undefined): Said[] {
  const { limits, terms } = agreement;
  const over = key === 'OT_52W' ? ` / ${terms.overtimeWeeks ?? 52}` : '';
  const through = limit === undefined ? [] : saidThroughTerms(key, agreement, limit);
  const named = limits[key];
  if (named === undefined || through.some(({ value }) => value === null)) {
    return through.map((one) => ({ ...one, value: one.value && one.value + over }));
  }
  return [{ key, name: key, value: `${limit ? inRuleUnit(limit, named) : named}${over}` }];
}

function saidThroughTerms(key: LimitKey, { grantedBy, from, terms }: Saying, limit: Limit): Said[] {
  const day = parseDay(from) ?? 0;
  const all = agreementTerms(terms);
  return (Object.keys(all) as (keyof AgreementTerms)[]).flatMap((term): Said[] => {
    const alone: Pick<AgreedLimits, 'grantedBy' | 'terms'> = { grantedBy, terms: { [term]: all[term] } };
    const name = `terms.${term}`;
    if (limit.appliesWithout.some((situation) => isMadeBy(situation, alone))) {
      return [{ key, name, value: null }];
    }
    const value = throughTerms(compiled(limit), alone, day);
    return value === undefined ? [] : [{ key, name, value: String(value ?? 'any') }];
  });
}
