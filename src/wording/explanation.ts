import { type Language, type Speak, speak } from '../platform/i18n/texts.js';
import type { Circumstance, Divisor, Explanation, OtherMeasure, Term } from '../rules/explanation.js';
import type { Ratio } from '../rules/ratio.js';
import type { RuleCode } from '../rules/rule.js';
import type { Fraction } from '../rules/settings.js';
import { formatDay } from '../time/civil.js';
import type { LocalClock } from '../time/local-clock.js';
import { spreadsBreaks, TermWords } from './explanation-terms.js';
import { EXPLANATION_TEXTS, TERM_TEXTS } from './explanation-words.js';
import { formatDate, formatDuration, formatMeasure, formatMeasured } from './format.js';
import { type Found, foundSentence, limitPassed, noMinutes } from './found-sentence.js';

/**
 * A finding in words: what was found, what was counted with its sums, the limit with its
 * paragraph and agreement, and the rulebook. Enough to compute the figure again on paper.
 */
export function explanationSentence(explained: Explanation, language: Language, clock: LocalClock): string {
  const say = speak(EXPLANATION_TEXTS, language);
  return [
    foundSentence(foundIn(explained), clock, language),
    ...accountOf(explained, language, clock),
    ...circumstancesOf(explained, language),
    ...weighedOf(explained, language),
    ...groundsOf(explained, language),
    ...explained.flags.map((flag) => say(flag)),
    ...(explained.final ? [] : [say('notFinal')]),
  ].join(' ');
}

/** Two Sundays or holidays in a row are named by their own dates. */
function foundIn(explained: Explanation): Found {
  const before = explained.rule === 'SUNDAY_NEXT' ? explained.terms.at(-2)?.day : undefined;
  return { ...explained, ...(before !== undefined && { dayBefore: before }) };
}

/** What was counted, and how it adds up to what was measured. */
function accountOf(explained: Explanation, language: Language, clock: LocalClock): string[] {
  const say = speak(EXPLANATION_TEXTS, language);
  const words = new TermWords(language, clock);
  const { terms, divisor, sum, rest } = explained;
  if (rest !== null) return [restSentence(explained, words, language)];
  if (terms.length === 0) return [say(BREAKS.has(explained.rule) ? 'noBreak' : 'nothing')];
  const counted = [say('counted', { terms: words.list(terms) }), ...remarksOn(terms, language)];
  if (divisor !== null) return [...counted, dividedSentence(explained, divisor, words, language)];
  const isPlain = explained.unit === 'count' || terms.length === 1;
  return isPlain ? counted : [...counted, say('sum', { sum: words.seconds(sum) })];
}

/** What the terms alone do not tell: a break shared out, a shift without a plan. */
function remarksOn(terms: readonly Term[], language: Language): string[] {
  const say = speak(EXPLANATION_TEXTS, language);
  const unplanned = terms.filter((term) => term.kind === 'plan' && term.isOwn).length;
  return [
    ...(spreadsBreaks(terms) ? [say('spread')] : []),
    ...(unplanned > 0 ? [say('ownLength', { count: unplanned })] : []),
  ];
}

/** What the sum of a finding does not tell by itself. */
export const remarksOf = (explained: Explanation, language: Language): string[] => [
  ...remarksOn(explained.terms, language),
  ...circumstancesOf(explained, language),
  ...weighedOf(explained, language),
  ...groundsOf(explained, language),
  ...explained.flags.map((flag) => speak(EXPLANATION_TEXTS, language)(flag)),
];

/** What a recomputation needs beside the terms. */
const circumstancesOf = ({ circumstances }: Explanation, language: Language): string[] =>
  circumstances.map((one) => circumstanceText(one, language));

function circumstanceText(one: Circumstance, language: Language): string {
  const say = speak(EXPLANATION_TEXTS, language);
  const measure = (seconds: Ratio): string => formatDuration(language, seconds.toNumber());
  const date = (day: number): string => formatDate(language, formatDay(day));
  switch (one.kind) {
    case 'cut-rest':
      return say('cutRest');
    case 'week-overtime':
      return say('weekOvertime', {
        from: date(one.fromDay),
        to: date(one.untilDay - 1),
        net: measure(one.net),
        frame: measure(one.frame),
        over: measure(one.net.minus(one.frame)),
        byDay: measure(one.byDay),
      });
    case 'break-asked':
      return say('breakAsked', {
        by: one.by,
        amount: measure(one.amount),
        threshold: formatDuration(language, one.threshold),
        inclusive: one.isInclusive ? 'yes' : 'no',
      });
  }
}

