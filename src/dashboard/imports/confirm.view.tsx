import type { VNode } from 'preact';
import { PostForm } from '../../access/post-form.view.js';
import type { ImportStatus } from '../../ingest/import-answers.query.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import type { WaitingFile } from './waiting-file.js';
import { WITHDRAWN_PAGE_TEXTS } from './withdrawn.texts.js';

/** The form that does what was tried: a file that replaces a period counts only after it was seen what it withdraws. */
export function ConfirmPart(props: {
  readonly status: ImportStatus;
  readonly file: WaitingFile;
  readonly runId: string;
  readonly language: Language;
}): VNode {
  const { status, file, runId, language } = props;
  const say = speak(WITHDRAWN_PAGE_TEXTS, language);
  const { withdrawn: count } = status;
  return (
    <section aria-labelledby="confirm">
      <h2 id="confirm" class="ds-heading" data-size="sm">
        {say('confirm')}
      </h2>
      <p class="ds-paragraph">{say('confirmHow')}</p>
      <PostForm action={`/imports/files/${file.id}/run`} class="next-steps">
        <input type="hidden" name="again" value={file.address} />
        <input type="hidden" name="run" value={runId} />
        <input type="hidden" name="confirms" value={status.id} />
        {file.wish.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <button type="submit" class="ds-button">
          {count === 0 ? say('confirmNone') : say('confirmSome', { count })}
        </button>
      </PostForm>
    </section>
  );
}
