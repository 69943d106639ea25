import type { VNode } from 'preact';
import { type PageContext, ProductPage } from '../../access/page.view.js';
import { TableRegion } from '../../platform/html/table.view.js';
import { FIGURE_WORDS } from '../../indicators/figure-words.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatMeasure, formatMeasured, formatNumber, formatShortDate } from '../../wording/format.js';
import { RULE_NAMES } from '../../wording/rule-words.js';
import type { NamedDifference, WhatIfAnswer } from '../../violations/what-if.service.js';
import { Downloads } from '../../platform/html/downloads.view.js';
import { Notice } from '../imports/parts.view.js';
import { trialAddress, type TypedFields } from './what-if-asked.js';
import { WhatIfForm, type WhatIfFormProps } from './what-if-form.view.js';
import { WHAT_IF_PAGE_TEXTS } from './what-if.texts.js';

/** Rows on the page; a file has them all. */
export const MOST_SHOWN = 200;

export interface WhatIfPageProps extends Omit<WhatIfFormProps, 'language'> {
  readonly context: PageContext;
  /** Why it cannot be tried, where that is no single field's fault. */
  readonly refusal: string | null;
  /** Null before anything was asked. */
  readonly answer: WhatIfAnswer | null;
}

/** Other terms tried on the hours on record, and what they would find. */
export function WhatIfPage(props: WhatIfPageProps): VNode {
  const { context, answer, refusal, typed } = props;
  const { language } = context;
  const say = speak(WHAT_IF_PAGE_TEXTS, language);
  return (
    <ProductPage context={context} title={say('title')} stylesheets={['cases']}>
      <h1 class="ds-heading" data-size="lg">
        {say('title')}
      </h1>
      <p class="ds-paragraph lead">{say('intro')}</p>
      {refusal !== null && (
        <Notice color="danger">
          <p class="ds-paragraph">{refusal}</p>
        </Notice>
      )}
      <WhatIfForm {...props} language={language} />
      {answer && <Outcome answer={answer} typed={typed} language={language} />}
    </ProductPage>
  );
}

interface OutcomeProps {
  readonly answer: WhatIfAnswer;
  readonly typed: TypedFields;
  readonly language: Language;
}

function Outcome({ answer, typed, language }: OutcomeProps): VNode {
  const say = speak(WHAT_IF_PAGE_TEXTS, language);
  const { onRecord, whatIf, employees, rulebook, waiting } = answer;
  return (
    <section aria-labelledby="outcome">
      <h2 id="outcome" class="ds-heading" data-size="sm">
        {say('outcome')}
      </h2>
      <div role="status">
        <p class="ds-paragraph">
          <strong>
            {say('summary', {
              onRecord: onRecord.all,
              whatIf: whatIf.all,
              onRecordInTable: onRecord.inTable,
              whatIfInTable: whatIf.inTable,
            })}
          </strong>
        </p>
        <p class="ds-paragraph">{say('basis', { employees, rulebook })}</p>
      </div>
      {waiting > 0 && <p class="note">{say('waiting', { count: waiting })}</p>}
      {answer.byRule.length > 0 && <ByRule answer={answer} language={language} />}
      <Differences answer={answer} typed={typed} language={language} />
    </section>
  );
}

function ByRule({ answer, language }: Omit<OutcomeProps, 'typed'>): VNode {
  const say = speak(WHAT_IF_PAGE_TEXTS, language);
  return (
    <TableRegion captionId="by-type" caption={say('byType')}>
      <thead>
        <tr>
          <th scope="col">{say('type')}</th>
          {(['recorded', 'would', 'change'] as const).map((heading) => (
            <th key={heading} scope="col" class="number">
              {say(heading)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {answer.byRule.map(({ rule, onRecord, whatIf }) => (
          <tr key={rule}>
            <th scope="row">{speak(RULE_NAMES, language)(rule)}</th>
            <td class="number">{formatNumber(language, onRecord)}</td>
            <td class="number">{formatNumber(language, whatIf)}</td>
            <td class="number">{signed(whatIf - onRecord, language)}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}

/** `+3`, `−2`, `0`. */
const signed = (change: number, language: Language): string =>
  change > 0 ? `+${formatNumber(language, change)}` : formatNumber(language, change);

function Differences({ answer: { differences }, typed, language }: OutcomeProps): VNode {
  const say = speak(WHAT_IF_PAGE_TEXTS, language);
  if (differences.length === 0) return <p class="ds-paragraph">{say('none')}</p>;
  const shown = differences.slice(0, MOST_SHOWN);
  return (
    <>
      <TableRegion
        captionId="differences"
        caption={say('differences')}
        hint={speak(FIGURE_WORDS, language)('scrollHint')}
      >
        <thead>
          <tr>
            {(['date', 'employee', 'type', 'change', 'recorded', 'would'] as const).map((heading) => (
              <th key={heading} scope="col">
                {say(heading)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <DifferenceRow key={`${one.employeeId} ${one.rule} ${one.date}`} one={one} language={language} />
          ))}
        </tbody>
      </TableRegion>
      {shown.length < differences.length && (
        <p class="note">{say('shown', { shown: shown.length, all: differences.length })}</p>
      )}
      <Downloads
        label={say('download')}
        language={language}
        addressOf={(form) => trialAddress(typed, `/what-if.${form}`)}
      />
    </>
  );
}

const COLOURS = { appears: 'warning', disappears: 'success', differs: 'info' } as const;

function DifferenceRow(props: { readonly one: NamedDifference; readonly language: Language }): VNode {
  const { one, language } = props;
  const say = speak(WHAT_IF_PAGE_TEXTS, language);
  const date = `${formatShortDate(language, one.date)} ${one.date.slice(0, 4)}`;
  return (
    <tr>
      <td class="nowrap">
        {one.violationId === null ? (
          date
        ) : (
          <a class="ds-link" href={`/violations/${one.violationId}`}>
            {date}
          </a>
        )}
      </td>
      <td>{one.name}</td>
      <td>{speak(RULE_NAMES, language)(one.rule)}</td>
      <td>
        <span class="ds-tag" data-color={COLOURS[one.change]}>
          {say(one.change)}
        </span>
      </td>
      <td>{said(one, one.onRecord, language)}</td>
      <td>{said(one, one.whatIf, language)}</td>
    </tr>
  );
}

function said({ unit }: NamedDifference, one: NamedDifference['onRecord'], language: Language): string {
  if (one === null) return '–';
  return speak(WHAT_IF_PAGE_TEXTS, language)('against', {
    measured: formatMeasured(language, one.measured, unit, [one.limit]),
    limit: formatMeasure(language, one.limit, unit),
  });
}
