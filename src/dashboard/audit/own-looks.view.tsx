import type { VNode } from 'preact';
import { actorOf } from '../../access/audit/audit-actor.js';
import type { ListLooks } from '../../access/audit/audit-entries.query.js';
import { type PageContext, ProductPage } from '../../access/page.view.js';
import { WholeDownloads } from '../../platform/html/downloads.view.js';
import { addressOf } from '../../platform/http/list-address.js';
import { CardList } from '../../platform/html/table.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import type { LocalClock } from '../../time/local-clock.js';
import { formatDate, formatNumber } from '../../wording/format.js';
import type { OwnLooksQuery } from './audit-filter.js';
import { AuditPaging, howMany } from './audit-paging.view.js';
import { EntryTable } from './audit-table.view.js';
import { ACTION_NAMES, AUDIT_TEXTS } from './audit.texts.js';
import { OWN_LOOKS_TEXTS } from './own-looks.texts.js';
import type { OwnLooks } from './audit-views.service.js';

interface OwnLooksProps {
  readonly context: PageContext;
  readonly looks: OwnLooks;
  readonly asked: OwnLooksQuery;
  readonly clock: LocalClock;
}

/** What others have seen of the person who is signed in: alone first, for in lists there is everybody every day. */
export function OwnLooksPage(props: OwnLooksProps): VNode {
  const { context, looks } = props;
  const { language, principal } = context;
  const say = speak(OWN_LOOKS_TEXTS, language);
  const isEmployee = principal !== null && principal.employeeId !== null;
  const isAny = looks.alone.rows.length > 0 || looks.lists.rows.length > 0;
  return (
    <ProductPage context={context} title={say('mine')}>
      <h1 class="ds-heading" data-size="lg">
        {say('mine')}
      </h1>
      <p class="ds-paragraph">{say(isEmployee ? 'mineIntro' : 'mineNobody')}</p>
      {isAny && <WholeDownloads language={language} path="/audit/mine" />}
      {isEmployee && <Alone {...props} />}
      {isEmployee && <InLists {...props} />}
    </ProductPage>
  );
}

function Alone({ context: { language }, looks: { alone }, asked, clock }: OwnLooksProps): VNode {
  const say = speak(OWN_LOOKS_TEXTS, language);
  return (
    <section aria-labelledby="alone">
      <h2 id="alone" class="ds-heading" data-size="sm">
        {say('alone')}
      </h2>
      <p class="ds-paragraph" role="status">
        {alone.rows.length === 0 && asked.cursor === undefined ? say('aloneNone') : howMany(alone, language)}
      </p>
      {alone.rows.length > 0 && (
        <EntryTable rows={alone.rows} language={language} clock={clock} caption={say('alone')} />
      )}
      <AuditPaging
        label={say('alone')}
        language={language}
        first={asked.cursor === undefined ? null : '/audit/mine'}
        next={alone.next && addressOf('/audit/mine', { cursor: alone.next })}
      />
    </section>
  );
}

function InLists({ context: { language }, looks: { lists }, asked }: OwnLooksProps): VNode {
  const say = speak(OWN_LOOKS_TEXTS, language);
  return (
    <section aria-labelledby="lists">
      <h2 id="lists" class="ds-heading" data-size="sm">
        {say('lists')}
      </h2>
      <p class="ds-paragraph">{say(lists.rows.length === 0 ? 'listsNone' : 'listsIntro')}</p>
      {lists.rows.length > 0 && <ListTable rows={lists.rows} language={language} />}
      <AuditPaging
        label={say('lists')}
        language={language}
        first={asked.lists === undefined ? null : '/audit/mine#lists'}
        next={lists.next && `${addressOf('/audit/mine', { lists: lists.next })}#lists`}
      />
    </section>
  );
}

function ListTable(props: { readonly rows: readonly ListLooks[]; readonly language: Language }): VNode {
  const { rows, language } = props;
  const say = speak(OWN_LOOKS_TEXTS, language);
  return (
    <CardList
      caption={say('lists')}
      columns={[
        { name: 'day', heading: say('day'), look: 'line', cell: ({ day }) => formatDate(language, day) },
        { name: 'who', heading: speak(AUDIT_TEXTS, language)('who'), cell: (row) => actorOf(row, language) },
        {
          name: 'what',
          heading: speak(AUDIT_TEXTS, language)('what'),
          cell: ({ looks }) => looks.map((look) => lookText(look, language)).join(', '),
        },
      ]}
      rows={rows}
      keyOf={({ day, actor }) => `${day}${actor}`}
    />
  );
}

/** `Så i listen over mulige brudd (12 ganger)` */
function lookText({ action, count }: ListLooks['looks'][number], language: Language): string {
  const what = speak(ACTION_NAMES, language)(action);
  if (count === 1) return what;
  return speak(OWN_LOOKS_TEXTS, language)('times', { what, count: formatNumber(language, count) });
}
