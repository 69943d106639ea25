import type { VNode } from 'preact';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { REPORT_WORDS } from '../report-words.js';
import { NamesInText, type TextTooLong } from './written-text.js';
import { PostForm } from '../../access/post-form.view.js';

/** A text that was not taken, as it was written, and why. */
export interface RefusedText {
  readonly text: string;
  readonly refusal: NamesInText | TextTooLong;
}

/** Where HR writes what the report says about long-term measures. */
export function ReportTextForm(props: {
  readonly month: string;
  readonly text: string;
  readonly refused: RefusedText | null;
  readonly language: Language;
}): VNode {
  const { refused, language } = props;
  const say = speak(REPORT_WORDS, language);
  return (
    <PostForm action={`/reports/${props.month}/text`} class="import-form">
      {refused && (
        <div class="ds-alert" data-color="warning" role="alert" id="text-refused">
          <p class="ds-paragraph">{refused.refusal.said[language]}</p>
          {refused.refusal instanceof NamesInText && (
            <Meant people={refused.refusal.people} language={language} />
          )}
        </div>
      )}
      <div class="ds-field">
        <label class="ds-label" for="report-text">
          {say('writeMeasures')}
        </label>
        <textarea
          class="ds-input"
          id="report-text"
          name="text"
          rows={6}
          maxLength={8000}
          aria-describedby={refused ? 'text-refused' : undefined}
          aria-invalid={refused ? 'true' : undefined}
        >
          {refused?.text ?? props.text}
        </textarea>
      </div>
      <button type="submit" class="ds-button" data-variant="secondary" data-size="sm">
        {say('saveMeasures')}
      </button>
    </PostForm>
  );
}

/** Each is ticked by itself: who comes into the text afterwards is asked about again. */
function Meant({ people, language }: Pick<NamesInText, 'people'> & { readonly language: Language }): VNode {
  const say = speak(REPORT_WORDS, language);
  return (
    <fieldset class="ds-fieldset">
      <legend class="ds-label">{say('namesGoToBoard')}</legend>
      {people.map(({ code, name }) => (
        <div class="ds-field" key={code}>
          <input class="ds-input" type="checkbox" id={`named-${code}`} name="named" value={code} />
          <label class="ds-label" data-weight="regular" for={`named-${code}`}>
            {say('nameIsMeant', { name, code })}
          </label>
        </div>
      ))}
    </fieldset>
  );
}
