import type { VNode } from 'preact';
import { type PageContext, ProductPage } from '../../access/page.view.js';
import { AUDIT_ACTIONS } from '../../access/audit/audit-actions.js';
import { Downloads } from '../../platform/html/downloads.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import type { LocalClock } from '../../time/local-clock.js';
import { auditAddress, type AuditFilter } from './audit-filter.js';
import { FilterActions, FilterField, FilterSelect, Filters } from '../filter.view.js';
import { AuditPaging, howMany } from './audit-paging.view.js';
import { EntryTable } from './audit-table.view.js';
import { ACTION_NAMES, AUDIT_TEXTS } from './audit.texts.js';
import type { FoldedRow } from '../../access/audit/audit-entries.query.js';
import type { AuditPage as Page } from './audit-views.service.js';

interface AuditProps {
  readonly context: PageContext;
  readonly page: Page<FoldedRow>;
  readonly clock: LocalClock;
  readonly filter: AuditFilter & { readonly cursor?: string | undefined };
}

/** The audit log, with its filter in the address. */
export function AuditPage(props: AuditProps): VNode {
  const { context, page, clock, filter } = props;
  const { language } = context;
  const say = speak(AUDIT_TEXTS, language);
  return (
    <ProductPage context={context} title={say('title')}>
      <h1 class="ds-heading" data-size="lg">
        {say('title')}
      </h1>
      <p class="ds-paragraph">{say('intro')}</p>
      <FilterForm filter={filter} language={language} />
      <p class="ds-paragraph" role="status">
        {page.unknownEmployee === null
          ? howMany(page, language)
          : say('unknownEmployee', { number: page.unknownEmployee })}
      </p>
      {page.rows.length > 0 && (
        <>
          <EntryTable rows={page.rows} language={language} clock={clock} isWhole caption={say('title')} />
          <Downloads language={language} addressOf={(form) => auditAddress(`/audit.${form}`, filter, null)} />
        </>
      )}
      <AuditPaging
        label={say('title')}
        language={language}
        first={filter.cursor === undefined ? null : auditAddress('/audit', filter, null)}
        next={page.next && auditAddress('/audit', filter, page.next)}
      />
    </ProductPage>
  );
}

function FilterForm(props: { readonly filter: AuditFilter; readonly language: Language }): VNode {
  const { filter, language } = props;
  const say = speak(AUDIT_TEXTS, language);
  const actionName = speak(ACTION_NAMES, language);
  return (
    <Filters
      action="/audit"
      label={say('filter')}
      language={language}
      chosen={[filter.actor, filter.employee, filter.from, filter.to, filter.action, filter.outcome]}
    >
      <FilterField name="actor" label={say('who')} hint={say('whoHint')} value={filter.actor} type="text" />
      <FilterField
        name="employee"
        label={say('whom')}
        hint={say('whomHint')}
        value={filter.employee}
        type="text"
      />
      <FilterField name="from" label={say('from')} value={filter.from} type="date" />
      <FilterField name="to" label={say('to')} value={filter.to} type="date" />
      <FilterSelect name="action" label={say('what')}>
        <option value="">{say('everything')}</option>
        {AUDIT_ACTIONS.map((action) => (
          <option key={action} value={action} selected={action === filter.action}>
            {actionName(action)}
          </option>
        ))}
      </FilterSelect>
      <FilterSelect name="outcome" label={say('outcome')}>
        <option value="">{say('everything')}</option>
        {(['done', 'refused'] as const).map((outcome) => (
          <option key={outcome} value={outcome} selected={outcome === filter.outcome}>
            {say(outcome)}
          </option>
        ))}
      </FilterSelect>
      <FilterActions show={say('show')} reset={say('reset')} path="/audit" />
    </Filters>
  );
}
