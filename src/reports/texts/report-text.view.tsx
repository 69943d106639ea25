import type { VNode } from 'preact';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { REPORT_WORDS } from '../report-words.js';

/** Where HR writes what the report says about long-term measures. */
export function ReportTextForm(props: {
  readonly month: string;
  readonly text: string;
  readonly language: Language;
}): VNode {
  const say = speak(REPORT_WORDS, props.language);
  return (
    <form method="post" action={`/reports/${props.month}/text`} class="import-form">
      <div class="ds-field">
        <label class="ds-label" for="report-text">
          {say('writeMeasures')}
        </label>
        <textarea class="ds-input" id="report-text" name="text" rows={6} maxLength={8000}>
          {props.text}
        </textarea>
      </div>
      <button type="submit" class="ds-button" data-variant="secondary" data-size="sm">
        {say('saveMeasures')}
      </button>
    </form>
  );
}
