import type { VNode } from 'preact';
import { PostForm } from '../../access/post-form.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { Notice } from './parts.view.js';
import { STOP_TEXTS } from './stop.texts.js';

interface StopProps {
  readonly language: Language;
}

/** The button that stops an import under way. */
export function StopForm({ id, language }: StopProps & { readonly id: string }): VNode {
  const say = speak(STOP_TEXTS, language);
  return (
    <PostForm action={`/imports/${id}/stop`} class="stop-import">
      <button type="submit" class="ds-button" data-variant="secondary" aria-describedby="stop-hint">
        {say('stop')}
      </button>
      <p class="subtle" id="stop-hint">
        {say('hint')}
      </p>
    </PostForm>
  );
}

/** For whoever stopped one that had ended meanwhile. */
export const StopTooLate = ({ language }: StopProps): VNode => (
  <Notice color="info">{speak(STOP_TEXTS, language)('tooLate')}</Notice>
);
