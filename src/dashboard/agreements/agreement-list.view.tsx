import type { VNode } from 'preact';
import { may } from '../../access/access.js';
import { type PageContext, ProductPage } from '../../access/page.view.js';
import { TableRegion } from '../../platform/html/table.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { AGREEMENT_STATES, agreementState, type AgreementState } from '../../workforce/agreement-state.js';
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
  const order: readonly AgreementState[] = ['expiring', ...AGREEMENT_STATES];
  const sorted = [...agreements].sort((a, b) => order.indexOf(stateOf(a)) - order.indexOf(stateOf(b)));
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
      {sorted.length === 0 ? (
        <p class="ds-paragraph">{say('none')}</p>
      ) : (
        <TableRegion captionId="agreements" caption={say('title')} hint={say('scrollHint')}>
          <thead>
            <tr>
              {(['code', 'state', 'basis', 'parties', 'group', 'period'] as const).map((name) => (
                <th key={name} scope="col">
                  {say(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((row) => (
              <Row key={row.id} row={row} state={stateOf(row)} language={context.language} />
            ))}
          </tbody>
        </TableRegion>
      )}
    </ProductPage>
  );
}

function Row(props: {
  readonly row: AgreementRow;
  readonly state: AgreementState;
  readonly language: Language;
}): VNode {
  const { row, state, language } = props;
  const { content } = row;
  return (
    <tr>
      <th scope="row">
        <a class="ds-link" href={`/agreements/${row.id}`}>
          {content.code}
        </a>
      </th>
      <td>
        <StateTag state={state} language={language} />
      </td>
      <td class="nowrap">{content.legalBasis}</td>
      <td>{partiesText(content, language)}</td>
      <td>{groupText(content, row.groupName, language)}</td>
      <td>{periodText(content, language)}</td>
    </tr>
  );
}
