import { type Language, speak } from '../../platform/i18n/texts.js';
import { EXTRA_LIMITS, type LimitKey } from '../../rules/limits.js';
import type { Fraction } from '../../rules/settings.js';
import { inRuleUnit } from '../compiled-limit.js';
import type { ShownLimit } from '../law-table.js';
import type { Dispensation, Evidence, Limit, LimitCase } from '../rulebook-limit.js';
import { GRANTORS, LIMIT_NAMES } from '../../wording/agreement-words.js';
import { formatDate, formatMeasure } from '../../wording/format.js';
import { RULE_NAMES } from '../../wording/rule-words.js';
import {
  AUDIENCE_NAMES,
  EVIDENCE_NAMES,
  OCCASION_NAMES,
  SITUATION_NAMES,
  TERM_NAMES,
} from './rulebook-words.js';
import { RULES_TEXTS } from './rules-words.js';

const isExtra = (key: LimitKey): key is (typeof EXTRA_LIMITS)[number] =>
  EXTRA_LIMITS.some((extra) => extra === key);

export const limitName = (key: LimitKey, language: Language): string =>
  isExtra(key) ? speak(LIMIT_NAMES, language)(key) : speak(RULE_NAMES, language)(key);

/** `11 t`, `3 på rad`, `50 %`. */
export function limitMeasure({ unit }: Pick<Limit, 'unit'>, value: number, language: Language): string {
  const inUnit = inRuleUnit({ unit }, value);
  return formatMeasure(language, inUnit, unit === 'count' || unit === 'share' ? unit : 'seconds');
}

/** `11 t`; `2 t–8 t etter alder` where no figure is everybody's. */
export function shownMeasure(limit: ShownLimit, language: Language): string {
  const measure = (value: number): string => limitMeasure(limit, value, language);
  if (limit.byAge === null) return measure(limit.value);
  const { least, most } = limit.byAge;
  return speak(RULES_TEXTS, language)('byAge', { least: measure(least), most: measure(most) });
}

/** `minst 11 t`, `høyst 50 %`. */
export const limitText = (limit: Pick<Limit, 'kind' | 'unit'>, value: number, language: Language): string =>
  speak(RULES_TEXTS, language)(limit.kind, { value: limitMeasure(limit, value, language) });

/** A value of a case: `høyst 38 t`, and how it is weighed where the hours decide. */
export function caseLimitText(
  limit: Pick<Limit, 'kind' | 'unit'>,
  { weighed }: LimitCase,
  value: number,
  language: Language,
): string {
  const most = limitText(limit, value, language);
  if (weighed === undefined) return most;
  const measure = (one: number): string => limitMeasure(limit, one, language);
  const share = ({ numerator, denominator }: Fraction): string => measure(numerator / denominator);
  return speak(RULES_TEXTS, language)('weighed', {
    value: most,
    least: measure(weighed.least),
    full: measure(weighed.full),
    sunday: share(weighed.sunday),
    night: share(weighed.night),
  });
}

/** Whom a case of a limit is for, where that is not every adult: `under 15 år eller skolepliktig`. */
export function caseText({ audience, appliesWith, appliesWithout }: LimitCase, language: Language): string {
  const say = speak(RULES_TEXTS, language);
  const situation = speak(SITUATION_NAMES, language);
  return [
    ...(audience === 'adults' ? [] : [speak(AUDIENCE_NAMES, language)(audience)]),
    ...appliesWith.map((one) => say('given', { what: situation(one) })),
    ...appliesWithout.map((one) => say('unless', { what: situation(one) })),
  ].join(', ');
}

/** `minst 8 t, § 10-8 (3), avtale med tillitsvalgte: kompenserende hvile`. */
export function dispensationText(limit: Limit, one: Dispensation, language: Language): string {
  const value =
    one.value === undefined ? speak(RULES_TEXTS, language)('any') : limitText(limit, one.value, language);
  const grantor = speak(GRANTORS, language)(one.grantedBy);
  const terms = termsOf(one, language);
  return `${value}, ${one.basis}, ${grantor}${terms.length > 0 ? `: ${terms.join('; ')}` : ''}`;
}

function termsOf(
  { condition, occasion, floorWaived, through, ...dated }: Dispensation,
  language: Language,
): string[] {
  const say = speak(RULES_TEXTS, language);
  const on = speak(OCCASION_NAMES, language);
  const period = periodText(dated, language);
  return [
    ...(condition ? [speak(TERM_NAMES, language)(condition)] : []),
    ...(through ? [say('throughAveraging')] : []),
    ...(occasion ? [say('onlyOn', { occasion: on(occasion) })] : []),
    ...(floorWaived ? [say('noFloor', { occasion: on(floorWaived) })] : []),
    ...(period === '' ? [] : [period]),
  ];
}

/** `fra 1. juli 2015`, `1. januar 2006 til 30. juni 2015`; empty where nothing is dated. */
export function periodText(
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  language: Language,
): string {
  const say = speak(RULES_TEXTS, language);
  const day = (text: string): string => formatDate(language, text);
  if (from === undefined) return to === undefined ? '' : say('untilDay', { to: day(to) });
  return to === undefined
    ? say('fromDay', { from: day(from) })
    : say('period', { from: day(from), to: day(to) });
}

/** How sure a value is, and its date where that is not as sure as the dates of the whole file. */
export function evidenceText(
  value: Evidence,
  { ofThis, ofAll }: { readonly ofThis: Evidence; readonly ofAll: Evidence },
  language: Language,
): string {
  const said = speak(EVIDENCE_NAMES, language);
  const date = speak(RULES_TEXTS, language)('date', { evidence: said(ofThis) });
  return ofThis === ofAll ? said(value) : `${said(value)}\n${date}`;
}
