import type { VNode } from 'preact';
import { type PageContext, ProductPage } from '../../access/page.view.js';
import { CardList, type ListColumn, TableRegion } from '../../platform/html/table.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatMeasure, formatMeasured, formatNumber, formatShortDate } from '../../wording/format.js';
import { RULE_NAMES } from '../../wording/rule-words.js';
import type { NamedDifference, WhatIfAnswer } from '../../violations/what-if.service.js';
import { Downloads } from '../../platform/html/downloads.view.js';
import { Notice } from '../imports/parts.view.js';
import { trialAddress, type TypedFields } from './what-if-asked.js';
import { chosenRulebook } from './rulebook-called.js';
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
      {answer && (
        <Outcome {...{ answer, typed, language }} rulebook={chosenRulebook({ ...props, language })} />
      )}
    </ProductPage>
  );
}

interface OutcomeProps {
  readonly answer: WhatIfAnswer;
  readonly typed: TypedFields;
  readonly language: Language;
}

/** @param props.rulebook what the form calls the rulebook that was tried */
function Outcome({ answer, typed, language, rulebook }: OutcomeProps & { readonly rulebook: string }): VNode {
  const say = speak(WHAT_IF_PAGE_TEXTS, language);
  const { onRecord, whatIf, employees, waiting } = answer;
  return (
    <section aria-labelledby="outcome">
      <h2 id="outcome" tabIndex={-1} class="ds-heading" data-size="sm">
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
      <CardList
        captionId="differences"
        caption={say('differences')}
        columns={differenceColumns(language)}
        rows={shown}
        keyOf={({ employeeId, rule, date }) => `${employeeId} ${rule} ${date}`}
      />
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

function differenceColumns(language: Language): readonly ListColumn<NamedDifference>[] {
  const say = speak(WHAT_IF_PAGE_TEXTS, language);
  /** In a card each has the place that a list of breaches gives it. */
  const places = {
    ...{ date: 'date', change: 'state', employee: 'employee', type: 'rule' },
    ...{ recorded: 'measured', would: 'limit' },
  } as const;
  const column = (
    heading: keyof typeof places,
    cell: ListColumn<NamedDifference>['cell'],
  ): ListColumn<NamedDifference> => ({ name: places[heading], heading: say(heading), cell });
  return [
    { ...column('date', (one) => <DateOf one={one} language={language} />), look: 'line' },
    column('change', ({ change }) => (
      <span class="ds-tag" data-color={COLOURS[change]}>
        {say(change)}
      </span>
    )),
    column('employee', ({ name }) => name),
    column('type', ({ rule }) => speak(RULE_NAMES, language)(rule)),
    column('recorded', (one) => said(one, one.onRecord, language)),
    column('would', (one) => said(one, one.whatIf, language)),
  ];
}

function DateOf({ one, language }: { readonly one: NamedDifference; readonly language: Language }): VNode {
  const date = `${formatShortDate(language, one.date)} ${one.date.slice(0, 4)}`;
  if (one.violationId === null) return <>{date}</>;
  return (
    <a class="ds-link" href={`/violations/${one.violationId}`}>
      {date}
    </a>
  );
}

function said({ unit }: NamedDifference, one: NamedDifference['onRecord'], language: Language): string {
  if (one === null) return '–';
  return speak(WHAT_IF_PAGE_TEXTS, language)('against', {
    measured: formatMeasured(language, one.measured, unit, [one.limit]),
    limit: formatMeasure(language, one.limit, unit),
  });
}
