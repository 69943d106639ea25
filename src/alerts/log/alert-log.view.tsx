import type { VNode } from 'preact';
import { type PageContext, ProductPage } from '../../access/page.view.js';
import { Downloads } from '../../platform/html/downloads.view.js';
import { CardList } from '../../platform/html/table.view.js';
import { speak } from '../../platform/i18n/texts.js';
import type { LocalClock } from '../../time/local-clock.js';
import { momentWithYear } from '../../wording/moment.js';
import { LOG_TEXTS, type LogSay } from './alert-log.texts.js';
import type { LoggedMail, LoggedState, ServerAway, StateCounts } from './alert-log.query.js';
import { LOGGED_STATES, type LogFilter, logAddress } from './log-filter.js';
import { actedText, happened, toldText } from './mail-words.js';
import { WaitingAlerts, type WaitingProps } from './waiting-alerts.view.js';
import { Detours, type DetourProps, Load, type LoadProps } from './load.view.js';
import { PostForm } from '../../access/post-form.view.js';

export interface LogPageProps extends LoadProps, DetourProps, WaitingProps {
  readonly context: PageContext;
  readonly filter: LogFilter;
  readonly counts: StateCounts;
  readonly mails: readonly LoggedMail[];
  /** Where the next page begins; null at the end. */
  readonly next: string | null;
  readonly hasServer: boolean;
  readonly away: ServerAway | null;
  /** How many mails were just set to be sent again; null where none was asked for. */
  readonly again: number | null;
  readonly clock: LocalClock;
}

/** What became of the alerts, for HR. */
export function AlertLogPage(props: LogPageProps): VNode {
  const { context, counts, again, hasServer, away } = props;
  const say = speak(LOG_TEXTS, context.language);
  const uncollected = props.waiting.flatMap(({ told }) => told).reduce((sum, { count }) => sum + count, 0);
  return (
    <ProductPage context={context} title={say('title')}>
      <h1 class="ds-heading" data-size="lg">
        {say('title')}
      </h1>
      <p class="ds-paragraph lead">{say('intro')}</p>
      {again !== null && <Notice color="success" text={say('sentAgain', { count: again })} />}
      {!hasServer && <Notice color="danger" text={say('noServer')} />}
      {hasServer && away !== null && <Notice color="danger" text={say('away', { ...away })} />}
      {counts.nobody > 0 && <Notice color="danger" text={say('nobody', { count: counts.nobody })} />}
      <p class="ds-paragraph">
        {say('counts', counts)} {uncollected > 0 && say('uncollected', { count: uncollected })}
      </p>
      {counts.failed > 0 && (
        <PostForm action="/alerts/again">
          <button type="submit" class="ds-button" data-variant="secondary">
            {say('allAgain')}
          </button>
        </PostForm>
      )}
      <WaitingAlerts {...props} say={say} />
      <Mails {...props} />
      <Load {...props} say={say} />
      <Detours {...props} say={say} />
    </ProductPage>
  );
}

const Notice = (props: { readonly color: 'success' | 'danger'; readonly text: string }): VNode => (
  <div class="ds-alert notice" data-color={props.color} role={props.color === 'danger' ? 'alert' : 'status'}>
    <p class="ds-paragraph">{props.text}</p>
  </div>
);

function Mails(props: LogPageProps): VNode {
  const { context, filter, mails, next } = props;
  const say = speak(LOG_TEXTS, context.language);
  return (
    <section aria-labelledby="mails">
      <h2 id="mails" class="ds-heading" data-size="sm">
        {say('mails')}
      </h2>
      <Filter filter={filter} say={say} />
      {mails.length === 0 ? (
        <p class="ds-paragraph" role="status">
          {say('none')}
        </p>
      ) : (
        <>
          <MailTable {...props} say={say} />
          <Downloads
            language={context.language}
            addressOf={(form) => logAddress(filter, null, `/alerts.${form}`)}
          />
        </>
      )}
      <nav class="paging" aria-label={say('mails')}>
        {filter.after !== undefined && (
          <a class="ds-button" data-variant="secondary" href={logAddress(filter, null)}>
            {say('first')}
          </a>
        )}
        {next !== null && (
          <a class="ds-button" data-variant="secondary" href={logAddress(filter, next)}>
            {say('next')}
          </a>
        )}
      </nav>
    </section>
  );
}

function Filter({ filter, say }: { readonly filter: LogFilter; readonly say: LogSay }): VNode {
  return (
    <form method="get" action="/alerts" class="filter" aria-label={say('filter')}>
      <div class="ds-field">
        <label class="ds-label" for="state">
          {say('state')}
        </label>
        <select class="ds-input" id="state" name="state">
          <option value="">{say('all')}</option>
          {LOGGED_STATES.map((state) => (
            <option key={state} value={state} selected={state === filter.state}>
              {say(state)}
            </option>
          ))}
        </select>
      </div>
      <div class="filter-actions">
        <button type="submit" class="ds-button">
          {say('show')}
        </button>
      </div>
    </form>
  );
}

const COLOURS: Readonly<Record<LoggedState, string>> = {
  sent: 'success',
  due: 'info',
  failed: 'danger',
  withdrawn: 'neutral',
};

function MailTable(props: LogPageProps & { readonly say: LogSay }): VNode {
  const { mails, say, clock, context } = props;
  const at = (when: Date): string =>
    momentWithYear(Math.floor(when.getTime() / 1000), clock, context.language);
  return (
    <CardList
      caption={say('mails')}
      columns={[
        { name: 'written', heading: say('written'), cell: ({ createdAt }) => at(createdAt) },
        {
          name: 'state',
          heading: say('state'),
          cell: ({ state }) => (
            <span class="ds-tag" data-color={COLOURS[state]}>
              {say(state)}
            </span>
          ),
        },
        { name: 'employee', heading: say('recipient'), cell: ({ recipient }) => recipient },
        { name: 'tells', heading: say('tells'), cell: (mail) => toldText(mail, context.language) },
        {
          name: 'happened',
          heading: say('happened'),
          cell: (mail) => (
            <>
              {happened(mail, say, at)}
              {mail.state === 'failed' && <AgainForm {...{ mail, say }} when={at(mail.createdAt)} />}
            </>
          ),
        },
        { name: 'acted', heading: say('acted'), cell: (mail) => actedText(mail, say, at) },
      ]}
      rows={mails}
      keyOf={({ id }) => id}
    />
  );
}

function AgainForm(props: { readonly mail: LoggedMail; readonly say: LogSay; readonly when: string }): VNode {
  const { mail, say, when } = props;
  return (
    <PostForm action={`/alerts/mails/${mail.id}/again`}>
      <button
        type="submit"
        class="ds-button"
        data-variant="secondary"
        data-size="sm"
        aria-label={say('againTo', { recipient: mail.recipient, when })}
      >
        {say('again')}
      </button>
    </PostForm>
  );
}
