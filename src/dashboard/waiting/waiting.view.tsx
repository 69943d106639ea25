import type { VNode } from 'preact';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { OVERDUE_ADDRESS } from '../objections/objection-place.js';
import type { WaitingCounts } from './waiting.query.js';
import { WAITING_TEXTS } from './waiting.texts.js';

/** What waits, each count with the list it was counted from; whatever the month that is shown. */
export function WaitingList(props: { readonly counts: WaitingCounts; readonly language: Language }): VNode {
  const { counts, language } = props;
  const say = speak(WAITING_TEXTS, language);
  const lists = [
    ['overdue', counts.overdue, OVERDUE_ADDRESS],
    ['objections', counts.objections, '/objections'],
    ['cases', counts.cases, '/violations?state=waiting'],
  ] as const;
  const waiting = lists.filter(([, count]) => count > 0);
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting" class="ds-heading" data-size="xs">
        {say('title')}
      </h2>
      {waiting.length === 0 ? (
        <p class="ds-paragraph">{say('nothing')}</p>
      ) : (
        <ul>
          {waiting.map(([name, count, address]) => (
            <li key={name}>
              <a class="ds-link" href={address}>
                {say(name, { count })}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
