import type { VNode } from 'preact';
import { FIGURE_WORDS } from '../../indicators/figure-words.js';
import { TableRegion } from '../../platform/html/table.view.js';
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
    <TableRegion
      captionId="history"
      caption={say('history')}
      hint={speak(FIGURE_WORDS, language)('scrollHint')}
    >
      <thead>
        <tr>
          <th scope="col">{say('at')}</th>
          <th scope="col">{ofCase('who')}</th>
          <th scope="col">{say('what')}</th>
          <th scope="col">{ofCase('details')}</th>
          <th scope="col">{speak(LIST_TEXTS, language)('state')}</th>
        </tr>
      </thead>
      <tbody>
        {found.history.map((step, index) => (
          <tr key={index}>
            <td>{timeOf(step, clock, language)}</td>
            <td>{step.by ?? ofCase('evaluation')}</td>
            <td>{nameOfStep(step, language)}</td>
            <td class="prose sentence">{stepSentence(step, found.row, language)}</td>
            <td>{stateName(step.toState, language)}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
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
