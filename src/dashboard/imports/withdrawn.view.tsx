import type { VNode } from 'preact';
import type { ImportStatus } from '../../ingest/import-answers.query.js';
import type { WithdrawnFile, WithdrawnRow } from '../../ingest/withdrawn-row.js';
import {
  WITHDRAWN_TEXTS,
  withdrawnEnd,
  withdrawnKind,
  withdrawnSentence,
  withdrawnStart,
  withdrawnWhy,
} from '../../ingest/withdrawn-words.js';
import { WholeDownloads } from '../../platform/html/downloads.view.js';
import { CardList, type ListColumn } from '../../platform/html/table.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import type { LocalClock } from '../../time/local-clock.js';
import { OUTCOME_TEXTS } from './import.texts.js';
import { WITHDRAWN_PAGE_TEXTS } from './withdrawn.texts.js';

/** The first of the rows that an import withdrew, or would, and what had brought them in. */
export interface Withdrawals {
  readonly rows: readonly WithdrawnRow[];
  readonly files: readonly WithdrawnFile[];
}

interface Props {
  readonly status: ImportStatus;
  readonly withdrawals: Withdrawals;
  readonly clock: LocalClock;
  readonly language: Language;
}

/** Which rows an import withdrew, or would, for whoever decides on it to see. */
export function WithdrawnPart({ status, withdrawals, clock, language }: Props): VNode {
  const say = speak(WITHDRAWN_PAGE_TEXTS, language);
  const { rows, files } = withdrawals;
  const { withdrawn: count, isDryRun, id } = status;
  return (
    <section aria-labelledby="withdrawn">
      <h2 id="withdrawn" class="ds-heading" data-size="sm">
        {speak(OUTCOME_TEXTS, language)('withdrawn')}
      </h2>
      <p class="ds-paragraph">{withdrawnSentence({ count, isDryRun, files }, language)}</p>
      {rows.length > 0 && (
        <>
          {rows.length < count && <p class="ds-paragraph">{say('first', { count: rows.length })}</p>}
          <CardList
            caption={say('caption')}
            columns={columnsOf(clock, language)}
            rows={rows}
            keyOf={(row) => row.id}
          />
          <WholeDownloads language={language} path={`/imports/${id}/withdrawn`} />
        </>
      )}
    </section>
  );
}

function columnsOf(clock: LocalClock, language: Language): readonly ListColumn<WithdrawnRow>[] {
  const say = speak(WITHDRAWN_TEXTS, language);
  return [
    { name: 'employee', heading: say('employee'), look: 'head', cell: ({ employee }) => employee },
    { name: 'kind', heading: say('kind'), cell: (row) => withdrawnKind(row, language) },
    {
      name: 'start',
      heading: say('start'),
      look: 'line',
      cell: (row) => withdrawnStart(row, clock, language),
    },
    { name: 'end', heading: say('end'), look: 'line', cell: (row) => withdrawnEnd(row, clock, language) },
    { name: 'source-id', heading: say('sourceId'), look: 'value', cell: ({ sourceId }) => sourceId },
    {
      name: 'file',
      heading: say('file'),
      look: 'value',
      cell: ({ importId, file }) => (
        <a class="ds-link" href={`/imports/${importId}`}>
          {file}
        </a>
      ),
    },
    { name: 'line', heading: say('line'), look: 'number', cell: ({ line }) => String(line) },
    { name: 'why', heading: say('why'), cell: (row) => withdrawnWhy(row, language) },
  ];
}
