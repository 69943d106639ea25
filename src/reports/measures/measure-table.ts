import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatDate } from '../../wording/format.js';
import { RULE_NAMES } from '../../wording/rule-words.js';
import { numberCell, words } from '../formats/cells.js';
import type { Cell, ReportTable } from '../formats/report-block.js';
import { MEASURE_WORDS } from './measure-words.js';
import type { MeasureFigures, ReportedMeasure } from './reported-measures.js';

/** The listed measures with what came of each; widths for a printed page. */
export function measureTable(
  { list }: MeasureFigures,
  language: Language,
): Pick<ReportTable, 'columns' | 'rows' | 'hasTotal' | 'widths'> {
  const say = speak(MEASURE_WORDS, language);
  const compared = (measure: ReportedMeasure, which: 'before' | 'after'): Cell => {
    if (measure.doneOn === null) return words('');
    if (measure.breaches === null) return words(say('notYet'));
    const count = measure.breaches[which];
    return {
      ...numberCell(count, language),
      text: say('overMonths', { count, months: measure.breaches.months }),
    };
  };
  return {
    hasTotal: false,
    widths: [23, 27, 15, 15, 30],
    columns: [say('what'), say('owner'), say('dates'), say('before'), say('after'), say('effect')],
    rows: list.map((measure) => [
      say('onCases', {
        what: measure.what,
        rule: speak(RULE_NAMES, language)(measure.rule),
        cases: measure.cases,
      }),
      words(measure.owner),
      words(datesOf(measure, language)),
      compared(measure, 'before'),
      compared(measure, 'after'),
      words(measure.effect ?? ''),
    ]),
  };
}

function datesOf({ dueDate, doneOn, droppedOn }: ReportedMeasure, language: Language): string {
  const due = formatDate(language, dueDate);
  if (droppedOn !== undefined) {
    return speak(MEASURE_WORDS, language)('droppedOn', { due, dropped: formatDate(language, droppedOn) });
  }
  if (doneOn === null) return due;
  return speak(MEASURE_WORDS, language)('done', { due, done: formatDate(language, doneOn) });
}

/** How many measures there are, how far they are, and whether the table has all of them. */
export function measureSentence(
  { total, done, dropped = 0, overdue, list }: MeasureFigures,
  isOver: boolean,
  language: Language,
): string {
  const say = speak(MEASURE_WORDS, language);
  if (total === 0) return say('none');
  return [
    say('totals', { total, done, overdue, when: isOver ? 'past' : 'coming' }),
    ...(dropped === 0 ? [] : [say('dropped', { dropped })]),
    ...(list.length < total ? [say('more', { shown: list.length })] : []),
  ].join(' ');
}
