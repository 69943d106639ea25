import type { VNode } from 'preact';
import { type PageContext, ProductPage } from '../../access/page.view.js';
import { WholeDownloads } from '../../platform/html/downloads.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import type { LocalClock } from '../../time/local-clock.js';
import { LONGEST_OBJECTION } from '../../violations/objections/objection-decision.js';
import { Drill } from '../../indicators/drill.view.js';
import { formatDate, formatShortDate } from '../../wording/format.js';
import { RULE_NAMES } from '../../wording/rule-words.js';
import { markOf, Wrong } from '../cases/field.view.js';
import { CLAIM_TEXTS } from '../compensation/claim.texts.js';
import { claimSentence } from '../compensation/claim-words.js';
import type { ClaimRow } from '../compensation/claims.query.js';
import { FoundSection, RestsOn } from '../finding-parts.view.js';
import { Field, Notice } from '../imports/parts.view.js';
import { OBJECTION_STATE_NAMES, OBJECTION_TEXTS } from '../objections/objection.texts.js';
import { ObjectionText, RefusedText, type TypedObjection } from '../objections/objections.view.js';
import { foundSentence, standingText } from '../violation-sentences.js';
import { LIST_TEXTS } from '../violation.texts.js';
import type { OwnFinding, OwnFindingPage } from './own-findings.service.js';
import type { OwnFindingRow } from './own.query.js';
import { OWN_TEXTS } from './own.texts.js';
import { PostForm } from '../../access/post-form.view.js';

/** All that was found about whoever looks, latest first, each in a sentence. */
export function OwnFindingsPage(props: {
  readonly context: PageContext;
  readonly page: OwnFindingPage;
  readonly clock: LocalClock;
}): VNode {
  const { context, page, clock } = props;
  const { language } = context;
  const say = speak(OWN_TEXTS, language);
  return (
    <ProductPage context={context} title={say('findings')} stylesheets={['cases']}>
      <h1 class="ds-heading" data-size="lg">
        {say('findings')}
      </h1>
      <p class="ds-paragraph lead">{say('findingsIntro')}</p>
      <OwedRest heading="own" claims={page.owed} clock={clock} language={language} />
      {page.rows.length === 0 && (
        <p class="ds-paragraph" role="status">
          {say('none')}
        </p>
      )}
      <ul class="own-findings">
        {page.rows.map((row) => (
          <Finding key={row.id} {...{ row, language, clock }} />
        ))}
      </ul>
      {page.rows.length > 0 && <WholeDownloads language={language} path="/me/findings" />}
      {page.next !== null && (
        <nav class="paging" aria-label={say('findings')}>
          <a class="ds-button" data-variant="secondary" href={`/me/findings?after=${page.next}`}>
            {speak(LIST_TEXTS, language)('next')}
          </a>
        </nav>
      )}
    </ProductPage>
  );
}

