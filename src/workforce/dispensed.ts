import type { AgreementTerms } from './person.js';
import type { Dispensation } from './rulebook-limit.js';

interface Shown {
  /** The term of the organisation file that shows it. */
  readonly term: string;
  readonly isMet: (terms: AgreementTerms) => boolean;
}

const BY_AVERAGING: Shown = {
  term: 'terms.averaging',
  isMet: ({ averaging }) => averaging !== undefined,
};

/** Conditions that an agreement meets by a term of its own; of the others a file says nothing that can be checked. */
const SHOWN: Readonly<Partial<Record<NonNullable<Dispensation['condition']>, Shown>>> = {
  averaged: BY_AVERAGING,
  'averaged-passive-work': BY_AVERAGING,
  'in-26-weeks': {
    term: 'terms.overtimeWeeks: 26',
    isMet: ({ overtimeWeeks }) => overtimeWeeks === 26,
  },
};

type Conditional = Pick<Dispensation, 'condition'>;

const shownOf = ({ condition }: Conditional): Shown | undefined =>
  condition === undefined ? undefined : SHOWN[condition];

/** The term that a dispensation asks of an agreement and the agreement lacks; null when nothing is lacking. */
export function lackingTerm(dispensation: Conditional, terms: AgreementTerms = {}): string | null {
  const shown = shownOf(dispensation);
  return shown === undefined || shown.isMet(terms) ? null : shown.term;
}
