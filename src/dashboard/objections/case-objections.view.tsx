import type { VNode } from 'preact';
import { type Language, speak } from '../../platform/i18n/texts.js';
import type { LocalClock } from '../../time/local-clock.js';
import { OBJECTION_TEXTS } from './objection.texts.js';
import type { ObjectionRow } from './objections.query.js';
import { AnswerForm, ObjectionText, RefusedText, type TypedObjection } from './objections.view.js';

export interface CaseObjectionsProps {
  readonly rows: readonly ObjectionRow[];
  /** Now, in seconds. */
  readonly now: number;
  readonly mayAnswer: boolean;
  /** An answer that could not be stored. */
  readonly typed: TypedObjection | null;
  readonly language: Language;
  readonly clock: LocalClock;
}

/** What the employee objected to on the page of a case; nothing where they did not. */
export function CaseObjections(props: CaseObjectionsProps): VNode | null {
  const { rows, now, mayAnswer, language, clock, typed } = props;
  if (rows.length === 0) return null;
  const hasForm = rows.some(({ id, state }) => id === typed?.id && state === 'open');
  const say = speak(OBJECTION_TEXTS, language);
  return (
    <section aria-labelledby="objections" class="case">
      <h2 id="objections" class="ds-heading" data-size="sm">
        {say('title')}
      </h2>
      {typed && <RefusedText {...{ typed, language, hasForm }} />}
      {rows.map((row) => (
        <div key={row.id}>
          <ObjectionText {...{ row, language, clock, now }} isOwn={false} />
          {row.state === 'open' && mayAnswer && (
            <details class="case-form" open={typed?.id === row.id}>
              <summary>{say('answerTitle')}</summary>
              <AnswerForm {...{ row, language, typed }} place={{ case: row.violationId }} />
            </details>
          )}
        </div>
      ))}
    </section>
  );
}
