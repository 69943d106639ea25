import { FIGURE_WORDS } from '../../indicators/figure-words.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatDate, formatMonth, formatNumber, formatPercent } from '../../wording/format.js';
import { causeName } from '../../wording/names.js';
import { RULE_NAMES } from '../../wording/rule-words.js';
import { DIFFERENCE_WORDS, VALUE_WORDS } from './difference-words.js';
import type { Difference } from './differences.js';
import { BETWEEN, LIST_KEYS, NAMELESS, stepsOf } from './report-path.js';

type Value = Difference['now'];

/** Lists that are the only thing in what they are in. */
const UNNAMED: readonly string[] = ['kinds', 'list', 'months'];

/**
 * A difference in words, `Mulige brudd etter type: Daglig arbeidsfri, andel`; null where there
 * are none, which a test over the whole schema of the report does not let be.
 */
export function differenceName(path: string, language: Language): string | null {
  const steps = stepsOf(path);
  const names = steps.flatMap((_, index) => nameAt(steps, index, language));
  if (names.includes(null)) return null;
  const [section = '', ...rest] = names;
  return rest.length === 0 ? section : `${section}: ${rest.join(', ')}`;
}

/** The name of one step; none of a list that needs no word, null where a word is missing. */
function nameAt(steps: readonly string[], index: number, language: Language): readonly (string | null)[] {
  const step = String(steps[index]);
  const before = steps[index - 1] ?? '';
  if (index > 0 && isList(steps, index - 1)) return [itemName(before, step, language)];
  if (UNNAMED.includes(step) && isList(steps, index)) return [];
  // Between a list and a field of its items stands the key of the item.
  const isOfItem = index > 1 && isList(steps, index - 2);
  return [fieldName(isOfItem ? String(steps[index - 2]) : before, step, language)];
}

/** Whether what stands at a place is a list that something of is named after it. */
function isList(steps: readonly string[], index: number): boolean {
  const step = String(steps[index]);
  if (index === steps.length - 1) return false;
  if (step === 'rulebooks' || (step === 'units' && index === 0)) return true;
  // What follows a list is the key of an item, whatever it is called.
  return step in LIST_KEYS && (index === 0 || !isList(steps, index - 1));
}

function fieldName(parent: string, field: string, language: Language): string | null {
  const own = `${parent}/${field}`;
  const key = own in DIFFERENCE_WORDS ? own : field;
  return key in DIFFERENCE_WORDS
    ? speak(DIFFERENCE_WORDS, language)(key as keyof typeof DIFFERENCE_WORDS)
    : null;
}

function itemName(list: string, key: string, language: Language): string {
  if (list === 'causes') return causeName(key, language);
  const isSingle = LIST_KEYS[list]?.length === 1;
  const [first = '', ...others] = isSingle ? [key] : key.split(BETWEEN);
  return [keyName(list, first, language), ...others].join(', ');
}

function keyName(list: string, key: string, language: Language): string {
  if (key === NAMELESS) return speak(VALUE_WORDS, language)('other-units');
  if (isMonth(key)) return formatMonth(language, key);
  const isKind = list === 'kinds' || list === 'employed';
  return (isKind ? employmentName(key, language) : codeName(key, language)) ?? key;
}

const employmentName = (code: string, language: Language): string | null =>
  code in FIGURE_WORDS ? speak(FIGURE_WORDS, language)(code as keyof typeof FIGURE_WORDS) : null;

const codeName = (code: string, language: Language): string | null =>
  code in RULE_NAMES ? speak(RULE_NAMES, language)(code as keyof typeof RULE_NAMES) : null;

const isMonth = (text: string): boolean => /^\d{4}-\d{2}$/.test(text);
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Sick leave is told with two decimals, whichever part of it. */
const SICK_LEAVE = /(^|\/)sickLeave\//;
const ONE_DECIMAL: readonly string[] = ['fullTimeEquivalents', 'per100Shifts'];
/** What people wrote, or what is called by its own name. */
const AS_WRITTEN: readonly string[] = ['organisation', 'longTermMeasures', 'effect', 'units', 'rulebooks'];

/** A value as it is read: numbers in the form of the language, codes by their names. */
export function differenceValue(path: string, value: Value, language: Language): string {
  const say = speak(VALUE_WORDS, language);
  if (value === null) return say('none');
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
  const steps = stepsOf(path);
  if (typeof value === 'number') return numberText(path, String(steps.at(-1)), value, language);
  return steps.some((step) => AS_WRITTEN.includes(step)) ? value : codeText(value, language);
}

function codeText(value: string, language: Language): string {
  if (isMonth(value)) return formatMonth(language, value);
  if (isDay(value)) return formatDate(language, value);
  return value in VALUE_WORDS
    ? speak(VALUE_WORDS, language)(value as keyof typeof VALUE_WORDS)
    : (codeName(value, language) ?? value);
}

/** Decimals of sick leave in percent, the board's two or NAV's one; null of what is no share. */
function shareDecimals(path: string, field: string): number | null {
  if (path.startsWith('navSickLeave/')) return 1;
  const isShare = SICK_LEAVE.test(path) || (field === 'sickLeave' && !path.startsWith('data/'));
  return isShare && field !== 'below' ? 2 : null;
}

function numberText(path: string, field: string, value: number, language: Language): string {
  if (field === 'percent') return formatPercent(language, value, 0);
  const share = shareDecimals(path, field);
  if (share !== null) return formatPercent(language, value, share);
  if (ONE_DECIMAL.includes(field)) return formatNumber(language, value, 1);
  return formatNumber(language, value, Number.isInteger(value) ? 0 : 2);
}
