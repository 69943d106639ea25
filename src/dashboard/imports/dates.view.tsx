import type { VNode } from 'preact';
import { type DateOrder, DATE_ORDERS, ISO_STYLE, readLooseDay } from '../../ingest/stamp-style.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatDay } from '../../time/civil.js';
import { formatDate } from '../../wording/format.js';
import { fieldsOf } from './look-query.js';
import { LOOK_TEXTS } from './look.texts.js';
import type { LookProps } from './look-props.js';
import { Notice } from './parts.view.js';

/** Dates that can be read in two ways are asked about, with what each way makes of one of them. */
export function DatesAsked({ look, context: { language } }: LookProps): VNode | null {
  const say = speak(LOOK_TEXTS, language);
  const asked = look.seen.complaints.find(({ problem }) => problem === 'undecided-dates');
  if (!asked) return null;
  const value = asked.value?.split(/[T ]/)[0] ?? '';
  return (
    <Notice color="warning">
      <form method="get" action={`/imports/files/${look.upload.id}`} class="import-form">
        <p class="ds-paragraph">{say('undecided', { value })}</p>
        {fieldsOf(look.asked).map(([name, text]) => (
          <input key={name} type="hidden" name={name} value={text} />
        ))}
        <div class="filter-actions">
          {DATE_ORDERS.map((order) => (
            <button
              key={order}
              type="submit"
              class="ds-button"
              data-variant="secondary"
              name={look.asked.by === 'hand' ? 'order' : 'dates'}
              value={order}
            >
              {say(order, { date: dateBy(order, value, language) })}
            </button>
          ))}
        </div>
      </form>
    </Notice>
  );
}

/** `3. april 2025`; empty where the date cannot be read so. */
function dateBy(order: DateOrder, value: string, language: Language): string {
  const day = readLooseDay(value, { ...ISO_STYLE, slashes: order });
  return day === null ? '' : formatDate(language, formatDay(day));
}
