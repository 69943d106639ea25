import type { ComponentChildren, VNode } from 'preact';
import { type PageContext, ProductPage } from '../access/page.view.js';
import { type Language, speak } from '../platform/i18n/texts.js';
import type { LocalClock } from '../time/local-clock.js';
import { formatDate, formatMeasure, formatMeasured } from '../wording/format.js';
import { stateName } from '../wording/names.js';
import { RULE_NAMES } from '../wording/rule-words.js';
import { CaseHistory } from './cases/case-history.view.js';
import { CasePart, type CasePartProps } from './cases/case-part.view.js';
import { CountedEvents } from './counted-events.view.js';
import { moment } from '../wording/moment.js';
import { timeLine } from './time-line.js';
import { TimeLineFigure } from './time-line.view.js';
import { drawingOf, type ViolationCase, windowOf } from './violation.js';
import { ViolationTable } from './violation-list.view.js';
import { foundSentence, standingText } from './violation-sentences.js';
import { DETAIL_TEXTS, LIST_TEXTS } from './violation.texts.js';

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
        <a class="ds-link" href={`/violations?month=${row.anchorDate.slice(0, 7)}`}>
          {say('back')}
        </a>
      </p>
      <h1 class="ds-heading" data-size="lg">
        {title}
      </h1>
      <p class="ds-paragraph lead">
        {row.employee}, {row.unitName}, {formatDate(language, row.anchorDate)}
      </p>
      <section class="finding" aria-labelledby="found">
        <h2 id="found" class="ds-heading" data-size="sm">
          {say('found')}
        </h2>
        <p class="ds-paragraph">{foundSentence(row, clock, language)}</p>
        <p class="ds-paragraph">
          <span class="ds-tag" data-color={row.verdict === 'ok' ? 'info' : 'warning'}>
            {standingText(row, language)}
          </span>
        </p>
        {!row.isFinal && <p class="ds-paragraph">{say('notFinal')}</p>}
      </section>
      <CasePart {...props.part} />
      <h2 class="ds-heading" data-size="sm">
        {say('timeLine')}
      </h2>
      <p class="ds-paragraph">{say('timeLineText')}</p>
      <TimeLineFigure
        line={timeLine(drawingOf(found), clock)}
        clock={clock}
        language={language}
        description={foundSentence(row, clock, language)}
      />
      <CountedEvents row={row} clock={clock} language={language} />
      <Facts {...part} />
      <Incident {...part} />
      <CaseHistory {...part} />
    </ProductPage>
  );
}

function Facts({ found: { row }, language, clock }: PartProps): VNode {
  const say = speak(DETAIL_TEXTS, language);
  const list = speak(LIST_TEXTS, language);
  const { start, end } = windowOf(row);
  const measure = (value: number): string => formatMeasure(language, value, row.unit);
  const agreement = [row.agreementCode, row.agreementBasis && `§ ${row.agreementBasis}`]
    .filter(Boolean)
    .join(', ');
  const facts: readonly (readonly [string, ComponentChildren])[] = [
    [list('measured'), formatMeasured(language, row.measured, row.unit, [row.limit, row.baseLimit])],
    [say('inForce'), measure(row.limit)],
    [say('statutory'), measure(row.baseLimit)],
    [say('agreement'), agreement === '' ? say('noAgreement') : agreement],
    [say('clause'), row.clause],
    [say('rulebook'), row.rulebook],
    [say('window'), `${moment(start, clock, language)} – ${moment(end, clock, language)}`],
    [list('origin'), list(row.origin)],
    [list('state'), stateName(row.state, language)],
  ];
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" class="ds-heading" data-size="sm">
        {say('facts')}
      </h2>
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Incident({ found, language }: PartProps): VNode {
  const say = speak(DETAIL_TEXTS, language);
  return (
    <section aria-labelledby="incident">
      <h2 id="incident" class="ds-heading" data-size="sm">
        {say('incident')}
      </h2>
      {found.incident.length === 0 ? (
        <p class="ds-paragraph">{say('noIncident')}</p>
      ) : (
        <ViolationTable rows={found.incident} language={language} caption={say('incident')} />
      )}
    </section>
  );
}
