import type { VNode } from 'preact';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatNumber } from '../../wording/format.js';
import type { ToDo } from './to-do.js';
import { WAITING_TEXTS } from './waiting.texts.js';

/** What is to be done, each count with the list it was counted from; whatever the month that is shown. */
export function ToDoList(props: { readonly items: readonly ToDo[]; readonly language: Language }): VNode {
  const { items, language } = props;
  const say = speak(WAITING_TEXTS, language);
  return (
    <section aria-labelledby="to-do">
      <h2 id="to-do" class="ds-heading" data-size="sm">
        {say('title')}
      </h2>
      {items.length === 0 ? (
        <p class="ds-paragraph">
          <span aria-hidden="true">✓ </span>
          {say('nothing')}
        </p>
      ) : (
        <ul class="to-do">
          {items.map((item) => (
            <li key={item.text}>
              <a href={item.href} class={item.isLate ? 'to-do-item to-do-late' : 'to-do-item'}>
                <span class="to-do-count">{formatNumber(language, item.count)}</span>{' '}
                <span class="to-do-words">
                  {say(item.text, { count: item.count })}
                  {item.isLate && <span class="to-do-mark">{say('late')}</span>}
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
