import type { Explanation, Term } from './explanation.js';
import { Ratio } from './ratio.js';
import type { Fraction } from './settings.js';

const ONE = Ratio.of(1);

/** A figure by the fraction of standby that only one of the verdicts has counted. */
export interface MeasuredOtherwise {
  readonly factor: Fraction;
  readonly measured: number;
}

/**
 * The figure that the other verdict rests on, where an agreement has standby count otherwise:
 * the finding tells that of the statute where only the statute is broken, and else that of the
 * agreement. Null where both rest on the same.
 */
export function measuredOtherwise(
  explained: Pick<Explanation, 'otherMeasure' | 'effectiveVerdict' | 'terms' | 'divisor'>,
): MeasuredOtherwise | null {
  const { otherMeasure, effectiveVerdict, terms, divisor } = explained;
  if (otherMeasure?.kind !== 'standby-factor') return null;
  const factor = effectiveVerdict === 'ok' ? otherMeasure.effective : otherMeasure.base;
  const sum = terms.map((term) => amountBy(factor, term)).reduce((total, one) => total.plus(one), Ratio.ZERO);
  return { factor, measured: sum.dividedBy(divisor?.value ?? ONE).toNumber() };
}

const amountBy = ({ numerator, denominator }: Fraction, term: Term): Ratio =>
  term.kind === 'standby'
    ? Ratio.of(numerator, denominator).times(Ratio.of(term.end - term.start - term.occupied))
    : term.amount;
