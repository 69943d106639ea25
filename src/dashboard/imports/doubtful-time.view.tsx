import type { VNode } from 'preact';
import { ambiguousSentence } from '../../ingest/ambiguous-words.js';
import { overlapSentences } from '../../ingest/overlap-words.js';
import type { Language } from '../../platform/i18n/texts.js';
import type { Look } from './look.js';
import { Notice } from './parts.view.js';

interface Props {
  readonly look: Look;
  readonly language: Language;
}

/** Time that would be stored and may not be what was meant: said before it counts. */
export const DoubtfulTime = (props: Props): VNode => (
  <>
    <StoredTime {...props} />
    <TwiceHappened {...props} />
  </>
);

/** Rows that would lie across time that is stored: both would count. */
function StoredTime({ look, language }: Props): VNode | null {
  const { overlaps, format } = look.seen;
  const found = { overlapping: overlaps.count, overlaps: overlaps.first, format };
  const sentences = overlapSentences(found, language, false);
  if (sentences.length === 0) return null;
  return (
    <Notice color="warning">
      {sentences.map((sentence) => (
        <p key={sentence} class="ds-paragraph">
          {sentence}
        </p>
      ))}
    </Notice>
  );
}

/** Local times of which there are two. */
function TwiceHappened({ look, language }: Props): VNode | null {
  const sentence = ambiguousSentence(look.seen.tally, language, false);
  return sentence === null ? null : <Notice color="warning">{sentence}</Notice>;
}
