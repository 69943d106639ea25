import type { VNode } from 'preact';
import { speak } from '../../platform/i18n/texts.js';
import { fieldsOf } from './look-query.js';
import { LOOK_TEXTS } from './look.texts.js';
import type { LookProps } from './look-props.js';
import { Field } from './parts.view.js';

/** Of a workbook with several sheets: which one is read, and another chosen. Columns that were chosen by hand are those of one sheet. */
export function SheetForm({ look, context: { language } }: LookProps): VNode | null {
  const say = speak(LOOK_TEXTS, language);
  const { sheets, layout } = look.seen;
  const isMissing = look.seen.complaints.some(({ problem }) => problem === 'no-such-sheet');
  if (sheets.length <= 1 && !isMissing) return null;
  const kept = look.asked.by === 'hand' ? [] : fieldsOf({ ...look.asked, sheet: null });
  return (
    <form method="get" action={`/imports/files/${look.upload.id}`} class="filter mapping-form">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field id="sheet" label={say('otherSheet')}>
        <select class="ds-input" id="sheet" name="sheet">
          {sheets.map((sheet, place) => (
            <option key={sheet} value={place} selected={sheet === layout?.sheet}>
              {sheet}
            </option>
          ))}
        </select>
      </Field>
      <div class="filter-actions">
        <button type="submit" class="ds-button" data-variant="secondary">
          {say('showAgain')}
        </button>
      </div>
    </form>
  );
}

/** What the other forms that lead to another reading carry along, so that it is of the same sheet. */
export function SameSheet({ look: { asked } }: Pick<LookProps, 'look'>): VNode | null {
  return asked.sheet === null ? null : <input type="hidden" name="sheet" value={asked.sheet} />;
}
