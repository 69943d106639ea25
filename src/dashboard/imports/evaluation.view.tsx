import type { VNode } from 'preact';
import type { Evaluated } from '../../ingest/import-answers.query.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { isSettled, toldEvaluation } from './evaluation-progress.js';
import { EVALUATION_TEXTS } from './evaluation.texts.js';

/** How far the evaluation of those is whom an import concerns; a sentence when it is done. */
export function EvaluationPart({
  id,
  evaluated,
  language,
}: {
  /** Of the import. */
  readonly id: string;
  readonly evaluated: Evaluated;
  readonly language: Language;
}): VNode | null {
  const say = speak(EVALUATION_TEXTS, language);
  const told = toldEvaluation(evaluated, language);
  if (told.total === 0) return null;
  if (isSettled(evaluated)) return <p class="ds-paragraph">{told.text}</p>;
  return (
    <section
      aria-labelledby="evaluation"
      class="ds-card import-progress"
      data-progress={`/imports/${id}/progress`}
      data-signed-out={say('signedOut')}
    >
      <h2 id="evaluation" class="ds-heading" data-size="sm">
        {say('heading')}
      </h2>
      <progress class="progress" max={told.total} value={told.done} aria-labelledby="evaluation" data-bar />
      <p role="status" data-status>
        {told.text}
      </p>
      <p class="subtle" data-while>
        {say('hint')}
      </p>
      <p data-reload>
        <a class="ds-button" data-variant="secondary" href={`/imports/${id}`}>
          {say('reload')}
        </a>
      </p>
    </section>
  );
}
