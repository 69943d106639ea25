import { FIGURE_WORDS } from '../../indicators/figure-words.js';
import { trendOf, TRENDS } from '../../indicators/trend.js';
import { chartSvg } from '../../platform/charts/chart.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatDate, formatMonth, formatNumber } from '../../wording/format.js';
import { CHANGE_WORDS } from '../change-words.js';
import { captionsOf, figureId, trendTableId } from '../captions.js';
import { breachTables } from '../development/breach-tables.js';
import { peopleTable, sickTable, workTable } from '../development/development-tables.js';
import { DEVELOPMENT_WORDS } from '../development/development-words.js';
import type { MonthlyReport } from '../monthly-report.js';
import {
  agreementSentence,
  goalSentences,
  headCountSentence,
  movementSentences,
  rateSentence,
  spreadSentence,
  standbySentence,
} from '../figure-sentences.js';
import { measureSentence, measureTable } from '../measures/measure-table.js';
import { MEASURE_WORDS } from '../measures/measure-words.js';
import { changeSentence, correctedSentence } from '../report-sentences.js';
import { paragraphsOf } from '../texts/written-text.js';
import { unitBreachTable, unitTimeTable } from '../units/unit-tables.js';
import { UNIT_WORDS } from '../units/unit-words.js';
import { REPORT_WORDS } from '../report-words.js';
import { numberCell, percentCell } from './cells.js';
import type { ReportBlock, ReportDocument, ReportTable } from './report-block.js';
import { causeTable, headCountTable, keyFigureTable, otherRulesTable, typeTable } from './report-tables.js';

/** So that its letters are legible where it takes two thirds of a printed page's width. */
const BESIDE_A_TABLE = { width: 440, height: 275 };

type Captioned = (id: string, table: Omit<ReportTable, 'kind' | 'caption'>) => ReportTable;

/**
 * The report as a row of blocks, with every sentence and figure the page has.
 * @param standing how final it is, in a sentence
 */
export function reportDocument(
  report: MonthlyReport,
  language: Language,
  standing: string | null = null,
): ReportDocument {
  const say = speak(REPORT_WORDS, language);
  const captions = captionsOf(report, language);
  const captionOf = (id: string) => {
    const caption = captions.find((each) => each.id === id);
    if (caption === undefined) throw new Error(`No caption of the report is called ${id}.`);
    return caption;
  };
  const table: Captioned = (id, content) => ({ kind: 'table', caption: captionOf(id), ...content });
  return {
    title: say('title', { month: formatMonth(language, report.month) }),
    organisation:
      report.organisation + (report.units ? ` – ${say('units', { units: report.units.join(', ') })}` : ''),
    listHeading: say('list'),
    noteHeading: say('noteColumn'),
    captions,
    standing,
    blocks: [
      ...known([standing]),
      ...headCountBlocks(report, language, table),
      ...keyFigureBlocks(report, language, table),
      ...breachBlocks(report, language, table),
      ...unitBlocks(report, language, table),
      ...trendBlocks(report, language, table, captionOf),
      ...developmentBlocks(report, language, table),
      ...otherRuleBlocks(report, language, table),
      ...aboutBlocks(report, language),
    ],
    annexes: annexesOf(report, language),
  };
}

const heading = (text: string, level: 1 | 2 = 1): ReportBlock => ({ kind: 'heading', level, text });
const paragraph = (text: string): ReportBlock => ({ kind: 'text', text });
const known = (texts: readonly (string | null)[]): ReportBlock[] =>
  texts.filter((text) => text !== null).map(paragraph);

function headCountBlocks(report: MonthlyReport, language: Language, table: Captioned): ReportBlock[] {
  const say = speak(REPORT_WORDS, language);
  return [
    heading(say('headCount')),
    paragraph(headCountSentence(report, language)),
    ...movementSentences(report, language).map(paragraph),
    table('head-count', headCountTable(report, language)),
  ];
}

function keyFigureBlocks(report: MonthlyReport, language: Language, table: Captioned): ReportBlock[] {
  const say = speak(REPORT_WORDS, language);
  const { callouts } = report.onCall;
  const hours = formatNumber(language, report.keyFigures.overtime.calloutHours ?? 0);
  return [
    heading(say('keyFigures')),
    table('key-figures', keyFigureTable(report, language)),
    ...known([goalSentences(report, language)]),
    paragraph(say('overtimeNote')),
    ...known([callouts === null ? null : say('calloutText', { callouts, hours })]),
    ...known([standbySentence(report, language)]),
  ];
}

function breachBlocks(report: MonthlyReport, language: Language, table: Captioned): ReportBlock[] {
  const say = speak(REPORT_WORDS, language);
  return [
    heading(say('breaches')),
    paragraph(say('possible')),
    table('breaches-by-type', typeTable(report, language)),
    paragraph(speak(FIGURE_WORDS, language)('tableNote')),
    ...known([agreementSentence, rateSentence, spreadSentence].map((sentence) => sentence(report, language))),
    table('causes', causeTable(report, language)),
    heading(speak(CHANGE_WORDS, language)('changeHeading'), 2),
    paragraph(changeSentence(report, language)),
    ...known([correctedSentence(report, language)]),
    ...measureBlocks(report, language, table),
    heading(say('measures'), 2),
    ...paragraphsOf(report.longTermMeasures ?? say('noMeasures')).map(paragraph),
  ];
}

