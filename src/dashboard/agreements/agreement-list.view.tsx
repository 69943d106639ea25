import type { VNode } from 'preact';
import { may } from '../../access/access.js';
import { type PageContext, ProductPage } from '../../access/page.view.js';
import { WholeDownloads } from '../../platform/html/downloads.view.js';
import { CardList, type ListColumn } from '../../platform/html/table.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { agreementState, type AgreementState } from '../../workforce/agreement-state.js';
import { sortedAgreements } from './agreement-list.js';
import { AGREEMENT_TEXTS, STATE_TEXTS } from './agreement.texts.js';
import { groupText, partiesText, periodText } from './agreement-words.js';
import type { AgreementRow } from './agreements.query.js';

const COLOURS: Readonly<Record<AgreementState, string>> = {
  'in-force': 'success',
  expiring: 'warning',
  coming: 'info',
  expired: 'neutral',
  withdrawn: 'neutral',
};

export const StateTag = (props: { readonly state: AgreementState; readonly language: Language }): VNode => (
  <span class="ds-tag" data-color={COLOURS[props.state]}>
    {speak(STATE_TEXTS, props.language)(props.state)}
  </span>
);

/** Every agreement there was, those that want attention first. */
export function AgreementListPage(props: {
  readonly context: PageContext;
  readonly agreements: readonly AgreementRow[];
  readonly today: string;
}): VNode {
  const { context, agreements, today } = props;
  const say = speak(AGREEMENT_TEXTS, context.language);
  const stateOf = ({ content }: AgreementRow): AgreementState => agreementState(content, today);
  return (
    <ProductPage context={context} title={say('title')}>
      <h1 class="ds-heading" data-size="lg">
        {say('title')}
      </h1>
      <p class="ds-paragraph lead">{say('intro')}</p>
      {context.principal && may(context.principal, 'change-agreements') && (
        <p>
          <a class="ds-button" href="/agreements/new">
            {say('register')}
          </a>
        </p>
      )}
      {agreements.length === 0 ? (
        <p class="ds-paragraph">{say('none')}</p>
      ) : (
        <>
          <CardList
            captionId="agreements"
            caption={say('title')}
            columns={columnsOf(stateOf, context.language)}
            rows={sortedAgreements(agreements, today)}
            keyOf={({ id }) => id}
          />
          <WholeDownloads language={context.language} path="/agreements" />
        </>
      )}
    </ProductPage>
  );
}

function columnsOf(
  stateOf: (row: AgreementRow) => AgreementState,
  language: Language,
): readonly ListColumn<AgreementRow>[] {
  const say = speak(AGREEMENT_TEXTS, language);
  return [
    {
      name: 'code',
      heading: say('code'),
      look: 'head',
      cell: ({ id, content }) => (
        <a class="ds-link" href={`/agreements/${id}`}>
          {content.code}
        </a>
      ),
    },
    {
      name: 'state',
      heading: say('state'),
      cell: (row) => <StateTag state={stateOf(row)} language={language} />,
    },
    { name: 'basis', heading: say('basis'), look: 'line', cell: ({ content }) => content.legalBasis },
    { name: 'parties', heading: say('parties'), cell: ({ content }) => partiesText(content, language) },
    {
      name: 'group',
      heading: say('group'),
      cell: ({ content, groupName }) => groupText(content, groupName, language),
    },
    { name: 'period', heading: say('period'), cell: ({ content }) => periodText(content, language) },
  ];
}
