import { type Language, speak } from '../platform/i18n/texts.js';
import type { Divisor, Explanation, Term } from '../rules/explanation.js';
import { measuredOtherwise } from '../rules/measured-otherwise.js';
import type { Interval } from '../time/interval.js';
import type { LocalClock } from '../time/local-clock.js';
import { ACCOUNT_TEXTS } from './account-words.js';
import { freeStretches } from './free-stretches.js';
import { remarksOf, shareText } from './explanation.js';
import { TermWords } from './explanation-terms.js';
import { formatDuration, formatMeasure, formatNumber, formatPercent } from './format.js';

/** One line: what is counted, and what it adds. */
export interface AccountLine {
  readonly what: string;
  readonly amount: string;
  /** Whether it is what was measured, of several that were looked at. */
  readonly isMarked: boolean;
}

/** What follows from the lines. */
export interface AccountTotal {
  readonly name: string;
  readonly value: string;
  readonly isResult: boolean;
}

/** The figure of a finding as a sum that anybody can do again. */
export interface Account {
  readonly lines: readonly AccountLine[];
  readonly totals: readonly AccountTotal[];
  /** What the figures alone do not tell: a break that is shared out, a limit that is weighed. */
  readonly remarks: readonly string[];
}

/**
 * @param bounds the work that bounds a rest, in order
 */
export function accountOf(
  explained: Explanation,
  bounds: readonly Interval[],
  language: Language,
  clock: LocalClock,
): Account {
  const words = new TermWords(language, clock);
  const lines = isOfRest(explained)
    ? restLines(explained, bounds, words, language)
    : explained.terms.map((term) => lineOf(term, explained, words, language));
  return {
    lines,
    totals: [...sumsOf(explained, language), ...limitsOf(explained, language)],
    remarks: [...clocksChange(explained, language, clock), ...remarksOf(explained, language)],
  };
}

/** A night of ten hours from 21:45 to 07:15 looks like a mistake without it. */
const clocksChange = ({ window, terms }: Explanation, language: Language, clock: LocalClock): string[] =>
  [window, ...terms].some(({ start, end }) => clock.offsetAt(start) !== clock.offsetAt(end - 1))
    ? [speak(ACCOUNT_TEXTS, language)('clocksChange')]
    : [];

const isOfRest = ({ terms }: Explanation): boolean => terms[0]?.kind === 'rest';

function lineOf(term: Term, { unit }: Explanation, words: TermWords, language: Language): AccountLine {
  const amount =
    unit === 'seconds' ? words.seconds(term.amount) : formatNumber(language, term.amount.toNumber());
  return { what: words.what(term), amount, isMarked: false };
}

/**
 * Every free stretch of the window, so that one sees that none is longer. Where one is, it
 * may not be counted, as a weekly rest that has served the week before: then only what was
 * measured is shown, for a longer one beside it would look like a mistake.
 */
function restLines(
  { rest, window, measured }: Explanation,
  bounds: readonly Interval[],
  words: TermWords,
  language: Language,
): AccountLine[] {
  const longest = measured > 0 ? rest : null;
  const all = freeStretches(window, bounds, longest);
  const isLonger = ({ start, end }: Interval): boolean => end - start > measured;
  const stretches = longest !== null && all.some(isLonger) ? [longest] : all;
  return stretches.map((stretch) => ({
    what: words.when(stretch),
    amount: formatDuration(language, stretch.end - stretch.start),
    isMarked: stretch.start === rest?.start && stretch.end === rest.end,
  }));
}

function sumsOf(explained: Explanation, language: Language): AccountTotal[] {
  const say = speak(ACCOUNT_TEXTS, language);
  const { terms, divisor, sum, unit, measured } = explained;
  const exact = exactly(measured, explained, language);
  if (isOfRest(explained)) {
    return [{ name: say('longest'), value: measured > 0 ? exact : say('noRest'), isResult: true }];
  }
  const total = sum.toNumber();
  const summed = {
    name: say('sum'),
    value: unit === 'seconds' ? formatDuration(language, total) : formatNumber(language, total),
    isResult: divisor === null,
  };
  if (divisor !== null) {
    return [summed, { name: dividedBy(divisor, terms.length, language), value: exact, isResult: true }];
  }
  const isPlain = unit !== 'seconds' || terms.length <= 1;
  return isPlain ? [{ name: say('measured'), value: exact, isResult: true }] : [summed];
}