/** Rest that is or was owed to whoever looks, each claim with the finding it comes from. */
function OwedRest(props: {
  readonly heading: 'own' | 'title';
  readonly claims: readonly ClaimRow[];
  readonly clock: LocalClock;
  readonly language: Language;
}): VNode | null {
  const { heading, claims, clock, language } = props;
  if (claims.length === 0) return null;
  return (
    <section aria-labelledby="owed-rest">
      <h2 id="owed-rest" class="ds-heading" data-size="sm">
        {speak(CLAIM_TEXTS, language)(heading)}
      </h2>
      <ul>
        {claims.map((claim) => (
          <li key={`${claim.rule}${claim.aroseAt.toISOString()}`}>
            <Drill to={claim.violationId === null ? null : `/me/findings/${claim.violationId}`}>
              {`${speak(RULE_NAMES, language)(claim.rule)}, ${formatDate(language, claim.anchorDate)}`}
            </Drill>
            : {claimSentence(claim, clock, language)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Finding(props: {
  readonly row: OwnFindingRow;
  readonly language: Language;
  readonly clock: LocalClock;
}): VNode {
  const { row, language, clock } = props;
  const say = speak(OWN_TEXTS, language);
  return (
    <li class="ds-card" data-color="neutral">
      <h2 class="ds-heading" data-size="2xs">
        <a class="ds-link" href={`/me/findings/${row.id}`}>
          {speak(RULE_NAMES, language)(row.rule)}, {formatShortDate(language, row.anchorDate)}{' '}
          {row.anchorDate.slice(0, 4)}
        </a>
      </h2>
      <p class="ds-paragraph">{foundSentence(row, clock, language)}</p>
      <p class="ds-paragraph">
        <span class="ds-tag" data-color={row.verdict === 'ok' ? 'info' : 'warning'}>
          {standingText(row, language)}
        </span>{' '}
        {row.objection !== null && (
          <span class="ds-tag" data-color="neutral">
            {say('objection')}: {speak(OBJECTION_STATE_NAMES, language)(row.objection)}
          </span>
        )}
      </p>
    </li>
  );
}

interface FindingProps {
  readonly context: PageContext;
  readonly found: OwnFinding;
  readonly clock: LocalClock;
  readonly now: number;
  readonly typed: TypedObjection | null;
  readonly isSent: boolean;
  /** Days within which an objection is answered. */
  readonly daysToAnswer: number;
}

/** One finding with everything it rests on, and what its employee says of it. */
export function OwnFindingPageView(props: FindingProps): VNode {
  const { context, found, clock } = props;
  const { language } = context;
  const { row } = found;
  const title = speak(RULE_NAMES, language)(row.rule);
  const part = { found, language, clock };
  return (
    <ProductPage
      context={context}
      title={`${title}, ${formatDate(language, row.anchorDate)}`}
      stylesheets={['cases']}
    >
      <p>
        <a class="ds-link" href="/me/findings">
          {speak(OWN_TEXTS, language)('back')}
        </a>
      </p>
      <h1 class="ds-heading" data-size="lg">
        {title}
      </h1>
      <p class="ds-paragraph lead">{formatDate(language, row.anchorDate)}</p>
      <FoundSection {...part} now={props.now} />
      <OwedRest heading="title" claims={found.claims} clock={clock} language={language} />
      <Objections {...props} />
      <RestsOn {...part} account={found.account} now={props.now} hasVersions={false} />
    </ProductPage>
  );
}

function Objections(props: FindingProps): VNode {
  const { context, found, clock, now, typed, isSent } = props;
  const { language } = context;
  const say = speak(OBJECTION_TEXTS, language);
  const open = found.objections.find(({ state }) => state === 'open');
  const mayObject = !open && found.row.state !== 'superseded';
  return (
    <section aria-labelledby="objections" class="case">
      <h2 id="objections" class="ds-heading" data-size="sm">
        {say('title')}
      </h2>
      {isSent && (
        <div role="status">
          <Notice color="success">
            <p class="ds-paragraph">{say('sent')}</p>
          </Notice>
        </div>
      )}
      {typed && <RefusedText {...{ typed, language }} hasForm={mayObject} />}
      {found.objections.map((row) => (
        <ObjectionText key={row.id} {...{ row, language, clock, now }} isOwn />
      ))}
      {open && (
        <PostForm action={`/me/findings/${found.row.id}/withdraw`}>
          <input type="hidden" name="objection" value={open.id} />
          <button type="submit" class="ds-button" data-variant="tertiary">
            {say('withdraw')}
          </button>
        </PostForm>
      )}
      {mayObject && <ObjectForm {...props} />}
    </section>
  );
}

function ObjectForm({ context: { language }, found, typed, daysToAnswer }: FindingProps): VNode {
  const say = speak(OBJECTION_TEXTS, language);
  const wrong = typed?.field === 'text' ? typed.message : null;
  return (
    <details class="case-form" open={typed !== null}>
      <summary>{say('object')}</summary>
      <PostForm action={`/me/findings/${found.row.id}/object`} class="import-form">
        <Field id="objection" label={say('because')} hint={say('objectHow', { days: daysToAnswer })}>
          <textarea
            class="ds-input"
            id="objection"
            name="text"
            rows={5}
            maxLength={LONGEST_OBJECTION}
            {...markOf('objection', wrong, say('because'))}
          >
            {typed?.text ?? ''}
          </textarea>
          <Wrong id="objection" wrong={wrong} />
        </Field>
        <div class="filter-actions">
          <button type="submit" class="ds-button">
            {say('send')}
          </button>
        </div>
      </PostForm>
    </details>
  );
}
