import type { VNode } from 'preact';
import { type PageContext, ProductPage } from '../../access/page.view.js';
import { WholeDownloads } from '../../platform/html/downloads.view.js';
import { CardList, type ListColumn } from '../../platform/html/table.view.js';
import type { PastImport } from '../../ingest/import-history.query.js';
import type { Upload } from '../../ingest/uploads.service.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import type { LocalClock } from '../../time/local-clock.js';
import { formatNumber } from '../../wording/format.js';
import { momentWithYear } from '../../wording/moment.js';
import { Paging } from '../paging.view.js';
import { IMPORT_TEXTS, OUTCOME_TEXTS, STATE_TEXTS } from './import.texts.js';
import { sizeText } from './bytes.js';
import { Field, Notice } from './parts.view.js';
import { starterName } from './starter-name.js';
import { PostForm } from '../../access/post-form.view.js';

export interface ImportListProps {
  readonly context: PageContext;
  readonly clock: LocalClock;
  readonly uploads: readonly Upload[];
  readonly imports: readonly PastImport[];
  /** Where the next page of imports begins; null at the end. */
  readonly next: string | null;
  readonly isFirstPage: boolean;
  /** Largest file, in bytes. */
  readonly limit: number;
  readonly keptHours: number;
  /** What was wrong with the file that was sent, in the reader's language. */
  readonly problem: string | null;
}

/** Sending a file, files that wait, and what was imported before. */
export function ImportListPage(props: ImportListProps): VNode {
  const { context, uploads, problem } = props;
  const say = speak(IMPORT_TEXTS, context.language);
  return (
    <ProductPage context={context} title={say('title')} scripts={['imports']}>
      <h1 class="ds-heading" data-size="lg">
        {say('title')}
      </h1>
      <p class="ds-paragraph">{say('intro')}</p>
      {problem !== null && (
        <Notice color="danger">
          <strong>{say('problem')}.</strong> {problem}
        </Notice>
      )}
      <SendForm {...props} />
      {uploads.length > 0 && <Waiting {...props} />}
      <History {...props} />
    </ProductPage>
  );
}

const MEGABYTE = 1_000_000;

function SendForm({ context: { language }, limit, keptHours }: ImportListProps): VNode {
  const say = speak(IMPORT_TEXTS, language);
  const most = formatNumber(language, Math.floor(limit / MEGABYTE));
  return (
    <PostForm
      action="/imports/files"
      enctype="multipart/form-data"
      class="ds-card send-file"
      data-send
      data-limit={limit}
      data-sending={say('sending')}
      data-signed-out={say('signedOut')}
      data-not-sent={say('notSent')}
      data-too-large={say('tooLarge', { size: '#', most })}
      data-drop-here={say('dropHere')}
    >
      <Field id="file" label={say('chooseFile')} hint={say('fileHint', { most, hours: keptHours })}>
        <input class="ds-input" id="file" type="file" name="file" required aria-describedby="file-hint" />
      </Field>
      <p class="drop-hint" data-drop-hint hidden />
      <p class="send-status" role="status" data-status />
      <progress class="progress" max={100} value={0} aria-label={say('sending')} data-bar hidden />
      <button type="submit" class="ds-button">
        {say('send')}
      </button>
    </PostForm>
  );
}

function Waiting({ context: { language }, clock, uploads }: ImportListProps): VNode {
  const say = speak(IMPORT_TEXTS, language);
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting" class="ds-heading" data-size="sm">
        {say('waiting')}
      </h2>
      <ul class="waiting">
        {uploads.map(({ id, name, bytes, uploadedAt }) => (
          <li key={id}>
            <a class="ds-link" href={`/imports/files/${id}`}>
              {say('goOn', { name })}
            </a>
            <span class="subtle">
              {say('waitingLine', {
                size: sizeText(language, bytes),
                at: momentWithYear(secondsOf(uploadedAt), clock, language),
              })}
            </span>
            <PostForm action={`/imports/files/${id}/delete`}>
              <button
                type="submit"
                class="ds-button"
                data-variant="tertiary"
                data-size="sm"
                aria-label={say('removeNamed', { name })}
              >
                {say('remove')}
              </button>
            </PostForm>
          </li>
        ))}
      </ul>
    </section>
  );
}

export const secondsOf = (date: Date): number => Math.floor(date.getTime() / 1000);

function History({ context: { language }, clock, imports, next, isFirstPage }: ImportListProps): VNode {
  const say = speak(IMPORT_TEXTS, language);
  const number = (
    name: 'rows' | 'stored' | 'corrected' | 'withdrawn' | 'rejected',
    of: (one: PastImport) => number,
  ): ListColumn<PastImport> => ({
    name,
    heading: name === 'withdrawn' ? speak(OUTCOME_TEXTS, language)(name) : say(name),
    look: 'number',
    cell: (one) => formatNumber(language, of(one)),
  });
  if (imports.length === 0)
    return (
      <section aria-labelledby="history">
        <h2 id="history" class="ds-heading" data-size="sm">
          {say('history')}
        </h2>
        <p class="ds-paragraph">{say('none')}</p>
      </section>
    );
  return (
    <>
      <CardList
        captionId="history"
        caption={say('history')}
        columns={[
          {
            name: 'at',
            heading: say('at'),
            look: 'line',
            cell: (one) => momentWithYear(secondsOf(one.startedAt), clock, language),
          },
          {
            name: 'file',
            heading: say('file'),
            look: 'value',
            cell: ({ id, file }) => (
              <a class="ds-link" href={`/imports/${id}`}>
                {file}
              </a>
            ),
          },
          { name: 'by', heading: say('by'), cell: ({ startedBy }) => starterName(startedBy, language) },
          {
            name: 'state',
            heading: say('outcome'),
            cell: ({ state }) => <StateTag state={state} language={language} />,
          },
          number('rows', ({ rowsRead }) => rowsRead),
          number('stored', ({ stored }) => stored),
          number('corrected', ({ corrected }) => corrected),
          number('withdrawn', ({ withdrawn }) => withdrawn),
          number('rejected', ({ rejected }) => rejected),
        ]}
        rows={imports}
        keyOf={({ id }) => id}
      />
      <WholeDownloads language={language} path="/imports" />
      <Paging
        label={say('history')}
        links={[
          [say('newest'), isFirstPage ? null : '/imports'],
          [say('older'), next === null ? null : `/imports?after=${encodeURIComponent(next)}`],
        ]}
      />
    </>
  );
}

const STATE_COLORS = {
  running: 'info',
  stored: 'success',
  refused: 'danger',
  tried: 'info',
  failed: 'danger',
  interrupted: 'warning',
  stopped: 'warning',
} as const;

function StateTag({
  state,
  language,
}: {
  readonly state: PastImport['state'];
  readonly language: Language;
}): VNode {
  return (
    <span class="ds-tag" data-color={STATE_COLORS[state]} data-size="sm">
      {speak(STATE_TEXTS, language)(state)}
    </span>
  );
}
