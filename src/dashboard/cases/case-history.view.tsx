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
import { CORRECTION_TEXTS } from './correction.texts.js';
import { correctionSentence } from './correction-sentence.js';
import { listIn } from './list-behind.js';
import { type HistoryLine, historyLines } from './corrections.js';
import { stepSentence } from './step-sentence.js';

interface HistoryProps {
  readonly found: ViolationCase;
  readonly language: Language;
  readonly clock: LocalClock;
}

const nameOfStep = ({ reason }: HistoryRow, language: Language): string =>
  speak(REASON_TEXTS, language)(reason);

const timeOf = ({ at }: Pick<HistoryRow, 'at'>, clock: LocalClock, language: Language): string =>
  momentWithYear(Math.floor(at.getTime() / 1000), clock, language);

/** Everything that happened to a case and to the hours behind it; nothing of it can be changed. */
export function CaseHistory(props: HistoryProps & { readonly list: string | null }): VNode {
  const { found, language, clock, list } = props;
  const say = speak(DETAIL_TEXTS, language);
  const ofCase = speak(CASE_TEXTS, language);
  const lines = historyLines(found.history, found.corrections.told);
  const { earlier } = found.corrections;
  return (
    <>
      <CardList
        captionId="history"
        caption={say('history')}
        columns={[
          {
            name: 'at',
            heading: say('at'),
            cell: ({ step, corrected }) => timeOf(step ?? corrected, clock, language),
          },
          { name: 'who', heading: ofCase('who'), cell: (line) => whoOf(line, language) },
          {
            name: 'what',
            heading: say('what'),
            cell: ({ step }) =>
              step ? nameOfStep(step, language) : speak(CORRECTION_TEXTS, language)('corrected'),
          },
          {
            name: 'details',
            heading: ofCase('details'),
            look: 'prose',
            cell: ({ step, corrected }) =>
              step
                ? stepSentence(step, found.history, found.row, language)
                : correctionSentence(corrected.corrections, clock, language),
          },
          {
            name: 'state',
            heading: speak(LIST_TEXTS, language)('state'),
            cell: ({ step }) => (step ? stateName(step.toState, language) : '–'),
          },
        ]}
        rows={lines}
        keyOf={(line) => String(lines.indexOf(line))}
      />
      {earlier > 0 && (
        <p class="ds-paragraph" id="earlier-corrections">
          {speak(CORRECTION_TEXTS, language)('earlier', { count: earlier })}{' '}
          <a class="ds-link" href={`/violations/${found.row.id}?corrections=all${listIn(list, '&')}#history`}>
            {speak(CORRECTION_TEXTS, language)('showAll')}
          </a>
        </p>
      )}
    </>
  );
}

/** A person, the check, or the file that brought corrected hours. */
function whoOf({ step, corrected }: HistoryLine, language: Language): string {
  if (step) return step.by ?? CASE_TEXTS.evaluation[language];
  const say = speak(CORRECTION_TEXTS, language);
  return corrected.file === null ? say('unknown') : say('byFile', { file: corrected.file });
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
          {stateName(step.toState, language)}). {stepSentence(step, found.history, found.row, language)}
        </li>
      ))}
    </ul>
  );
}
