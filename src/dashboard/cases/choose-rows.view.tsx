import type { VNode } from 'preact';
import { type Language, speak } from '../../platform/i18n/texts.js';
import type { RowsAhead } from '../violations.query.js';
import { MOST_PICKS } from './bulk-form.js';
import { BULK_TEXTS } from './bulk-form.texts.js';
import { BULK_FORM, bulkAddress, type TypedBulk } from './bulk-form.view.js';

const PLACE = 'choose';

/** Ticks many rows at once. What was typed into the form under the list is sent along, and comes back. */
export function ChooseRows(props: {
  /** Rows on the page, and those that go at once from here on. */
  readonly shown: RowsAhead;
  readonly ahead: RowsAhead;
  /** How many are ticked, and how many the whole list has. */
  readonly ticked: number;
  readonly all: number;
  /** Whether the page is a later one than the first. */
  readonly isOnward: boolean;
  readonly typed: TypedBulk | null;
  /** Address of the list as it is shown. */
  readonly list: string;
  readonly language: Language;
}): VNode | null {
  const { list, shown, ahead, ticked, all, isOnward, typed, language } = props;
  const say = speak(BULK_TEXTS, language);
  if (shown.rows < 2) return null;
  const isLong = typed?.form.isLong === true;
  const many = isOnward ? 'chooseNext' : 'chooseFirst';
  const wide = all > MOST_PICKS ? many : 'chooseAll';
  // Only those that wait are ticked for anybody, and no more are promised.
  const said = ({ rows, waiting }: RowsAhead) => ({ rows, waiting, isWhole: String(rows === waiting) });
  const choices = [
    ['page', say('choosePage', said(shown)), shown.waiting > 0],
    ['all', say(wide, { ...said(ahead), all }), ahead.waiting > shown.waiting && !isLong],
    ['none', say('chooseNone'), ticked > 0],
  ] as const;
  return (
    <div id={PLACE} class="choose-rows">
      {/* What the key Enter in a tick presses is the first button of the form: it must not be one of these. */}
      <button type="submit" form={BULK_FORM} hidden>
        {say('submit')}
      </button>
      <div class="filter-actions">
        {choices.map(
          ([choice, text, isOffered]) =>
            isOffered && (
              <button
                key={choice}
                type="submit"
                form={BULK_FORM}
                formAction={bulkAddress(list, PLACE)}
                name="choose"
                value={choice}
                class="ds-button"
                data-variant="secondary"
                data-size="sm"
              >
                {text}
              </button>
            ),
        )}
      </div>
      {typed && <Chosen {...{ shown: shown.rows, ticked, typed, language }} />}
    </div>
  );
}

/** How many are ticked now, and why not all of them. */
function Chosen(props: {
  readonly shown: number;
  readonly ticked: number;
  readonly typed: TypedBulk;
  readonly language: Language;
}): VNode {
  const { shown, ticked, typed, language } = props;
  const say = speak(BULK_TEXTS, language);
  const { choosing } = typed.form;
  const isMany = choosing === 'page' || choosing === 'all';
  return (
    <p class="ds-paragraph" role="status">
      {say('chosen', { count: ticked })} {isMany && ticked < shown && `${say('assessedLeft')} `}
      <a class="ds-link" href={`#${BULK_FORM}`}>
        {say('goOn')}
      </a>
    </p>
  );
}
