import type { RuleCount } from '../../indicators/breach-figures.js';
import { FIGURE_WORDS } from '../../indicators/figure-words.js';
import type { SickLeave } from '../../indicators/sick-leave-figures.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatMonth } from '../../wording/format.js';
import { causeName, ruleCondition } from '../../wording/names.js';
import { RULE_NAMES } from '../../wording/rule-words.js';
import type { MonthlyReport } from '../monthly-report.js';
import { basisText, goalText, sickText } from '../report-sentences.js';
import { REPORT_WORDS } from '../report-words.js';
import { foundCell, numberCell, percentCell, words } from './cells.js';
import type { Cell, ReportTable } from './report-block.js';

type Table = Pick<ReportTable, 'columns' | 'rows' | 'hasTotal' | 'widths' | 'printed'>;
type Row = ReportTable['rows'][number];

export function headCountTable(report: MonthlyReport, language: Language): Table {
  const say = speak(REPORT_WORDS, language);
  const name = speak(FIGURE_WORDS, language);
  const { kinds, persons, fullTimeEquivalents } = report.headCount;
  const row = (heading: string, count: number, equivalents: number | null): Row => [
    heading,
    numberCell(count, language),
    equivalents === null ? words(name('few')) : numberCell(equivalents, language, 1),
  ];
  return {
    hasTotal: true,
    columns: [say('employment'), say('persons'), say('fte')],
    rows: [
      ...kinds.map((kind) => row(name(kind.employment), kind.persons, kind.fullTimeEquivalents)),
      row(name('total'), persons, fullTimeEquivalents),
    ],
  };
}

/** With what each figure must stay below, and of whom it is. */
export function keyFigureTable(report: MonthlyReport, language: Language): Table {
  const say = speak(REPORT_WORDS, language);
  const name = speak(FIGURE_WORDS, language);
  const { breaches, overtime } = report.keyFigures;
  const checked = words(basisText(report, 'evaluated', language));
  return {
    hasTotal: false,
    widths: [null, 25, 36, null],
    columns: [
      say('keyFigure'),
      formatMonth(language, report.month),
      say('yearToDate'),
      say('goal'),
      say('basis'),
    ],
    rows: [
      ...sickRows(report, language),
      [
        name('breaches'),
        numberCell(breaches.count, language),
        numberCell(breaches.year, language),
        words(goalText(report, breaches.goal, 'goalBelowMonth', language)),
        checked,
      ],
      [
        `${name('overtime')} (${name('hours').toLowerCase()})`,
        numberCell(overtime.hours, language),
        overtimeOfYear(report, language),
        words(goalText(report, overtime.goal ?? null, 'goalBelowHours', language)),
        checked,
      ],
    ],
  };
}

function sickRows(report: MonthlyReport, language: Language): Row[] {
  const say = speak(REPORT_WORDS, language);
  const { sickLeave } = report.keyFigures;
  const part = (of: SickLeave, which: 'total' | 'short' | 'long'): Cell =>
    of.status === 'shown' ? percentCell(of[which], language, 2) : words(sickText(of, which, language));
  const row = (heading: string, which: 'total' | 'short' | 'long', goal: string, basis: string): Row => [
    heading,
    part(sickLeave.month, which),
    part(sickLeave.year, which),
    words(goal),
    words(basis),
  ];
  return [
    row(
      speak(FIGURE_WORDS, language)('sickLeave'),
      'total',
      goalText(report, sickLeave.goal, 'goalBelowPercent', language),
      basisText(report, 'sickLeave', language),
    ),
    row(say('short'), 'short', '', ''),
    row(say('long'), 'long', '', ''),
  ];
}

function overtimeOfYear(report: MonthlyReport, language: Language): Cell {
  const { year, countedFrom } = report.keyFigures.overtime;
  const plain = numberCell(year, language);
  if (countedFrom === null || countedFrom.endsWith('-01')) return plain;
  const month = formatMonth(language, countedFrom);
  return { ...plain, text: speak(REPORT_WORDS, language)('countedFrom', { hours: plain.text, month }) };
}

export function typeTable(report: MonthlyReport, language: Language): Table {
  const say = speak(FIGURE_WORDS, language);
  const names = speak(RULE_NAMES, language);
  const { count } = report.keyFigures.breaches;
  const share = (percent: number | null): Cell =>
    percent === null ? words('') : percentCell(percent, language, 0);
  return {
    hasTotal: true,
    columns: [
      say('type'),
      say('count'),
      say('share'),
      say(report.upTo === undefined ? 'monthBefore' : 'wholeMonthBefore'),
    ],
    printed: report.breachesByType.map(({ code, rule, definition }) => [
      names(code),
      definition === 'confirmed'
        ? ruleCondition(rule, language)
        : say('toBeConfirmed', { rule: names(rule) }),
    ]),
    rows: [
      ...report.breachesByType.map((type): Row => [
        type.definition === 'confirmed'
          ? names(type.code)
          : `${names(type.code)} (${say('toBeConfirmed', { rule: names(type.rule) })})`,
        foundCell(type.count, language),
        share(type.percent),
        foundCell(type.previous, language),
      ]),
      [
        say('total'),
        foundCell(count, language),
        share((count ?? 0) > 0 ? 100 : null),
        foundCell(report.change?.previous ?? null, language),
      ],
    ],
  };
}

export function causeTable(report: MonthlyReport, language: Language): Table {
  const say = speak(FIGURE_WORDS, language);
  const rows = report.causes.map(({ cause, count }): Row => [
    causeName(cause, language),
    numberCell(count, language),
  ]);
  return {
    hasTotal: false,
    columns: [say('cause'), say('count')],
    rows:
      rows.length === 0
        ? [[say(report.keyFigures.breaches.count === null ? 'unknown' : 'noneFound'), words('')]]
        : rows,
  };
}

export function otherRulesTable(report: MonthlyReport, language: Language): Table {
  const say = speak(FIGURE_WORDS, language);
  const protecting = (isSmall: boolean, count: number | null, persons: number | null): Cell => {
    if (isSmall) return words(say('smallGroup'));
    return persons === 0 && count === 0 ? words(say('appliesToNobody')) : foundCell(count, language);
  };
  const row = (rule: RuleCount): Row => [
    speak(RULE_NAMES, language)(rule.rule) + (rule.severity === 'notice' ? ` (${say('notice')})` : ''),
    protecting(rule.isSmallGroup, rule.count, rule.persons),
    protecting(rule.wasSmallGroup, rule.previous, rule.personsBefore),
  ];
  return {
    hasTotal: false,
    columns: [say('type'), say('count'), say('monthBefore')],
    rows: report.otherRules.map(row),
  };
}