/** Rules that add up breaks: without a term nobody had one. */
const BREAKS: ReadonlySet<RuleCode> = new Set(['BREAK', 'BREAK_OT', 'YOUTH_BREAK']);

function restSentence({ terms }: Explanation, words: TermWords, language: Language): string {
  const longest = terms[0];
  return longest?.amount.isPositive() === true ? words.one(longest) : speak(TERM_TEXTS, language)('noRest');
}

function dividedSentence(
  { sum, unit, terms, measured, effectiveLimit }: Explanation,
  divisor: Divisor,
  words: TermWords,
  language: Language,
): string {
  const say: Speak<typeof EXPLANATION_TEXTS> = speak(EXPLANATION_TEXTS, language);
  const figures = {
    sum: words.seconds(sum),
    value: formatMeasured(language, measured, unit, [effectiveLimit]),
  };
  switch (divisor.kind) {
    case 'weeks':
      if (divisor.absentDays.length === 0 && divisor.days % 7 === 0) {
        return say('wholeWeeks', { ...figures, weeks: divisor.days / 7 });
      }
      return say('weeks', { ...figures, days: divisor.days, absent: divisor.absentDays.length });
    case 'days':
      return say('days', {
        ...figures,
        days: divisor.days,
        rest: formatDuration(language, divisor.weeklyRest),
      });
    case 'zones':
      return say('zones', { ...figures, worked: sum.toNumber(), zones: terms.length });
  }
}

/** How the week's own limit comes about, where it depends on when the planned hours lie. */
function weighedOf({ weighed, clause }: Explanation, language: Language): string[] {
  if (weighed === null) return [];
  const { weighing, fromDay, untilDay } = weighed;
  const measure = (seconds: Ratio): string => formatDuration(language, seconds.toNumber());
  return [
    speak(EXPLANATION_TEXTS, language)('weighed', {
      clause,
      from: formatDate(language, formatDay(fromDay)),
      to: formatDate(language, formatDay(untilDay - 1)),
      hours: measure(weighed.hours),
      sunday: measure(weighed.sunday),
      night: measure(weighed.night),
      weighted: measure(weighed.weighted),
      reduced: measure(weighed.reduced),
      limit: measure(weighed.limit),
      sundayShare: shareText(weighing.sunday),
      nightShare: shareText(weighing.night),
      full: formatDuration(language, weighing.full),
      least: formatDuration(language, weighing.least),
      most: formatDuration(language, weighing.most),
    }),
  ];
}

export const shareText = ({ numerator, denominator }: Fraction): string => `${numerator}/${denominator}`;

/** The limit with what sets it. */
function groundsOf(explained: Explanation, language: Language): string[] {
  const say = speak(EXPLANATION_TEXTS, language);
  const { clause, rulebook, agreement, unit, baseLimit, effectiveLimit, effectiveVerdict, overtimeYears } =
    explained;
  const measure = (value: number): string =>
    noMinutes(explained.rule, value) ?? formatMeasure(language, value, unit);
  if (agreement === null) {
    const limit = measure(limitPassed(explained));
    return [say('statute', { limit, clause, rulebook, age: explained.youth ?? 'adult' })];
  }
  const limits = { limit: measure(effectiveLimit), base: measure(baseLimit) };
  if (explained.otherMeasure !== null) return otherMeasureOf(explained, explained.otherMeasure, language);
  const within = effectiveVerdict === 'ok' ? [say('within')] : [];
  if (overtimeYears !== null) {
    const years = { years: overtimeYears.effective, baseYears: overtimeYears.base };
    return [say('agreedYears', { ...limits, ...years, agreement, clause, rulebook }), ...within];
  }
  // The agreement brought the rule along and left its figure as it is: without it there would be no limit.
  if (baseLimit === effectiveLimit) {
    return [say('underAgreement', { limit: limits.limit, agreement, clause, rulebook })];
  }
  return [say('agreed', { ...limits, agreement, clause, rulebook }), ...within];
}

/** The limit, and what an agreement has measured otherwise against it. */
function otherMeasureOf(explained: Explanation, other: OtherMeasure, language: Language): string[] {
  const say = speak(EXPLANATION_TEXTS, language);
  const { unit, clause, rulebook, effectiveVerdict } = explained;
  const named = { clause, rulebook, agreement: explained.agreement ?? '' };
  const limit = formatMeasure(language, limitPassed(explained), unit);
  const within = effectiveVerdict === 'ok' ? [say('withinTerms')] : [];
  if (other.kind === 'sundays-averaged') return [say('sundaysAveraged', { ...named, limit }), ...within];
  const [base, effective] = [shareText(other.base), shareText(other.effective)];
  return [say('otherFactor', { ...named, limit, base, effective }), ...within];
}
