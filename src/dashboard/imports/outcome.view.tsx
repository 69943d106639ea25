import type { VNode } from 'preact';
import { type PageContext, ProductPage } from '../../access/page.view.js';
import type { Evaluated, ImportStatus, ListedComplaint } from '../../ingest/import-answers.query.js';
import { ambiguousSentence } from '../../ingest/ambiguous-words.js';
import { overlapSentences } from '../../ingest/overlap-words.js';
import { hasWithdrawnRows } from '../../ingest/withdrawn-row.js';
import { withdrawalSentence } from '../../ingest/withdrawal-words.js';
import { WholeDownloads } from '../../platform/html/downloads.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import type { LocalClock } from '../../time/local-clock.js';
import { formatNumber } from '../../wording/format.js';
import { momentWithYear } from '../../wording/moment.js';
import { secondsOf } from './import-list.view.js';
import { isSettled } from './evaluation-progress.js';
import { ConfirmPart } from './confirm.view.js';
import { EvaluationPart } from './evaluation.view.js';
import { OUTCOME_TEXTS } from './import.texts.js';
import { broughtBy, canBeConfirmed, hasOutside, hasRejectedRows, verdictOf } from './outcome.js';
import { factsOf } from './outcome-facts.js';
import { listAddress } from '../violation-filter.js';
import { ComplaintTable, Facts, Notice } from './parts.view.js';
import { ProgressPart } from './progress.view.js';
import { starterName } from './starter-name.js';
import { StopTooLate } from './stop.view.js';
import type { WaitingFile } from './waiting-file.js';
import { WithdrawnPart, type Withdrawals } from './withdrawn.view.js';

export interface OutcomeProps {
  readonly context: PageContext;
  readonly clock: LocalClock;
  readonly status: ImportStatus;
  /** How far the evaluation is that follows. */
  readonly evaluated: Evaluated;
  readonly complaints: readonly ListedComplaint[];
  /** Where the next page of complaints begins; null at the end. */
  readonly next: string | null;
  readonly isFirstPage: boolean;
  /** Whether the reader has just tried to stop it, and it had ended. */
  readonly isStopLate: boolean;
  /** The first of the rows that it withdrew, or would. */
  readonly withdrawals: Withdrawals;
  /** The file, while it is still here and the reader's; null where it is gone. */
  readonly upload: WaitingFile | null;
  /** Id that the import of its form is to have. */
  readonly runId: string;
  /** How many findings it brought so far; null where that is not on record. */
  readonly found: number | null;
}

/** How far an import is, or what came of it. */
export function OutcomePage(props: OutcomeProps): VNode {
  const { context, clock, status } = props;
  const { language } = context;
  const say = speak(OUTCOME_TEXTS, language);
  const title = say('title', { file: status.file });
  const isRunning = status.state === 'running';
  const isUnderWay = isRunning || !isSettled(props.evaluated);
  return (
    <ProductPage context={context} title={title} scripts={isUnderWay ? ['import-progress'] : []}>
      <p>
        <a class="ds-link" href="/imports">
          {say('back')}
        </a>
      </p>
      <h1 class="ds-heading" data-size="lg">
        {title}
      </h1>
      <p class="ds-paragraph lead">
        {say('begun', {
          at: momentWithYear(secondsOf(status.startedAt), clock, language),
          who: starterName(status.startedBy, language),
        })}
      </p>
      {isRunning ? <UnderWay {...props} /> : <Outcome {...props} />}
    </ProductPage>
  );
}

const UnderWay = ({ status, context: { language } }: OutcomeProps): VNode => (
  <>
    <ProgressPart status={status} language={language} />
    <Facts facts={factsOf(status, language)} />
  </>
);

function Outcome(props: OutcomeProps): VNode {
  const { status, context, clock, complaints } = props;
  const { language } = context;
  const say = speak(OUTCOME_TEXTS, language);
  const { text, color } = verdictOf(status);
  return (
    <>
      {props.isStopLate && status.state !== 'stopped' && <StopTooLate language={language} />}
      <Notice color={color}>
        {say(text, {
          rejected: status.rejected,
          outside: hasOutside(status),
          at: momentWithYear(secondsOf(status.finishedAt ?? status.startedAt), clock, language),
          who: starterName(status.stoppedBy, language),
        })}
      </Notice>
      <Counts status={status} language={language} />
      <Besides status={status} language={language} />
      <EvaluationPart id={status.id} evaluated={props.evaluated} language={language} />
      {hasWithdrawnRows(status) && (
        <WithdrawnPart withdrawals={props.withdrawals} {...{ status, clock, language }} />
      )}
      {props.upload !== null && canBeConfirmed(status, props.upload) && (
        <ConfirmPart file={props.upload} runId={props.runId} {...{ status, language }} />
      )}
      <Next {...props} />
      <Facts facts={factsOf(status, language)} />
      {complaints.length > 0 && (
        <>
          <ComplaintTable {...{ format: status.format, complaints, language }} caption={say('complaints')} />
          <WholeDownloads language={language} path={`/imports/${status.id}/complaints`} />
          <Paging {...props} />
        </>
      )}
    </>
  );
}

