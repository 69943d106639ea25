import type { VNode } from 'preact';
import { CardList } from '../../platform/html/table.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import type { LocalClock } from '../../time/local-clock.js';
import { momentWithYear } from '../../wording/moment.js';
import { stateName } from '../../wording/names.js';
import type { ViolationCase } from '../violation.js';
import type { HistoryRow } from '../violations.query.js';
import { DETAIL_TEXTS, LIST_TEXTS, REASON_TEXTS } from '../violation.texts.js';
import { CASE_TEXTS } from './case.texts.js';
import { stepSentence } from './step-sentence.js';

interface HistoryProps {
  readonly found: ViolationCase;
  readonly language: Language;
  readonly clock: LocalClock;
}

const nameOfStep = ({ reason }: HistoryRow, language: Language): string =>
  speak(REASON_TEXTS, language)(reason);

const timeOf = ({ at }: HistoryRow, clock: LocalClock, language: Language): string =>
  momentWithYear(Math.floor(at.getTime() / 1000), clock, language);

/** Everything that happened to a case; nothing of it can be changed. */
export function CaseHistory({ found, language, clock }: HistoryProps): VNode {
  const say = speak(DETAIL_TEXTS, language);
  const ofCase = speak(CASE_TEXTS, language);
  return (
    <CardList
      captionId="history"
      caption={say('history')}
      columns={[
        { name: 'at', heading: say('at'), cell: (step) => timeOf(step, clock, language) },
        { name: 'who', heading: ofCase('who'), cell: (step) => step.by ?? ofCase('evaluation') },
        { name: 'what', heading: say('what'), cell: (step) => nameOfStep(step, language) },
        {
          name: 'details',
          heading: ofCase('details'),
          look: 'prose',
          cell: (step) => stepSentence(step, found.row, language),
        },
        {
          name: 'state',
          heading: speak(LIST_TEXTS, language)('state'),
          cell: (step) => stateName(step.toState, language),
        },
      ]}
      rows={found.history}
      keyOf={(step) => String(found.history.indexOf(step))}
    />
  );
}

/** What happened since somebody looked, in their words. */
export function NewSteps(props: HistoryProps & { readonly seen: number }): VNode {
  const { found, language, clock, seen } = props;
  const ofCase = speak(CASE_TEXTS, language);
  return (
    <ul class="ds-list prose">
      {found.history.slice(seen).map((step, index) => (
        <li key={index}>
          {timeOf(step, clock, language)}, {step.by ?? ofCase('evaluation')}: {nameOfStep(step, language)} (
          {stateName(step.toState, language)}). {stepSentence(step, found.row, language)}
        </li>
      ))}
    </ul>
  );
}
