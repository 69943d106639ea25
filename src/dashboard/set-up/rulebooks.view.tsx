import type { VNode } from 'preact';
import { type PageContext, ProductPage } from '../../access/page.view.js';
import { Downloads } from '../../platform/html/downloads.view.js';
import { CardList, TableRegion } from '../../platform/html/table.view.js';
import { addressOf } from '../../platform/http/list-address.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { COVERAGE_TEXTS } from '../../workforce/in-words/coverage-words.js';
import { type CoveredClause, coverageCounts } from '../../workforce/in-words/coverage.js';
import { RULES_TEXTS } from '../../workforce/in-words/rules-words.js';
import type { Rulebook } from '../../workforce/rulebook-file.js';
import { capitalised } from '../../wording/format.js';
import { FilterField, FilterSelect } from '../filter.view.js';
import { type Comparison, limitRows, type RulebookQuery, titleOf } from './rulebooks.js';
import { RULEBOOK_TEXTS } from './rulebooks.texts.js';

interface RulebooksProps {
  readonly context: PageContext;
  readonly inUse: Rulebook;
  readonly shown: Rulebook;
  readonly names: readonly string[];
  readonly asked: RulebookQuery;
  readonly compared: Comparison | null;
  readonly coverage: readonly CoveredClause[];
}

/** The rules with clauses, limits, dates and how sure they are; read only. */
export function RulebooksPage(props: RulebooksProps): VNode {
  const { context, inUse, shown, asked, coverage } = props;
  const { language } = context;
  const say = speak(RULEBOOK_TEXTS, language);
  return (
    <ProductPage context={context} title={say('title')} stylesheets={['cases']}>
      <h1 class="ds-heading" data-size="lg">
        {say('title')}
      </h1>
      <p class="ds-paragraph lead">
        {say('inUse', { title: inUse.title[language], name: inUse.rulebook, version: inUse.version })}
      </p>
      <p class="ds-paragraph">{say('intro')}</p>
      <ChooseForm {...props} />
      <h2 class="ds-heading" data-size="sm">
        {titleOf(shown, language)}
      </h2>
      <p class="note">{say('file', { name: shown.rulebook })}</p>
      <LimitTable rulebook={shown} language={language} />
      <Downloads
        language={language}
        addressOf={(form) => addressOf(`/rulebooks.${form}`, { show: asked.show })}
        label={say('limitFile')}
      />
      <CompareForm {...props} />
      {inUse.rulebook === shown.rulebook && <Coverage clauses={coverage} language={language} />}
    </ProductPage>
  );
}

function ChooseForm({ context: { language }, names, shown }: RulebooksProps): VNode {
  const say = speak(RULEBOOK_TEXTS, language);
  return (
    <form method="get" action="/rulebooks" class="filter">
      <FilterSelect name="show" label={say('choose')}>
        <Names names={names} chosen={shown.rulebook} />
      </FilterSelect>
      <button type="submit" class="ds-button" data-variant="secondary">
        {say('show')}
      </button>
    </form>
  );
}

function Names({ names, chosen }: { names: readonly string[]; chosen: string | undefined }): VNode {
  return (
    <>
      {names.map((name) => (
        <option key={name} value={name} selected={name === chosen}>
          {name}
        </option>
      ))}
    </>
  );
}

function LimitTable({ rulebook, language }: { rulebook: Rulebook; language: Language }): VNode {
  const say = speak(RULES_TEXTS, language);
  const page = speak(RULEBOOK_TEXTS, language);
  const heading = (name: 'rule' | 'limit' | 'from' | 'clause' | 'evidence'): string =>
    capitalised(language, say(name));
  return (
    <CardList
      captionId="limits"
      caption={page('limits')}
      columns={[
        {
          name: 'what',
          heading: heading('rule'),
          look: 'head',
          cell: ({ rule, whom }) => (
            <>
              {rule}
              {whom !== '' && <span class="condition">{whom}</span>}
            </>
          ),
        },
        { name: 'value', heading: heading('limit'), cell: ({ limit }) => limit },
        { name: 'from', heading: heading('from'), look: 'line', cell: ({ from }) => from },
        { name: 'clause', heading: heading('clause'), look: 'line', cell: ({ clause }) => clause },
        { name: 'details', heading: heading('evidence'), look: 'prose', cell: ({ evidence }) => evidence },
        { name: 'others', heading: page('others'), cell: ({ others }) => <Others others={others} /> },
      ]}
      rows={limitRows(rulebook, language)}
      keyOf={({ rule, whom, from }) => `${rule} ${whom} ${from}`}
    />
  );
}

/** Who may grant another limit; most rows have nobody. */
function Others({ others }: { readonly others: readonly string[] }): VNode | null {
  if (others.length === 0) return null;
  return (
    <details class="named">
      <summary>{others.length}</summary>
      <ul>
        {others.map((other) => (
          <li key={other}>{other}</li>
        ))}
      </ul>
    </details>
  );
}

function CompareForm({ context: { language }, names, shown, asked, compared }: RulebooksProps): VNode {
  const say = speak(RULEBOOK_TEXTS, language);
  return (
    <section aria-labelledby="compare">
      <h2 id="compare" class="ds-heading" data-size="sm">
        {say('compareTitle')}
      </h2>
      <p class="ds-paragraph">{say('compareIntro')}</p>
      <form method="get" action="/rulebooks#compare" class="filter">
        <input type="hidden" name="show" value={shown.rulebook} />
        <FilterSelect name="with" label={say('compareWith')}>
          <Names names={names} chosen={asked.with} />
        </FilterSelect>
        <FilterField type="date" name="on" label={say('firstDay')} value={asked.on} />
        <FilterField type="date" name="and" label={say('secondDay')} value={asked.and} />
        <button type="submit" class="ds-button" data-variant="secondary">
          {say('compare')}
        </button>
      </form>
      {compared && <Differences compared={compared} language={language} />}
    </section>
  );
}

function Differences({ compared, language }: { compared: Comparison; language: Language }): VNode {
  const say = speak(RULEBOOK_TEXTS, language);
  if (compared.rows.length === 0) return <p class="ds-paragraph">{say('same')}</p>;
  return (
    <TableRegion captionId="differences" caption={compared.names.join(' – ')}>
      <thead>
        <tr>
          <th scope="col">{say('what')}</th>
          {compared.names.map((name, index) => (
            <th key={index} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {compared.rows.map(({ what, first, second }) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td class="prose">{first}</td>
            <td class="prose">{second}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}

function Coverage({ clauses, language }: { clauses: readonly CoveredClause[]; language: Language }): VNode {
  const say = speak(COVERAGE_TEXTS, language);
  return (
    <details class="ds-details" data-color="neutral">
      <summary>{speak(RULEBOOK_TEXTS, language)('coverage')}</summary>
      <div>
        <p class="ds-paragraph">{coverageCounts(clauses, language)}</p>
        <TableRegion captionId="coverage" caption={say('title')}>
          <thead>
            <tr>
              {(['clause', 'says', 'status', 'rules', 'reason'] as const).map((name) => (
                <th key={name} scope="col">
                  {say(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {clauses.map((one) => (
              <tr key={one.clause}>
                <th scope="row" class="nowrap">{`§ ${one.clause}`}</th>
                <td>{one.says[language]}</td>
                <td>{say(one.status)}</td>
                <td>{one.rules.join(', ')}</td>
                <td>{one.reason[language]}</td>
              </tr>
            ))}
          </tbody>
        </TableRegion>
      </div>
    </details>
  );
}