function Counts({ status, language }: { readonly status: ImportStatus; readonly language: Language }): VNode {
  const say = speak(OUTCOME_TEXTS, language);
  const counts = ['rowsRead', 'stored', 'corrected', 'unchanged', 'withdrawn', 'rejected'] as const;
  return (
    <section aria-labelledby="counts">
      <h2 id="counts" class="ds-heading" data-size="sm">
        {say('counts')}
      </h2>
      <dl class="counts">
        {counts.map((key) => (
          <div key={key} class={key === 'rejected' && status.rejected > 0 ? 'count count-bad' : 'count'}>
            <dt>{say(key)}</dt>
            <dd>{formatNumber(language, status[key])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Codes in a sentence: of more, only their number. */
const SHOWN_CODES = 20;

function Besides({
  status,
  language,
}: {
  readonly status: ImportStatus;
  readonly language: Language;
}): VNode {
  const say = speak(OUTCOME_TEXTS, language);
  const { newEmployees, passedOver, ignoredColumns } = status;
  const more = newEmployees.length - SHOWN_CODES;
  const listed = newEmployees.slice(0, SHOWN_CODES).join(', ');
  const codes = more > 0 ? say('andMore', { codes: listed, more }) : listed;
  const withdrawals = withdrawalSentence(status, language);
  const ambiguous = ambiguousSentence(status, language);
  const sentences = [
    ...(newEmployees.length > 0
      ? [
          say(status.state === 'tried' ? 'newEmployeesTried' : 'newEmployees', {
            count: newEmployees.length,
            codes,
          }),
        ]
      : []),
    ...(passedOver > 0 ? [say('passedOver', { count: passedOver })] : []),
    ...overlapSentences(status, language),
    ...(withdrawals === null ? [] : [withdrawals]),
    ...(ambiguous === null ? [] : [ambiguous]),
    ...(ignoredColumns.length > 0 ? [say('ignored', { columns: ignoredColumns.join(', ') })] : []),
  ];
  return (
    <>
      {sentences.map((sentence) => (
        <p key={sentence} class="ds-paragraph">
          {sentence}
        </p>
      ))}
    </>
  );
}

/** What can be done now. */
function Next(props: OutcomeProps): VNode {
  const { status, upload } = props;
  const { language } = props.context;
  const say = speak(OUTCOME_TEXTS, language);
  const effect = effectOf(props);
  return (
    <>
      {effect === 'none' && <p class="ds-paragraph">{say('noEffect')}</p>}
      {hasRejectedRows(status) && <p class="ds-paragraph">{say('downloadHint')}</p>}
      <div class="filter-actions next-steps">
        {effect !== null && effect !== 'none' && (
          <a class="ds-button" href={effect.href}>
            {effect.text}
          </a>
        )}
        {upload !== null && (
          <a
            class="ds-button"
            data-variant={canBeConfirmed(status, upload) ? 'secondary' : undefined}
            href={upload.address}
          >
            {say('again')}
          </a>
        )}
        {hasRejectedRows(status) && (
          <a class="ds-button" data-variant="secondary" href={`/imports/${status.id}/rejected`} download>
            {say('download')}
          </a>
        )}
      </div>
    </>
  );
}

/** The way to what it brought, with its number once that is whole; to everything where nobody knows; null where it changed nothing. */
function effectOf(props: OutcomeProps): { readonly href: string; readonly text: string } | 'none' | null {
  const { status, found, evaluated, context } = props;
  const say = speak(OUTCOME_TEXTS, context.language);
  if (status.state !== 'stored' || status.stored + status.corrected + status.withdrawn === 0) return null;
  if (found === null) return { href: '/violations', text: say('effect') };
  const href = listAddress(broughtBy(status.id), null);
  if (!isSettled(evaluated)) return { href, text: say('effect') };
  return found === 0 ? 'none' : { href, text: say('effectOf', { count: found }) };
}

function Paging({ status, next, isFirstPage, context: { language } }: OutcomeProps): VNode {
  const say = speak(OUTCOME_TEXTS, language);
  return (
    <nav class="paging" aria-label={say('complaints')}>
      {!isFirstPage && (
        <a class="ds-button" data-variant="secondary" href={`/imports/${status.id}`}>
          {say('first')}
        </a>
      )}
      {next !== null && (
        <a class="ds-button" data-variant="secondary" href={`/imports/${status.id}?after=${next}`}>
          {say('next')}
        </a>
      )}
    </nav>
  );
}
