import type { VNode } from 'preact';
import { type PageContext, ProductPage } from '../../access/page.view.js';
import { Downloads } from '../../platform/html/downloads.view.js';
import { speak } from '../../platform/i18n/texts.js';
import type { LocalClock } from '../../time/local-clock.js';
import { formatDate } from '../../wording/format.js';
import { RULE_NAMES } from '../../wording/rule-words.js';
import { LIST_TEXTS } from '../violation.texts.js';
import { OBJECTION_TEXTS } from './objection.texts.js';
import { listAddress, type ObjectionPlace, placeText } from './objection-place.js';
import type { ObjectionPage } from './objection-views.service.js';
import type { ListedObjectionRow } from './objections.query.js';
import { AnswerForm, ObjectionText, RefusedText, type TypedObjection } from './objections.view.js';

interface ListProps {
  readonly context: PageContext;
  readonly page: ObjectionPage;
  /** Where the page begins. */
  readonly after: ObjectionPlace | null;
  /** Whether only those are listed whose day is past. */
  readonly isOverdue: boolean;
  readonly clock: LocalClock;
  readonly now: number;
  readonly typed: TypedObjection | null;
}

/** Objections that wait for somebody to answer them, each with its form. */
export function ObjectionListPage(props: ListProps): VNode {
  const { context, page, after, isOverdue, typed } = props;
  const { rows, next } = page;
  const { language } = context;
  const say = speak(OBJECTION_TEXTS, language);
  return (
    <ProductPage context={context} title={say('title')} stylesheets={['cases']}>
      <h1 class="ds-heading" data-size="lg">
        {say('title')}
      </h1>
      <p class="ds-paragraph lead">{say('intro')}</p>
      <p class="ds-paragraph">
        <a class="ds-link" href={listAddress(!isOverdue, null)}>
          {say(isOverdue ? 'showAll' : 'showOverdue')}
        </a>
      </p>
      {typed && <RefusedText {...{ typed, language }} hasForm={rows.some(({ id }) => id === typed.id)} />}
      {rows.length === 0 && (
        <p class="ds-paragraph" role="status">
          {say('none')}
        </p>
      )}
      {rows.map((row) => (
        <Waiting key={row.id} {...props} row={row} />
      ))}
      {rows.length > 0 && (
        <Downloads
          language={language}
          addressOf={(form) => listAddress(isOverdue, null, `/objections.${form}`)}
        />
      )}
      <nav class="paging" aria-label={say('title')}>
        {after !== null && (
          <a class="ds-button" data-variant="secondary" href={listAddress(isOverdue, null)}>
            {say('first')}
          </a>
        )}
        {next !== null && (
          <a class="ds-button" data-variant="secondary" href={listAddress(isOverdue, next)}>
            {say('next')}
          </a>
        )}
      </nav>
    </ProductPage>
  );
}

function Waiting(props: ListProps & { readonly row: ListedObjectionRow }): VNode {
  const { row, clock, now, typed, after, isOverdue } = props;
  const { language } = props.context;
  const say = speak(OBJECTION_TEXTS, language);
  const id = `objection-${row.id}`;
  return (
    <section aria-labelledby={id} class="case">
      <h2 id={id} class="ds-heading" data-size="sm">
        {row.employee}, {row.unitName}
      </h2>
      <p class="ds-paragraph">
        <a class="ds-link" href={`/violations/${row.violationId}`}>
          {speak(RULE_NAMES, language)(row.rule)}, {formatDate(language, row.anchorDate)}
        </a>
        <span class="ds-sr-only">{speak(LIST_TEXTS, language)('title')}</span>
      </p>
      <ObjectionText {...{ row, language, clock, now }} isOwn={false} />
      <details class="case-form" open={typed?.id === row.id}>
        <summary>{say('answerTitle')}</summary>
        <AnswerForm
          {...{ row, language, typed }}
          place={{ after: after ? placeText(after) : undefined, due: isOverdue ? 'past' : undefined }}
        />
      </details>
    </section>
  );
}
