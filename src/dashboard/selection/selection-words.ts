import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatDate, formatMonth } from '../../wording/format.js';
import { causeName } from '../../wording/names.js';
import { RULE_NAMES } from '../../wording/rule-words.js';
import { OVERVIEW_TEXTS } from '../overview.texts.js';
import { standingName } from '../violation-choices.view.js';
import type { Standing, ViolationFilter } from '../violation-filter.js';
import { hasDays, type Selection } from './selection.js';
import { type Span, spanIn } from './selection-spans.js';
import { SELECTION_TEXTS } from './selection.texts.js';

/** What is counted: not all that can be chosen is a breach. */
export const whatOf = ({ state }: Pick<ViolationFilter, 'state'>, language: Language): string =>
  speak(SELECTION_TEXTS, language)(state === undefined || BREACHES.includes(state) ? 'breaches' : 'findings');

const BREACHES: readonly Standing[] = ['counted', 'waiting', 'unanswered', 'reminded', 'foreseen'];

/** Of when something is, as words after others: `desember 2025`, `fra 3. desember 2025`. */
export const whenIn = (selection: Selection, month: string, language: Language): string =>
  hasDays(selection) ? daysInWords(spanIn(selection), language) : formatMonth(language, month);

export function daysInWords({ from, to }: Span, language: Language): string {
  const say = speak(SELECTION_TEXTS, language);
  return say(boundsOf({ from, to }), { from: date(from, language), to: date(to, language) });
}

export function titleOf(selection: Selection | null, month: string, language: Language): string {
  if (selection === null || !hasDays(selection))
    return speak(OVERVIEW_TEXTS, language)('title', { month: formatMonth(language, month) });
  const { from, to } = spanIn(selection);
  const titles = { between: 'titleBetween', from: 'titleFrom', to: 'titleTo' } as const;
  return speak(SELECTION_TEXTS, language)(titles[boundsOf({ from, to })], {
    ...{ from: date(from, language), to: date(to, language) },
  });
}

const date = (day: string | null, language: Language): string =>
  day === null ? '' : formatDate(language, day);
const boundsOf = ({ from, to }: Span): 'between' | 'from' | 'to' =>
  from === null ? 'to' : to === null ? 'from' : 'between';

/** What is chosen: type, where from, status, cause, when and of which unit. */
export function chosenInWords(
  selection: Selection,
  of: { readonly month: string; readonly unit: string | null },
  language: Language,
): string {
  const say = speak(SELECTION_TEXTS, language);
  const { origin, state, cause } = selection;
  return [
    typeInWords(selection.rule, language),
    ...(origin === undefined ? [] : [say(origin)]),
    ...(state === undefined ? [] : [say('ofState', { state: standingName(state, language) })]),
    ...(cause === undefined ? [] : [say('ofCause', { cause: causeName(cause, language) })]),
    whenIn(selection, of.month, language),
    ...(of.unit === null ? [] : [of.unit]),
  ].join(', ');
}

function typeInWords(rule: Selection['rule'], language: Language): string {
  const say = speak(SELECTION_TEXTS, language);
  if (rule === undefined || rule === 'in-table') return say('inTable');
  return rule === 'all' ? say('ofAllRules') : speak(RULE_NAMES, language)(rule);
}
