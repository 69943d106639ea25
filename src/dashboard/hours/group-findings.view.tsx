import type { VNode } from 'preact';
import { type PageContext, ProductPage } from '../../access/page.view.js';
import { Downloads } from '../../platform/html/downloads.view.js';
import { CardList, ListTable } from '../../platform/html/table.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatDate, formatMeasure, formatMeasured, formatNumber } from '../../wording/format.js';
import { stateName } from '../../wording/names.js';
import { RULE_NAMES } from '../../wording/rule-words.js';
import { Notice } from '../imports/parts.view.js';
import { LIST_TEXTS } from '../violation.texts.js';
import { groupAddress, type GroupFilter } from './group-filter.js';
import { GROUP_FINDINGS_TEXTS } from './group-findings.texts.js';
import type { GroupFinding, GroupFindingsPage as Page } from './group-findings.service.js';
import { GroupForm, NotAsked, Paging } from './group-form.view.js';
import { HOURS_TEXTS } from './hours.texts.js';

/** Possible breaches of represented groups, with numbers in the place of names. */
export function GroupFindingsPage(props: {
  readonly context: PageContext;
  readonly filter: GroupFilter;
  /** Null until somebody has asked. */
  readonly page: Page | null;
}): VNode {
  const { context, filter, page } = props;
  const { language } = context;
  const say = speak(GROUP_FINDINGS_TEXTS, language);
  return (
    <ProductPage context={context} title={say('title')}>
      <h1 class="ds-heading" data-size="lg">
        {say('title')}
      </h1>
      <p class="ds-paragraph lead">{say('intro')}</p>
      <p class="ds-paragraph">
        {say('recognised')} {say('logged')}{' '}
        <a class="ds-link" href="/hours/log">
          {speak(HOURS_TEXTS, language)('log')}
        </a>
      </p>
      <GroupForm action="/group-findings" filter={filter} choices={null} language={language} />
      {page === null ? (
        <NotAsked language={language} />
      ) : (
        <>
          <Findings page={page} language={language} />
          {page.findings.length > 0 && (
            <Downloads
              language={language}
              addressOf={(form) => groupAddress(`/group-findings.${form}`, filter)}
            />
          )}
          <Paging
            label={say('title')}
            first={filter.after === null ? null : groupAddress('/group-findings', filter)}
            next={page.next && groupAddress('/group-findings', filter, page.next)}
            language={language}
          />
        </>
      )}
    </ProductPage>
  );
}

interface PartProps {
  readonly page: Page;
  readonly language: Language;
}

function Findings({ page, language }: PartProps): VNode {
  const say = speak(GROUP_FINDINGS_TEXTS, language);
  const count = page.counts.reduce((sum, [, one]) => sum + one, 0);
  return (
    <>
      <p class="ds-paragraph" role="status">
        {say('of', { count, persons: page.persons })}
      </p>
      {page.leftOut > 0 && <Notice color="info">{say('leftOut', { count: page.leftOut })}</Notice>}
      {count > 0 && (
        <>
          <CountTable page={page} language={language} />
          <FindingTable page={page} language={language} />
        </>
      )}
    </>
  );
}

function CountTable({ page, language }: PartProps): VNode {
  const say = speak(GROUP_FINDINGS_TEXTS, language);
  return (
    <ListTable
      captionId="counts"
      caption={say('counts')}
      columns={[
        {
          name: 'rule',
          heading: speak(LIST_TEXTS, language)('rule'),
          look: 'head',
          cell: ([rule]) => speak(RULE_NAMES, language)(rule),
        },
        {
          name: 'count',
          heading: say('count'),
          look: 'number',
          cell: ([, count]) => formatNumber(language, count),
        },
      ]}
      rows={page.counts}
      keyOf={([rule]) => rule}
    />
  );
}

const COLUMNS = ['date', 'state', 'employee', 'unit', 'rule', 'measured', 'limit', 'origin'] as const;
type Column = (typeof COLUMNS)[number];

const CELLS: Readonly<Record<Column, (finding: GroupFinding, language: Language) => string>> = {
  date: ({ anchorDate }, language) => formatDate(language, anchorDate),
  state: ({ state }, language) => stateName(state, language),
  employee: ({ number }, language) => speak(GROUP_FINDINGS_TEXTS, language)('number', { number }),
  unit: ({ place }, language) => place ?? speak(GROUP_FINDINGS_TEXTS, language)('otherUnits'),
  rule: ({ rule }, language) => speak(RULE_NAMES, language)(rule),
  measured: ({ measured, unit, limit }, language) => formatMeasured(language, measured, unit, [limit]),
  limit: ({ limit, unit }, language) => formatMeasure(language, limit, unit),
  origin: ({ origin }, language) => speak(LIST_TEXTS, language)(origin),
};

function FindingTable({ page, language }: PartProps): VNode {
  const say = speak(LIST_TEXTS, language);
  return (
    <CardList
      caption={speak(GROUP_FINDINGS_TEXTS, language)('title')}
      columns={COLUMNS.map((name) => ({
        name,
        heading: say(name),
        cell: (finding: GroupFinding) => CELLS[name](finding, language),
      }))}
      rows={page.findings}
      keyOf={({ id }) => id}
    />
  );
}
