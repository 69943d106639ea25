import type { VNode } from 'preact';
import { ambiguousSentence } from '../../ingest/ambiguous-words.js';
import { overlapSentences } from '../../ingest/overlap-words.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import type { Look } from './look.js';
import { NEW_UNITS_TEXTS } from './new-units.texts.js';
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
      <FoldedSentences sentences={sentences} rows={overlaps.first.length} language={language} />
    </Notice>
  );
}

/** Rows named at once: the button below them is what most readers came for. */
const MOST_SHOWN = 5;

/** What overlaps, with the first rows; the others folded. */
function FoldedSentences(props: {
  /** First what the rows have in common, then row by row. */
  readonly sentences: readonly string[];
  readonly rows: number;
  readonly language: Language;
}): VNode {
  const { sentences, rows, language } = props;
  const shown = rows > MOST_SHOWN + 1 ? MOST_SHOWN + 1 : sentences.length;
  return (
    <>
      <Sentences of={sentences.slice(0, shown)} />
      {shown < sentences.length && (
        <details class="ds-details">
          <summary>{speak(NEW_UNITS_TEXTS, language)('moreRows', { count: rows - MOST_SHOWN })}</summary>
          <div>
            <Sentences of={sentences.slice(shown)} />
          </div>
        </details>
      )}
    </>
  );
}

const Sentences = ({ of }: { readonly of: readonly string[] }): VNode => (
  <>
    {of.map((sentence) => (
      <p key={sentence} class="ds-paragraph">
        {sentence}
      </p>
    ))}
  </>
);

/** Local times of which there are two. */
function TwiceHappened({ look, language }: Props): VNode | null {
  const { tally, format } = look.seen;
  const sentence = ambiguousSentence({ ...tally, format }, language, false);
  return sentence === null ? null : <Notice color="warning">{sentence}</Notice>;
}
