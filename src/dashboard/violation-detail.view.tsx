import type { VNode } from 'preact';
import { type PageContext, ProductPage } from '../access/page.view.js';
import { type Language, speak } from '../platform/i18n/texts.js';
import type { LocalClock } from '../time/local-clock.js';
import { formatDate } from '../wording/format.js';
import { RULE_NAMES } from '../wording/rule-words.js';
import { Withdrawn } from './cases/case-facts.view.js';
import { CaseHistory } from './cases/case-history.view.js';
import { Corrections } from './cases/corrections.view.js';
import { CasePart, type CasePartProps, CaseShortcuts } from './cases/case-part.view.js';
import { CaseObjections, type CaseObjectionsProps } from './objections/case-objections.view.js';
import { FoundSection, RestsOn } from './finding-parts.view.js';
import type { ViolationCase } from './violation.js';
import { ViolationTable } from './violation-list.view.js';
import type { CaseAccount } from '../violations/case-account.service.js';
import { DETAIL_TEXTS } from './violation.texts.js';

interface PartProps {
  readonly found: ViolationCase;
  readonly language: Language;
  readonly clock: LocalClock;
}

/** One possible breach with everything it rests on. */
export function ViolationDetailPage(props: {
  readonly context: PageContext;
  readonly found: ViolationCase;
  readonly clock: LocalClock;
  readonly part: CasePartProps;
  readonly account: CaseAccount | null;
  readonly objections: Pick<CaseObjectionsProps, 'rows' | 'now' | 'mayAnswer' | 'typed'>;
}): VNode {
  const { context, found, clock } = props;
  const { language } = context;
  const say = speak(DETAIL_TEXTS, language);
  const { row } = found;
  const title = speak(RULE_NAMES, language)(row.rule);
  const part = { found, language, clock };
  return (
    <ProductPage
      context={context}
      title={`${title}, ${formatDate(language, row.anchorDate)}`}
      stylesheets={['cases']}
    >
      <p>
        <a class="ds-link" href={`/violations?${props.part.list ?? `month=${row.anchorDate.slice(0, 7)}`}`}>
          {say('back')}
        </a>
      </p>
      <h1 class="ds-heading" data-size="lg">
        {title}
      </h1>
      <p class="ds-paragraph lead">
        {row.employee}, {row.unitName}, {formatDate(language, row.anchorDate)}
      </p>
      <Withdrawn found={found} language={language} />
      <CaseShortcuts {...props.part} />
      <FoundSection {...part} now={props.objections.now} />
      <CasePart {...props.part} />
      <RestsOn {...part} account={props.account} now={props.objections.now} />
      <Corrections {...part} />
      <Incident {...part} />
      <CaseObjections {...props.objections} language={language} clock={clock} />
      <CaseHistory {...part} list={props.part.list} />
    </ProductPage>
  );
}

function Incident({ found, language, clock }: PartProps): VNode {
  const say = speak(DETAIL_TEXTS, language);
  return (
    <section aria-labelledby="incident">
      <h2 id="incident" class="ds-heading" data-size="sm">
        {say('incident')}
      </h2>
      {found.incident.length === 0 ? (
        <p class="ds-paragraph">{say('noIncident')}</p>
      ) : (
        <ViolationTable rows={found.incident} {...{ language, clock }} caption={say('incident')} />
      )}
    </section>
  );
}
