import type { VNode } from 'preact';
import { type PageContext, ProductPage } from '../../access/page.view.js';
import { speak } from '../../platform/i18n/texts.js';
import type { LocalClock } from '../../time/local-clock.js';
import { formatDate } from '../../wording/format.js';
import { RULE_NAMES } from '../../wording/rule-words.js';
import { Notice } from '../imports/parts.view.js';
import { LIST_TEXTS } from '../violation.texts.js';
import { OBJECTION_TEXTS } from './objection.texts.js';
import type { OpenObjectionRow } from './objections.query.js';
import { AnswerForm, ObjectionText, type TypedObjection } from './objections.view.js';

/** Objections that wait for somebody to answer them, each with its form. */
export function ObjectionListPage(props: {
  readonly context: PageContext;
  readonly rows: readonly OpenObjectionRow[];
  readonly clock: LocalClock;
  readonly now: number;
  readonly typed: TypedObjection | null;
}): VNode {
  const { context, rows, typed } = props;
  const { language } = context;
  const say = speak(OBJECTION_TEXTS, language);
  return (
    <ProductPage context={context} title={say('title')} stylesheets={['cases']}>
      <h1 class="ds-heading" data-size="lg">
        {say('title')}
      </h1>
      <p class="ds-paragraph lead">{say('intro')}</p>
      {typed && (
        <Notice color="danger">
          <p class="ds-paragraph">{typed.message}</p>
        </Notice>
      )}
      {rows.length === 0 && (
        <p class="ds-paragraph" role="status">
          {say('none')}
        </p>
      )}
      {rows.map((row) => (
        <Waiting key={row.id} {...props} row={row} />
      ))}
    </ProductPage>
  );
}

function Waiting(props: {
  readonly context: PageContext;
  readonly row: OpenObjectionRow;
  readonly clock: LocalClock;
  readonly now: number;
  readonly typed: TypedObjection | null;
}): VNode {
  const { row, clock, now, typed } = props;
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
        <AnswerForm {...{ row, language, typed }} />
      </details>
    </section>
  );
}
