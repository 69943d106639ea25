import { isLanguage, type Language, LANGUAGE_NAMES, type Messages, speak } from '../platform/i18n/texts.js';
import { GRANTORS, UNION_LEVEL_NAMES } from '../wording/agreement-words.js';
import { ALERT_KIND_NAMES, DELIVERY_NAMES, EVENING_NAMES, GROUP_NAMES } from '../wording/choice-words.js';
import { causeName } from '../wording/names.js';
import { STATE_NAMES } from '../wording/rule-words.js';
import { EVENT_TEXTS } from '../wording/webhook-words.js';
import { ACCESS_TEXTS } from './access.texts.js';
import { KEPT_CHOICE_TEXTS, KEPT_FIELD_TEXTS } from './kept-field.texts.js';
import type { KeptField } from './kept-form.js';
import { SCOPE_TEXTS } from './scope.texts.js';

/** A field of a kept form as it is shown: what was written can be changed, what was chosen is said in words. */
export interface ShownField {
  readonly as: 'prose' | 'date' | 'choice' | 'hidden';
  readonly label: string;
  /** Empty of what is not said in words. */
  readonly words: string;
}

/** What a form says of itself, and what nobody chose: how the case was when it was opened, where it leads back to. */
const OF_ITSELF: ReadonlySet<string> = new Set([
  'version',
  'steps',
  'measure',
  'list',
  'rows',
  'id',
  'again',
  'pick',
]);

/** Written by hand, however it looks. */
const WRITTEN: ReadonlySet<string> = new Set([
  'what',
  'owner',
  'effect',
  'reason',
  'text',
  'answer',
  'number',
  'url',
  'days',
]);

const DATES: ReadonlySet<string> = new Set(['dueDate', 'doneOn', 'from', 'to']);
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What a person has written in words, and not a code, a number, or one of the choices of a form. */
const isProse = (value: string): boolean => !/^(?:[a-z0-9:._/-]*|\/\S*)$/.test(value.trim());

export function shownField([name, value]: KeptField, language: Language): ShownField {
  const as = kindOf(name, value);
  if (as === 'hidden') return { as, label: '', words: '' };
  const label = isNamed(name)
    ? speak(KEPT_FIELD_TEXTS, language)(name)
    : speak(ACCESS_TEXTS, language)(as === 'prose' ? 'youWrote' : 'youChose');
  return {
    as,
    label,
    words: as === 'choice' ? choiceWords(name, value, language) : '',
  };
}

const isNamed = (name: string): name is keyof typeof KEPT_FIELD_TEXTS => name in KEPT_FIELD_TEXTS;

function kindOf(name: string, value: string): ShownField['as'] {
  if (OF_ITSELF.has(name)) return 'hidden';
  if (WRITTEN.has(name) || isProse(value)) return 'prose';
  if (DATES.has(name) || DATE.test(value)) return 'date';
  return value.trim() === '' ? 'hidden' : 'choice';
}

/** The choices of a field by their codes, as its form calls them. */
const CHOICES: Readonly<Record<string, Messages>> = {
  outcome: { ...STATE_NAMES, ...KEPT_CHOICE_TEXTS },
  scopes: SCOPE_TEXTS,
  events: EVENT_TEXTS,
  delivery: DELIVERY_NAMES,
  kinds: ALERT_KIND_NAMES,
  grantedBy: GRANTORS,
  unionLevel: UNION_LEVEL_NAMES,
  groupKind: GROUP_NAMES,
  eveningWork: { yes: EVENING_NAMES.eveningAgreed, no: EVENING_NAMES.eveningDenied },
  ...Object.fromEntries(
    ['details', 'workdaysOnly', 'overtimeWeeks', 'mistake'].map((name) => [name, KEPT_CHOICE_TEXTS]),
  ),
};

/** What was chosen, as its form calls it; a case by what it is, for its name is for those who are signed in. */
function choiceWords(name: string, value: string, language: Language): string {
  if (name === 'cause') return causeName(value, language);
  if (name === 'duplicateOf') return KEPT_CHOICE_TEXTS.chosenCase[language];
  if (name === 'language' && isLanguage(value)) return LANGUAGE_NAMES[value];
  return CHOICES[name]?.[value]?.[language] ?? value;
}
