import type { VNode } from 'preact';
import type { ImportSummary } from '../../ingest/import-answers.query.js';
import { IMPORT_PHASES, type ImportPhase } from '../../ingest/import-progress.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { OUTCOME_TEXTS } from './import.texts.js';
import { sizeText } from './bytes.js';
import { EVALUATION_TEXTS } from './evaluation.texts.js';
import { StopForm } from './stop.view.js';

/** How far an import is, in a sentence and as a share; what the page shows at first and what it hears later. */
export interface ToldProgress {
  /** Whole percent, never more than is done. */
  readonly percent: number;
  readonly phase: string;
  readonly text: string;
  readonly isOver: boolean;
}

export function toldProgress(status: ImportSummary, language: Language): ToldProgress {
  const say = speak(OUTCOME_TEXTS, language);
  const isOver = status.state !== 'running';
  const last = status.isDryRun ? 'checking' : 'storing';
  const phase = status.phase ?? (isOver ? last : 'reading');
  const percent = Math.floor(status.progress * 100);
  const text = say('soFar', {
    percent,
    step: say(phase),
    rows: status.rowsRead,
    read: sizeText(language, status.bytesRead),
    all: sizeText(language, status.bytes),
  });
  return { percent, phase, text, isOver };
}

/** What an import does one after the other; a wait is none of its steps, and a dry run stores nothing. */
export const stepsOf = ({ isDryRun }: Pick<ImportSummary, 'isDryRun'>): readonly ImportPhase[] =>
  IMPORT_PHASES.filter((phase) => phase !== 'waiting' && !(isDryRun && phase === 'storing'));

/** The bar and the steps of an import that is under way. */
export function ProgressPart({
  status,
  language,
}: {
  readonly status: ImportSummary;
  readonly language: Language;
}): VNode {
  const say = speak(OUTCOME_TEXTS, language);
  const told = toldProgress(status, language);
  const steps = stepsOf(status);
  return (
    <section
      aria-labelledby="progress"
      class="ds-card import-progress"
      data-progress={`/imports/${status.id}/progress`}
      data-signed-out={speak(EVALUATION_TEXTS, language)('signedOut')}
    >
      <h2 id="progress" class="ds-heading" data-size="sm">
        {say('progress')}
      </h2>
      <progress class="progress" max={100} value={told.percent} aria-labelledby="progress" data-bar />
      <p role="status" data-status>
        {told.text}
      </p>
      {status.isDryRun && <p class="ds-paragraph">{say('trialRunning')}</p>}
      <ol class="steps">
        {steps.map((phase) => (
          <li key={phase} data-phase={phase} aria-current={phase === told.phase ? 'step' : undefined}>
            {say(phase)}
          </li>
        ))}
      </ol>
      <p class="subtle" data-while>
        {say('leave')}
      </p>
      <p data-reload>
        <a class="ds-button" data-variant="secondary" href={`/imports/${status.id}`}>
          {say('reload')}
        </a>
      </p>
      <StopForm id={status.id} language={language} />
    </section>
  );
}