function measureBlocks(
  { measures, upTo }: MonthlyReport,
  language: Language,
  table: Captioned,
): ReportBlock[] {
  if (!measures) return [];
  const say = speak(MEASURE_WORDS, language);
  const title = heading(say('heading'), 2);
  const sentence = paragraph(measureSentence(measures, upTo === undefined, language));
  if (measures.list.length === 0) return [title, sentence];
  return [title, sentence, table('measures', measureTable(measures, language)), paragraph(say('note'))];
}

function otherRuleBlocks(report: MonthlyReport, language: Language, table: Captioned): ReportBlock[] {
  if (report.otherRules.length === 0) return [];
  const say = speak(FIGURE_WORDS, language);
  return [
    heading(say('otherRules')),
    table('other-rules', otherRulesTable(report, language)),
    paragraph(say('otherRulesNote')),
  ];
}

function trendBlocks(
  { month, trend, keyFigures, upTo }: MonthlyReport,
  language: Language,
  table: Captioned,
  captionOf: (id: string) => ReportTable['caption'],
): ReportBlock[] {
  const goals = { 'sick-leave': keyFigures.sickLeave.goal, breaches: keyFigures.breaches.goal };
  const isRunning = upTo !== undefined;
  return [
    heading(speak(REPORT_WORDS, language)('trends')),
    ...TRENDS.flatMap((name): ReportBlock[] => {
      const { chart, rows, valueHeading } = trendOf(name, { month, trend, goals, isRunning }, language);
      const cells = rows.map(({ month: of }, index) => {
        const value = chart.points[index]?.value ?? null;
        const cell =
          name === 'sick-leave' && value !== null
            ? percentCell(value, language, 2)
            : numberCell(value, language);
        return [of, cell] as const;
      });
      return [
        {
          kind: 'chart',
          caption: captionOf(figureId(name)),
          svg: chartSvg(chart, BESIDE_A_TABLE),
          alternative: `${chart.title}. ${chart.description}`,
        },
        table(trendTableId(name), {
          columns: [speak(FIGURE_WORDS, language)('month'), valueHeading],
          rows: cells,
          hasTotal: false,
        }),
      ];
    }),
  ];
}

function developmentBlocks(report: MonthlyReport, language: Language, table: Captioned): ReportBlock[] {
  const { development, navSickLeave, people } = report;
  if (!development || !people) return [];
  const say = speak(DEVELOPMENT_WORDS, language);
  return [
    heading(say('heading')),
    paragraph(say('extraNote')),
    paragraph(say('checkedNote')),
    table('sick-by-month', sickTable({ development, navSickLeave }, language)),
    table('work-by-month', workTable(development, language)),
    table('people-by-month', peopleTable(people, language)),
  ];
}

const annexesOf = ({ breachesBy }: MonthlyReport, language: Language): ReportTable[] =>
  breachesBy === undefined
    ? []
    : breachTables(breachesBy, language).map(({ title, table }, index) => {
        const number = index + 1;
        const label = `${speak(DEVELOPMENT_WORDS, language)('annex')} ${number}`;
        return {
          kind: 'table',
          caption: { id: `annex-${number}`, kind: 'table', number, label, title },
          ...table,
        };
      });

function unitBlocks(
  { byUnit = [], month }: MonthlyReport,
  language: Language,
  table: Captioned,
): ReportBlock[] {
  if (byUnit.length === 0) return [];
  const say = speak(UNIT_WORDS, language);
  return [
    heading(say('heading')),
    paragraph(say('note')),
    table('breaches-by-unit', unitBreachTable(byUnit, month, language)),
    table('time-by-unit', unitTimeTable(byUnit, month, language)),
  ];
}

function aboutBlocks(report: MonthlyReport, language: Language): ReportBlock[] {
  const say = speak(REPORT_WORDS, language);
  const { keyFigures } = report;
  const { coverage, rulebooks, rowsRejected, version } = report.data;
  return [
    heading(say('data')),
    paragraph(
      say('coverage', {
        evaluated: formatNumber(language, coverage.evaluated),
        employed: coverage.employed,
        others: Math.max(coverage.employed - coverage.evaluated, 0),
      }),
    ),
    ...(coverage.isSmallGroup ? [paragraph(speak(FIGURE_WORDS, language)('fewChecked'))] : []),
    ...(rowsRejected > 0 ? [paragraph(say('rejected', { rows: rowsRejected }))] : []),
    ...(rulebooks.length > 0 ? [paragraph(say('rulebook', { rulebooks: rulebooks.join(', ') }))] : []),
    ...(version === undefined ? [] : [paragraph(say('dataVersion', { version }))]),
    paragraph(say('sickNote')),
    ...(keyFigures.sickLeave.month.status === 'no-data' ? [paragraph(say('sickUntold'))] : []),
    paragraph(say('gaps')),
    paragraph(say('madeAt', { at: formatDate(language, report.madeAt.slice(0, 10)) })),
  ];
}