function dividedBy(divisor: Divisor, terms: number, language: Language): string {
  const say = speak(ACCOUNT_TEXTS, language);
  switch (divisor.kind) {
    case 'weeks':
      return divisor.absentDays.length === 0 && divisor.days % 7 === 0
        ? say('wholeWeeks', { weeks: divisor.days / 7 })
        : say('weeks', { days: divisor.days, absent: divisor.absentDays.length });
    case 'days':
      return say('days', { days: divisor.days, rest: formatDuration(language, divisor.weeklyRest) });
    case 'zones':
      return say('zones', { zones: terms });
  }
}

/**
 * The limit in force and what is missing from it or beyond it; the statute's too where that is another one, or
 * another figure is held against it.
 */
function limitsOf(explained: Explanation, language: Language): AccountTotal[] {
  const say = speak(ACCOUNT_TEXTS, language);
  const { clause, agreement, effectiveLimit, baseLimit, overtimeYears, otherMeasure } = explained;
  const otherwise = measuredOtherwise(explained);
  const held = (by: 'agreement' | 'statute', name: string, limit: number): AccountTotal[] => {
    const isTold = otherwise === null || (explained.effectiveVerdict === 'ok') === (by === 'statute');
    if (isTold) return heldAgainst(explained, name, limit, language);
    const figure = {
      name: say('otherFactor', { factor: shareText(otherwise.factor), by }),
      value: exactly(otherwise.measured, explained, language),
      isResult: true,
    };
    return [figure, ...heldAgainst({ ...explained, measured: otherwise.measured }, name, limit, language)];
  };
  // What an agreement only has measured otherwise is held against the limit of the statute.
  const isByLaw = agreement === null || (otherMeasure !== null && baseLimit === effectiveLimit);
  const inForce = isByLaw ? say('byLaw', { clause }) : say('byAgreement', { agreement });
  const hasOther = agreement !== null && baseLimit !== effectiveLimit && overtimeYears === null;
  return [
    ...held('agreement', inForce, effectiveLimit),
    ...(hasOther || otherwise !== null ? held('statute', say('base', { clause }), baseLimit) : []),
  ];
}

/** A limit, and how far the figure is from it. */
function heldAgainst(
  explained: Explanation,
  name: string,
  limit: number,
  language: Language,
): AccountTotal[] {
  const say = speak(ACCOUNT_TEXTS, language);
  const isLeast = explained.comparator === 'min';
  const beyond = isLeast ? limit - explained.measured : explained.measured - limit;
  const asLimit = say(isLeast ? 'atLeast' : 'atMost', { limit: exactly(limit, explained, language) });
  return [
    { name, value: asLimit, isResult: false },
    {
      name: say(beyond > 0 ? (isLeast ? 'tooLittle' : 'tooMuch') : 'within'),
      value: apart(Math.abs(beyond), explained, language),
      isResult: true,
    },
  ];
}

/** To the second: nothing is rounded that is to be added up. */
const exactly = (value: number, { unit }: Explanation, language: Language): string => {
  if (unit === 'seconds') return value === 0 ? '0' : formatDuration(language, value);
  return unit === 'count' ? formatNumber(language, value) : formatMeasure(language, value, unit);
};

function apart(value: number, { unit }: Explanation, language: Language): string {
  if (unit === 'share') return formatPercent(language, value * 100, 1);
  if (unit === 'count') return formatNumber(language, value);
  return value > 0 && Math.round(value) === 0
    ? speak(ACCOUNT_TEXTS, language)('lessThanSecond')
    : formatDuration(language, value);
}
