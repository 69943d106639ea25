import type { VNode } from 'preact';
import { type Language, speak } from '../platform/i18n/texts.js';
import { addMonths } from '../time/civil.js';
import { formatMonth } from '../wording/format.js';
import { OVERVIEW_TEXTS } from './overview.texts.js';
import { hasDays, ofMonths, type Selection, selectionAddress } from './selection/selection.js';
import { SELECTION_TEXTS } from './selection/selection.texts.js';

/** Which month the overview is of; the ones beside it are a step away. */
export function MonthPicker(props: {
  /** The one shown, `YYYY-MM`. */
  readonly month: string;
  /** Those that can be chosen, latest first. */
  readonly months: readonly string[];
  readonly language: Language;
  /** The unit the overview is of; null for all. */
  readonly unit: string | null;
  /** What its breaches are narrowed by. */
  readonly selection: Selection | null;
}): VNode {
  const { month: shown, months, language, unit } = props;
  const selection = props.selection && ofMonths(props.selection);
  const isOfDays = props.selection !== null && hasDays(props.selection);
  const say = speak(OVERVIEW_TEXTS, language);
  const choices = months.includes(shown) ? months : [shown, ...months];
  const step = (month: string, text: 'previousMonth' | 'nextMonth'): VNode | null =>
    months.includes(month) && !isOfDays ? (
      <a class="ds-button" data-variant="tertiary" href={selectionAddress(selection, { month, unit })}>
        {say(text)}
      </a>
    ) : null;
  return (
    <form method="get" action="/" class="month-picker">
      {unit !== null && <input type="hidden" name="unit" value={unit} />}
      {Object.entries(selection ?? {}).map(
        ([name, value]) => value !== undefined && <input key={name} type="hidden" {...{ name, value }} />,
      )}
      <div class="ds-field">
        <label class="ds-label" for="month">
          {isOfDays ? speak(SELECTION_TEXTS, language)('monthInstead') : say('chooseMonth')}
        </label>
        <select class="ds-input" id="month" name="month">
          {choices.map((month) => (
            <option key={month} value={month} selected={month === shown}>
              {formatMonth(language, month)}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" class="ds-button" data-variant="secondary">
        {say('show')}
      </button>
      {step(addMonths(shown, -1), 'previousMonth')}
      {step(addMonths(shown, 1), 'nextMonth')}
    </form>
  );
}
