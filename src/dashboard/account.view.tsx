import type { VNode } from 'preact';
import { FIGURE_WORDS } from '../indicators/figure-words.js';
import { TableRegion } from '../platform/html/table.view.js';
import { type Language, speak } from '../platform/i18n/texts.js';
import type { LocalClock } from '../time/local-clock.js';
import type { CaseAccount } from '../violations/case-account.service.js';
import { type Account, accountOf } from '../wording/account.js';
import { ACCOUNT_PAGE_TEXTS } from './account.texts.js';

/** How the figure of a finding comes about: every term with its length, the sum, the limit, the difference. */
export function AccountSection(props: {
  /** Null where what is on record does not give the figure any more. */
  readonly account: CaseAccount | null;
  readonly language: Language;
  readonly clock: LocalClock;
}): VNode {
  const { account, language, clock } = props;
  const say = speak(ACCOUNT_PAGE_TEXTS, language);
  return (
    <section aria-labelledby="account-heading">
      <h2 id="account-heading" class="ds-heading" data-size="sm">
        {say('title')}
      </h2>
      {account === null ? (
        <p class="ds-paragraph">{say('unknown')}</p>
      ) : (
        <>
          <p class="ds-paragraph">{say(account.explanation.rest === null ? 'intro' : 'introRest')}</p>
          <AccountTable
            account={accountOf(account.explanation, account.bounds, language, clock)}
            language={language}
          />
        </>
      )}
    </section>
  );
}

function AccountTable({ account, language }: { account: Account; language: Language }): VNode {
  const say = speak(ACCOUNT_PAGE_TEXTS, language);
  return (
    <>
      <TableRegion
        captionId="account"
        caption={<span class="ds-sr-only">{say('table')}</span>}
        hint={speak(FIGURE_WORDS, language)('scrollHint')}
      >
        <thead>
          <tr>
            <th scope="col">{say('what')}</th>
            <th scope="col" class="number">
              {say('amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {account.lines.length === 0 && (
            <tr>
              <td colSpan={2}>{say('none')}</td>
            </tr>
          )}
          {account.lines.map((line) => (
            <tr key={line.what} class={line.isMarked ? 'account-marked' : undefined}>
              <th scope="row">
                {line.what}
                {line.isMarked && ` (${say('marked')})`}
              </th>
              <td class="number">{line.amount}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {account.totals.map(({ name, value, isResult }, index) => (
            <tr key={`${name}${index}`} class={isResult ? 'account-result' : undefined}>
              <th scope="row">{name}</th>
              <td class="number">{value}</td>
            </tr>
          ))}
        </tfoot>
      </TableRegion>
      {account.remarks.map((remark) => (
        <p key={remark} class="note">
          {remark}
        </p>
      ))}
    </>
  );
}
