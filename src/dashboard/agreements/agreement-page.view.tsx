import type { ComponentChildren, VNode } from 'preact';
import { may } from '../../access/access.js';
import { ProductPage } from '../../access/page.view.js';
import { speak } from '../../platform/i18n/texts.js';
import { agreementState } from '../../workforce/agreement-state.js';
import { formatDate } from '../../wording/format.js';
import { Facts, Notice } from '../imports/parts.view.js';
import { AGREEMENT_TEXTS } from './agreement.texts.js';
import { StateTag } from './agreement-list.view.js';
import { Covered, EndForm, Limits, Spared, Versions } from './agreement-parts.view.js';
import { groupText, partiesText, periodText, termSentences } from './agreement-words.js';
import type { AgreementPageProps } from './agreement-page-props.js';

/** One agreement: what it sets, for whom, what it made of findings, and what it said before. */
export function AgreementPage(props: AgreementPageProps): VNode {
  const { context, view } = props;
  const { language, principal } = context;
  const say = speak(AGREEMENT_TEXTS, language);
  const { row, today } = view;
  const { content } = row;
  const state = agreementState(content, today);
  const canChange = principal !== null && may(principal, 'change-agreements') && state !== 'withdrawn';
  const canEnd = canChange && state !== 'expired';
  return (
    <ProductPage context={context} title={content.code}>
      <p>
        <a class="ds-link" href="/agreements">
          {say('back')}
        </a>
      </p>
      <h1 class="ds-heading" data-size="lg">
        {content.code}
      </h1>
      <p class="ds-paragraph lead">
        <StateTag state={state} language={language} /> {groupText(content, row.groupName, language)}
      </p>
      <Notices {...props} />
      <Facts facts={factsOf(props)} />
      {canChange && <Changing {...props} />}
      <Limits {...props} />
      {view.use && <Covered {...props} use={view.use} />}
      {view.use && <Spared {...props} use={view.use} />}
      <Versions {...props} />
      {canEnd && <EndForm {...props} />}
    </ProductPage>
  );
}

function Notices({ context: { language }, view: { row, today }, problem }: AgreementPageProps): VNode {
  const say = speak(AGREEMENT_TEXTS, language);
  const { content } = row;
  return (
    <>
      {problem !== null && (
        <Notice color="danger">
          <p class="ds-paragraph">
            <strong>{say('wrong')}.</strong> {problem}
          </p>
        </Notice>
      )}
      {agreementState(content, today) === 'expiring' && (
        <Notice color="warning">
          <p class="ds-paragraph">
            {say('expiringNotice', { date: formatDate(language, content.to ?? '') })}
          </p>
        </Notice>
      )}
    </>
  );
}

function Changing({ context: { language }, view: { row } }: AgreementPageProps): VNode {
  const say = speak(AGREEMENT_TEXTS, language);
  return (
    <>
      <p>
        <a class="ds-button" data-variant="secondary" href={`/agreements/${row.id}/change`}>
          {say('change')}
        </a>
      </p>
      {row.keptBy === 'file' && <p class="ds-paragraph">{say('fromFile')}</p>}
    </>
  );
}

function factsOf({ view, context }: AgreementPageProps): (readonly [string, ComponentChildren])[] {
  const { language } = context;
  const say = speak(AGREEMENT_TEXTS, language);
  const { content } = view.row;
  const terms = termSentences(content, language);
  const whom = content.warned === null ? say('hr') : say('hrAnd', { code: content.warned });
  return [
    [say('basis'), content.legalBasis],
    [say('parties'), partiesText(content, language)],
    [say('period'), periodText(content, language)],
    ...(terms.length > 0 ? [[say('terms'), terms.join(' ')] as const] : []),
    [say('conditions'), content.conditions ?? '–'],
    [say('document'), content.document ?? '–'],
    [
      say('warning'),
      content.warnDays === 0 || content.to === null
        ? say('never')
        : say('warningOf', { days: content.warnDays, whom }),
    ],
  ];
}
