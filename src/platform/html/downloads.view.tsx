import type { VNode } from 'preact';
import { TABLE_FORMS, type TableForm } from '../http/table-download.js';
import { type Language, speak } from '../i18n/texts.js';
import { DOWNLOAD_TEXTS } from './downloads.texts.js';

/** A list to be taken away: all of the selection, not only the page of it. */
export function Downloads(props: {
  readonly language: Language;
  readonly addressOf: (form: TableForm) => string;
  /** What it is called where it is no selection. */
  readonly label?: string;
}): VNode {
  const say = speak(DOWNLOAD_TEXTS, props.language);
  return (
    <p class="downloads">
      {props.label ?? say('download')}:{' '}
      {TABLE_FORMS.map((form) => (
        <a key={form} class="ds-link" href={props.addressOf(form)} download>
          {say(form)}
        </a>
      ))}
    </p>
  );
}

/** A list that nothing is chosen of. */
export const WholeDownloads = (props: { readonly language: Language; readonly path: string }): VNode => (
  <Downloads
    language={props.language}
    addressOf={(form) => `${props.path}.${form}`}
    label={speak(DOWNLOAD_TEXTS, props.language)('whole')}
  />
);
